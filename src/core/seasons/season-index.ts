import { total } from "../values/sum.ts";

/** A month of a series: what it came to, and the people behind it. */
export interface SeriesMonth {
  /** 1 … 12. */
  readonly month: number;
  readonly value: number;
  readonly people: number;
}

/** What a calendar month usually comes to, beside an average month of its time. */
export interface SeasonMonth {
  /** 1 … 12. */
  readonly month: number;
  /** 1 = as an average month [ratio]; with the lowest and the highest of its years. */
  readonly index: number;
  /** The ratio of each year it stands on, the earliest first, on the same scale. */
  readonly ratios: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Years it stands on [count]. */
  readonly years: number;
  /** The people of these months together. */
  readonly people: number;
}

const MONTHS = 12;
/** A moving average of a year around a month needs this many months on each side. */
const HALF = MONTHS / 2;
/** From two years on every calendar month has a moving average around it once. */
export const FEWEST_MONTHS = 2 * MONTHS;

/**
 * 季節指数: the ratio of each month to the centred moving average of twelve months, which takes the trend off, averaged over
 * the years and made to average 1 over the twelve months. It is the classical multiplicative decomposition (ratio to moving
 * average), as in Makridakis, Wheelwright and Hyndman, Forecasting, chapter 3, without the weights by which Shiskin's X-11
 * goes on from there.
 *
 * @param series whole months one after the other, the oldest first; values ≥ 0
 * @returns January to December; null below two years, and where some month has nothing to be compared with
 *
 * @example
 * // twice as much every December, for two years
 * const series = Array.from({ length: 24 }, (_, i) => ({ month: (i % 12) + 1, value: i % 12 === 11 ? 200 : 100, people: 5 }));
 * const index = seasonIndex(series);
 * [index[11].index.toFixed(3), index[0].index.toFixed(3), index[0].years] //=> ["1.846", "0.923", 1]
 * @example
 * seasonIndex([{ month: 1, value: 5, people: 1 }]) //=> null
 */
export function seasonIndex(series: readonly SeriesMonth[]): SeasonMonth[] | null {
  if (series.length < FEWEST_MONTHS) return null;
  const compared = series.flatMap((one, i) => {
    const average = averageAround(series, i);
    return average === null ? [] : [{ ...one, ratio: one.value / average }];
  });
  const months = Array.from({ length: MONTHS }, (_, i) => compared.filter(({ month }) => month === i + 1));
  if (months.some(({ length }) => length === 0)) return null;
  const means = months.map((years) => total(years.map(({ ratio }) => ratio)) / years.length);
  const scale = MONTHS / total(means);
  return months.map((years, i) => {
    const ratios = years.map(({ ratio }) => ratio * scale);
    return {
      month: i + 1,
      index: (means[i] ?? 0) * scale,
      ratios,
      low: Math.min(...ratios),
      high: Math.max(...ratios),
      years: years.length,
      people: total(years.map(({ people }) => people)),
    };
  });
}

/** The mean of twelve months around one, the outer two by half; null at the ends, and where nothing was sold at all. */
function averageAround(series: readonly SeriesMonth[], i: number): number | null {
  if (i < HALF || i + HALF >= series.length) return null;
  const values = series.slice(i - HALF, i + HALF + 1).map(({ value }) => value);
  const ends = (values[0] ?? 0) + (values[MONTHS] ?? 0);
  const sum = total(values.slice(1, MONTHS)) + ends / 2;
  return sum > 0 ? sum / MONTHS : null;
}

/** Below this the months do not differ more than years do; what lies above comes by chance in less than one of a thousand shops. */
const STABLE_F = 7;
/** What rounding makes of differences that are none. */
const NOTHING = 1e-18;

/**
 * How much more the months differ from one another than the years of a month do: F of a one-way analysis of variance over
 * the ratios. 0 where there is but one year, or no difference at all.
 *
 * @example
 * // the groups of two differ by 10, what is in a group by 2
 * seasonF([{ ratios: [1, 3] }, { ratios: [11, 13] }]) //=> 50
 */
export function seasonF(months: readonly Pick<SeasonMonth, "ratios">[]): number {
  const all = months.flatMap(({ ratios }) => ratios);
  const free = all.length - months.length;
  if (free <= 0) return 0;
  const mean = (values: readonly number[]): number => total(values) / values.length;
  const grand = mean(all);
  const between = total(months.map(({ ratios }) => ratios.length * (mean(ratios) - grand) ** 2));
  const within = total(months.map(({ ratios }) => total(ratios.map((one) => (one - mean(ratios)) ** 2))));
  if (between < NOTHING) return 0;
  return between / (months.length - 1) / (Math.max(within, NOTHING) / free);
}

/**
 * Whether months differ so much more than years that one may speak of seasons: F of at least 7, the limit of X-11's test for
 * stable seasonality.
 *
 * @example
 * [[[1, 3], [11, 13]], [[1, 11], [3, 13]]].map((groups) => isSeasonal(groups.map((ratios) => ({ ratios })))) //=> [true, false]
 */
export const isSeasonal = (months: readonly Pick<SeasonMonth, "ratios">[]): boolean =>
  seasonF(months) >= STABLE_F;

/**
 * Whether a calendar month usually lies below or above the one before it: in a shop that has seasons, in every year that
 * both stand on; null = neither.
 *
 * @example
 * const at = (month, ...ratios) => ({ month, ratios, low: ratios[0], high: ratios[1] });
 * const months = [at(1, 0.7, 0.8), ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => at(month, 0.9, 1)), at(12, 1.4, 1.5)];
 * [1, 12, 5].map((month) => usualMove(months, month)) //=> ["fall", "rise", null]
 */
export function usualMove(months: readonly SeasonMonth[] | null, month: number): "fall" | "rise" | null {
  const now = months?.[month - 1];
  const before = months?.[(month + MONTHS - 2) % MONTHS];
  if (!now || !before || !isSeasonal(months)) return null;
  if (now.high < before.low) return "fall";
  return now.low > before.high ? "rise" : null;
}
