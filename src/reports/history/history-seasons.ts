import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import { SEASONS_TEXTS } from "../../catalog/texts/seasons-texts.ts";
import { latestAlarm } from "../../core/history/alarm-log.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { salesMonths } from "../../core/sales/new-repeat.ts";
import type { SeasonMonth } from "../../core/seasons/season-index.ts";
import { salesSeasons } from "../../core/seasons/seasons.ts";
import { usualAlarm } from "../../core/seasons/usual-alarm.ts";
import { monthOf } from "../../core/values/day.ts";
import type { Words } from "../context.ts";
import type { Page } from "../page/page.ts";
import { usualText } from "../seasons/season-words.ts";
import { numberText } from "../page/words.ts";

const salesOf = ({ context }: Pick<Page, "context">) => salesSeasons(salesMonths(context.analysis));

/** 季節指数 of the shop's sales; null where there is none. */
export const salesIndex = (page: Pick<Page, "context">): readonly SeasonMonth[] | null =>
  salesOf(page).months;

/** Which months usually have the most and the fewest sales; "" where that is not known. */
export function seasonText(page: Page): string {
  const usual = usualText(salesOf(page), page.context.analysis.settings.minSample, page.words);
  return usual === "" ? "" : usual + page.words.say(SEASONS_TEXTS.seeSeasons);
}

/**
 * Which of what the early warning says now may be the season: the latest finished month, and the one whose alarm is open.
 *
 * @example
 * // retention fell at the end of January, whose sales have lain below December's in both of two years
 * const at = (month, index) => ({ month, index, ratios: [index, index], low: index, high: index, years: 2 });
 * const index = [at(1, 0.8), ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => at(month, 0.9)), at(12, 1.5)];
 * const months = [{ row: { anchor: 30, unfinished: false }, alarm: { verdict: "worse", since: 30 } }];
 * const words = { say: (_, { month, before, now }) => `${month}: ${before}, ${now}`, day: String };
 * usualSentences(months, index, words) //=> ["1: 1.50, 0.80"]
 */
export function usualSentences(
  months: readonly HistoryMonth[],
  index: readonly SeasonMonth[] | null,
  words: Pick<Words, "say" | "day">,
): string[] {
  const finished = months.filter(({ row }) => !row.unfinished);
  const since = latestAlarm(months)?.since ?? null;
  const told = finished.filter(({ row }, i) => row.anchor === since || i === finished.length - 1);
  return told.flatMap((one) => {
    const usual = usualAlarm(one, index);
    const month = monthOf(one.row.anchor);
    const [now, before] = [index?.[month - 1], index?.[(month + 10) % 12]];
    if (usual === null || !now || !before) return [];
    const values = { month, day: words.day(one.row.anchor), years: Math.min(now.years, before.years) };
    const indices = { now: numberText(now.index, 2), before: numberText(before.index, 2) };
    return [words.say(usual === "fall" ? T.usualFall : T.usualRise, { ...values, ...indices })];
  });
}
