import type { Ledger } from "../ledger.ts";
import { seasonalityOf } from "../segments/seasons.ts";
import { type Day, monthOf } from "../values/day.ts";

/** 季節客 by the month in which their season begins. */
export interface SeasonBuyersAsk {
  readonly anchor: Day;
}

/** One calendar month. */
export interface SeasonBuyersRow {
  /** 1 … 12. */
  readonly month: number;
  /** People whose season begins in it: 季節客, and 季節客かも. */
  readonly seasonal: number;
  readonly maybe: number;
}

const MONTHS = 12;

/**
 * The table `seasonBuyers` (definitions.md 8.1).
 *
 * @returns January to December
 *
 * @example
 * // on day 330 of three years, 27 November
 * const ledger = { customers: 1, start: Int32Array.of(0, 3), day: Int32Array.of(330, 695, 1_060) };
 * seasonBuyerRows(ledger, { anchor: 1_200 })[10] //=> { month: 11, seasonal: 1, maybe: 0 }
 */
export function seasonBuyerRows(
  ledger: Pick<Ledger, "customers" | "start" | "day">,
  { anchor }: SeasonBuyersAsk,
): SeasonBuyersRow[] {
  const rows = Array.from({ length: MONTHS }, (_, i) => ({ month: i + 1, seasonal: 0, maybe: 0 }));
  for (let c = 0; c < ledger.customers; c++) {
    const season = seasonalityOf(ledger, c, anchor);
    if (season.arc === null) continue;
    const row = rows[monthOf(season.arc.first) - 1];
    if (row) row[season.kind]++;
  }
  return rows;
}
