import { isRelay } from "./contact.ts";
import { type Contacts, contactsOf, foldedNames, MOST_SHARERS } from "./contacts.ts";
import { compareIds, contactRank } from "./joins.ts";
import type { OrderRows } from "./order-rows.ts";
import { type Partners, partners, partnersOf } from "./partners.ts";
import type { Purchases } from "./purchases.ts";

/** One of two IDs that may be one person's. */
export interface JoinSide {
  readonly id: string;
  /** Where it bought, in the order of the texts. */
  readonly channels: readonly string[];
  readonly purchases: number;
  /** Minor units. */
  readonly sales: number;
}

/** Two IDs that may be one person's, and why. Each of the contacts is null where they do not share one. */
export interface JoinProposal {
  /** The one that bought first; a customer ID before a contact that stands for somebody. */
  readonly first: JoinSide;
  readonly second: JoinSide;
  /** A common address is strong evidence, a common number alone a hint. */
  readonly email: string | null;
  readonly phone: string | null;
  /** True where both are known by the same name. */
  readonly sameName: boolean;
}

/** A contact that too many IDs or names carry to be one person's: nothing is proposed by it. */
export interface SharedContact {
  readonly kind: "email" | "phone";
  readonly contact: string;
  /** Some of the IDs that carry it, in the order of `compareIds`; one more than `MOST_SHARERS` at most. */
  readonly ids: readonly string[];
}

export interface JoinProposals {
  /** Strong ones first, then by what both bought together. */
  readonly proposals: readonly JoinProposal[];
  readonly shared: readonly SharedContact[];
}

/** What is known of the IDs that bought. */
interface Buyers {
  readonly rows: OrderRows;
  /** Whose each row is; -1 where nobody bought. */
  readonly customer: Int32Array;
  readonly names: Partners | null;
  readonly channels: Partners | null;
  readonly sums: BuyerSums;
}

interface BuyerSums {
  readonly purchases: Int32Array;
  readonly sales: Float64Array;
  readonly firstDay: Int32Array;
}

/** What two IDs have in common. */
interface Link {
  email: string | null;
  phone: string | null;
}

/**
 * Which IDs may be one person's (definitions.md section 2): those that share an e-mail address, or a telephone number
 * and, where both are known, a name. Malls' own addresses prove nothing beyond their mall. Only IDs that bought are
 * proposed; nothing is joined here.
 *
 * @param rows rows whose people are known, without joins (see `identify`)
 * @param purchases what these rows come to
 */
export function joinProposals(
  rows: OrderRows,
  purchases: Pick<Purchases, "length" | "customer" | "day" | "amount">,
): JoinProposals {
  const sums = buyerSums(rows.customerIds.length, purchases);
  const customer = rows.customer.map((code) => (code >= 0 && (sums.purchases[code] ?? 0) > 0 ? code : -1));
  const names = foldedNames(rows);
  const known = (codes: Int32Array | undefined) =>
    codes === undefined ? null : partners(customer, codes, rows.customerIds.length, MOST_SHARERS + 1);
  const buyers: Buyers = {
    rows,
    customer,
    names: known(names?.codes),
    channels: known(rows.words.channel?.codes),
    sums,
  };
  const links = new Map<number, Link>();
  const shared = (["email", "phone"] as const).flatMap((kind) => {
    const contacts = contactsOf(rows, kind, { customer, names });
    return contacts === null ? [] : linkAll(links, kind, contacts, buyers);
  });
  const size = rows.customerIds.length;
  const found = [...links].map(([key, link]) => proposal(Math.floor(key / size), key % size, link, buyers));
  return { proposals: found.sort(compareProposals), shared: shared.sort(compareShared) };
}

function buyerSums(
  size: number,
  { length, customer, day, amount }: Pick<Purchases, "length" | "customer" | "day" | "amount">,
): BuyerSums {
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

/** Links every two IDs that share a contact; the contacts that too many share are given back. */
function linkAll(
  links: Map<number, Link>,
  kind: SharedContact["kind"],
  { texts, carriers, shared }: Contacts,
  buyers: Buyers,
): SharedContact[] {
  const left: SharedContact[] = [];
  texts.forEach((contact, code) => {
    const ids = partnersOf(carriers, code);
    if (ids.length < 2 || (kind === "email" && isRelay(contact))) return;
    if (shared[code] === 1)
      left.push({ kind, contact, ids: textsOf(ids, buyers.rows.customerIds).sort(compareIds) });
    else linkPairs(links, kind, contact, ids.slice().sort(), buyers);
  });
  return left;
}

function linkPairs(
  links: Map<number, Link>,
  kind: SharedContact["kind"],
  contact: string,
  ids: Int32Array,
  { names, rows }: Buyers,
): void {
  for (let i = 0; i < ids.length; i++) {
    for (let j = i + 1; j < ids.length; j++) {
      const [one, other] = [ids[i] ?? 0, ids[j] ?? 0];
      if (kind === "phone" && haveOtherNames(names, one, other)) continue;
      const key = one * rows.customerIds.length + other;
      const link = links.get(key) ?? { email: null, phone: null };
      // Of several contacts in common the first text is named, whatever row came first.
      const named = link[kind];
      link[kind] = named !== null && named < contact ? named : contact;
      links.set(key, link);
    }
  }
}

const textsOf = (codes: Int32Array, texts: readonly string[]): string[] =>
  Array.from(codes, (code) => texts[code] ?? "");

function shareName(names: Partners | null, one: number, other: number): boolean {
  if (names === null) return false;
  const theirs = partnersOf(names, other);
  return partnersOf(names, one).some((name) => theirs.includes(name));
}

/** True where both are known by name and share none: a family's or firm's one number. */
function haveOtherNames(names: Partners | null, one: number, other: number): boolean {
  if (names === null || names.counts[one] === 0 || names.counts[other] === 0) return false;
  return !shareName(names, one, other);
}

function proposal(one: number, other: number, link: Link, buyers: Buyers): JoinProposal {
  const [first, second] = inOrder(one, other, buyers);
  return {
    first: side(first, buyers),
    second: side(second, buyers),
    ...link,
    sameName: shareName(buyers.names, one, other),
  };
}

/** Customer IDs before contacts, who bought first before who came later. */
function inOrder(one: number, other: number, { rows, sums }: Buyers): [number, number] {
  const [a, b] = [rows.customerIds[one] ?? "", rows.customerIds[other] ?? ""];
  const earlier = (sums.firstDay[one] ?? 0) - (sums.firstDay[other] ?? 0);
  const order = contactRank(a) - contactRank(b) || earlier || compareIds(a, b);
  return order <= 0 ? [one, other] : [other, one];
}

function side(code: number, { rows, sums, channels }: Buyers): JoinSide {
  const where = channels === null ? [] : textsOf(partnersOf(channels, code), rows.words.channel?.texts ?? []);
  return {
    id: rows.customerIds[code] ?? "",
    channels: where.sort(),
    purchases: sums.purchases[code] ?? 0,
    sales: sums.sales[code] ?? 0,
  };
}

const salesOf = ({ first, second }: JoinProposal): number => first.sales + second.sales;

function compareProposals(a: JoinProposal, b: JoinProposal): number {
  const strong = Number(b.email !== null) - Number(a.email !== null);
  const sales = salesOf(b) - salesOf(a);
  return strong || sales || compareIds(a.first.id, b.first.id) || compareIds(a.second.id, b.second.id);
}

function compareShared(a: SharedContact, b: SharedContact): number {
  return compareIds(a.kind, b.kind) || compareIds(a.contact, b.contact);
}
