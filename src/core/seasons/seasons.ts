import type { Analysis } from "../analysis.ts";
import type { MetaFacts } from "../facts/meta.ts";
import type { SeasonBuyersRow } from "../facts/season-buyers.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import { type SalesMonth, salesMonths, salesMonthsRequest } from "../sales/new-repeat.ts";
import type { NewRepeatRule } from "../settings.ts";
import { type Day, monthOf, yearsBefore } from "../values/day.ts";
import { isSeasonal, type SeasonMonth, seasonIndex } from "./season-index.ts";

/** 季節指数 of one number of a shop. */
export interface SeasonSeries {
  /** January to December; null = it cannot be told yet. */
  readonly months: readonly SeasonMonth[] | null;
  /** Whole months it could be told from [count]. */
  readonly wholeMonths: number;
}

/** What has an index, in the order of the sheet: sales, new customers, people who came back. */
export const SEASON_SERIES = ["sales", "newCustomers", "returned"] as const;
export type SeasonSeriesId = (typeof SEASON_SERIES)[number];

/** 季節: what each month usually comes to, and who buys in one season only. */
export interface Seasons extends Readonly<Record<SeasonSeriesId, SeasonSeries>> {
  readonly buyers: readonly SeasonBuyersRow[];
}

type Shop = Pick<Analysis, "facts" | "settings">;

const returnsRequest = (meta: MetaFacts, rule: NewRepeatRule) =>
  ({ table: "returns", ends: salesMonthsRequest(meta, rule).ends }) as const;

/**
 * The table of 季節客 by the month in which their season begins.
 *
 * @example
 * seasonBuyersRequest({ anchor: 89 }) //=> { table: "seasonBuyers", anchor: 89 }
 */
export const seasonBuyersRequest = ({ anchor }: Pick<MetaFacts, "anchor">) =>
  ({ table: "seasonBuyers", anchor }) as const;

/**
 * The tables of 季節.
 *
 * @example
 * // as of 1970-03-31, of a shop that began in February
 * seasonRequests({ anchor: 89, dataStart: 40 }, "order").map(({ table }) => table) //=> ["period", "returns", "seasonBuyers"]
 */
export const seasonRequests = (meta: MetaFacts, rule: NewRepeatRule): FactsRequest[] => [
  salesMonthsRequest(meta, rule),
  returnsRequest(meta, rule),
  seasonBuyersRequest(meta),
];

/** Months that are over and that the history holds whole. */
const isWhole = ({ partial, unfinished }: SalesMonth): boolean => !partial && !unfinished;
/** Of those, the ones with a whole year of history before them: a known customer neither counts as new nor fails to come back. */
const isTold = (month: SalesMonth, dataStart: Day): boolean =>
  isWhole(month) && dataStart <= yearsBefore(month.start, 1);

function seriesOf(
  months: readonly SalesMonth[],
  of: (month: SalesMonth) => { readonly value: number; readonly people: number },
): SeasonSeries {
  const series = months.map((month) => ({ month: monthOf(month.end), ...of(month) }));
  return { months: seasonIndex(series), wholeMonths: months.length };
}

/**
 * 季節指数 of sales, nobody known included, from the months of 新規・リピート.
 *
 * @example
 * // a year of whole months is not enough
 * const month = { end: 30, partial: false, unfinished: false, sales: 500, customers: 3 };
 * salesSeasons(Array.from({ length: 12 }, () => month)) //=> { months: null, wholeMonths: 12 }
 */
export const salesSeasons = (months: readonly SalesMonth[]): SeasonSeries =>
  seriesOf(months.filter(isWhole), ({ sales, customers }) => ({ value: sales, people: customers }));

/**
 * Facts → 季節.
 *
 * @throws RangeError when nobody asked for the `seasonRequests`
 *
 * @example
 * // three months: nothing can be told, and nobody is 季節客
 * const asked = (key) => (JSON.parse(key).ends ?? []).map((end) => ({ end, newSales: 0, returned: 0 }));
 * const facts = { meta: { anchor: 89, dataStart: 5 }, tables: new Proxy({}, { get: (_, key) => asked(key) }) };
 * const { sales, returned, buyers } = seasonsOf({ facts, settings: { newRepeatRule: "order" } });
 * [sales.months, returned.wholeMonths, buyers] //=> [null, 0, []]
 */
export function seasonsOf(analysis: Shop): Seasons {
  const { facts, settings } = analysis;
  const months = salesMonths(analysis);
  const told = months.filter((month) => isTold(month, facts.meta.dataStart));
  const back = new Map(
    rowsOf(facts, returnsRequest(facts.meta, settings.newRepeatRule)).map((row) => [row.end, row.returned]),
  );
  const people = (count: number) => ({ value: count, people: count });
  return {
    sales: salesSeasons(months),
    newCustomers: seriesOf(told, ({ newCustomers }) => people(newCustomers)),
    returned: seriesOf(told, ({ end }) => people(back.get(end) ?? 0)),
    buyers: rowsOf(facts, seasonBuyersRequest(facts.meta)),
  };
}

/**
 * The calendar months of most and of fewest in a shop that has seasons, where every year says so: above an average month all
 * the years, or below it.
 *
 * @example
 * const at = (month, index) => ({ month, index, ratios: [index - 0.1, index + 0.1], low: index - 0.1, high: index + 0.1 });
 * const { most, fewest } = outstandingMonths([at(1, 0.7), at(2, 1.05), at(3, 1.5)]);
 * [most.month, fewest.month] //=> [3, 1]
 * @example
 * // February lies above an average month, but not in both of its years
 * const at = (month, index) => ({ month, index, ratios: [index - 0.1, index + 0.1], low: index - 0.1, high: index + 0.1 });
 * outstandingMonths([at(1, 0.5), at(2, 1.05)]).most //=> null
 */
export function outstandingMonths(
  months: readonly SeasonMonth[],
): Readonly<Record<"most" | "fewest", SeasonMonth | null>> {
  if (!isSeasonal(months)) return { most: null, fewest: null };
  const above = months.filter(({ low }) => low > 1).sort((a, b) => b.index - a.index);
  const below = months.filter(({ high }) => high < 1).sort((a, b) => a.index - b.index);
  return { most: above[0] ?? null, fewest: below[0] ?? null };
}
