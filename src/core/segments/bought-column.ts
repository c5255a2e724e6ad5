import type { Purchases } from "../orders/purchases.ts";
import { isKept, lineMark, mayBeBack } from "../orders/taken-back.ts";
import { firstPurchases } from "../people/first-purchases.ts";
import { columnsOf } from "../slices/slice-columns.ts";
import type { GoodsField, OrderFilter } from "../slices/slices.ts";
import { namedDeliveries } from "../subscriptions/named-deliveries.ts";
import { intColumn } from "../values/column.ts";
import { dictionary } from "../values/dictionary.ts";
import { groupedBy, indices } from "../values/grouping.ts";
import type { PeopleSeen } from "./people-seen.ts";
import type { PeopleField } from "./segment.ts";
import { usedTexts } from "./used-texts.ts";

/** What each person bought. */
export type Bought = Omit<Extract<PeopleField, { readonly kind: "bought" }>, "id">;

/** Goods, or channels, by entry: whose, what, when, in which order, and whether at the first purchase. */
type Entries = Readonly<Record<"person" | "code" | "day" | "order" | "first", Int32Array>>;

const entriesBy = (valuesOf: (name: keyof Entries) => Int32Array): Entries => ({
  person: valuesOf("person"),
  code: valuesOf("code"),
  day: valuesOf("day"),
  order: valuesOf("order"),
  first: valuesOf("first"),
});

/**
 * What each person bought up to the anchor, or in which channels, each thing once a day. Goods are called by their name,
 * else by their code. Where orders of one day are one purchase, all goods of the first day are of the first purchase.
 *
 * @throws InputProblem "slice-no-channel", "slice-no-product" or "slice-no-category" when the sheet has no such column
 *
 * @example
 * // A bought in one channel on day 5, then in another on day 9
 * const channel = { texts: ["本店", "楽天"], codes: [0, 1] };
 * const bought = { length: 2, customer: [0, 0], day: [5, 9], row: Int32Array.of(0, 1), customerIds: ["A"] };
 * const shop = { purchases: { ...bought, rows: { words: { channel } } }, rules: { mergeSameDayOrders: false } };
 * boughtColumn({ shop, anchor: 20, codes: [0], lives: [{}] }, "channel")
 * //=> { kind: "bought", texts: ["本店", "楽天"], start: [0, 2], codes: [0, 1], days: [5, 9], first: [1, 0] }
 */
export function boughtColumn(people: PeopleSeen, field: OrderFilter): Bought {
  const { texts, codeAt } = wordsSaid(people.shop.purchases, field);
  return columnOf(entriesOf(people, field, codeAt), texts, people.lives.length);
}

/**
 * The same of goods that a person bought in two orders or more; where orders of one day are one purchase, on two days.
 *
 * @throws InputProblem as `boughtColumn` does
 */
export function againColumn(people: PeopleSeen, field: GoodsField): Bought {
  const { texts, codeAt } = wordsSaid(people.shop.purchases, field);
  const entries = entriesOf(people, field, codeAt);
  const first = new Map<number, number>();
  const again = new Set<number>();
  const thing = (entry: number): number =>
    (entries.person[entry] ?? 0) * (texts.length + 1) + (entries.code[entry] ?? 0);
  for (let entry = 0; entry < entries.order.length; entry++) {
    const order = entries.order[entry] ?? 0;
    const known = first.get(thing(entry));
    if (known === undefined) first.set(thing(entry), order);
    else if (known !== order) again.add(thing(entry));
  }
  const kept = indices(entries.order.length).filter((entry) => again.has(thing(entry)));
  const ofKept = entriesBy((name) => kept.map((entry) => entries[name][entry] ?? 0));
  return columnOf(ofKept, texts, people.lives.length);
}

function columnOf(entries: Entries, texts: readonly string[], people: number): Bought {
  const { start, items } = byPerson(entries, people);
  const all = { start: [0], codes: [] as number[], days: [] as number[], first: [] as number[] };
  for (let person = 0; person + 1 < start.length; person++) {
    const mine = items.subarray(start[person], start[person + 1]);
    mine.sort((a, b) => order(entries, a, b));
    mine.forEach((entry, i) => {
      const before = mine[i - 1];
      if (before === undefined || !isSame(entries, before, entry)) add(all, entries, entry);
    });
    all.start.push(all.codes.length);
  }
  return { kind: "bought", ...all, ...usedTexts({ texts, codes: all.codes }) };
}

function add(all: Record<"codes" | "days" | "first", number[]>, entries: Entries, entry: number): void {
  all.codes.push(entries.code[entry] ?? -1);
  all.days.push(entries.day[entry] ?? 0);
  all.first.push(entries.first[entry] ?? 0);
}

/** By day, then by thing; of the first purchase before others. */
const order = ({ day, code, first }: Entries, a: number, b: number): number =>
  (day[a] ?? 0) - (day[b] ?? 0) || (code[a] ?? 0) - (code[b] ?? 0) || (first[b] ?? 0) - (first[a] ?? 0);

const isSame = ({ day, code }: Entries, a: number, b: number): boolean =>
  day[a] === day[b] && code[a] === code[b];

const byPerson = ({ person }: Entries, people: number) =>
  groupedBy(indices(person.length), (entry) => person[entry] ?? 0, people);

/** What rows say: the text of a row, by its code; below 0 = none. */
export interface WordsSaid {
  readonly texts: readonly string[];
  readonly codeAt: (row: number) => number;
}

/**
 * What a row says of a field: as `wordsWritten`, but for a product's delivery, so that all deliveries are one product.
 *
 * @example
 * const productName = { texts: ["美容液 定期3回目", "美容液 定期（初回）"], codes: [0, 1] };
 * const { texts, codeAt } = wordsSaid({ rows: { words: { productName } } }, "product");
 * [0, 1].map((row) => texts[codeAt(row)]) //=> ["美容液 定期", "美容液 定期"]
 */
export function wordsSaid(purchases: Purchases, field: OrderFilter): WordsSaid {
  const written = wordsWritten(purchases, field);
  if (field !== "product") return written;
  const { texts, codes } = namedDeliveries(written.texts);
  return { texts, codeAt: (row) => codes[written.codeAt(row)] ?? -1 };
}

/**
 * What a row says of a field as it stands there: the first of its columns that says anything.
 *
 * @example
 * // the second row has a code only
 * const words = { productName: { texts: ["石けん"], codes: [0, -1] }, product: { texts: ["A1", "B2"], codes: [0, 1] } };
 * const { texts, codeAt } = wordsWritten({ rows: { words } }, "product");
 * [0, 1].map((row) => texts[codeAt(row)]) //=> ["石けん", "B2"]
 */
export function wordsWritten({ rows }: Purchases, field: OrderFilter): WordsSaid {
  const words = dictionary();
  const columns = columnsOf(rows, field).map(({ codes, texts }) => ({
    codes,
    own: texts.map((text) => words.code(text)),
  }));
  const codeAt = (row: number): number => {
    for (const { codes, own } of columns) {
      const code = codes[row] ?? -1;
      if (code >= 0) return own[code] ?? -1;
    }
    return -1;
  };
  return { texts: words.texts, codeAt };
}

function entriesOf(
  { shop: { purchases, rules }, anchor, codes }: PeopleSeen,
  field: OrderFilter,
  codeAt: (row: number) => number,
): Entries {
  const { customer, day, length, customerIds } = purchases;
  const personOf = new Int32Array(customerIds.length).fill(-1);
  codes.forEach((code, person) => (personOf[code] = person));
  const firsts = firstPurchases(purchases);
  const wholeDay = field !== "channel" && rules.mergeSameDayOrders;
  const rowsAt = field === "channel" ? channelRow(purchases) : goodsRows(purchases, codeAt);
  const all = {
    person: intColumn(),
    code: intColumn(),
    day: intColumn(),
    order: intColumn(),
    first: intColumn(),
  };
  for (let p = 0; p < length; p++) {
    const who = customer[p] ?? -1;
    const [person, at, when] = [personOf[who] ?? -1, firsts[who] ?? -1, day[p] ?? 0];
    if (person < 0 || when > anchor) continue;
    const isFirst = at === p || (wholeDay && day[at] === when);
    for (const row of rowsAt(p)) {
      all.person.push(person);
      all.code.push(codeAt(row));
      all.day.push(when);
      all.order.push(rules.mergeSameDayOrders ? when : p);
      all.first.push(Number(isFirst));
    }
  }
  return entriesBy((name) => all[name].values());
}

/** The row of a purchase that says its channel. */
const channelRow =
  ({ row }: Purchases) =>
  (p: number): Int32Array =>
    row.subarray(p, p + 1);

/**
 * The rows of a purchase that name what was bought: its lines, but for those of goods that were taken back in it, see
 * `isKept`.
 *
 * @example
 * // soap, and a cream that was taken back
 * const lines = () => ({ start: [0, 3], row: Int32Array.of(0, 1, 2) });
 * const rowsAt = goodsRows({ rows: { amount: [600, 900, -900], quantity: null }, lines }, (row) => [0, 1, 1][row]);
 * [...rowsAt(0)] //=> [0]
 */
export function goodsRows(
  { rows, lines }: Purchases,
  codeAt: (row: number) => number,
): (purchase: number) => Int32Array {
  const { start, row } = lines();
  const said = { ...statedIn(rows), codeAt };
  return (p) => {
    const mine = row.subarray(start[p], start[p + 1]);
    return mine.some((at) => mayBeBack(said.amountAt(at), said.piecesAt(at))) ? keptRows(mine, said) : mine;
  };
}

/**
 * What rows state of what was bought, NaN = nothing.
 *
 * @example
 * const { amountAt, piecesAt } = statedIn({ amount: [300], quantity: null });
 * [amountAt(0), piecesAt(0)] //=> [300, NaN]
 */
export const statedIn = ({ amount, quantity }: Pick<Purchases["rows"], "amount" | "quantity">) => ({
  amountAt: (row: number): number => amount[row] ?? NaN,
  piecesAt: (row: number): number => quantity?.[row] ?? NaN,
});

/** What the lines of an order say. */
interface Said extends ReturnType<typeof statedIn> {
  readonly codeAt: (row: number) => number;
}

function keptRows(mine: Int32Array, { amountAt, piecesAt, codeAt }: Said): Int32Array {
  const left = new Map<number, { marks: number; money: number; pieces: number }>();
  for (const at of mine) {
    const [amount, pieces] = [amountAt(at), piecesAt(at)];
    const one = left.get(codeAt(at)) ?? { marks: 0, money: 0, pieces: 0 };
    left.set(codeAt(at), one);
    one.marks |= lineMark(amount, pieces);
    if (amount < 0 || amount > 0) one.money += amount;
    else if (!Number.isNaN(pieces)) one.pieces += pieces;
  }
  const kept = new Set(
    [...left].filter(([, one]) => isKept(one.marks, one.money, one.pieces)).map(([code]) => code),
  );
  return mine.filter((at) => kept.has(codeAt(at)));
}
