import { isKept, lineMark } from "../orders/taken-back.ts";
import type { WordsSaid } from "../segments/bought-column.ts";
import { add } from "../values/column.ts";

/** What lines state, in the order of the orders. */
export interface LineColumns {
  /** Each line's row, an index into the purchases' `rows`; its amount [minor units] and pieces, NaN = not stated. */
  readonly row: Int32Array;
  readonly amount: Float64Array;
  readonly quantity: Float64Array | null;
}

/** What each order of a part names, its lines of the same goods put together: every table of goods is made of it. */
export interface OrderGoods {
  readonly texts: readonly string[];
  /** By line: the code of what it names; as many as there are texts = it names nothing. */
  readonly line: Int32Array;
  /** Order i names the goods of the places start[i] … start[i + 1] − 1, each once, in the order of its lines. */
  readonly start: Int32Array;
  /** By place: a code, as by line; whether the order holds it, see `isKept`. */
  readonly code: Int32Array;
  readonly kept: Uint8Array;
  /** What its lines say, see `lineMark`; their amounts [minor units], and the pieces of those without a price. */
  readonly marks: Uint8Array;
  readonly amount: Float64Array;
  readonly pieces: Float64Array;
}

/**
 * The goods of orders.
 *
 * @param starts order i has the lines starts[i] … starts[i + 1] − 1
 *
 * @example
 * // one order of soap, and a cream that was taken back; one of soap, twice, and of what has no name
 * const lines = { row: Int32Array.of(0, 1, 2, 3, 4, 5), amount: [600, 900, -900, 600, 600, 100], quantity: null };
 * const words = { texts: ["石けん", "クリーム"], codeAt: (row) => [0, 1, 1, 0, 0, -1][row] };
 * const { start, code, kept, amount } = orderGoods(lines, Int32Array.of(0, 3, 6), words);
 * const at = (place) => `${code[place]}: ${kept[place]}, ${amount[place]}`;
 * [[...start], [0, 1, 2, 3].map(at)] //=> [[0, 2, 4], ["0: 1, 600", "1: 0, 0", "0: 1, 1200", "2: 1, 100"]]
 */
export function orderGoods(lines: LineColumns, starts: Int32Array, { texts, codeAt }: WordsSaid): OrderGoods {
  const line = namedCodes(lines.row, codeAt, texts.length);
  const { start, code, place } = placed(line, starts, texts.length + 1);
  const marks = new Uint8Array(code.length);
  const [amount, pieces] = [new Float64Array(code.length), new Float64Array(code.length)];
  const { amount: amounts, quantity } = lines;
  for (let i = 0; i < line.length; i++) {
    const [at, money, many] = [place[i] ?? 0, amounts[i] ?? NaN, quantity?.[i] ?? NaN];
    marks[at]! |= lineMark(money, many);
    if (money < 0 || money > 0) add(amount, at, money);
    else if (!Number.isNaN(many)) add(pieces, at, many);
  }
  const kept = new Uint8Array(code.length);
  for (let at = 0; at < kept.length; at++)
    if (isKept(marks[at] ?? 0, amount[at] ?? 0, pieces[at] ?? 0)) kept[at] = 1;
  return { texts, line, start, code, kept, marks, amount, pieces };
}

function namedCodes(row: Int32Array, codeAt: WordsSaid["codeAt"], nothing: number): Int32Array {
  const line = new Int32Array(row.length);
  for (let i = 0; i < row.length; i++) {
    const code = codeAt(row[i] ?? 0);
    line[i] = code < 0 ? nothing : code;
  }
  return line;
}

/** Gives a place to each of an order's codes, and tells that of every line. */
function placed(line: Int32Array, starts: Int32Array, codes: number) {
  const [start, code, place] = [new Int32Array(starts.length), new Int32Array(line.length), line.slice()];
  // By code, its place in the order that named it last.
  const latest = new Int32Array(codes).fill(-1);
  let length = 0;
  for (let order = 0; order + 1 < starts.length; order++) {
    const first = length;
    for (let i = starts[order] ?? 0; i < (starts[order + 1] ?? 0); i++) {
      const one = line[i] ?? 0;
      if ((latest[one] ?? -1) < first) {
        code[length] = one;
        latest[one] = length++;
      }
      place[i] = latest[one] ?? 0;
    }
    start[order + 1] = length;
  }
  return { start, code: code.slice(0, length), place };
}

/** Which goods stand by themselves: of each code, as `OrderGoods` counts them, its slot. */
export interface GoodsSlots {
  /** By code: one of `names`, then that of all others, then that of what has no name. */
  readonly slotOf: Int32Array;
  readonly names: readonly string[];
}

/** Some slots, each once, in a column that is filled anew again and again. */
export interface SlotList {
  readonly slots: Int32Array;
  count: number;
}

export const slotList = (slots: number): SlotList => ({ slots: new Int32Array(slots), count: 0 });

/** Adds one that is not yet among them. */
export function put(list: SlotList, slot: number): void {
  list.slots[list.count++] = slot;
}

/**
 * Lists the slots that an order holds. All others are one thing: what is taken back of one of them is taken off them all.
 *
 * @param into is filled anew
 *
 * @example
 * // an order of tea, and of two others of which one was taken back
 * const one = { code: [0, 1, 2], kept: [1, 1, 0], marks: [5, 5, 7], amount: [300, 200, -500], pieces: [0, 0, 0] };
 * const held = slotList(3);
 * heldSlots({ ...one, start: [0, 3] }, 0, { slots: { slotOf: [0, 1, 1, 2], names: ["茶"] }, into: held });
 * [...held.slots.subarray(0, held.count)] //=> [0]
 */
export function heldSlots(
  { start, code, kept, marks, amount, pieces }: OrderGoods,
  order: number,
  { slots: { slotOf, names }, into }: { readonly slots: GoodsSlots; readonly into: SlotList },
): void {
  const others = names.length;
  let [mark, money, left] = [0, 0, 0];
  into.count = 0;
  for (let at = start[order] ?? 0; at < (start[order + 1] ?? 0); at++) {
    const slot = slotOf[code[at] ?? 0] ?? 0;
    if (slot !== others) {
      if (kept[at] === 1) put(into, slot);
      continue;
    }
    mark |= marks[at] ?? 0;
    money += amount[at] ?? 0;
    left += pieces[at] ?? 0;
  }
  if (mark !== 0 && isKept(mark, money, left)) put(into, others);
}
