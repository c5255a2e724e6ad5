import type { Ledger } from "../ledger.ts";
import { cutLines } from "../orders/lines.ts";
import type { Purchases } from "../orders/purchases.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import type { GoodsField } from "../slices/slices.ts";
import { add, compareTexts } from "../values/column.ts";
import { indices } from "../values/grouping.ts";
import type { Day } from "../values/day.ts";

/** The part of a shop whose lines are read: a ledger, and the purchases it was made of. */
export interface LinesPart {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
}

/** The lines of identified people, in the order of the ledger: who reads them one after the other need not look for them. */
export interface LedgerLines {
  /** Entry i of `ledger.made` has the lines start[i] … start[i + 1] − 1, and its day. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Each line's row, an index into the purchases' `rows`; its amount [minor units] and pieces, NaN = not stated. */
  readonly row: Int32Array;
  readonly amount: Float64Array;
  readonly quantity: Float64Array | null;
}

/**
 * All lines of a part's people.
 *
 * @example
 * // B's order came first in the sheet, A's, of two lines, after it
 * const lines = () => ({ start: [0, 1, 3], row: [0, 1, 2] });
 * const purchases = { day: [9, 5], lines, rows: { amount: [300, 100, 200], quantity: null } };
 * const { start, day, amount } = ledgerLines({ purchases, ledger: { made: { places: Int32Array.of(1, 0) } } });
 * [[...start], [...day], [...amount]] //=> [[0, 2, 3], [5, 9], [100, 200, 300]]
 */
export function ledgerLines({ purchases, ledger }: LinesPart): LedgerLines {
  const { places } = ledger.made;
  const { day, rows } = purchases;
  const { start, row } = cutLines(purchases.lines(), places, () => true);
  const numbers = (column: Float64Array) => {
    const found = new Float64Array(row.length);
    for (let line = 0; line < row.length; line++) found[line] = column[row[line] ?? 0] ?? NaN;
    return found;
  };
  return {
    ...{ start, row, day: places.map((p) => day[p] ?? 0) },
    amount: numbers(rows.amount),
    quantity: rows.quantity && numbers(rows.quantity),
  };
}

/** Which goods the lines of a part name, those with the most buyers by themselves. */
export interface GoodsLines {
  /** By line, as `LedgerLines` counts them: one of `names`, then that of all others, then that of lines that name none. */
  readonly slot: Int32Array;
  /** By people with a line of them, the most first; equals by name. */
  readonly names: readonly string[];
  /** How many goods the slot of all others stands for [count]. */
  readonly others: number;
}

/** What lines are read by. */
interface Wanted {
  readonly by: GoodsField;
  /** How many goods stand by themselves at most [count]. */
  readonly most: number;
  readonly anchor: Day;
}

/**
 * The goods of the lines that identified people bought up to the anchor.
 *
 * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function goodsLines(part: LinesPart, lines: LedgerLines, { by, most, anchor }: Wanted): GoodsLines {
  const { texts, slot, buyers } = codedLines(part, lines, { by, anchor });
  const bought = indices(texts.length).filter((code) => buyers[code] !== 0);
  const count = (code: number): number => buyers[code] ?? 0;
  const nameOf = (code: number): string => texts[code] ?? "";
  bought.sort((a, b) => count(b) - count(a) || compareTexts(nameOf(a), nameOf(b)));
  const named = bought.subarray(0, most);
  const slotOf = new Int32Array(texts.length).fill(named.length);
  named.forEach((code, place) => (slotOf[code] = place));
  for (let i = 0; i < slot.length; i++) {
    const code = slot[i] ?? -1;
    slot[i] = code < 0 ? named.length + 1 : (slotOf[code] ?? 0);
  }
  return { slot, names: Array.from(named, nameOf), others: bought.length - named.length };
}

/** Each line's text as a code; and how many people bought a line of each. */
function codedLines(
  { purchases, ledger }: LinesPart,
  { start, day, row }: LedgerLines,
  { by, anchor }: Omit<Wanted, "most">,
) {
  const { texts, codeAt } = wordsSaid(purchases, by);
  const { made } = ledger;
  const slot = new Int32Array(row.length).fill(-1);
  const [buyers, last] = [new Int32Array(texts.length), new Int32Array(texts.length).fill(-1)];
  for (let c = 0; c < ledger.customers; c++) {
    for (let i = made.start[c] ?? 0; i < (made.start[c + 1] ?? 0); i++) {
      if ((day[i] ?? 0) > anchor) break;
      for (let line = start[i] ?? 0; line < (start[i + 1] ?? 0); line++) {
        const code = codeAt(row[line] ?? 0);
        slot[line] = code;
        if (code < 0 || last[code] === c) continue;
        last[code] = c;
        add(buyers, code, 1);
      }
    }
  }
  return { texts, slot, buyers };
}
