import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { isSmallSample, type Share, wilsonInterval } from "../../core/values/share.ts";
import type { StageThresholds } from "../../core/settings.ts";
import type { Words } from "../context.ts";

/** 「3回」「3〜5回」「12回以上」: the purchases of a stage. */
export function stageRule(stage: number, thresholds: StageThresholds, words: Words): string {
  const from = thresholds[stage - 1] ?? 0;
  const next = thresholds[stage];
  if (next === undefined) return words.say(COMMON_TEXTS.timesUp, { n: from });
  return next === from + 1
    ? words.say(COMMON_TEXTS.times, { n: from })
    : words.say(COMMON_TEXTS.timesFromTo, { from, to: next - 1 });
}

/** 「5 / 8人」: what a rate is made of. */
export function shareText(share: Share, words: Words): string {
  return words.say(COMMON_TEXTS.ofPeople, {
    numerator: words.count(share.numerator),
    denominator: words.count(share.denominator),
  });
}

/** 「30.6–86.3%」: Wilson's 95 % interval; "" when there is no rate. */
export function intervalText(share: Share, words: Words): string {
  const interval = wilsonInterval(share);
  return interval === null
    ? ""
    : `${words.percent(interval.low).replace("%", "")}–${words.percent(interval.high)}`;
}

/** A card's note on a rate: counts, interval and 参考値 where the sample is small. */
export function rateNote(share: Share, minSample: number, words: Words): string {
  const parts = [marked(shareText(share, words), isSmallSample(share, minSample), words)];
  const interval = intervalText(share, words);
  if (interval !== "") parts.push(words.say(COMMON_TEXTS.interval, { interval }));
  return parts.join("\n");
}

/** A text with the mark of a small sample behind it. */
export function marked(text: string, small: boolean, words: Words): string {
  const parts = [text, small ? words.say(COMMON_TEXTS.smallSample) : ""];
  return parts.filter((part) => part !== "").join(words.say(COMMON_TEXTS.listComma));
}
