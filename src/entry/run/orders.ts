import { ROLE_NAMES } from "../../catalog/texts/entry-texts.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import type { AmountLevel, Settings } from "../../catalog/settings/settings.ts";
import { type HeaderFacts, type Intake, orderIntake } from "../../core/rows/order-intake.ts";
import type { ColumnPositions, OrderRows } from "../../core/rows/order-rows.ts";
import type { StatusWords } from "../../core/orders/statuses.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { missingRoles } from "../../intake/columns.ts";
import { openQuestions } from "../../intake/open-questions.ts";
import { currencyStated } from "../../intake/row-mapper.ts";
import { type FileMapping, zoneOf } from "../../intake/mapping.ts";
import { mappingOf, withAmountLevel } from "../../intake/recognise.ts";
import { sheetReading, styleBefore } from "../../intake/sheet-rows.ts";
import { readColumns, readTop, sheetName } from "../../sheets/orders/read-orders.ts";
import { dayIn, dayOfClock } from "../../sheets/zone.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";

/** The orders with their columns as the setting of amounts has them, where the header leaves that open. */
export function withLevel(orders: RememberedOrders, level: AmountLevel): RememberedOrders {
  return { ...orders, columns: withAmountLevel(mappingIn(orders), level).columns };
}

/** How the rows of a sheet are read, under the columns chosen for it. */
export const mappingIn = ({ headers, headerRow, columns, dateOrder }: RememberedOrders): FileMapping =>
  mappingOf(headers, headerRow, columns, { dateOrder, amountStyle: null });

/**
 * All order rows of a sheet in columns: each cell is read once.
 *
 * @param settings how its amounts are written, and whether long IDs are the shop's own
 * @throws InputProblem "missing-column", "ids-destroyed", "date-order-unknown", "amount-style-unknown", "empty-sheet",
 *   "other-header"
 */
export function readOrders(
  orders: RememberedOrders,
  { amountStyle: style, keepLongIds }: Pick<Settings, "amountStyle" | "keepLongIds">,
  zone: string,
  language: Language,
): OrderRows {
  const missing = missingRoles(orders.columns);
  const name = sheetName(orders.sheetId);
  if (missing.length > 0) throw missingColumns(name, missing, language);
  const mapping = mappingIn(orders);
  const amountStyle = style === "auto" ? styleBefore(mapping, cellsBelow(orders)) : style;
  const { wanted, roles, read } = sheetReading({ ...mapping, amountStyle }, orders.headers);
  const places = Object.fromEntries(roles.map((role, i) => [role, i]));
  const intake = orderIntake(dayIn(zone), places, statedIn(mapping, zone));
  const left = Math.min(...wanted);
  readColumns(orders.sheetId, orders.headerRow + 1, wanted, (block, _, firstRow, isEnd) => {
    const { rows, columns } = read({ rows: block, left, firstRow, isEnd });
    intake.add(rows, columns, firstRow);
  });
  if (!keepLongIds) refuseLostIds(intake, orders.headers, orders.columns);
  const rows = intake.finish(orders.dateOrder, amountStyle);
  if (rows.length === 0) throw new InputProblem("empty-sheet", { sheet: name });
  return rows;
}

/** What the orders leave open, as sentences. */
export const leftOpen = (orders: RememberedOrders, words: StatusWords, zone: string): Text[] =>
  openQuestions((rows) => readTop(orders.sheetId, rows), mappingIn(orders), words, dayIn(zone));

/** What the headers of a mapping's columns say of the cells below them. */
export function statedIn(mapping: FileMapping, zone: string): HeaderFacts {
  const clock = (role: "date" | "shipDate") => {
    const of = zoneOf(mapping, role);
    return of === null ? null : { zone: of, dayOfCell: dayOfClock(zone, of) };
  };
  return { date: clock("date"), shipDate: clock("shipDate"), currency: currencyStated(mapping) };
}

/** Hands on the cells of some columns below a sheet's header. */
export function cellsBelow({ sheetId, headerRow }: Pick<RememberedOrders, "sheetId" | "headerRow">) {
  return (columns: readonly number[], take: (cell: unknown) => void): void => {
    if (columns.length === 0) return;
    readColumns(sheetId, headerRow + 1, columns, (rows, places) => {
      for (const row of rows) for (const place of places) take(row[place]);
    });
  };
}

/**
 * Refuses rows whose IDs a spreadsheet destroyed.
 *
 * @param names the header's cells
 * @throws InputProblem "ids-destroyed" with column, row and cell
 */
export function refuseLostIds(
  intake: Pick<Intake, "lostId">,
  names: readonly string[],
  columns: ColumnPositions,
): void {
  const lost = intake.lostId();
  if (lost === null) return;
  const { role, row, value } = lost;
  throw new InputProblem("ids-destroyed", { column: names[columns[role] ?? -1] ?? "", row, value });
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
