import { addressOf, e164Of, emailOf, isRelay } from "../people/contact.ts";
import { onceFor } from "../values/once.ts";
import { latestSaid } from "../people/latest-said.ts";
import { contactRank } from "../people/joins.ts";
import { compareTexts } from "../values/column.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import type { WordRole } from "../rows/column-roles.ts";
import { namesIn } from "./names.ts";
import { plainLine } from "./plain-line.ts";
import type { ReachRole } from "./reach.ts";
import type { ReachShop } from "./reach-shop.ts";

/** Says what the orders say of a person, by code; "" = nothing. */
export type PersonWords = (role: ReachRole, code: number) => string;

/** Roles whose words stand in the rows as they are. */
type SaidRole = Exclude<ReachRole, "customer">;

/** Roles that are said together: a name, or an address, is never put together from two orders. */
const NAME = ["buyerName", "lastName", "firstName", "lastNameKana", "firstNameKana"] as const;
const ADDRESS = ["postalCode", "prefecture", "city", "address1", "address2"] as const;
/** Without one of these a row states no address: a prefecture alone is none. */
const STATES_ADDRESS = ["postalCode", "city", "address1", "address2"] as const;

const LINE_USER = /^U[0-9a-f]{32}$/;

/** What has to be readable to be a word of its role; anything else is passed over for what was said before. */
const READABLE: Readonly<Partial<Record<ReachRole, (text: string) => boolean>>> = {
  email: (text) => emailOf(text) !== null,
  phone: (text) => e164Of(text) !== null,
  lineUserId: (text) => LINE_USER.test(text.trim()),
};

/**
 * The words of each person: what a list of customers says where it says anything, else the latest that orders say up to
 * today. A name, and an address, comes whole from the list or from the latest purchase that states one: of an address the
 * latest that has postal code and street, before a later one without. Contacts that
 * stand for nobody are passed over; a customer ID that is a contact in disguise, or a mall's address, is none.
 *
 * @example
 * // A changed the address
 * const words = { email: { texts: ["old@shop.jp", "new@shop.jp"], codes: [0, 1] } };
 * const bought = { length: 2, customer: [0, 0], day: [5, 6], customerIds: ["A"] };
 * const purchases = { ...bought, lines: () => ({ start: [0, 1, 2], row: [0, 1] }) };
 * const wordsOf = personWords({ rows: { length: 2, words }, orderRows: 2, purchases, today: 9 });
 * [wordsOf("email", 0), wordsOf("phone", 0), wordsOf("customer", 0)] //=> ["new@shop.jp", "", "A"]
 */
export function personWords(shop: ReachShop): PersonWords {
  const { rows, purchases } = shop;
  const nameRow = rowsThat(shop, (row) => NAME.some((role) => says(shop, role, row)), fullest(shop, NAME));
  const addressRow = addressRows(shop);
  const rowOf = onceFor((role: SaidRole): Int32Array => {
    if (includes(NAME, role)) return nameRow;
    return includes(ADDRESS, role) ? addressRow : rowsOfRole(shop, role);
  });
  const word = (role: SaidRole, code: number): string => textAt(rows.words[role], rowOf(role)[code] ?? -1);
  return (role, code) => {
    if (role === "customer") return ownId(purchases.customerIds[code] ?? "");
    return includes(NAME, role) ? namesIn((one) => word(one, code), role) : word(role, code);
  };
}

const includes = <R extends ReachRole>(roles: readonly R[], role: ReachRole): role is R =>
  (roles as readonly ReachRole[]).includes(role);

const ownId = (id: string): string => (contactRank(id) === 1 || isRelay(addressOf(id) ?? "") ? "" : id);

const says = ({ rows }: ReachShop, role: WordRole, row: number): boolean =>
  (rows.words[role]?.codes[row] ?? -1) >= 0;

/** The row of each person's address: the latest whole one, else the latest that states any part of one. */
function addressRows(shop: ReachShop): Int32Array {
  const { words } = shop.rows;
  const known = <R extends WordRole>(roles: readonly R[]): R[] =>
    roles.filter((role) => words[role] !== undefined);
  const stating = known(STATES_ADDRESS);
  const whole = [...known(["postalCode"]), ...known(["address1", "city", "address2"]).slice(0, 1)];
  const inAddress = stating.length > 0 ? stating : (["prefecture"] as const);
  const order = fullest(shop, ADDRESS);
  const stated = rowsThat(shop, (row) => inAddress.some((role) => says(shop, role, row)), order);
  if (whole.length < 2) return stated;
  const wholly = rowsThat(shop, (row) => whole.every((role) => says(shop, role, row)), order);
  return wholly.map((row, code) => (row >= 0 ? row : (stated[code] ?? -1)));
}

/** Of two rows the one that states more of some roles, else the one whose texts come first. */
function fullest({ rows }: ReachShop, roles: readonly SaidRole[]): RowOrder {
  const said = (row: number): string[] => roles.map((role) => textAt(rows.words[role], row));
  const stated = (texts: readonly string[]): number => texts.filter((text) => text !== "").length;
  return (row, other) => {
    const [one, two] = [said(row), said(other)];
    return stated(two) - stated(one) || compareTexts(one.join("\n"), two.join("\n"));
  };
}

type RowOrder = (row: number, other: number) => number;

function textAt(column: WordColumn | undefined, row: number): string {
  return row < 0 ? "" : plainLine(column?.texts[column.codes[row] ?? -1] ?? "");
}

/** The row of each person that says something readable of a role. */
function rowsOfRole(shop: ReachShop, role: SaidRole): Int32Array {
  const column = shop.rows.words[role];
  const isReadable = READABLE[role] ?? ((text: string) => plainLine(text) !== "");
  const readable = (column?.texts ?? []).map(isReadable);
  return rowsThat(shop, (row) => readable[column?.codes[row] ?? -1] === true, fullest(shop, [role]));
}

/** For each person the row of the list, else that of their latest purchase up to today, that says something; negative = none. */
function rowsThat(
  { rows, orderRows, purchases, today }: ReachShop,
  isSaid: (row: number) => boolean,
  order: RowOrder,
): Int32Array {
  const codes = new Int32Array(orderRows);
  for (let row = 0; row < orderRows; row++) codes[row] = isSaid(row) ? row : -1;
  const latest = latestSaid(purchases, { codes, texts: [], order }, today);
  if (rows.length === orderRows) return latest;
  return latest.map((row, code) => (isSaid(orderRows + code) ? orderRows + code : row));
}
