/** What a function in a cell gives, as Sheets takes it. */
import { once } from "../../core/values/once.ts";
import { midnightIn } from "../zone.ts";

const MINUTE = 60_000;

/** A day, or what a cell takes as it is. */
type Value = string | number | { readonly day: number; readonly minutes?: number };

/** The answer with its days as dates; the zone is asked for where there is one. */
export function cellDates(answer: Value | Value[][], zone: () => string): unknown {
  const dateOf = once(() => midnightIn(zone()));
  const cell = (value: Value) =>
    typeof value === "object"
      ? new Date(dateOf()(value.day).getTime() + (value.minutes ?? 0) * MINUTE)
      : value;
  return Array.isArray(answer) ? answer.map((row) => row.map(cell)) : cell(answer);
}
