import { BEGUN_AXES, type BegunSet } from "../segments/begun-sets.ts";
import type { GoodsDeed, GoodsSet } from "../segments/goods-sets.ts";
import type { SegmentShop } from "../segments/people-seen.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";
import { valueCohorts } from "./cohort-requests.ts";
import { sharedShop } from "./cohort-values.ts";
import { commonValues } from "./common-values.ts";
import { goodsSlots } from "./goods-slots.ts";
import { heldSlots, slotList } from "./order-goods.ts";
import { type LinesPart, sharedLines } from "./product-lines.ts";
import { MOST_GOODS } from "./products.ts";

/* The people of rows その他: who they are depends on what stands by itself, which no condition can say. */

/** One person's orders: how many hold any of the other goods, whether the first one does, and how many there are. */
type Held = Readonly<Record<"holding" | "orders", number>> & { readonly isFirst: boolean };

const DID: Readonly<Record<GoodsDeed, (held: Held) => boolean>> = {
  bought: ({ holding }) => holding > 0,
  again: ({ holding }) => holding > 1,
  once: ({ holding }) => holding === 1,
  entered: ({ isFirst }) => isFirst,
  enteredAgain: ({ isFirst, orders }) => isFirst && orders > 1,
  enteredOnly: ({ isFirst, orders }) => isFirst && orders === 1,
};

/**
 * The people of the row of the table `products` that is of all others.
 *
 * @returns places in the ledger
 * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function otherBuyers(part: LinesPart, { by, did }: GoodsSet, anchor: Day): number[] {
  const shared = sharedLines(part);
  const goods = shared.orderGoods(by);
  const slots = goodsSlots(shared, { by, anchor, most: MOST_GOODS });
  const others = slots.names.length;
  const held = slotList(others + 2);
  const { start, day, customers } = part.ledger;
  const isHeld = (order: number): boolean => {
    heldSlots(goods, order, { slots, into: held });
    return held.slots.subarray(0, held.count).includes(others);
  };
  return [...indices(customers)].filter((person) => {
    const begin = start[person] ?? 0;
    let [holding, orders, isFirst] = [0, 0, false];
    for (let at = begin; at < (start[person + 1] ?? 0) && (day[at] ?? 0) <= anchor; at++, orders++) {
      if (!isHeld(at)) continue;
      holding++;
      isFirst ||= at === begin;
    }
    return DID[did]({ holding, orders, isFirst });
  });
}

/**
 * The people of the row of the table `cohorts` that is of all other values of an axis.
 *
 * @returns places in the ledger; none where the sheet cannot tell the axis
 */
export function otherBeginners(shop: SegmentShop, { by, end, within }: BegunSet, anchor: Day): number[] {
  const { start, day, customers } = shop.ledger;
  const ask = valueCohorts({ anchor }, BEGUN_AXES[by]);
  const values = sharedShop(shop).valuesOf(ask.axis, anchor);
  if (values === null) return [];
  const first = (c: number): Day => day[start[c] ?? 0] ?? 0;
  const common = commonValues(values, ask.most, (c) => first(c) <= anchor);
  const isOther = (c: number): boolean =>
    common.codes.subarray(common.start[c], common.start[c + 1]).includes(common.texts.length - 1);
  const isBack = (c: number): boolean => {
    const second = (start[c] ?? 0) + 1 < (start[c + 1] ?? 0) ? (day[(start[c] ?? 0) + 1] ?? 0) : Infinity;
    return within === null || (second <= anchor && second - first(c) <= within);
  };
  return [...indices(customers)].filter((c) => first(c) <= end && isOther(c) && isBack(c));
}
