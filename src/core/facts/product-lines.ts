import type { Ledger } from "../ledger.ts";
import { cutLines } from "../orders/lines.ts";
import type { Purchases } from "../orders/purchases.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import type { GoodsField } from "../slices/slices.ts";
import { add, compareTexts } from "../values/column.ts";
import { indices } from "../values/grouping.ts";
import type { Day } from "../values/day.ts";
import { once } from "../values/once.ts";

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
  /** By people with a line of them, the most first; equals by name; at the end those that were to stand anyway. */
  readonly names: readonly string[];
  /** How many goods the slot of all others stands for [count]. */
  readonly others: number;
}

/** Which lines are read, and by what. */
interface Told {
  readonly by: GoodsField;
  readonly anchor: Day;
  /** Lines of earlier orders are not looked at; null, or absent = of all. */
  readonly from?: Day | null;
}

/** What lines are read by. */
interface Wanted extends Told {
  /** How many goods stand by themselves at most [count]. */
  readonly most: number;
  /** What stands by itself whoever bought it, where any row names it. */
  readonly anyway?: readonly string[];
}

/** A part whose lines several tables read: they are gathered once, and told apart once for all that ask alike. */
export interface SharedLines extends LinesPart {
  readonly lines: () => LedgerLines;
  /** @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column */
  readonly coded: (told: Told) => CodedLines;
}

/** A part as tables share its lines. */
export function sharedLines(part: LinesPart): SharedLines {
  const lines = once(() => ledgerLines(part));
  const known = new Map<string, CodedLines>();
  const coded = (told: Told): CodedLines => {
    const from = told.from ?? -Infinity;
    const key = `${told.by} ${from} ${told.anchor}`;
    const found = known.get(key) ?? codedLines(part, lines(), { ...told, from });
    known.set(key, found);
    return found;
  };
  return { ...part, lines, coded };
}

/**
 * The goods of the lines that identified people bought up to the anchor.
 *
 * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function goodsLines(part: SharedLines, { most, anyway = [], ...told }: Wanted): GoodsLines {
  const { texts, code, bought } = part.coded(told);
  const common = bought.subarray(0, most);
  const asked = anyway
    .map((name) => texts.indexOf(name))
    .filter((code) => code >= 0 && !common.includes(code));
  const named = Int32Array.of(...common, ...asked);
  const slotOf = new Int32Array(texts.length).fill(named.length);
  named.forEach((code, place) => (slotOf[code] = place));
  return {
    slot: code.map((one) => (one < 0 ? named.length + 1 : (slotOf[one] ?? 0))),
    names: Array.from(named, (one) => texts[one] ?? ""),
    others: bought.filter((one) => slotOf[one] === named.length).length,
  };
}

/** Lines told apart. */
interface CodedLines {
  readonly texts: readonly string[];
  /** Each line's text, below 0 = it names none. */
  readonly code: Int32Array;
  /** The texts of lines that people bought, those of most people first; equals by name. */
  readonly bought: Int32Array;
}

function codedLines(
  { purchases, ledger }: LinesPart,
  { start, day, row }: LedgerLines,
  { by, anchor, from }: Told & { readonly from: Day },
): CodedLines {
  const { texts, codeAt } = wordsSaid(purchases, by);
  const { made } = ledger;
  const code = new Int32Array(row.length).fill(-1);
  const [buyers, last] = [new Int32Array(texts.length), new Int32Array(texts.length).fill(-1)];
  for (let c = 0; c < ledger.customers; c++) {
    for (let i = made.start[c] ?? 0; i < (made.start[c + 1] ?? 0); i++) {
      if ((day[i] ?? 0) > anchor) break;
      if ((day[i] ?? 0) < from) continue;
      for (let line = start[i] ?? 0; line < (start[i + 1] ?? 0); line++) {
        const one = codeAt(row[line] ?? 0);
        code[line] = one;
        if (one < 0 || last[one] === c) continue;
        last[one] = c;
        add(buyers, one, 1);
      }
    }
  }
  const bought = indices(texts.length).filter((one) => buyers[one] !== 0);
  const count = (one: number): number => buyers[one] ?? 0;
  bought.sort((a, b) => count(b) - count(a) || compareTexts(texts[a] ?? "", texts[b] ?? ""));
  return { texts, code, bought };
}
