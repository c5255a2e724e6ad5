import type { Day } from "../values/day.ts";

/** How somebody began. */
export interface Beginning {
  readonly firstDay: Day;
  /** From the first purchase to the second [days]; null = there is none. */
  readonly secondDays: number | null;
}
