import { CLASS_TEXTS } from "../../catalog/texts/class-texts.ts";
import { NURTURE_TEXTS as T } from "../../catalog/texts/nurture-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { ClassMonth } from "../../core/schemes/class-months.ts";
import { NURTURE_SCHEME, type NurtureSegment } from "../../core/schemes/nurture-scheme.ts";
import { nameOf } from "../classes/class-cells.ts";
import type { Words } from "../context.ts";
import type { Page } from "../page/page.ts";

/**
 * How a segment is made, by the limits in force.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * const context = { analysis: { settings: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } } };
 * ["repeat", "dormant"].map((segment) => nurtureRule(segment, { context, words }))
 * //=> ["最後の購入から120日以内・購入3〜5回", "最後の購入から121〜360日"]
 */
export function nurtureRule(segment: NurtureSegment, { context, words }: Page): string {
  const { nurtureDays, nurturePurchases } = context.analysis.settings;
  const [here = 0, away = 0] = nurtureDays;
  if (segment === "lost")
    return words.say(T.ruleAway, { days: words.say(CLASS_TEXTS.daysFrom, { from: away + 1 }) });
  if (segment === "dormant")
    return words.say(T.ruleAway, { days: words.say(CLASS_TEXTS.daysFromTo, { from: here + 1, to: away }) });
  const days = words.say(CLASS_TEXTS.daysUpTo, { to: here });
  const ends = [1, ...nurturePurchases];
  const k = ["new", "firstRepeat", "repeat", "loyal"].indexOf(segment);
  return words.say(T.ruleHere, { days, times: timesText(ends[k] ?? 1, ends[k + 1] ?? null, words) });
}

function timesText(from: number, next: number | null, words: Words): string {
  if (next === null) return words.say(COMMON_TEXTS.timesUp, { n: from });
  return next === from + 1
    ? words.say(COMMON_TEXTS.times, { n: from })
    : words.say(COMMON_TEXTS.timesFromTo, { from, to: next - 1 });
}

/**
 * The segment that changed most since a month ago; "" where there is none.
 *
 * @example
 * // the fifth of the segments is 休眠
 * const words = { say: ({ ja }, values = {}) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), day: String, count: String };
 * const [before, now] = [{ day: 58, people: [9, 4, 0, 7, 2, 0] }, { day: 89, people: [8, 4, 0, 7, 5, 0] }];
 * biggestChange([before, now], words) //=> "58から、休眠顧客が3人増えました。"
 */
export function biggestChange(months: readonly ClassMonth[], words: Words): string {
  const [before, now] = months.slice(-2);
  if (before === undefined || now === undefined) return "";
  const changes = now.people.map((n, i) => n - (before.people[i] ?? 0));
  const most = changes.reduce((at, change, i) => (Math.abs(change) > Math.abs(changes[at] ?? 0) ? i : at), 0);
  const change = changes[most] ?? 0;
  if (change === 0) return "";
  const segment = nameOf("nurture", NURTURE_SCHEME.classes[most] ?? "", words);
  const values = { day: words.day(before.day), segment, n: words.count(Math.abs(change)) };
  return words.say(change > 0 ? T.more : T.fewer, values);
}
