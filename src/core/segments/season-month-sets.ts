import type { Analysis } from "../analysis.ts";
import { rowsOf } from "../facts/tables.ts";
import { seasonBuyersRequest } from "../seasons/seasons.ts";
import type { Season } from "./season-sets.ts";

/** 季節客, or 季節客かも, whose season begins in a month of the year. */
export interface SeasonMonthSet {
  readonly kind: "seasonMonth";
  readonly season: Season;
  /** 1 … 12. */
  readonly month: number;
}

/**
 * How many people such a set has, from the facts [count].
 *
 * @throws RangeError when nobody asked for the 季節客 by month
 *
 * @example
 * const tables = new Proxy({}, { get: () => [{ month: 11, seasonal: 9, maybe: 2 }] });
 * seasonMonthPeople({ facts: { meta: { anchor: 19_813 }, tables } }, { season: "maybe", month: 11 }) //=> 2
 */
export const seasonMonthPeople = (
  { facts }: Pick<Analysis, "facts">,
  { season, month }: SeasonMonthSet,
): number => rowsOf(facts, seasonBuyersRequest(facts.meta)).find((row) => row.month === month)?.[season] ?? 0;
