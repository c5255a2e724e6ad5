import { foldedNames, MOST_SHARERS } from "./contacts.ts";
import { compareIds, contactRank } from "./joins.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { type Partners, partners, partnersOf } from "./partners.ts";
import type { Purchases } from "../orders/purchases.ts";

/** An ID that bought, and what it bought. */
export interface JoinSide {
  readonly id: string;
  /** Where it bought, in the order of the texts. */
  readonly channels: readonly string[];
  readonly purchases: number;
  /** Minor units. */
  readonly sales: number;
}

/** How many channels of an ID are named [count]; nobody sells in more. */
const MOST_CHANNELS = 16;

/** What is known of the IDs that bought. */
export interface Buyers {
  readonly rows: OrderRows;
  /** Whose each row is; -1 where nobody bought. */
  readonly customer: Int32Array;
  /** The buyers' names as they are compared, by row; null = the sheet has no such column. */
  readonly names: WordColumn | null;
  readonly knownNames: Partners | null;
  readonly channels: Partners | null;
  readonly sums: BuyerSums;
}

interface BuyerSums {
  readonly purchases: Int32Array;
  readonly sales: Float64Array;
  readonly firstDay: Int32Array;
}

/**
 * The IDs that bought.
 *
 * @param rows rows whose people are known
 * @param purchases what these rows come to
 *
 * @example
 * // B is known from the rows, and bought nothing
 * const rows = { customer: [0, 1], customerIds: ["A", "B"], words: {} };
 * const { customer, sums } = buyersOf(rows, { length: 1, customer: [0], day: [5], amount: [500] });
 * [[...customer], [...sums.purchases], [...sums.sales]] //=> [[0, -1], [1, 0], [500, 0]]
 */
export function buyersOf(rows: OrderRows, purchases: PurchaseColumns): Buyers {
  const sums = buyerSums(rows.customerIds.length, purchases);
  const customer = rows.customer.map((code) => (code >= 0 && (sums.purchases[code] ?? 0) > 0 ? code : -1));
  const names = foldedNames(rows);
  const met = (words: WordColumn | null | undefined, most: number) =>
    words ? partners({ codes: customer, texts: rows.customerIds }, words.codes, most) : null;
  return {
    rows,
    customer,
    names,
    knownNames: met(names, MOST_SHARERS + 1),
    channels: met(rows.words.channel, MOST_CHANNELS),
    sums,
  };
}

/** What a purchase is for whom, in columns. */
export type PurchaseColumns = Pick<Purchases, "length" | "customer" | "day" | "amount">;

function buyerSums(size: number, { length, customer, day, amount }: PurchaseColumns): BuyerSums {
  const sums = {
    purchases: new Int32Array(size),
    sales: new Float64Array(size),
    firstDay: new Int32Array(size).fill(0x7fffffff),
  };
  for (let i = 0; i < length; i++) {
    const code = customer[i] ?? -1;
    if (code < 0) continue;
    sums.purchases[code] = (sums.purchases[code] ?? 0) + 1;
    sums.sales[code] = (sums.sales[code] ?? 0) + (amount[i] ?? 0);
    sums.firstDay[code] = Math.min(sums.firstDay[code] ?? 0, day[i] ?? 0);
  }
  return sums;
}

/** The names an ID is known by; none where they are too many to be told apart. */
function namesOf({ knownNames: names }: Buyers, code: number): Int32Array {
  const known = names === null ? new Int32Array(0) : partnersOf(names, code);
  return known.length === names?.most ? new Int32Array(0) : known;
}

/**
 * True where both are known by one name.
 *
 * @example
 * // the IDs 0 and 1 are known by the name 7, 2 by another one
 * const knownNames = { most: 2, counts: [1, 1, 1], slots: Int32Array.of(7, 0, 7, 0, 8, 0) };
 * [shareName({ knownNames }, 0, 1), shareName({ knownNames }, 0, 2)] //=> [true, false]
 */
export function shareName(buyers: Buyers, one: number, other: number): boolean {
  const theirs = namesOf(buyers, other);
  return namesOf(buyers, one).some((name) => theirs.includes(name));
}

/**
 * True where both are known by name and share none: a family's or firm's one number.
 *
 * @example
 * // 0 and 1 are known by one name, 2 by another one, 3 by none, so that nobody knows
 * const knownNames = { most: 2, counts: [1, 1, 1, 0], slots: Int32Array.of(7, 0, 7, 0, 8, 0, 0, 0) };
 * [1, 2, 3].map((other) => haveOtherNames({ knownNames }, 0, other)) //=> [false, true, false]
 */
export function haveOtherNames(buyers: Buyers, one: number, other: number): boolean {
  const known = namesOf(buyers, one).length > 0 && namesOf(buyers, other).length > 0;
  return known && !shareName(buyers, one, other);
}

/**
 * Customer IDs before contacts, who bought first before who came later.
 *
 * @example
 * // C9 bought on day 5, C1 on day 9; a contact stands behind any customer ID
 * const buyers = { rows: { customerIds: ["C9", "C1", "tel:0312345678"] }, sums: { firstDay: [5, 9, 1] } };
 * [inOrder(1, 0, buyers), inOrder(2, 1, buyers)] //=> [[0, 1], [1, 2]]
 */
export function inOrder(one: number, other: number, { rows, sums }: Buyers): [number, number] {
  const [a, b] = [rows.customerIds[one] ?? "", rows.customerIds[other] ?? ""];
  const earlier = (sums.firstDay[one] ?? 0) - (sums.firstDay[other] ?? 0);
  const order = contactRank(a) - contactRank(b) || earlier || compareIds(a, b);
  return order <= 0 ? [one, other] : [other, one];
}

/**
 * The ID as it is shown.
 *
 * @example
 * const rows = { customerIds: ["A"], words: { channel: { texts: ["楽天", "本店"] } } };
 * const channels = { most: 2, counts: [2], slots: Int32Array.of(0, 1) };
 * sideOf(0, { rows, channels, sums: { purchases: [3], sales: [900] } })
 * //=> { id: "A", channels: ["本店", "楽天"], purchases: 3, sales: 900 }
 */
export function sideOf(code: number, { rows, sums, channels }: Buyers): JoinSide {
  const where = channels === null ? [] : textsOf(partnersOf(channels, code), rows.words.channel?.texts ?? []);
  return {
    id: rows.customerIds[code] ?? "",
    channels: where.sort(),
    purchases: sums.purchases[code] ?? 0,
    sales: sums.sales[code] ?? 0,
  };
}

/**
 * The texts of codes.
 *
 * @example
 * textsOf([1, 0, 7], ["本店", "楽天市場"]) //=> ["楽天市場", "本店", ""]
 */
export function textsOf(codes: Iterable<number>, texts: readonly string[]): string[] {
  return Array.from(codes, (code) => texts[code] ?? "");
}
