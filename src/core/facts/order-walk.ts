import type { Ledger } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import type { CrossChoice } from "./cross.ts";
import type { LedgerLines } from "./product-lines.ts";

/** The last day that counts, and the first; null = from the first purchase on. */
export type Period = Pick<CrossChoice, "from" | "to">;

/** Is told of one person's orders after the other. */
export interface OrderReader {
  /** A person's orders follow. @param person their place in the ledger */
  begin(person: number): void;
  /** An entry of `ledger.made` is part of the open order. */
  add(entry: number): void;
  /** The open order is over. @param day its day */
  close(day: Day): void;
  /** The person has no more orders. */
  end(person: number): void;
}

/**
 * Walks the people of a part, and of each the orders of a period from the first on. Where orders of one day are one
 * purchase, they are one order here, too.
 *
 * @param lines the part's lines, whose days are those of `ledger.made`
 *
 * @example
 * // two purchases on day 5 and one on day 9, of which the ledger makes two entries
 * const ledger = { customers: 1, day: [5, 9], made: { start: [0, 3], places: [0, 1, 2] } };
 * const told = [];
 * const reader = { begin: () => {}, add: (entry) => told.push(entry), close: (day) => told.push(`day ${day}`), end: () => {} };
 * eachOrder(ledger, { day: [5, 5, 9] }, { period: { from: null, to: 9 }, reader });
 * told //=> [0, 1, "day 5", 2, "day 9"]
 */
export function eachOrder(
  { made, customers, day: entries }: Ledger,
  { day: days }: Pick<LedgerLines, "day">,
  { period, reader }: { readonly period: Period; readonly reader: OrderReader },
): void {
  const merged = made.places.length > entries.length;
  const from: Day = period.from ?? -Infinity;
  for (let person = 0; person < customers; person++) {
    const end = made.start[person + 1] ?? 0;
    // The day of the open order; NaN = none is open.
    let open = NaN;
    reader.begin(person);
    for (let entry = made.start[person] ?? 0; entry < end; entry++) {
      const day = days[entry] ?? 0;
      if (day > period.to) break;
      if (day < from) continue;
      if (!Number.isNaN(open) && !(merged && day === open)) reader.close(open);
      reader.add(entry);
      open = day;
    }
    if (!Number.isNaN(open)) reader.close(open);
    reader.end(person);
  }
}
