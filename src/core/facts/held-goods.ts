import type { Ledger } from "../ledger.ts";
import { intColumn } from "../values/column.ts";
import { eachOrder, type OrderReader, type Period } from "./order-walk.ts";
import type { GoodsLines, LedgerLines } from "./product-lines.ts";
import { emptyOrder, endOrder, meetLine } from "./product-tally.ts";

/** What orders hold, one after the other: order i, of person[i], the slots start[i] … start[i + 1] − 1, each once. */
export type HeldGoods = Readonly<Record<"start" | "person" | "slot", Int32Array>>;

/**
 * The goods that each order of a period holds, of those that stand by themselves; see `eachOrder`. It takes as much room as
 * the lines do, however many goods there are.
 *
 * @example
 * // one order of goods 0 and 1, then one of goods 1 that were taken back in it
 * const ledger = { customers: 1, day: [5, 9], made: { start: [0, 2], places: [0, 1] } };
 * const lines = { start: [0, 2, 4], day: [5, 9], amount: [300, 200, 200, -200], quantity: null };
 * const goods = { slot: [0, 1, 1, 1], names: ["石けん", "化粧水"] };
 * const { start, person, slot } = heldGoods(ledger, lines, { goods, period: { from: null, to: 9 } });
 * [[...start], [...person], [...slot]] //=> [[0, 2, 2], [0, 0], [0, 1]]
 */
export function heldGoods(
  ledger: Ledger,
  lines: LedgerLines,
  { goods, period }: { readonly goods: GoodsLines; readonly period: Period },
): HeldGoods {
  const { found, ...reader } = holder(lines, goods);
  eachOrder(ledger, lines, { period, reader });
  return found();
}

/** Reads lines into what each order holds. */
function holder(
  lines: LedgerLines,
  { slot: slotOf, names }: GoodsLines,
): OrderReader & { found(): HeldGoods } {
  const { start: lineStart } = lines;
  const order = emptyOrder(names.length, lines);
  const [start, people, slots] = [intColumn(), intColumn(), intColumn()];
  let person = 0;
  let held = 0;
  start.push(0);
  const hold = (slot: number): void => {
    slots.push(slot);
    held++;
  };
  return {
    begin: (c) => void (person = c),
    add(entry) {
      const end = lineStart[entry + 1] ?? 0;
      for (let line = lineStart[entry] ?? 0; line < end; line++) {
        const slot = slotOf[line] ?? names.length;
        if (slot < names.length) meetLine(order, slot, line);
      }
    },
    close() {
      endOrder(order, hold);
      people.push(person);
      start.push(held);
    },
    end: () => undefined,
    found: () => ({ start: start.values(), person: people.values(), slot: slots.values() }),
  };
}
