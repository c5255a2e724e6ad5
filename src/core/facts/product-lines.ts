import type { Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import type { GoodsField } from "../slices/slices.ts";
import { compareTexts } from "../values/column.ts";
import { indices } from "../values/grouping.ts";
import type { Day } from "../values/day.ts";

/** The part of a shop whose lines are read: a ledger, and the purchases it was made of. */
export interface LinesPart {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
}

/** Which goods the lines of a part name, those with the most buyers by themselves. */
export interface GoodsLines {
  /** By line, as `purchases.lines()` counts them: one of `names`, then that of all others, then that of lines that name none. */
  readonly slot: Int32Array;
  /** By people with a line of them, the most first; equals by name; at the end those that were to stand anyway. */
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
  /** Lines of earlier orders are not looked at; absent = of all. */
  readonly from?: Day;
  /** What stands by itself whoever bought it, where any row names it. */
  readonly anyway?: readonly string[];
}

/**
 * The goods of the lines that identified people bought up to the anchor.
 *
 * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function goodsLines(part: LinesPart, { most, anyway = [], ...wanted }: Wanted): GoodsLines {
  const { texts, slot, buyers } = codedLines(part, wanted);
  const bought = indices(texts.length).filter((code) => buyers[code] !== 0);
  const count = (code: number): number => buyers[code] ?? 0;
  const nameOf = (code: number): string => texts[code] ?? "";
  bought.sort((a, b) => count(b) - count(a) || compareTexts(nameOf(a), nameOf(b)));
  const common = bought.subarray(0, most);
  const asked = anyway
    .map((name) => texts.indexOf(name))
    .filter((code) => code >= 0 && !common.includes(code));
  const named = Int32Array.of(...common, ...asked);
  const slotOf = new Int32Array(texts.length).fill(named.length);
  named.forEach((code, place) => (slotOf[code] = place));
  for (let i = 0; i < slot.length; i++) {
    const code = slot[i] ?? -1;
    slot[i] = code < 0 ? named.length + 1 : (slotOf[code] ?? 0);
  }
  const others = bought.filter((code) => slotOf[code] === named.length).length;
  return { slot, names: Array.from(named, nameOf), others };
}

/** Each line's text as a code; and how many people bought a line of each. */
function codedLines(
  { purchases, ledger }: LinesPart,
  { by, anchor, from = -Infinity }: Pick<Wanted, "by" | "anchor" | "from">,
) {
  const { texts, codeAt } = wordsSaid(purchases, by);
  const { start, row } = purchases.lines();
  const { made } = ledger;
  const slot = new Int32Array(row.length).fill(-1);
  const [buyers, last] = [new Int32Array(texts.length), new Int32Array(texts.length).fill(-1)];
  for (let c = 0; c < ledger.customers; c++) {
    for (let i = made.start[c] ?? 0; i < (made.start[c + 1] ?? 0); i++) {
      const p = made.places[i] ?? 0;
      const day = purchases.day[p] ?? 0;
      if (day > anchor) break;
      if (day < from) continue;
      for (let line = start[p] ?? 0; line < (start[p + 1] ?? 0); line++) {
        const code = codeAt(row[line] ?? 0);
        slot[line] = code;
        if (code < 0 || last[code] === c) continue;
        last[code] = c;
        buyers[code] = (buyers[code] ?? 0) + 1;
      }
    }
  }
  return { texts, slot, buyers };
}
