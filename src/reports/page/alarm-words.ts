import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import type { Alarm } from "../../core/history/alarm-log.ts";
import type { Words } from "../context.ts";
import { numberText } from "./words.ts";

/** Since when an alarm on 維持率 is open, and how far the rate has fallen; null = none is. */
export function alarmWords(alarm: Alarm | null, words: Pick<Words, "say" | "day">): string | null {
  if (!alarm || alarm.since === null) return null;
  const fall = alarm.fallSincePeak === null ? "—" : numberText(alarm.fallSincePeak * 100, 1);
  return words.say(T.alarmLine, { day: words.day(alarm.since), fall });
}
