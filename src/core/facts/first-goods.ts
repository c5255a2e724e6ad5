import type { SegmentShop } from "../segments/people-seen.ts";
import type { GoodsField } from "../slices/slices.ts";
import { intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import type { PeopleValues } from "./common-values.ts";
import type { SharedLines } from "./product-lines.ts";
import { emptyOrder, endOrder, meetLine } from "./product-tally.ts";

/**
 * The goods of everybody's first purchase, each once a person; "" = it names none, or the purchase lies after the anchor.
 * What was taken back in a purchase is not of it. Where orders of one day are one purchase, all goods of the first day count.
 *
 * @example
 * // A bought soap and a cream that was taken back, later tea
 * const ledger = { customers: 1, made: { start: [0, 2] } };
 * const lines = () => ({ start: [0, 3, 4], day: [5, 9], amount: [600, 900, -900, 300], quantity: null });
 * const coded = () => ({ texts: ["石けん", "クリーム", "茶"], code: [0, 1, 1, 2] });
 * const rules = { mergeSameDayOrders: false };
 * const { texts, codes } = firstGoods({ ledger, lines, coded, rules }, "product", 20);
 * [...codes].map((code) => texts[code]) //=> ["石けん"]
 */
export function firstGoods(
  { ledger, lines, coded, rules }: SharedLines & Pick<SegmentShop, "rules">,
  by: GoodsField,
  anchor: Day,
): PeopleValues {
  const read = lines();
  const { start: lineStart, day } = read;
  const { texts, code } = coded({ by, anchor });
  const { start: begins } = ledger.made;
  const order = emptyOrder(texts.length, read);
  const start = new Int32Array(ledger.customers + 1);
  const codes = intColumn();
  // Whose purchase named a thing last; the last place is that of nothing.
  const namedBy = new Int32Array(texts.length + 1).fill(-1);
  let length = 0;
  let person = 0;
  const put = (one: number): void => {
    if (namedBy[one] === person) return;
    namedBy[one] = person;
    codes.push(one);
    length++;
  };
  function putPurchase(entry: number): void {
    for (let line = lineStart[entry] ?? 0; line < (lineStart[entry + 1] ?? 0); line++)
      if ((code[line] ?? -1) >= 0) meetLine(order, code[line] ?? 0, line);
    endOrder(order, put);
  }
  for (; person < ledger.customers; person++) {
    const begin = begins[person] ?? 0;
    const end = rules.mergeSameDayOrders ? (begins[person + 1] ?? 0) : begin + 1;
    for (let entry = begin; entry < end && day[entry] === day[begin]; entry++) putPurchase(entry);
    if (length === start[person]) put(texts.length);
    start[person + 1] = length;
  }
  return { texts: [...texts, ""], start, codes: codes.values() };
}
