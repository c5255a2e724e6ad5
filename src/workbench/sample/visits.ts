/** Who buys when: the sample shop's customers and the days of their orders. */
import { DAYS, busyness, dayAfter } from "./calendar.ts";
import { evenPairs } from "./draws.ts";
import { told } from "./story.ts";

export interface Visit {
  /** Customers count from 0 in the order in which they came. */
  readonly customer: number;
  /** 1 = the first order. */
  readonly nth: number;
  readonly day: number;
}

/** After the first, second … fifth and every later order: the share who come back, and the usual wait in ordinary days. */
const HABITS = [
  { again: 0.58, wait: 100 },
  { again: 0.76, wait: 95 },
  { again: 0.85, wait: 90 },
  { again: 0.9, wait: 85 },
  { again: 0.93, wait: 82 },
] as const;

/** How uneven the waits are: 1 = as random as radioactive decay, larger = more regular. */
const REGULARITY = 1.1;

/** Of all customers after any order: the share who come back only after a long pause, and that pause. */
const LATE_SHARE = 0.06;
const LATE_WAIT = 560;

/** Every order of the four years, by day. */
export function visits(random: () => number): Visit[] {
  const draws = HABITS.map(() => evenPairs(random));
  const due: Visit[][] = Array.from({ length: DAYS }, () => []);
  let customers = 0;
  let arrivals = random();
  for (let day = 0; day < DAYS; day++) {
    arrivals += told("newPerDay", day) * busyness(day);
    for (; customers + 1 <= arrivals; customers++) due[day]?.push({ customer: customers, nth: 1, day });
    for (const visit of due[day] ?? []) {
      const next = nextVisit(visit, draws);
      if (next !== null) due[next.day]?.push(next);
    }
  }
  return due.flat();
}

/** The same customer's next order, or null when there is none within the four years. */
function nextVisit(visit: Visit, draws: readonly (() => readonly [number, number])[]): Visit | null {
  const stage = Math.min(visit.nth, HABITS.length) - 1;
  const habit = HABITS[stage] ?? HABITS[0];
  const [chance, patience] = draws[stage]?.() ?? [1, 0];
  const again = habit.again ** told("reluctance", visit.day);
  if (chance >= again + LATE_SHARE) return null;
  const wait = chance < again ? habit.wait : LATE_WAIT;
  const day = dayAfter(visit.day, wait * (-Math.log(1 - patience)) ** (1 / REGULARITY));
  return day < DAYS ? { customer: visit.customer, nth: visit.nth + 1, day } : null;
}
