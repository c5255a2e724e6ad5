import type { ColumnRole } from "../../core/rows/column-roles.ts";
import { CONTACT_HEADERS } from "./header-contacts.ts";
import { GOODS_HEADERS } from "./header-goods.ts";
import { MONEY_HEADERS } from "./header-money.ts";
import { ORDER_HEADERS } from "./header-orders.ts";
import { PEOPLE_HEADERS } from "./header-people.ts";
import type { HeaderWords } from "./header-words.ts";

/** The names of every role; those that only our own orders sheet has are found by `ROLE_NAMES`. */
const HEADERS: { readonly [R in ColumnRole]?: HeaderWords } = {
  ...ORDER_HEADERS,
  ...PEOPLE_HEADERS,
  ...CONTACT_HEADERS,
  ...MONEY_HEADERS,
  ...GOODS_HEADERS,
};

/**
 * The known names of a role, best first.
 *
 * @example
 * headerNames("orderId")[0] //=> "注文番号"
 */
export function headerNames(role: ColumnRole): readonly string[] {
  const { ja = "", en = "", more = "", last = "" } = HEADERS[role] ?? {};
  return [ja, en, more, last].flatMap(namesIn);
}

/** The Japanese names of all roles: the letters that the headers of Japanese order files are written with. */
export function japaneseHeaderNames(): readonly string[] {
  return Object.values(HEADERS).flatMap(({ ja }) => namesIn(ja));
}

function namesIn(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
