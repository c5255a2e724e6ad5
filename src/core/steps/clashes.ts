import type { Day } from "../values/day.ts";
import type { Due } from "./due.ts";

/** Two mails that would reach the same people within the days of rest. */
export interface Clash {
  /** The plan whose mail comes first, then the other one; of one day in the order of the plans. Indexes of the plans. */
  readonly plans: readonly [number, number];
  /** Whom both would reach [people]. */
  readonly people: number;
  /** The first day of a mail that comes too early after another one. */
  readonly day: Day;
}

/**
 * The plans that would mail one person within the days that people are left alone after a mail (definitions.md 12.6): seen
 * before they are sent. As the guards do, the last day of rest counts: after 7 days two mails a week apart clash.
 *
 * @param dues of each plan
 * @param restDays [whole days, ≥ 0]
 * @returns by plan
 *
 * @example
 * const welcome = [{ code: 1, day: 100 }, { code: 2, day: 100 }];
 * clashesOf([welcome, [{ code: 1, day: 107 }, { code: 2, day: 108 }]], 7)
 * //=> [{ plans: [0, 1], people: 1, day: 107 }]
 */
export function clashesOf(dues: readonly (readonly Due[])[], restDays: number): Clash[] {
  const found = new Map<number, { readonly people: Set<number>; day: Day }>();
  for (const [code, mails] of mailsBy(dues)) {
    for (const [i, one] of mails.entries()) {
      for (const other of mails.slice(i + 1)) {
        if (other.day - one.day > restDays) break;
        const key = one.plan * dues.length + other.plan;
        const clash = found.get(key) ?? { people: new Set(), day: other.day };
        clash.people.add(code);
        clash.day = Math.min(clash.day, other.day);
        found.set(key, clash);
      }
    }
  }
  const inOrder = [...found].sort(([a], [b]) => a - b);
  return inOrder.map(([key, { people, day }]) => ({
    plans: [Math.floor(key / dues.length), key % dues.length],
    people: people.size,
    day,
  }));
}

interface Mail {
  readonly plan: number;
  readonly day: Day;
}

/** The mails of each person who gets several, in their order. */
function mailsBy(dues: readonly (readonly Due[])[]): Map<number, Mail[]> {
  const all = new Map<number, Mail[]>();
  for (const [plan, due] of dues.entries()) {
    for (const { code, day } of due) {
      const mails = all.get(code);
      if (mails === undefined) all.set(code, [{ plan, day }]);
      else mails.push({ plan, day });
    }
  }
  for (const [code, mails] of all) {
    if (mails.length < 2) all.delete(code);
    else mails.sort((a, b) => a.day - b.day || a.plan - b.plan);
  }
  return all;
}
