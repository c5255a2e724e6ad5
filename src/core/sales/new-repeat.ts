import type { Analysis } from "../analysis.ts";
import { countsOldAsNew, type DataSpan } from "../cpm/reach.ts";
import { endsFrom } from "../facts/ends.ts";
import type { PeriodRow } from "../facts/period.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import type { NewRepeatRule } from "../settings.ts";
import { type Day, latestMonthEnd, latestYearEnd, yearsBefore } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";

/** 新規・リピート of one period. */
export interface SalesPeriod extends PeriodRow {
  readonly start: Day;
  /** 途中: the anchor lies inside it. */
  readonly unfinished: boolean;
  /** The history begins inside it. */
  readonly partial: boolean;
  /** Less than a year of history lies before it: whoever bought before the history counts as new here. */
  readonly countsOldAsNew: boolean;
  /** What was sold in it, whoever bought [minor units]. */
  readonly sales: number;
  readonly purchases: number;
}

/** A month, with what takes the seasons out of it. */
export interface SalesMonth extends SalesPeriod {
  /** The same month a year before; null where either is no whole month of the history. */
  readonly yearBefore: SalesPeriod | null;
  /** 移動年計: new and repeat sales of the twelve months that end here [minor units]; null before twelve whole months. */
  readonly annual: Pick<SalesPeriod, "start" | "newSales" | "repeatSales" | "countsOldAsNew"> | null;
}

/** 新規・リピート of a shop: oldest period first. */
export interface NewRepeat {
  readonly years: readonly SalesPeriod[];
  readonly months: readonly SalesMonth[];
  /** From the first day of the month before the anchor's on. */
  readonly days: readonly SalesPeriod[];
  /** The current year (W0) and the one before (W1). */
  readonly current: SalesPeriod;
  readonly previous: SalesPeriod;
  /** What lies before the first month: nothing, unless the history begins anew after a long gap. */
  readonly before: Pick<SalesPeriod, "end" | "sales" | "purchases">;
}

/** The periods of the report, by their kind. */
type Kind = "years" | "months" | "days" | "windows";

/** The latest last day of a period of a kind that is not after a day. */
const LATEST = { years: latestYearEnd, months: latestMonthEnd, days: (day: Day) => day } as const;

/** Last days of a kind's periods, rising; the first one ends before the first period begins. */
const ENDS: Readonly<Record<Kind, (span: DataSpan) => Day[]>> = {
  years: ({ anchor, dataStart }) => endsFrom(anchor, dataStart, LATEST.years),
  months: ({ anchor, dataStart }) => endsFrom(anchor, dataStart, LATEST.months),
  days: ({ anchor, dataStart }) => endsFrom(anchor, Math.max(dataStart, monthBefore(anchor)), LATEST.days),
  windows: ({ anchor }) => [yearsBefore(anchor, 2), yearsBefore(anchor, 1), anchor],
};

/** The first day of the month before a day's own. */
const monthBefore = (day: Day): Day => latestMonthEnd(latestMonthEnd(day - 1) - 1) + 1;

const requestOf = (kind: Kind, span: DataSpan, rule: NewRepeatRule) =>
  ({ table: "period", ends: ENDS[kind](span), rule }) as const;

/**
 * The tables of 新規・リピート.
 *
 * @example
 * // months with purchases from 1970-02-27 on, as of 1970-04-02; the first row is what lies before February
 * newRepeatRequests({ anchor: 91, dataStart: 57 }, "order")[1]
 * //=> { table: "period", ends: [30, 58, 89, 91], rule: "order" }
 */
export const newRepeatRequests = (span: DataSpan, rule: NewRepeatRule): FactsRequest[] =>
  (Object.keys(ENDS) as Kind[]).map((kind) => requestOf(kind, span, rule));

/** The table of months alone, as `newRepeatRequests` has it. */
export const salesMonthsRequest = (span: DataSpan, rule: NewRepeatRule) => requestOf("months", span, rule);

/** The periods of a kind, the first of which is what lies before them. */
const periodsIn = ({ facts, settings }: Pick<Analysis, "facts" | "settings">, kind: Kind): SalesPeriod[] =>
  periodsOf(rowsOf(facts, requestOf(kind, facts.meta, settings.newRepeatRule)), facts.meta);

const endsInside = (periods: readonly SalesPeriod[], kind: keyof typeof LATEST): SalesPeriod[] =>
  periods.map((one) => ({ ...one, unfinished: LATEST[kind](one.end) !== one.end }));

/**
 * The months of 新規・リピート, oldest first.
 *
 * @throws RangeError when nobody asked for the `salesMonthsRequest`
 *
 * @example
 * // as of 1970-04-02: February, March, and April as far as it goes
 * const asked = (key) => JSON.parse(key).ends.map((end) => ({ end, newSales: 0, repeatSales: 0 }));
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: (_, key) => asked(key) }) };
 * salesMonths({ facts, settings: { newRepeatRule: "order" } }).map(({ end, unfinished }) => [end, unfinished])
 * //=> [[58, false], [89, false], [91, true]]
 */
export const salesMonths = (analysis: Pick<Analysis, "facts" | "settings">): SalesMonth[] =>
  withYears(endsInside(periodsIn(analysis, "months").slice(1), "months"));

/**
 * Facts → 新規・リピート (definitions.md 11.1).
 *
 * @throws RangeError when nobody asked for the `newRepeatRequests`
 *
 * @example
 * // as of 1970-04-02: February, March, and April as far as it goes; the facts answer with nothing sold in any period
 * const asked = (key) => JSON.parse(key).ends.map((end) => ({ end, newSales: 0, repeatSales: 0 }));
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: (_, key) => asked(key) }) };
 * const { months } = newRepeatOf({ facts, settings: { newRepeatRule: "order" } });
 * months.map(({ start, end, unfinished }) => [start, end, unfinished])
 * //=> [[31, 58, false], [59, 89, false], [90, 91, true]]
 */
export function newRepeatOf(analysis: Pick<Analysis, "facts" | "settings">): NewRepeat {
  const [before] = periodsIn(analysis, "months");
  const [, previous, current] = periodsIn(analysis, "windows");
  if (!before || !previous || !current) throw new RangeError("the table of periods lacks rows");
  return {
    years: endsInside(periodsIn(analysis, "years").slice(1), "years"),
    months: salesMonths(analysis),
    days: periodsIn(analysis, "days").slice(1),
    current,
    previous,
    before,
  };
}

function periodsOf(rows: readonly PeriodRow[], { dataStart }: DataSpan): SalesPeriod[] {
  return rows.map((row, i) => {
    const start = (rows[i - 1]?.end ?? -Infinity) + 1;
    return {
      ...row,
      start,
      unfinished: false,
      partial: dataStart > start,
      countsOldAsNew: i > 0 && countsOldAsNew(start, dataStart),
      sales: row.newSales + row.repeatSales + row.unidentifiedSales,
      purchases: row.newPurchases + row.repeatPurchases + row.unidentifiedPurchases,
    };
  });
}

const MONTHS = 12;

function withYears(months: readonly SalesPeriod[]): SalesMonth[] {
  const isWhole = (one: SalesPeriod | undefined): one is SalesPeriod =>
    one !== undefined && !one.partial && !one.unfinished;
  return months.map((month, i) => {
    const [first, yearAgo] = [months[i - MONTHS + 1], months[i - MONTHS]];
    return {
      ...month,
      yearBefore: isWhole(month) && isWhole(yearAgo) ? yearAgo : null,
      annual: isWhole(first) && isWhole(month) ? annualOf(first, months.slice(i - MONTHS + 1, i + 1)) : null,
    };
  });
}

const annualOf = (
  { start, countsOldAsNew }: SalesPeriod,
  year: readonly SalesPeriod[],
): SalesMonth["annual"] => ({
  ...{ start, countsOldAsNew },
  ...{ newSales: sumOf(year, "newSales"), repeatSales: sumOf(year, "repeatSales") },
});
