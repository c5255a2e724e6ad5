import { type Contacts, contactsOf, foldedNames } from "./contacts.ts";
import { scopedCustomers } from "./customer-scope.ts";
import { freePrefix, KEY_PREFIX } from "./id-keys.ts";
import { representatives } from "./joins.ts";
import { type OrderGroups, orderGroups } from "../orders/order-groups.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import { partnersOf } from "./partners.ts";
import { placeholderIds } from "./placeholders.ts";
import type { CleaningRules } from "../settings.ts";
import { marked } from "../values/grouping.ts";

/** By what a row's person is known; the number stands in `IdentifiedRows.knownBy`. */
export const KNOWN_BY = { nothing: 0, customerId: 1, email: 2, phone: 3 } as const;

/** Order rows whose people are known as far as they can be. */
export interface IdentifiedRows {
  /** The same rows; `customer` and `customerIds` say whose they are. */
  readonly rows: OrderRows;
  /** For each row one of `KNOWN_BY`; the rows of one order all have the same. */
  readonly knownBy: Uint8Array;
  /** Customer IDs that are none, by their codes as read, with the word that says so. */
  readonly placeholders: ReadonlyMap<number, string>;
  /** Customer IDs, as read, that occur in several channels [count]. */
  readonly idsInSeveralChannels: number;
  /** IDs that count under another one by an accepted join [count]. */
  readonly joinedIds: number;
}

const NOBODY = -1;
/** The rows of an order name several people. */
const SEVERAL = -2;

/** Who the rows belong to, while it is being found out. */
interface People {
  /** A code per row into `ids`; -1 = not known. */
  readonly customer: Int32Array;
  readonly knownBy: Uint8Array;
  readonly ids: string[];
}

/**
 * Whose order each row is (definitions.md section 2): the customer ID of the row or of its order, else e-mail, else
 * phone; then the accepted joins. Placeholders are no IDs. Row order never matters. Where an order names two people, its rows keep what each
 * of them says, so that the order is refused as a whole.
 *
 * @param rules placeholders, fallback keys, scope of customer IDs, accepted joins
 *
 * @example
 * // the second order says no customer, but A's address: known by e-mail, which is the level 2
 * const email = { codes: Int32Array.of(0, 0), texts: ["a@shop.jp"] };
 * const orders = { length: 2, order: Int32Array.of(0, 1), orderIds: ["#1", "#2"] };
 * const rows = { ...orders, customer: Int32Array.of(0, -1), customerIds: ["A"], words: { email } };
 * const rules = { placeholderIds: [], customerIdScope: "shared", fallbackKeys: true, joins: new Map() };
 * const { rows: known, knownBy } = identify(rows, rules);
 * [[...known.customer], [...knownBy]] //=> [[0, 0], [1, 2]]
 */
export function identify(rows: OrderRows, rules: CleaningRules): IdentifiedRows {
  const placeholders = placeholderIds(rows, rules);
  const own = without(rows, placeholders);
  const { codes, ids, severalChannels } = scopedCustomers(own, rules.customerIdScope);
  if (codes === rows.customer && !codes.includes(NOBODY) && rules.joins.size === 0) {
    const knownBy = new Uint8Array(rows.length).fill(KNOWN_BY.customerId);
    return { rows, knownBy, placeholders, idsInSeveralChannels: severalChannels, joinedIds: 0 };
  }
  const groups = orderGroups(rows);
  const people: People = {
    customer: new Int32Array(rows.length).fill(-1),
    knownBy: new Uint8Array(rows.length),
    ids: [...ids],
  };
  settle(people, groups, { level: KNOWN_BY.customerId, candidates: codes });
  if (rules.fallbackKeys && people.knownBy.includes(KNOWN_BY.nothing)) fallBack(people, groups, rows);
  const joined = join(people, rules.joins);
  return {
    rows: { ...rows, customer: people.customer, customerIds: people.ids },
    knownBy: people.knownBy,
    placeholders,
    idsInSeveralChannels: severalChannels,
    joinedIds: joined,
  };
}

/** Rows whose customer is no ID name none. */
function without(rows: OrderRows, placeholders: IdentifiedRows["placeholders"]): OrderRows {
  if (placeholders.size === 0) return rows;
  const isNone = marked(placeholders.keys(), rows.customerIds.length);
  return { ...rows, customer: rows.customer.map((code) => (isNone[code] === 1 ? NOBODY : code)) };
}

/** Without a customer ID: e-mail first, then phone. Who carries them is known by customer IDs alone. */
function fallBack(people: People, groups: OrderGroups, rows: OrderRows): void {
  const carrier = { customer: people.customer.slice(), names: foldedNames(rows) };
  for (const role of ["email", "phone"] as const) {
    const contacts = contactsOf(rows, role, carrier);
    if (contacts === null) continue;
    settle(people, groups, { level: KNOWN_BY[role], candidates: holders(contacts, role, people) });
  }
}

/** For each row the person its contact stands for: the one customer ID beside it, else an ID of its own. */
function holders(
  { codes, texts, carriers, shared }: Contacts,
  role: "email" | "phone",
  people: People,
): Int32Array {
  const prefix = freePrefix(KEY_PREFIX[role], people.ids);
  const holder = Int32Array.from(texts, (_, contact) =>
    shared[contact] === 0 && carriers.counts[contact] === 1 ? (partnersOf(carriers, contact)[0] ?? -1) : -1,
  );
  return codes.map((contact, row) => {
    if (contact < 0 || shared[contact] === 1 || people.knownBy[row] !== KNOWN_BY.nothing) return -1;
    if (holder[contact] === -1) holder[contact] = people.ids.push(prefix + (texts[contact] ?? "")) - 1;
    return holder[contact] ?? -1;
  });
}

/** Whom the rows themselves name. */
interface Candidates {
  /** By what, one of `KNOWN_BY`. */
  readonly level: number;
  /** For each row the person; -1 = none. */
  readonly candidates: Int32Array;
}

/** Gives the rows of orders that are not settled yet their person. */
function settle(
  { customer, knownBy }: People,
  { of, count }: OrderGroups,
  { level, candidates }: Candidates,
): void {
  const named = new Int32Array(count).fill(NOBODY);
  for (let row = 0; row < of.length; row++) {
    const [group, candidate] = [of[row] ?? 0, candidates[row] ?? NOBODY];
    if (candidate < 0 || knownBy[row] !== KNOWN_BY.nothing) continue;
    named[group] = named[group] === NOBODY || named[group] === candidate ? candidate : SEVERAL;
  }
  for (let row = 0; row < of.length; row++) {
    const person = named[of[row] ?? 0] ?? NOBODY;
    if (person === NOBODY) continue;
    customer[row] = person === SEVERAL ? (candidates[row] ?? NOBODY) : person;
    knownBy[row] = level;
  }
}

/** Puts each ID under the one it counts under; the number of IDs this changes. */
function join({ customer, ids }: People, joins: CleaningRules["joins"]): number {
  if (joins.size === 0) return 0;
  const target = targets(ids, representatives(joins));
  const moved = new Set<number>();
  for (let row = 0; row < customer.length; row++) {
    const code = customer[row] ?? NOBODY;
    if (code < 0 || target[code] === code) continue;
    moved.add(code);
    customer[row] = target[code] ?? code;
  }
  return moved.size;
}

/** For each ID's code the code it counts under; an ID that no row has is added. */
function targets(ids: string[], under: ReadonlyMap<string, string>): Int32Array {
  const codes = new Map(ids.map((id, code) => [id, code]));
  const target = Int32Array.from({ length: ids.length }, (_, code) => code);
  for (const [id, wanted] of under) {
    const code = codes.get(id);
    if (code === undefined) continue;
    const end = codes.get(wanted) ?? ids.push(wanted) - 1;
    codes.set(wanted, end);
    target[code] = end;
  }
  return target;
}
