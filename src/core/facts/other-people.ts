import { BEGUN_AXES, begunBy, type BegunSet } from "../segments/begun-sets.ts";
import type { GoodsDeed, GoodsSet } from "../segments/goods-sets.ts";
import type { SegmentShop } from "../segments/people-seen.ts";
import { isSaid, type PivotSet } from "../segments/pivot-sets.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";
import { valueCohorts } from "./cohort-requests.ts";
import { sharedShop } from "./cohort-values.ts";
import type { CohortAxis } from "./cohorts.ts";
import { commonValues, type PeopleValues } from "./common-values.ts";
import { goodsSlots } from "./goods-slots.ts";
import { heldSlots, slotList } from "./order-goods.ts";
import { type LinesPart, sharedLines } from "./product-lines.ts";
import { MOST_GOODS } from "./products.ts";

/*
 * The people of rows that no condition can say: of その他, as who they are depends on what stands by itself, and of what has
 * no name.
 */

/** One person's orders: how many hold any of the goods, whether the first one does, and how many there are. */
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
 * The people of the row of the table `products` that is of all others, or of lines that name none.
 *
 * @returns places in the ledger
 * @throws InputProblem "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function otherBuyers(part: LinesPart, { by, name, did }: GoodsSet, anchor: Day): number[] {
  const shared = sharedLines(part);
  const goods = shared.orderGoods(by);
  const slots = goodsSlots(shared, { by, anchor, most: MOST_GOODS });
  const sought = slots.names.length + (name === null ? 0 : 1);
  const held = slotList(slots.names.length + 2);
  const { start, day, customers } = part.ledger;
  const isHeld = (order: number): boolean => {
    heldSlots(goods, order, { slots, into: held });
    return held.slots.subarray(0, held.count).includes(sought);
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
 * The people of the row of the table `cohorts` that is of all other values of an axis, or of nothing said.
 *
 * @returns places in the ledger; none where the sheet cannot tell the axis
 */
export function otherBeginners(
  shop: SegmentShop,
  { by, name, end, within }: BegunSet,
  anchor: Day,
): number[] {
  const { start, day, customers } = shop.ledger;
  const ask = valueCohorts({ anchor }, BEGUN_AXES[by]);
  const first = (c: number): Day => day[start[c] ?? 0] ?? 0;
  const isOther = whoSays(shop, { axis: BEGUN_AXES[by], is: name, beyond: ask.most }, anchor);
  const isBack = (c: number): boolean => {
    const second = (start[c] ?? 0) + 1 < (start[c + 1] ?? 0) ? (day[(start[c] ?? 0) + 1] ?? 0) : Infinity;
    return within === null || (second <= anchor && second - first(c) <= within);
  };
  return [...indices(customers)].filter((c) => first(c) <= end && isOther(c) && isBack(c));
}

/** A value of an axis that no condition says. */
interface Unsaid {
  readonly axis: CohortAxis;
  /** null = all but those of most people; "" = nothing is said. */
  readonly is: string | null;
  /** How many stand by themselves [count]. */
  readonly beyond: number;
}

/** Whether a person of the ledger has it; nobody where the sheet cannot tell the axis. */
function whoSays(shop: SegmentShop, { axis, is, beyond }: Unsaid, anchor: Day): (person: number) => boolean {
  const values = sharedShop(shop).valuesOf(axis, anchor);
  if (values === null) return () => false;
  const { start, day } = shop.ledger;
  const bought = (c: number): boolean => (day[start[c] ?? 0] ?? Infinity) <= anchor;
  const among: PeopleValues<string | null> = is === null ? commonValues(values, beyond, bought) : values;
  const sought = among.texts.indexOf(is);
  return (c) => among.codes.subarray(among.start[c], among.start[c + 1]).includes(sought);
}

/**
 * The people of a cell or line of the table `pivot` by those of its parts that no condition says; the others are not asked.
 *
 * @returns places in the ledger
 */
export function otherCrossed(shop: SegmentShop, { parts }: PivotSet, anchor: Day): number[] {
  const tests = parts.flatMap((part) => {
    const by = begunBy(part.axis);
    if (by === undefined || isSaid(part)) return [];
    return whoSays(shop, { axis: BEGUN_AXES[by], is: part.is, beyond: part.beyond ?? 0 }, anchor);
  });
  return [...indices(shop.ledger.customers)].filter((c) => tests.every((test) => test(c)));
}
