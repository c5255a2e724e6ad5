/** Whether orders are read from the same columns as last time, wherever they stand now. */
import { ROLE_NAMES } from "../../catalog/texts/entry-texts.ts";
import { type Language, listed, say } from "../../catalog/language.ts";
import type { ColumnRole } from "../../core/rows/column-roles.ts";
import type { OrderPlaces } from "../../core/rows/order-places.ts";

type Places = Pick<OrderPlaces, "headers" | "columns">;

/** The header of the column that holds a role; null = no column does. */
function headerOf({ headers, columns }: Places, role: ColumnRole): string | null {
  const at = columns[role];
  return typeof at === "number" ? (headers[at] ?? "") : null;
}

/**
 * The roles whose columns are called otherwise than last time, in words; "" = all are read as they were.
 *
 * @example
 * const before = { headers: ["日付", "金額"], columns: { date: 0, amount: 1 } };
 * const moved = { headers: ["メモ", "日付", "金額"], columns: { date: 1, amount: 2 } };
 * const other = { headers: ["日付", "税込"], columns: { date: 0, amount: 1 } };
 * [moved, other].map((now) => changedColumns(before, now, "ja")) //=> ["", "金額"]
 */
export function changedColumns(before: Places, now: Places, language: Language): string {
  const roles = [...new Set([...Object.keys(before.columns), ...Object.keys(now.columns)])] as ColumnRole[];
  const changed = roles.filter((role) => headerOf(before, role) !== headerOf(now, role));
  const names = changed.map((role) => say(ROLE_NAMES[role], language));
  return String(listed({ names }, language)["names"]);
}
