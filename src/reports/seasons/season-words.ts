import { MONTH_NAMES, SEASONS_TEXTS as T } from "../../catalog/texts/seasons-texts.ts";
import { FEWEST_MONTHS, type SeasonMonth } from "../../core/seasons/season-index.ts";
import { outstandingMonths, type SeasonSeries } from "../../core/seasons/seasons.ts";
import type { Words } from "../context.ts";
import { numberText } from "../page/words.ts";

/** Whole months from which on an index stands on two years. */
const SURE_MONTHS = FEWEST_MONTHS + 12;

/** Whether an index is no more than a hint: of few people, or of one year. */
export const isHint = (
  { people, years }: Pick<SeasonMonth, "people" | "years">,
  minSample: number,
): boolean => years < 2 || people < minSample;

const monthName = ({ month }: SeasonMonth, words: Pick<Words, "say">): string =>
  words.say(MONTH_NAMES[month - 1] ?? T.month);

/**
 * Which months usually have the most and the fewest sales; "" where it cannot be said.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * const at = (month, index) => ({ month, index, ratios: [index, index, index], low: index, high: index, years: 3, people: 90 });
 * const months = [at(1, 0.9), at(2, 1), at(12, 1.5)];
 * usualText({ months, wholeMonths: 48 }, 30, words)
 * //=> "売上は例年、12月が最も多く（平均の月の1.50倍）、1月が最も少なくなります（0.90倍、3年分）。"
 */
export function usualText({ months }: SeasonSeries, minSample: number, words: Pick<Words, "say">): string {
  if (months === null || months.some((month) => isHint(month, minSample))) return "";
  const { most, fewest } = outstandingMonths(months);
  const values = {
    ...(most && { most: monthName(most, words), high: numberText(most.index, 2) }),
    ...(fewest && { fewest: monthName(fewest, words), low: numberText(fewest.index, 2) }),
    years: Math.min(...months.map(({ years }) => years)),
  };
  if (most && fewest) return words.say(T.both, values);
  if (most) return words.say(T.most, values);
  return words.say(fewest ? T.fewest : T.neither, values);
}

/** What is usual, or why it cannot be said. */
export function seasonSentence(sales: SeasonSeries, minSample: number, words: Words): string {
  const { months, wholeMonths } = sales;
  const n = words.count(wholeMonths);
  if (months === null)
    return wholeMonths < FEWEST_MONTHS
      ? words.say(T.tooShort, { needed: FEWEST_MONTHS, n })
      : words.say(T.noSales);
  if (months.some(({ years }) => years < 2)) return words.say(T.oneYear, { needed: SURE_MONTHS, n });
  if (months.some((month) => isHint(month, minSample))) return words.say(T.fewBuyers, { minSample });
  return usualText(sales, minSample, words);
}
