/** The top of 事業計画: one sentence and five cards that follow the yellow cells. */
import { NO_ANSWER } from "../../catalog/look.ts";
import { live, liveSentence, quoted } from "../../catalog/formula.ts";
import type { About, Formula } from "../../catalog/report-model.ts";
import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import type { PlanRow } from "../../core/outlook/business-plan.ts";
import { ratio } from "../../core/values/share.ts";
import { total } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import type { Card } from "../page/cards.ts";
import { money, num } from "../page/grid.ts";
import { planCpo } from "../../core/ltv/plan-cost.ts";
import { majorOf } from "../../core/values/money.ts";
import { withheldAboveTables, withheldNote, withheldSentence } from "../page/headline-words.ts";
import { liveCell, liveMoney } from "../page/live-cells.ts";
import { liveAmount, liveChange, liveCount, liveMultiple, liveShare } from "../page/live-words.ts";
import { type AnyPlanPage, hasPlan, type PlanPage } from "./plan-metrics.ts";
import { usualNew, usualProfit } from "./plan-table.ts";
import { FIRST_YEAR, type LineName, lineCell, newUpTo, singleUsed } from "./plan-places.ts";

/** First column and number of columns of each card. */
export const CARD_SPANS = [
  [0, 2],
  [2, 2],
  [4, 2],
  [6, 2],
  [8, 1],
] as const;

/** The numbers behind the sentence. */
export const SENTENCE_TELLS: readonly About[] = [
  { metric: "planSales", year: PROJECTION_YEARS },
  { metric: "annualSales" },
  { metric: "activeCustomers" },
];

const last = (name: LineName): string => lineCell(name, PROJECTION_YEARS);

/** Year 5 of the plan as it began. */
function lastRow({ metrics }: PlanPage): PlanRow {
  const row = metrics.plan.rows[PROJECTION_YEARS - 1];
  if (!row) throw new RangeError("a plan has five years");
  return row;
}

/** The sentence under the title; where the plan may not be said, what the new customers bought for, and why. */
export function sentence(page: AnyPlanPage): string | Formula {
  const { metrics, words } = page;
  const { first } = metrics.answer;
  if (hasPlan(page) && !metrics.withheld) return planSentence(page);
  if (metrics.withheld?.figure === "plan" && metrics.withheld.reason.code === "nobody")
    return words.say(T.sentenceNobody);
  return words.say(T.sentenceNone, {
    new: words.count(first.customers),
    sales: words.money(ratio(first.sales, first.customers) ?? 0),
    reason: reasonWords(page),
  });
}

function reasonWords({ metrics, words }: AnyPlanPage): string {
  const { withheld, plan } = metrics;
  if (!withheld) return "";
  const { figure, reason } = withheld;
  return plan ? withheldAboveTables(figure, reason, words) : withheldSentence(figure, reason, words);
}

function planSentence(page: PlanPage): Formula {
  const { context, words, metrics } = page;
  const { balance } = context.analysis;
  const row = lastRow(page);
  const told = { currency: context.currency, words };
  const planned = total(metrics.plan.rows.map(({ newCustomers }) => newCustomers));
  const share = ratio(row.won.sales, row.sales.line);
  return liveSentence(T.sentence[context.language], {
    new: liveCount(`SUM(${newUpTo(PROJECTION_YEARS)})`, planned, words),
    now: words.money(balance.annualSales),
    later: liveAmount(last("sales"), row.sales.line, told),
    low: liveAmount(last("salesLow"), row.sales.low, told),
    high: liveAmount(last("salesHigh"), row.sales.high, told),
    active: words.count(balance.total.activeNow),
    people: liveCount(last("active"), row.active.line, words),
    share: liveShare(last("wonSales"), last("sales"), words.percent(share)),
  });
}

/** The cards; where the plan may not be said, each says why in place of its number. */
export function cards(page: AnyPlanPage): Card[] {
  if (hasPlan(page) && !page.metrics.withheld) return planCards(page);
  const { metrics, words } = page;
  const { withheld } = metrics;
  const note = withheld ? withheldNote(withheld.figure, withheld.reason, words) : "";
  const none = (label: Card["label"], value: Card["value"]): Card => ({ label, value, note });
  return [
    none(words.say(T.cardSales), about(money(null), "planCumulative", { year: PROJECTION_YEARS })),
    none(words.say(T.cardLast), about(money(null), "planSales", { year: PROJECTION_YEARS })),
    none(words.say(T.cardActive), about(num(null, "people"), "planActive", { year: PROJECTION_YEARS })),
    {
      label: words.say(T.cardNew),
      value: about(num(metrics.answer.first.customers, "count"), "newCustomers"),
      note: "",
    },
    firstCard(page),
  ];
}

function firstCard({ metrics, words }: AnyPlanPage): Card {
  const { first } = metrics.answer;
  const measured = ratio(first.sales, first.customers);
  const note = words.say(T.cardFirstNote, {
    sales: measured === null ? NO_ANSWER : words.money(measured),
    people: words.count(first.customers),
  });
  const value = metrics.plan && measured !== null ? liveMoney(FIRST_YEAR, measured) : money(measured);
  return { label: words.say(T.cardFirst), value: about(value, "planFirstYear"), note };
}

function planCards(page: PlanPage): Card[] {
  return [salesCard(page), lastCard(page), activeCard(page), profitCard(page), firstCard(page)];
}

function salesCard(page: PlanPage): Card {
  const { context, words } = page;
  const { annualSales } = context.analysis;
  const { line, low, high } = lastRow(page).cumulativeSales;
  const told = { currency: context.currency, words };
  const of = { year: PROJECTION_YEARS };
  return {
    label: words.say(T.cardSales),
    value: about(liveMoney(last("cumulative"), line), "planCumulative", of),
    note: liveSentence(T.cardSalesNote[context.language], {
      low: liveAmount(last("cumulativeLow"), low, told),
      high: liveAmount(last("cumulativeHigh"), high, told),
      multiple: liveMultiple(last("multiple"), salesMultiple(line, annualSales)),
    }),
    tells: [{ metric: "annualSales" }],
    name: "CPM_PLAN_FIVE_YEAR_SALES",
  };
}

function lastCard(page: PlanPage): Card {
  const { context, words } = page;
  const { annualSales } = context.analysis.balance;
  const { sales } = lastRow(page);
  return {
    label: words.say(T.cardLast),
    value: about(liveMoney(last("sales"), sales.line), "planSales", { year: PROJECTION_YEARS }),
    note: liveSentence(T.cardLastNote[context.language], {
      now: words.money(annualSales),
      change: liveChange(last("sales"), sales.line, annualSales),
    }),
    tells: [{ metric: "annualSales" }],
    name: "CPM_PLAN_SALES",
  };
}

function activeCard(page: PlanPage): Card {
  const { context, words } = page;
  const { active } = lastRow(page);
  return {
    label: words.say(T.cardActive),
    value: about(liveCell(last("active"), active.line, "people"), "planActive", { year: PROJECTION_YEARS }),
    note: liveSentence(T.cardActiveNote[context.language], {
      now: words.count(context.analysis.balance.total.activeNow),
      low: liveCount(last("activeLow"), active.low, words),
      high: liveCount(last("activeHigh"), active.high, words),
    }),
    tells: [{ metric: "activeCustomers" }],
    name: "CPM_PLAN_ACTIVE",
  };
}

function profitCard(page: PlanPage): Card {
  const profit = usualProfit(page, lastRow(page).cumulativeSales.line, usualNew(page, PROJECTION_YEARS));
  const value = liveCell(last("cumulativeProfit"), majorOf(profit), "money");
  return {
    label: page.words.say(T.cardProfit),
    value: about(value, "planProfit", { year: PROJECTION_YEARS }),
    note: profitNote(page),
    name: "CPM_PLAN_PROFIT",
  };
}

/** How profit is computed, or which of its two inputs is missing. */
function profitNote({ words: { say }, metrics, context }: PlanPage): Formula {
  const hasMargin = context.analysis.settings.grossMargin !== null;
  const hasCost = planCpo(metrics.cost) !== null;
  const [whole, noCost, noMargin, neither] = [
    T.cardProfitNote,
    T.cardProfitNoCost,
    T.cardProfitNoMargin,
    T.cardProfitNone,
  ].map((one) => quoted(say(one)));
  const [margin, cost] = [singleUsed("margin"), singleUsed("cost")];
  const missing = `IF(ISNUMBER(${margin}),${noCost},IF(ISNUMBER(${cost}),${noMargin},${neither}))`;
  return live(
    `IF(ISNUMBER(${last("cumulativeProfit")}),${whole},${missing})`,
    say(T[`cardProfit${hasMargin ? (hasCost ? "Note" : "NoCost") : hasCost ? "NoMargin" : "None"}`]),
  );
}
