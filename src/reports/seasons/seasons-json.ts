import type { SeasonMonth } from "../../core/seasons/season-index.ts";
import { SEASON_SERIES, type Seasons } from "../../core/seasons/seasons.ts";

/**
 * `seasons`: January to December; an index is null where it cannot be told.
 *
 * @example
 * const none = { months: null, wholeMonths: 7 };
 * const buyers = [{ month: 1, seasonal: 2, maybe: 5 }];
 * seasonsJson({ sales: none, newCustomers: none, returned: none, buyers })
 * //=> [{ month: 1, sales: null, newCustomers: null, returned: null, seasonal: 2, maybe: 5 }]
 */
export const seasonsJson = (seasons: Seasons) =>
  seasons.buyers.map(({ month, seasonal, maybe }, i) => {
    const of = (id: (typeof SEASON_SERIES)[number]) => indexJson(seasons[id].months?.[i]);
    const indices = { sales: of("sales"), newCustomers: of("newCustomers"), returned: of("returned") };
    return { month, ...indices, seasonal, maybe };
  });

const indexJson = (month: SeasonMonth | undefined) =>
  month ? { index: month.index, low: month.low, high: month.high, years: month.years } : null;
