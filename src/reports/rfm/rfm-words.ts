import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { RFM_TEXTS } from "../../catalog/texts/rfm-texts.ts";
import type { ClassLimits } from "../../core/settings.ts";
import { minorOf } from "../../core/values/money.ts";
import type { Words } from "../context.ts";

/** In which language, and by which limits. */
interface Naming {
  readonly words: Words;
  readonly limits: Pick<ClassLimits, "rfmDays" | "rfmPurchases" | "rfmAmounts">;
}

/**
 * 「3〜4回」: the purchases of an F class, counted from 0.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * [0, 2, 3].map((f) => frequencyClass(f, { words, limits: { rfmPurchases: [2, 3, 5] } })) //=> ["1回", "3〜4回", "5回以上"]
 */
export function frequencyClass(f: number, { words, limits: { rfmPurchases } }: Naming): string {
  const from = f === 0 ? 1 : (rfmPurchases[f - 1] ?? 1);
  const next = rfmPurchases[f];
  if (next === undefined) return words.say(COMMON_TEXTS.timesUp, { n: from });
  return next === from + 1
    ? words.say(COMMON_TEXTS.times, { n: from })
    : words.say(COMMON_TEXTS.timesFromTo, { from, to: next - 1 });
}

/**
 * 「31〜60日」: the days since the last purchase of an R class, counted from 0.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * [0, 1, 2].map((r) => recencyClass(r, { words, limits: { rfmDays: [30, 60] } })) //=> ["0〜30日", "31〜60日", "61日以上"]
 */
export function recencyClass(r: number, { words, limits: { rfmDays } }: Naming): string {
  const from = r === 0 ? 0 : (rfmDays[r - 1] ?? 0) + 1;
  const to = rfmDays[r];
  return to === undefined ? words.say(LIST_TEXTS.daysUp, { from }) : words.say(LIST_TEXTS.days, { from, to });
}

/**
 * 「¥5,000〜¥10,000未満」: the lifetime sales of an M class, counted from 0.
 *
 * @example
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * const words = { say, money: (minor) => `¥${minor / 100}` };
 * [0, 1, 2].map((m) => amountClass(m, { words, limits: { rfmAmounts: [5_000, 10_000] } }))
 * //=> ["¥5000未満", "¥5000〜¥10000未満", "¥10000以上"]
 */
export function amountClass(m: number, { words, limits: { rfmAmounts } }: Naming): string {
  const shown = (amount: number) => words.money(minorOf(amount));
  const [from, to] = [rfmAmounts[m - 1], rfmAmounts[m]];
  if (to === undefined) return words.say(LIST_TEXTS.amountUp, { from: shown(from ?? 0) });
  return from === undefined
    ? words.say(LIST_TEXTS.amountBelow, { to: shown(to) })
    : words.say(LIST_TEXTS.amounts, { from: shown(from), to: shown(to) });
}

/**
 * 「30日以内」 … 「360日超」: the R classes as heads of a table.
 *
 * @example
 * const words = { say: ({ ja }, { n }) => ja.replace("{n}", n) };
 * recencyHeads({ rfmDays: [30, 60] }, words) //=> ["30日以内", "60日以内", "60日超"]
 */
export function recencyHeads({ rfmDays }: Pick<ClassLimits, "rfmDays">, words: Words): string[] {
  const last = rfmDays[rfmDays.length - 1] ?? 0;
  return [
    ...rfmDays.map((n) => words.say(RFM_TEXTS.days, { n })),
    words.say(RFM_TEXTS.daysOver, { n: last }),
  ];
}
