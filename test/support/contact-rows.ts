import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole } from "../../src/core/rows/column-roles.ts";
import { identify, KNOWN_BY } from "../../src/core/people/identity.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import type { OrderRows } from "../../src/core/rows/order-rows.ts";
import { RULES } from "./shop.ts";

/** One order row by the roles of its cells. */
export type ContactRow = Partial<Record<ColumnRole, unknown>>;

/** Order rows with the columns that any of them fills; the first is row 2 of its sheet. */
export function contactRows(rows: readonly ContactRow[]): OrderRows {
  const roles = COLUMN_ROLES.filter((role) => rows.some((row) => role in row));
  const at = Object.fromEntries(roles.map((role, i) => [role, i])) as ColumnPositions;
  const intake = orderIntake(() => 0, at);
  const cells = rows.map((row) => roles.map((role) => row[role] ?? ""));
  intake.add(cells, at, 2);
  return intake.finish("YMD");
}

const NAMES = Object.keys(KNOWN_BY);

/** For each row whose it is and by what that is known; "?" = nobody. */
export function people(rows: readonly ContactRow[], rules: Partial<CleaningRules> = {}): string[] {
  const read = contactRows(rows.map((row) => ({ date: "2024-01-05", amount: 100, ...row })));
  const { rows: found, knownBy } = identify(read, { ...RULES, ...rules });
  return Array.from(found.customer, (code, row) => {
    const by = NAMES[knownBy[row] ?? -1] ?? "";
    return code < 0 ? `? ${by}` : `${found.customerIds[code] ?? ""} ${by}`;
  });
}
