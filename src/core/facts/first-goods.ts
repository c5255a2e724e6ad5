import type { SegmentShop } from "../segments/people-seen.ts";
import type { GoodsField } from "../slices/slices.ts";
import { intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import type { PeopleValues } from "./common-values.ts";
import type { SharedLines } from "./product-lines.ts";

/**
 * The goods of everybody's first purchase, each once a person; "" = it names none, or the purchase lies after the anchor.
 * What was taken back in a purchase is not of it. Where orders of one day are one purchase, all goods of the first day count.
 *
 * @example
 * // A bought soap and a cream that was taken back, later tea
 * const ledger = { customers: 1, start: [0, 2], day: [5, 9], made: { start: [0, 2], places: [0, 1] } };
 * const purchases = { day: [5, 9] };
 * const goods = { texts: ["石けん", "クリーム", "茶"], start: [0, 2, 3], code: [0, 1, 2], kept: [1, 0, 1] };
 * const rules = { mergeSameDayOrders: false };
 * const { texts, codes } = firstGoods({ purchases, ledger, purchaseGoods: () => goods, rules }, "product", 20);
 * [...codes].map((code) => texts[code]) //=> ["石けん"]
 */
export function firstGoods(
  shop: SharedLines & Pick<SegmentShop, "rules">,
  by: GoodsField,
  anchor: Day,
): PeopleValues {
  const { texts, start: places, code, kept } = shop.purchaseGoods(by);
  const nothing = texts.length;
  const start = new Int32Array(shop.ledger.customers + 1);
  const codes = intColumn();
  // Whose purchase named a thing last.
  const namedBy = new Int32Array(nothing).fill(-1);
  let length = 0;
  for (let person = 0; person < shop.ledger.customers; person++) {
    const [begin, end] = firstPlaces(shop, person, anchor);
    for (let at = places[begin] ?? 0; at < (places[end] ?? 0); at++) {
      const one = code[at] ?? 0;
      if (kept[at] === 0 || one === nothing || namedBy[one] === person) continue;
      namedBy[one] = person;
      codes.push(one);
      length++;
    }
    if (length === start[person]) {
      codes.push(nothing);
      length++;
    }
    start[person + 1] = length;
  }
  return { texts: [...texts, ""], start, codes: codes.values() };
}

/** Which purchases are somebody's first one: from, and up to, not including; none after the anchor. */
function firstPlaces(
  { purchases, ledger: { made }, rules }: SharedLines & Pick<SegmentShop, "rules">,
  person: number,
  anchor: Day,
): readonly [number, number] {
  const begin = made.start[person] ?? 0;
  const dayAt = (at: number): Day => purchases.day[made.places[at] ?? 0] ?? 0;
  const first = dayAt(begin);
  if (first > anchor) return [begin, begin];
  let end = begin + 1;
  if (rules.mergeSameDayOrders) while (end < (made.start[person + 1] ?? 0) && dayAt(end) === first) end++;
  return [begin, end];
}
