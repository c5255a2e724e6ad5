/** What a function in a cell gives, as Sheets takes it. */
import { once } from "../../core/values/once.ts";
import { midnightIn } from "../zone.ts";

/** A day, or what a cell takes as it is. */
type Value = string | number | { readonly day: number };

/** The answer with its days as dates; the zone is asked for where there is one. */
export function cellDates(answer: Value | Value[][], zone: () => string): unknown {
  const dateOf = once(() => midnightIn(zone()));
  const cell = (value: Value) => (typeof value === "object" ? dateOf()(value.day) : value);
  return Array.isArray(answer) ? answer.map((row) => row.map(cell)) : cell(answer);
}
