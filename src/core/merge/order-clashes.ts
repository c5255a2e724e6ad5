import type { ColumnRole } from "../rows/column-roles.ts";
import type { OrderLine } from "./merge-lines.ts";
import { cellText } from "./row-print.ts";

/** Order IDs of a file under which another order stands already. */
export interface Clashes {
  /** Such IDs, and all IDs of the file that stood there before [count]. */
  readonly orders: number;
  readonly ofOrders: number;
  /** One of them; "" = there is none. */
  readonly example: string;
}

const PEOPLE = ["customer", "email", "phone"] as const;

/**
 * Whether an ID stands for another order than before: on another day, and of another person where both name one. An
 * order whose person alone is another was given to an account since; one whose day alone is another was mended.
 *
 * @example
 * const columns = { customer: 0, date: 1 };
 * const line = (...cells) => ({ columns, cells });
 * isOtherOrder([line("A", "2024-01-05")], [line("B", "2024-02-05")]) //=> true
 * @example
 * const columns = { customer: 0, date: 1 };
 * const line = (...cells) => ({ columns, cells });
 * isOtherOrder([line("A", "2024-01-05")], [line("A", "2024-02-05")]) //=> false
 */
export function isOtherOrder(stored: readonly OrderLine[], arriving: readonly OrderLine[]): boolean {
  if (!differ(stored, arriving, "date")) return false;
  return isOtherPerson(stored, arriving) ?? true;
}

/**
 * Whether an order is another person's than before, by the first of ID, e-mail and phone that both states name; null =
 * they name none in common.
 *
 * @example
 * const columns = { customer: 0, email: 1 };
 * const line = (...cells) => ({ columns, cells });
 * isOtherPerson([line("", "a@example.com")], [line("C1", "b@example.com")]) //=> true
 */
export function isOtherPerson(stored: readonly OrderLine[], arriving: readonly OrderLine[]): boolean | null {
  const person = PEOPLE.find((role) => said(stored, role).size > 0 && said(arriving, role).size > 0);
  return person === undefined ? null : differ(stored, arriving, person);
}

/** True where both say something under a role and nothing of it is the same. */
function differ(stored: readonly OrderLine[], arriving: readonly OrderLine[], role: ColumnRole): boolean {
  const [before, now] = [said(stored, role), said(arriving, role)];
  return before.size > 0 && now.size > 0 && ![...now].some((text) => before.has(text));
}

function said(lines: readonly OrderLine[], role: ColumnRole): Set<string> {
  const texts = lines.map(({ cells, columns }) => {
    const position = columns[role];
    return typeof position === "number" ? cellText(cells[position]).trim() : "";
  });
  return new Set(texts.filter((text) => text !== ""));
}
