import type { GoodsField } from "../slices/slices.ts";
import { add, compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";
import type { GoodsSlots, OrderGoods } from "./order-goods.ts";
import type { LinesPart, SharedLines } from "./product-lines.ts";

/** Which goods are looked at, and which of them stand by themselves. */
interface Wanted {
  readonly by: GoodsField;
  readonly anchor: Day;
  /** Earlier orders are not looked at; null, or absent = all are. */
  readonly from?: Day | null;
  /** How many goods stand by themselves at most [count]. */
  readonly most: number;
  /** What stands by itself whoever bought it, where any row names it. */
  readonly anyway?: readonly string[];
}

/** Goods that stand by themselves, and how many do not. */
export interface RankedGoods extends GoodsSlots {
  /** How many goods the slot of all others stands for [count]. */
  readonly others: number;
}

/**
 * The goods with the most buyers by themselves: by people with a line of them, the most first, equals by name; at the end
 * those that were to stand anyway.
 *
 * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function goodsSlots(part: SharedLines, { by, most, anyway = [], anchor, from }: Wanted): RankedGoods {
  const goods = part.orderGoods(by);
  const { texts } = goods;
  const bought = rankedGoods(part, goods, { from: from ?? -Infinity, anchor });
  const common = bought.subarray(0, most);
  const asked = anyway
    .map((name) => texts.indexOf(name))
    .filter((code) => code >= 0 && !common.includes(code));
  const named = Int32Array.of(...common, ...asked);
  const slotOf = new Int32Array(texts.length + 1).fill(named.length);
  named.forEach((code, place) => (slotOf[code] = place));
  slotOf[texts.length] = named.length + 1;
  return {
    slotOf,
    names: Array.from(named, (one) => texts[one] ?? ""),
    others: bought.filter((one) => slotOf[one] === named.length).length,
  };
}

/** The codes of goods that people bought, those of most people first; equals by name. */
function rankedGoods(
  { ledger: { customers, start, day } }: LinesPart,
  goods: OrderGoods,
  { from, anchor }: { readonly from: Day; readonly anchor: Day },
): Int32Array {
  const { texts, code } = goods;
  const buyers = new Int32Array(texts.length + 1);
  const last = new Int32Array(texts.length + 1).fill(-1);
  for (let c = 0; c < customers; c++) {
    for (let order = start[c] ?? 0; order < (start[c + 1] ?? 0); order++) {
      const on = day[order] ?? 0;
      if (on > anchor) break;
      if (on < from) continue;
      for (let at = goods.start[order] ?? 0; at < (goods.start[order + 1] ?? 0); at++) {
        const one = code[at] ?? 0;
        if (last[one] === c) continue;
        last[one] = c;
        add(buyers, one, 1);
      }
    }
  }
  const count = (one: number): number => buyers[one] ?? 0;
  return indices(texts.length)
    .filter((one) => count(one) > 0)
    .sort((a, b) => count(b) - count(a) || compareTexts(texts[a] ?? "", texts[b] ?? ""));
}
