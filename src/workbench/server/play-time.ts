/** Time played for a person who looks on: until a run by the clock has come to its end. */
import type { Times } from "../times.ts";

/** A trigger that looks every day has something to do within so many firings. */
const MOST_DAYS = 40;
/** A run is over within so many steps. */
const MOST_STEPS = 200;

/** Triggers that are still to fire [count]; beside the daily one, one for the next step of a run. */
const pending = (times: Times): number => times.triggers().filter(({ next }) => next !== null).length;

function fireNext(times: Times): void {
  times.passUntil(times.next() ?? times.now());
}

/**
 * Lets time pass until a time trigger has begun something, and on to its end.
 *
 * @returns the time it then is [ms]; null = the file has no trigger, and no time has passed
 */
export function playTime(times: Times): number | null {
  if (times.next() === null) return null;
  for (let day = 0; day < MOST_DAYS; day++) {
    fireNext(times);
    if (pending(times) > 1) break;
  }
  for (let step = 0; step < MOST_STEPS && pending(times) > 1; step++) fireNext(times);
  return times.now();
}
