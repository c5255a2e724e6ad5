import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { RFM_LIMITS } from "../../core/segments/rfm.ts";
import type { Words } from "../context.ts";

/** 「3〜4回」: the purchases of an F class, counted from 0. */
export function frequencyClass(f: number, words: Words): string {
  const from = f === 0 ? 1 : (RFM_LIMITS.f[f - 1] ?? 1);
  const next = RFM_LIMITS.f[f];
  if (next === undefined) return words.say(COMMON_TEXTS.timesUp, { n: from });
  return next === from + 1
    ? words.say(COMMON_TEXTS.times, { n: from })
    : words.say(COMMON_TEXTS.timesFromTo, { from, to: next - 1 });
}

/** 「31〜60日」: the days since the last purchase of an R class, counted from 0. */
export function recencyClass(r: number, words: Words): string {
  const from = r === 0 ? 0 : (RFM_LIMITS.r[r - 1] ?? 0) + 1;
  const to = RFM_LIMITS.r[r];
  return to === undefined ? words.say(LIST_TEXTS.daysUp, { from }) : words.say(LIST_TEXTS.days, { from, to });
}
