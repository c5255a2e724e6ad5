import { ROLE_NAMES } from "../catalog/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import type { AmountLevel } from "../catalog/settings.ts";
import { type Intake, orderIntake, type OrderRows } from "../core/order-rows.ts";
import { InputProblem } from "../core/problem.ts";
import { missingRoles } from "../intake/columns.ts";
import type { FileMapping } from "../intake/mapping.ts";
import { mappingOf, withAmountLevel } from "../intake/recognise.ts";
import { sheetReading } from "../intake/sheet-rows.ts";
import { readColumns, sheetName } from "../sheets/read-orders.ts";
import { dayIn } from "../sheets/zone.ts";
import type { DateOrder } from "./contract.ts";
import type { RememberedOrders } from "./file-settings.ts";

/** The orders with their columns as the setting of amounts has them, where the header leaves that open. */
export function withLevel(orders: RememberedOrders, level: AmountLevel): RememberedOrders {
  return { ...orders, columns: withAmountLevel(mappingIn(orders), level).columns };
}

const mappingIn = ({ headers, headerRow, columns, dateOrder }: RememberedOrders): FileMapping =>
  mappingOf(headers, headerRow, columns, dateOrder);

/**
 * All order rows of a sheet in columns: each cell is read once.
 *
 * @throws InputProblem "missing-column", "date-order-unknown", "empty-sheet"
 */
export function readOrders(orders: RememberedOrders, zone: string, language: Language): OrderRows {
  const missing = missingRoles(orders.columns);
  const name = sheetName(orders.sheetId);
  if (missing.length > 0) throw missingColumns(name, missing, language);
  const { wanted, roles, read } = sheetReading(mappingIn(orders));
  const intake = orderIntake(dayIn(zone), Object.fromEntries(roles.map((role, i) => [role, i])));
  const left = Math.min(...wanted);
  readColumns(orders.sheetId, orders.headerRow + 1, wanted, (block, _, firstRow) => {
    const { rows, columns } = read(block, left);
    intake.add(rows, columns, firstRow);
  });
  return finished(intake, orders.dateOrder, name);
}

function finished(intake: Intake, dateOrder: DateOrder | null, sheet: string): OrderRows {
  const rows = intake.finish(dateOrder);
  if (rows.length === 0) throw new InputProblem("empty-sheet", { sheet });
  return rows;
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
