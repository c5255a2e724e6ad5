import { type Day, isoMonthOf } from "../values/day.ts";
import { dictionary } from "../values/dictionary.ts";
import { onceFor } from "../values/once.ts";
import type { Bought } from "./bought-column.ts";
import type { PeopleSeen } from "./people-seen.ts";

/**
 * The calendar months, as conditions name them, in which each person bought up to the anchor, each day once.
 *
 * @example
 * // twice on 1970-01-06, then on 1970-02-02, and once after the anchor
 * const ledger = { start: Int32Array.of(0, 4), day: Int32Array.of(5, 5, 32, 90) };
 * monthsColumn({ shop: { ledger }, anchor: 40, places: [0] })
 * //=> { kind: "bought", texts: ["1970-01", "1970-02"], start: [0, 2], codes: [0, 1], days: [5, 32], first: [1, 0] }
 */
export function monthsColumn({ shop: { ledger }, anchor, places }: PeopleSeen): Bought {
  const months = dictionary();
  const codeOf = onceFor((day: Day) => months.code(isoMonthOf(day)));
  const all = { start: [0], codes: [] as number[], days: [] as number[], first: [] as number[] };
  for (const place of places) {
    const begin = ledger.start[place] ?? 0;
    for (let i = begin; i < (ledger.start[place + 1] ?? 0); i++) {
      const day = ledger.day[i] ?? 0;
      if (day > anchor) break;
      if (i > begin && day === ledger.day[i - 1]) continue;
      all.codes.push(codeOf(day));
      all.days.push(day);
      all.first.push(i === begin ? 1 : 0);
    }
    all.start.push(all.codes.length);
  }
  return { kind: "bought", texts: months.texts, ...all };
}
