import { cellName, live, quoted } from "../../catalog/formula.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { COST_TEXTS as T } from "../../catalog/texts/cost-texts.ts";
import { LEVER_TEXTS } from "../../catalog/texts/lever-texts.ts";
import { isProjected } from "../../core/analysis.ts";
import {
  type AffordableCost,
  affordableCost,
  breakEvenResponse,
  type MailingSet,
  mailingSets,
  orderProfit,
} from "../../core/cpm/affordable-cost.ts";
import type { Levers, PeopleLever } from "../../core/cpm/levers.ts";
import { latestCost, type MessageCost } from "../../core/campaigns/latest-cost.ts";
import { campaignsRequest } from "../../core/facts/campaigns.ts";
import { rowsOf } from "../../core/facts/tables.ts";
import { majorOf } from "../../core/values/money.ts";
import type { Words } from "../context.ts";
import { about, ofStage } from "../page/about.ts";
import { allowedIn } from "../page/allowed.ts";
import { aside, HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import { liveCell } from "../page/live-cells.ts";
import type { Page } from "../page/page.ts";
import { setName } from "../page/set-words.ts";
import { putTable } from "../page/table.ts";
import { EMPTY, leverHeader } from "./lever-tables.ts";
import { leverName, leverRemark } from "./lever-words.ts";

/** The columns that formulas use: the cost that is typed, and the gross profit of an order. */
const COLUMN = { cost: 3, profit: 5 } as const;

/** What one person may cost, and when a mailing pays; without a margin where to set it. Gives the next row. */
export function putCosts(page: Page<Levers | null>, row: number): number {
  const { sheet, words, context, metrics } = page;
  const { grossMargin } = context.analysis.settings;
  if (grossMargin !== null) {
    const next = metrics === null ? row : putAffordable(page, row, { levers: metrics, margin: grossMargin });
    return putMailing(page, next, grossMargin);
  }
  sheet.put(row, 0, [[text(words.say(T.costs), "section")]]);
  return paragraph(sheet, row + 1, text(words.say(T.noMargin), "note")) + 1;
}

function putAffordable(
  page: Page,
  row: number,
  { levers, margin }: { readonly levers: Levers; readonly margin: number },
): number {
  const { sheet, words, context } = page;
  const { analysis } = context;
  if (!isProjected(analysis)) return row;
  const lines = levers.byPerson.map((lever) =>
    costCells(lever, affordableCost(analysis, lever, margin), words),
  );
  const names = [
    LEVER_TEXTS.lever,
    EMPTY,
    LEVER_TEXTS.perPerson,
    T.fiveYearCost,
    T.firstYearSales,
    T.firstYearCost,
    T.firstYearIs,
  ];
  const header = leverHeader(EMPTY, names, words);
  const end = putTable(page, row, { title: words.say(T.costs), header, lines });
  return paragraph(sheet, end, text(words.say(T.costRule, { margin: words.percent(margin) }), "note")) + 1;
}

const FIRST_YEAR_IS = { retention: T.ofRetention, reactivation: T.ofReactivation, f2: T.ofF2 } as const;

function costCells(lever: PeopleLever, cost: AffordableCost, words: Words): Cell[] {
  return [
    text(""),
    text(leverName(lever, words)),
    text(""),
    about(money(lever.salesGainPerPerson), "leverGainPerPerson"),
    about(money(cost.fiveYears), "affordableCost"),
    firstYearSales(lever, money(cost.firstYearSales)),
    about(money(cost.firstYear), "affordableCostFirstYear"),
    text(words.say(FIRST_YEAR_IS[lever.kind]), "number"),
    aside(costRemark(lever, cost, words), "aside"),
  ];
}

function firstYearSales({ kind, stage }: PeopleLever, cell: Cell): Cell {
  if (kind === "f2") return about(cell, "secondPurchaseValue");
  return about(cell, kind === "retention" ? "salesPerRetained" : "salesPerReturned", ofStage(stage ?? 0));
}

/** A cost of one person does not depend on how many new customers there are. */
function costRemark(lever: PeopleLever, cost: AffordableCost, words: Words): string {
  if (cost.filled) return words.say(lever.filled ? T.bothFilled : T.amountFilled);
  return lever.kind === "f2" && lever.salesGain !== null ? "" : leverRemark(lever, words);
}

function putMailing(page: Page, row: number, margin: number): number {
  const { sheet, words, context } = page;
  const cost = cellName(row + 1, COLUMN.cost);
  const paid = latestCost(rowsOf(context.analysis.facts, campaignsRequest()));
  sheet.put(row, 0, [[text(words.say(T.mailing), "section")]]);
  sheet.put(row + 1, 0, [
    [text(""), text(words.say(T.input)), text(""), costInput(paid, words), said(cost, paid, words)],
  ]);
  const names = [T.mailedTo, T.people, T.orders, T.orderValue, T.orderProfit, T.breakEven, EMPTY];
  sheet.rowHeights[row + 2] = HEADER_HEIGHT;
  const lines = mailingSets(context.analysis).map((one, i) =>
    mailingCells(page, one, { margin, cost, paid, row: row + 3 + i }),
  );
  const end = sheet.put(row + 2, 0, [leverHeader(EMPTY, names, words), ...lines]);
  return paragraph(sheet, end, text(words.say(T.mailingRule, { margin: words.percent(margin) }), "note")) + 1;
}

/** At first what the latest campaign cost; without one it is empty: only the shop knows. */
function costInput(paid: MessageCost | null, words: Words): Cell {
  const input = { name: "costPerMessage", label: words.say(T.input), allowed: allowedIn("money", words) };
  const value = paid === null ? "" : majorOf(paid.cost);
  return about({ value, unit: "money", style: "input", input }, "costPerMessage");
}

/** Says what to enter, that it cannot be counted with, or how to read the rates; and whose cost it is that stands there. */
function said(cost: string, paid: MessageCost | null, words: Words): Cell {
  const [empty, wrong, good] = [T.inputEmpty, T.inputWrong, T.inputGood].map((one) => quoted(words.say(one)));
  const told = paid && { name: paid.name, day: words.day(paid.sentOn) };
  const paidFor = told && words.say(T.inputPaid, told);
  const typed = paid && paidFor ? `IF(${cost}=${majorOf(paid.cost)},${quoted(paidFor)},${good})` : good;
  const expression = `IF(ISNUMBER(${cost}),IF(${cost}<0,${wrong},${typed}),IF(${cost}="",${empty},${wrong}))`;
  return { ...text(live(expression, paidFor ?? words.say(T.inputEmpty)), "aside"), open: true };
}

interface MailingPlace {
  readonly margin: number;
  /** The cell of the cost. */
  readonly cost: string;
  /** What stands in it at first; null = nothing. */
  readonly paid: MessageCost | null;
  readonly row: number;
}

function mailingCells({ words, context }: Page, one: MailingSet, place: MailingPlace): Cell[] {
  const { set, people, orders, orderValue } = one;
  const profit = orderProfit(one, place.margin);
  const metric =
    set.kind === "lapsed" ? "lapsedCustomers" : set.kind === "new" ? "newCustomers" : "activeCustomers";
  const stage = "stage" in set ? ofStage(set.stage ?? 0) : {};
  const remark = orderValue === null ? T.noOrders : set.kind === "lapsed" ? T.ofShop : EMPTY;
  return [
    text(""),
    text(setName(set, { words, limits: context.analysis.settings })),
    about(num(people, "count"), metric, stage),
    about(num(orders.denominator, "count"), "yearOrders", stage),
    about(money(orderValue), "orderValue", { ...stage, share: orders }),
    about(money(profit), "orderProfit", stage),
    about(breakEvenCell(profit, place, words), "breakEvenResponse", stage),
    text(""),
    aside(words.say(remark), "aside"),
  ];
}

function breakEvenCell(profit: number | null, { cost, paid, row }: MailingPlace, words: Words): Cell {
  if (profit === null || profit <= 0) return num(null, "rate");
  const one = cellName(row, COLUMN.profit);
  const rate = `IF(${cost}>${one},${quoted(words.say(T.tooDear))},${cost}/${one})`;
  const none = quoted(NO_ANSWER);
  const first = paid && (paid.cost > profit ? words.say(T.tooDear) : breakEvenResponse(paid.cost, profit));
  return liveCell(`IF(ISNUMBER(${cost}),IF(${cost}<0,${none},${rate}),${none})`, first, "rate");
}
