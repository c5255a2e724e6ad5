import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { ClassLimits } from "../../core/settings.ts";
import type { Words } from "../context.ts";

/** In which language, and by which limits. */
interface Naming {
  readonly words: Words;
  readonly limits: Pick<ClassLimits, "rfmDays" | "rfmPurchases">;
}

/** 「3〜4回」: the purchases of an F class, counted from 0. */
export function frequencyClass(f: number, { words, limits: { rfmPurchases } }: Naming): string {
  const from = f === 0 ? 1 : (rfmPurchases[f - 1] ?? 1);
  const next = rfmPurchases[f];
  if (next === undefined) return words.say(COMMON_TEXTS.timesUp, { n: from });
  return next === from + 1
    ? words.say(COMMON_TEXTS.times, { n: from })
    : words.say(COMMON_TEXTS.timesFromTo, { from, to: next - 1 });
}

/** 「31〜60日」: the days since the last purchase of an R class, counted from 0. */
export function recencyClass(r: number, { words, limits: { rfmDays } }: Naming): string {
  const from = r === 0 ? 0 : (rfmDays[r - 1] ?? 0) + 1;
  const to = rfmDays[r];
  return to === undefined ? words.say(LIST_TEXTS.daysUp, { from }) : words.say(LIST_TEXTS.days, { from, to });
}
