import { type ColumnPositions, type ColumnRole, BUYER_ROLES } from "../rows/column-roles.ts";
import { cellText, type OrderCell } from "./row-print.ts";

/** A row with the places of its roles. */
export interface OrderLine {
  readonly cells: readonly OrderCell[];
  readonly columns: ColumnPositions;
}

/** What describes one line of an order beside its money. */
const DESCRIBING = ["product", "productName", "quantity", "unitPrice"] as const;

/** What an order has once, however many lines. Dates are not among them: lines are shipped and refunded on days of their own. */
const ORDER_ROLES = [
  ...(["customer", "email", "phone", "buyerName", "orderTotal"] as const),
  ...(["shipping", "tax", "discount", "refund", "currency", "status"] as const),
  ...(["prefecture", "sex", "birthday", "attribute", ...BUYER_ROLES, "couponCode", "couponAmount"] as const),
];

/** What of an arriving order is new: nothing, some lines, or the whole order because it changed. */
export type Arrival = "same" | "changed" | readonly number[];

/**
 * Compares an order as it is stored with the same order as it arrives.
 *
 * A line is known by its ID, else by product, name, quantity, unit price and amount. A line that says something else
 * than before, or an order whose status, customer or totals differ, is a newer state. Otherwise lines that are new
 * belong to the same order, which a file limit cut.
 *
 * @param stored all stored lines
 * @param arriving all arriving lines
 * @param roles the roles that the arriving file fills
 * @returns "same", "changed", or the indexes of the arriving lines to add
 *
 * @example
 * const columns = { orderId: 0, product: 1, amount: 2 };
 * const line = (product, amount) => ({ columns, cells: ["O1", product, amount] });
 * compareOrder([line("A", 100)], [line("A", 100), line("B", 50)], ["orderId", "product", "amount"]) //=> [1]
 */
export function compareOrder(
  stored: readonly OrderLine[],
  arriving: readonly OrderLine[],
  roles: readonly ColumnRole[],
): Arrival {
  const keyRoles = lineRoles(stored, arriving, roles);
  const waiting = byKey(stored, keyRoles);
  const candidates = (line: OrderLine) => waiting.get(lineKey(line, keyRoles)) ?? [];
  const unmatched = arriving.flatMap((line, i) => (takeEqual(candidates(line), line, roles) ? [] : [i]));
  if (unmatched.length === 0) return "same";
  const differs = (i: number) => candidates(arriving[i]!).length > 0;
  if (unmatched.some(differs)) return "changed";
  const others = ORDER_ROLES.filter((role) => roles.includes(role));
  return others.every((role) => agree(stored, arriving, role)) ? unmatched : "changed";
}

/** By what lines are told apart: only what both states fill, so that a column mapped later doubles nothing. */
function lineRoles(
  stored: readonly OrderLine[],
  arriving: readonly OrderLine[],
  roles: readonly ColumnRole[],
): readonly ColumnRole[] {
  const both = (role: ColumnRole) => roles.includes(role) && fills(stored, role) && fills(arriving, role);
  if (both("lineId")) return ["lineId"];
  const describing = DESCRIBING.filter(both);
  const oneRowEach = stored.length === 1 && arriving.length === 1;
  // One row an order and nothing but its amount: the amount is the order's, and another one is a newer state.
  return describing.length === 0 && oneRowEach ? [] : [...describing, "amount"];
}

const fills = (lines: readonly OrderLine[], role: ColumnRole): boolean =>
  lines.some((line) => textAt(line, role) !== "");

function textAt({ cells, columns }: OrderLine, role: ColumnRole): string {
  const position = columns[role];
  return typeof position === "number" ? cellText(cells[position]) : "";
}

const lineKey = (line: OrderLine, roles: readonly ColumnRole[]): string =>
  roles.map((role) => textAt(line, role)).join("\u0000");

function byKey(lines: readonly OrderLine[], roles: readonly ColumnRole[]): Map<string, OrderLine[]> {
  const found = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const key = lineKey(line, roles);
    const same = found.get(key);
    if (same === undefined) found.set(key, [line]);
    else same.push(line);
  }
  return found;
}

/** Takes a stored line that says the same as an arriving one; false = there is none left. */
function takeEqual(candidates: OrderLine[], line: OrderLine, roles: readonly ColumnRole[]): boolean {
  const at = candidates.findIndex((one) => roles.every((role) => textAt(one, role) === textAt(line, role)));
  if (at < 0) return false;
  candidates.splice(at, 1);
  return true;
}

/** True when what one state says of the order is part of what the other says; silence agrees. */
function agree(stored: readonly OrderLine[], arriving: readonly OrderLine[], role: ColumnRole): boolean {
  const [one, other] = [stored, arriving].map(
    (lines) => new Set(lines.map((line) => textAt(line, role)).filter((text) => text !== "")),
  ) as [Set<string>, Set<string>];
  const within = (a: Set<string>, b: Set<string>) => [...a].every((text) => b.has(text));
  return one.size === 0 || other.size === 0 || within(one, other) || within(other, one);
}
