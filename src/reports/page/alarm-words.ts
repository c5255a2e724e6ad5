import { NO_ANSWER } from "../../catalog/look.ts";
import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import type { Alarm } from "../../core/history/alarm-log.ts";
import type { Words } from "../context.ts";
import { numberText } from "./words.ts";

/**
 * Since when an alarm on 維持率 is open, and how far the rate has fallen; null = none is.
 *
 * @example
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * alarmWords({ since: 19_782, fallSincePeak: 0.0123 }, { say, day: () => "2024/02/29" })
 * //=> "維持率の早期警告：2024/02/29の異常（悪化）から続いています（その前の12か月の最高より1.2ポイント低い水準）。"
 */
export function alarmWords(alarm: Alarm | null, words: Pick<Words, "say" | "day">): string | null {
  if (!alarm || alarm.since === null) return null;
  const fall = alarm.fallSincePeak === null ? NO_ANSWER : numberText(alarm.fallSincePeak * 100, 1);
  return words.say(T.alarmLine, { day: words.day(alarm.since), fall });
}
