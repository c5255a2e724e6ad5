/** いくらまで使えるか・何か月で回収するか (definitions.md 12.5). */
import { PAYBACK_TEXTS as T } from "../../catalog/texts/payback-texts.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { type AdCostKey, firstOfKeys, isSameKey } from "../../core/ltv/ad-costs.ts";
import { marginLtv, MONTH_DAYS } from "../../core/ltv/payback.ts";
import {
  type MonthPayback,
  type Payback,
  type PaybackLine,
  paybackOf,
} from "../../core/ltv/payback-lines.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { monthEnd } from "../../core/values/day.ts";
import { adCostFaults, adCostFaultWords } from "../ad-costs/ad-cost-words.ts";
import type { ReportContext, Words } from "../context.ts";
import { HEADER_HEIGHT, paragraph, text } from "../page/grid.ts";
import { type Page, putPoint } from "../page/page.ts";
import { putTable } from "../page/table.ts";
import { shortened } from "../page/words.ts";
import { nameOf, paybackCells, paybackHeader, type PaybackTold } from "./payback-lines.ts";
import { makeRoom, nameCell } from "./ltv-names.ts";
import { putFromFirst } from "./ltv-start.ts";

/** What the payback of a run is; null = no margin is set. */
export function paybackIn({ analysis, slice }: Pick<ReportContext, "analysis" | "slice">): Payback | null {
  const { grossMargin: margin } = analysis.settings;
  return margin === null ? null : paybackOf(analysis, { margin, hasCosts: slice === null });
}

/** Puts the part; gives the next row. */
export function putPayback(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const payback = paybackIn(context);
  const margin = context.analysis.settings.grossMargin;
  if (payback === null || margin === null) return putAlone(page, row, words.say(T.noMargin));
  const { meta } = context.analysis.facts;
  const [whole] = payback.lines;
  if (whole === undefined || whole.curve === null) return putAlone(page, row, tooYoung(page));
  const told: PaybackTold = {
    ...{ words, margin, minSample: context.settings.minSample, start: meta.firstPurchase },
    hasCosts: payback.lines.some(({ cost }) => cost !== null),
  };
  sheet.put(row, 0, [[text(words.say(T.title), "section")]]);
  let next = paragraph(sheet, putFromFirst(page, row + 1), text(mayCost(whole, told), "statement"));
  sheet.rowHeights[next] = HEADER_HEIGHT;
  const lines = groupedLines(payback.lines, told);
  makeRoom(
    sheet,
    next + 1,
    lines.map(([name]) => (typeof name?.value === "string" ? name.value : "")),
  );
  next = sheet.put(next, 0, [paybackHeader(words.say(T.whom), told), ...lines]);
  next = paragraph(sheet, next, text(words.say(T.rule, { margin: words.percent(margin) }), "note"));
  if (told.hasCosts) next = paragraph(sheet, next, text(words.say(T.costRule), "note"));
  for (const said of partSentences(payback.lines, told)) next = paragraph(sheet, next, text(said, "note"));
  if (payback.lines.some(({ product }) => product !== ""))
    next = paragraph(sheet, next, text(words.say(T.overlap), "note"));
  return putMonths(page, putCostNotes(page, next) + 1, { payback, told });
}

/**
 * What a new customer of the whole shop may cost, in a copy for management: at steps that the curve above it shows, where
 * it stands on the same people; gives the next row.
 */
export function putShopPayback(page: Page<Ltv>, row: number): number {
  const { sheet, words, context, metrics } = page;
  const margin = context.analysis.settings.grossMargin;
  const whole = paybackIn(context)?.lines[0];
  if (margin === null || !whole?.curve || whole.curve.end !== metrics.curve?.end) return row;
  const steps = metrics.curve.cells.map(({ days }) => days);
  if (!toldMonths(whole.curve.sales.length).every((n) => steps.includes(n * MONTH_DAYS))) return row;
  const { firstPurchase: start } = context.analysis.facts.meta;
  const { cost } = whole;
  const told = { words, margin, minSample: context.settings.minSample, start, hasCosts: cost !== null };
  const share = cost && { share: { numerator: cost.cost, denominator: cost.customers } };
  const tells: About[] = share ? [{ metric: "cpo", ...share }] : [];
  sheet.put(row, 0, [[text(words.say(T.title), "section")]]);
  const said = { ...text(mayCost(whole, told), "statement"), tells };
  const next = paragraph(sheet, putFromFirst(page, row + 1), said);
  return paragraph(sheet, next, text(words.say(T.rule, { margin: words.percent(margin) }), "note")) + 1;
}

/** The title, and the sentence that says what is missing. */
function putAlone({ sheet, words }: Page, row: number, sentence: string): number {
  sheet.put(row, 0, [[text(words.say(T.title), "section")]]);
  return paragraph(sheet, row + 1, text(sentence, "note")) + 1;
}

function tooYoung({ words, context }: Page): string {
  const { firstPurchase } = context.analysis.facts.meta;
  return words.say(T.tooYoung, { date: words.day(monthEnd(firstPurchase) + MONTH_DAYS) });
}

const GROUPS = [T.everything, T.channels, T.products, T.both] as const;

/** The lines, those of channels and products each under their title. */
function groupedLines(lines: readonly PaybackLine[], told: PaybackTold): Cell[][] {
  const groupOf = ({ channel, product }: PaybackLine): number =>
    (channel === "" ? 0 : 1) + (product === "" ? 0 : 2);
  return lines.flatMap((line, i) => {
    const group = groupOf(line);
    const before = lines[i - 1];
    const isFirst = group > 0 && (before === undefined || groupOf(before) !== group);
    const title = GROUPS[group] ?? T.both;
    const cells = paybackCells(line, nameCell(nameOf(line, told.words)), told);
    return isFirst ? [[text(told.words.say(title), "muted")], cells] : [cells];
  });
}

/** After so many months the sentence says what a new customer may cost. */
const TOLD_MONTHS = [3, 6, 12];
const toldMonths = (last: number): number[] => [
  ...new Set([...TOLD_MONTHS.filter((n) => n < last), Math.min(last, 12)]),
];

/** What a new customer of the shop may cost, and whether the CPO has come back; of few people only that they are few. */
function mayCost({ curve, cost, month }: PaybackLine, { words, margin, minSample }: PaybackTold): string {
  if (curve === null) return "";
  const margins = marginLtv(curve, margin);
  const last = margins.length;
  if (curve.customers < minSample) {
    const values = { people: words.count(curve.customers), days: last * MONTH_DAYS, minSample };
    return words.say(T.few, values);
  }
  const steps = toldMonths(last).map((n) =>
    words.say(T.step, { days: n * MONTH_DAYS, amount: words.money(margins[n - 1] ?? 0) }),
  );
  const sentence = words.say(T.mayCost, { steps: steps.join(words.say(T.comma)) });
  if (cost === null || cost.cpo === null) return sentence;
  const values = { cpo: words.money(cost.cpo), n: month ?? last };
  return sentence + words.say(month === null ? T.notYet : T.comesBack, values);
}

/** Of each line that has a CPO of some months alone: whose it is, and on whom the payback stands. */
function partSentences(lines: readonly PaybackLine[], { words }: PaybackTold): string[] {
  return lines.flatMap((line) => {
    const { cost, costMonths, curve } = line;
    if (cost === null || cost.cpo === null || costMonths === null) return [];
    const who = shortened(nameOf(line, words), HEADING_LETTERS);
    const own = { cpo: words.money(cost.cpo), people: words.count(cost.customers) };
    const values = { who, ...own, months: monthsText(costMonths, words) };
    if (curve === null) return [words.say(T.partAlone, values)];
    const stands = { curve: words.count(curve.customers), end: words.day(curve.end) };
    return [words.say(T.partMonths, { ...values, ...stands, days: curve.sales.length * MONTH_DAYS })];
  });
}

/** Months that are named one by one [count]. */
const MOST_NAMED = 3;

function monthsText(months: readonly string[], words: Words): string {
  const shown = months.map((month) => month.replace("-", "/"));
  if (shown.length <= MOST_NAMED) return shown.join(words.say(T.comma));
  const [from = "", to = ""] = [shown[0], shown[shown.length - 1]];
  return words.say(T.monthSpan, { from, to, n: words.count(shown.length) });
}

/** Faults that are told on the sheet; the others are counted. */
const MOST_FAULTS = 5;

/** Where the costs come from, or how they come here, and which rows could not be used. */
function putCostNotes(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { adCosts, slice, analysis, language, madeAt } = context;
  if (slice !== null) return paragraph(sheet, row, text(words.say(T.ofSlice), "note"));
  if (adCosts === null) return paragraph(sheet, row, text(words.say(T.noCosts), "note"));
  const { anchor, firstPurchase } = analysis.facts.meta;
  const faults = adCostFaults(adCosts, analysis.facts);
  const used = adCosts.costs.length - (faults.length - adCosts.faults.length);
  const source = words.say(T.source, { sheet: adCosts.sheet, n: words.count(used), madeAt });
  let next = paragraph(sheet, row, text(used > 0 ? source : words.say(T.noCosts), "note"));
  const told = adCostFaultWords({ ...adCosts, faults, anchor, firstPurchase }, language);
  for (const sentence of told.slice(0, MOST_FAULTS)) next = putPoint(page, next, sentence);
  const left = told.length - MOST_FAULTS;
  return left > 0 ? putPoint(page, next, words.say(T.moreFaults, { n: words.count(left) })) : next;
}

/** Rows by month that stand on the sheet [count]. */
const MOST_MONTHS = 36;

interface Told {
  readonly payback: Payback;
  readonly told: PaybackTold;
}

/** The lines of months, those of a channel or a product under its name; the name of the whole shop is said beside others. */
function monthLines(months: readonly MonthPayback[], told: PaybackTold): Cell[][] {
  const whole = { channel: "", product: "" };
  const parts = firstOfKeys(months).filter((one) => !isSameKey(one, whole));
  const linesOf = (key: AdCostKey): Cell[][] =>
    months
      .filter((one) => isSameKey(one, key))
      .map((line) => paybackCells(line, text(line.start.replace("-", "/")), told));
  const headed = ({ channel, product }: AdCostKey, lines: Cell[][]): Cell[][] => {
    const name = shortened(nameOf({ channel, product }, told.words), HEADING_LETTERS);
    return lines.length === 0 ? [] : [[{ ...text(name, "muted"), open: true }], ...lines];
  };
  const ofShop = linesOf(whole);
  return [
    ...(parts.length === 0 ? ofShop : headed(whole, ofShop)),
    ...parts.flatMap((key) => headed(key, linesOf(key))),
  ];
}

/** Letters of a name that runs on over the cells beside it [count]. */
const HEADING_LETTERS = 60;

function putMonths(page: Page, row: number, { payback: { months }, told }: Told): number {
  const { sheet, words } = page;
  if (months.length === 0) return row;
  const lines = monthLines(months.slice(0, MOST_MONTHS), told);
  const header = paybackHeader(words.say(T.month), told);
  const next = putTable(page, row, { title: words.say(T.monthTitle), header, lines });
  if (months.length <= MOST_MONTHS) return next + 1;
  const values = { shown: MOST_MONTHS, all: words.count(months.length) };
  return paragraph(sheet, next, text(words.say(T.monthsLeft, values), "note")) + 1;
}
