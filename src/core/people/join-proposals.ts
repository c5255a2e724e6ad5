import {
  type Buyers,
  buyersOf,
  haveOtherNames,
  inOrder,
  type JoinSide,
  shareName,
  sideOf,
  textsOf,
} from "./buyers.ts";
import { isRelay } from "./contact.ts";
import { type Contacts, contactsOf } from "./contacts.ts";
import { compareIds } from "./joins.ts";
import { lookAlikes } from "./look-alikes.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import { purchasesOf } from "../orders/purchases.ts";
import type { CleaningRules } from "../settings.ts";
import { identify } from "./identity.ts";
import { partnersOf } from "./partners.ts";

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
  /** True where the IDs differ in zeros before them, width or case only. */
  readonly lookAlike: boolean;
}

/** A contact that too many IDs or names carry to be one person's: nothing is proposed by it. */
export interface SharedContact {
  readonly kind: "email" | "phone";
  readonly contact: string;
  /** The IDs that carry it, in the order of `compareIds`. */
  readonly ids: readonly string[];
}

export interface JoinProposals {
  /** Strong ones first, then by what both bought together. */
  readonly proposals: readonly JoinProposal[];
  readonly shared: readonly SharedContact[];
}

/** What two IDs have in common. */
interface Link {
  email: string | null;
  phone: string | null;
  lookAlike: boolean;
}

/**
 * Which IDs may be one person's (definitions.md section 2): those that share an e-mail address, or a telephone number
 * and, where both are known, a name, and those that look alike. Malls' own addresses prove nothing beyond their mall. Only IDs that bought are
 * proposed; nothing is joined here, and what was joined already is proposed again, so that it stays in sight.
 *
 * @param read rows as they were read
 * @param rules what counts as a purchase, and where a customer ID holds
 *
 * @example
 * // two customer IDs with one address
 * const columns = { customer: Int32Array.of(0, 1), day: Int32Array.of(5, 6), status: Int32Array.of(-1, -1) };
 * const email = { codes: Int32Array.of(0, 0), texts: ["a@shop.jp"] };
 * const orders = { order: Int32Array.of(0, 1), orderIds: ["#1", "#2"], hasOrderIds: true, amount: Float64Array.of(500, 700) };
 * const said = { customerIds: ["A", "B"], statuses: [], words: { email }, orderMoney: {}, currencies: null };
 * const words = { placeholderIds: [], excludedItems: [], cancelWords: [], keepWords: [], goodStatuses: [] };
 * const rules = { ...words, today: 9, earliestDate: "1970-01-01", dateBasis: "order", currency: "auto", homeCurrency: "JPY" };
 * const { proposals } = joinProposals({ length: 2, ...columns, ...orders, ...said, unreadDates: new Map() }, rules);
 * proposals.map(({ first, second, email }) => [first.id, second.id, email]) //=> [["A", "B", "a@shop.jp"]]
 */
export function joinProposals(read: OrderRows, rules: CleaningRules): JoinProposals {
  const { rows } = identify(read, { ...rules, joins: new Map() });
  const purchases = purchasesOf(read, rules, rows);
  const buyers = buyersOf(rows, purchases);
  const links = new Map<number, Link>();
  const shared = (["email", "phone"] as const).flatMap((kind) => linkAll(links, kind, buyers));
  linkLookAlikes(links, lookAlikes(purchases, rules.customerIdScope === "channel"), rows.customerIds.length);
  const size = rows.customerIds.length;
  const found = [...links].map(([key, link]) => proposal([Math.floor(key / size), key % size], link, buyers));
  return { proposals: found.sort(compareProposals), shared: shared.sort(compareShared) };
}

/** Links every two IDs that share a contact; the contacts that too many share are given back. */
function linkAll(links: Map<number, Link>, kind: SharedContact["kind"], buyers: Buyers): SharedContact[] {
  const contacts = contactsOf(buyers.rows, kind, buyers);
  if (contacts === null) return [];
  const { texts, carriers, shared } = contacts;
  const ofMany = new Map<number, Set<number>>();
  texts.forEach((contact, code) => {
    const ids = partnersOf(carriers, code);
    if (ids.length < 2 || (kind === "email" && isRelay(contact))) return;
    if (shared[code] === 1) ofMany.set(code, new Set());
    else linkPairs(links, { kind, contact, ids: ids.slice().sort() }, buyers);
  });
  collectCarriers(ofMany, contacts, buyers);
  return [...ofMany].map(([code, ids]) => ({
    kind,
    contact: texts[code] ?? "",
    ids: textsOf([...ids], buyers.rows.customerIds).sort(compareIds),
  }));
}

/** Fills in everybody who carries the given contacts. */
function collectCarriers(
  of: ReadonlyMap<number, Set<number>>,
  { codes }: Contacts,
  { customer }: Buyers,
): void {
  if (of.size === 0) return;
  for (let row = 0; row < codes.length; row++) {
    const who = customer[row] ?? -1;
    if (who >= 0) of.get(codes[row] ?? -1)?.add(who);
  }
}

function linkPairs(
  links: Map<number, Link>,
  { kind, contact, ids }: Omit<SharedContact, "ids"> & { readonly ids: Int32Array },
  buyers: Buyers,
): void {
  for (let i = 0; i < ids.length; i++) {
    for (let j = i + 1; j < ids.length; j++) {
      const [one, other] = [ids[i] ?? 0, ids[j] ?? 0];
      if (kind === "phone" && haveOtherNames(buyers, one, other)) continue;
      const key = one * buyers.rows.customerIds.length + other;
      const link = links.get(key) ?? { email: null, phone: null, lookAlike: false };
      // Of several contacts in common the first text is named, whatever row came first.
      const named = link[kind];
      link[kind] = named !== null && named < contact ? named : contact;
      links.set(key, link);
    }
  }
}

/** Of IDs that look alike the first is linked with each other one: that is enough to join them all. */
function linkLookAlikes(links: Map<number, Link>, groups: readonly number[][], size: number): void {
  for (const [first = 0, ...others] of groups) {
    for (const other of others) {
      const key = Math.min(first, other) * size + Math.max(first, other);
      const link = links.get(key) ?? { email: null, phone: null, lookAlike: false };
      links.set(key, { ...link, lookAlike: true });
    }
  }
}

function proposal([one, other]: [number, number], link: Link, buyers: Buyers): JoinProposal {
  const [first, second] = inOrder(one, other, buyers);
  return {
    first: sideOf(first, buyers),
    second: sideOf(second, buyers),
    ...link,
    sameName: shareName(buyers, one, other),
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
