import { ROLE_NAMES } from "../catalog/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import {
  COLUMN_ROLES,
  type ColumnPositions,
  type Intake,
  orderIntake,
  type OrderRows,
} from "../core/order-rows.ts";
import { InputProblem } from "../core/problem.ts";
import { missingRoles } from "../intake/columns.ts";
import { readColumns, sheetName } from "../sheets/read-orders.ts";
import { dayIn } from "../sheets/zone.ts";
import type { DateOrder } from "./contract.ts";
import type { RememberedOrders } from "./file-settings.ts";

/**
 * All order rows of a sheet in columns: each cell is read once.
 *
 * @throws InputProblem "missing-column", "date-order-unknown", "empty-sheet"
 */
export function readOrders(orders: RememberedOrders, zone: string, language: Language): OrderRows {
  const missing = missingRoles(orders.columns);
  const name = sheetName(orders.sheetId);
  if (missing.length > 0) throw missingColumns(name, missing, language);
  const intake = orderIntake(dayIn(zone), orders.columns);
  const roles = COLUMN_ROLES.filter((role) => typeof orders.columns[role] === "number");
  const wanted = roles.map((role) => orders.columns[role] ?? 0);
  readColumns(orders.sheetId, orders.headerRow + 1, wanted, (rows, positions, firstRow) =>
    intake.add(rows, positionsOf(roles, positions), firstRow),
  );
  return finished(intake, orders.dateOrder, name);
}

function finished(intake: Intake, dateOrder: DateOrder | null, sheet: string): OrderRows {
  const rows = intake.finish(dateOrder);
  if (rows.length === 0) throw new InputProblem("empty-sheet", { sheet });
  return rows;
}

function positionsOf(
  roles: readonly (keyof ColumnPositions)[],
  positions: readonly number[],
): ColumnPositions {
  const found = roles.map((role, i) => [role, positions[i] ?? null]);
  return Object.fromEntries(found) as ColumnPositions;
}

/** The problem that names the columns a sheet lacks. */
export function missingColumns(
  sheet: string,
  missing: ReturnType<typeof missingRoles>,
  language: Language,
): InputProblem {
  const columns = missing
    .map((role) => say(ROLE_NAMES[role], language))
    .join(language === "ja" ? "・" : ", ");
  return new InputProblem("missing-column", { sheet, columns });
}
