import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { isSmallSample, type Share, wilsonInterval } from "../../core/values/share.ts";
import type { StageThresholds } from "../../core/settings.ts";
import type { Words } from "../context.ts";

/**
 * 「3回」「3〜5回」「12回以上」: the purchases of a stage.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * [1, 3, 5].map((stage) => stageRule(stage, [1, 2, 3, 6, 12], words)) //=> ["1回", "3〜5回", "12回以上"]
 */
export function stageRule(stage: number, thresholds: StageThresholds, words: Words): string {
  const from = thresholds[stage - 1] ?? 0;
  const next = thresholds[stage];
  if (next === undefined) return words.say(COMMON_TEXTS.timesUp, { n: from });
  return next === from + 1
    ? words.say(COMMON_TEXTS.times, { n: from })
    : words.say(COMMON_TEXTS.timesFromTo, { from, to: next - 1 });
}

/**
 * 「5 / 8人」: what a rate is made of.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), count: String };
 * shareText({ numerator: 5, denominator: 8 }, words) //=> "5 / 8人"
 */
export function shareText(share: Share, words: Words): string {
  return words.say(COMMON_TEXTS.ofPeople, {
    numerator: words.count(share.numerator),
    denominator: words.count(share.denominator),
  });
}

/**
 * 「30.6–86.3%」: Wilson's 95 % interval; "" when there is no rate.
 *
 * @example
 * intervalText({ numerator: 5, denominator: 8 }, { percent: (rate) => `${(rate * 100).toFixed(1)}%` }) //=> "30.6–86.3%"
 */
export function intervalText(share: Share, words: Words): string {
  const interval = wilsonInterval(share);
  return interval === null
    ? ""
    : `${words.percent(interval.low).replace("%", "")}–${words.percent(interval.high)}`;
}

/**
 * A card's note on a rate: counts, interval and 参考値 where the sample is small.
 *
 * @example
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * const words = { say, count: String, percent: (rate) => `${(rate * 100).toFixed(1)}%` };
 * rateNote({ numerator: 5, denominator: 8 }, 30, words) //=> "5 / 8人・参考値\n95%の幅 30.6–86.3%"
 */
export function rateNote(share: Share, minSample: number, words: Words): string {
  const parts = [marked(shareText(share, words), isSmallSample(share, minSample), words)];
  const interval = intervalText(share, words);
  if (interval !== "") parts.push(words.say(COMMON_TEXTS.interval, { interval }));
  return parts.join("\n");
}

/**
 * A text with the mark of a small sample behind it.
 *
 * @example
 * const words = { say: ({ ja }) => ja };
 * [marked("5 / 8人", true, words), marked("50 / 80人", false, words)] //=> ["5 / 8人・参考値", "50 / 80人"]
 */
export const marked = (text: string, small: boolean, words: Words): string =>
  marksText([text, small ? words.say(COMMON_TEXTS.smallSample) : ""], words);

/**
 * Remarks beside a line; those that say nothing are left out.
 *
 * @example
 * marksText(["集計中", "", "新規は多め"], { say: ({ ja }) => ja }) //=> "集計中・新規は多め"
 */
export const marksText = (marks: readonly string[], words: Pick<Words, "say">): string =>
  marks.filter((mark) => mark !== "").join(words.say(COMMON_TEXTS.listComma));
