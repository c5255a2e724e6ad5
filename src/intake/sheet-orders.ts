import type { AmountLevel, Settings } from "../catalog/settings/settings.ts";
import type { CustomerTable } from "../core/merge/merge-customers.ts";
import { type Intake, orderIntake } from "../core/rows/order-intake.ts";
import type { HeaderFacts } from "../core/rows/other-columns.ts";
import type { ColumnPositions } from "../core/rows/column-roles.ts";
import type { OrderPlaces, SheetOrders } from "../core/rows/order-places.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import type { Instant } from "../core/values/date-text.ts";
import type { Day } from "../core/values/day.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { Language } from "../catalog/language.ts";
import { customerRecords } from "./customer-list.ts";
import { type FileMapping, zoneOf } from "./mapping.ts";
import { missingColumns } from "./missing-columns.ts";
import { mappingOf, withAmountLevel } from "./recognise.ts";
import { currencyStated } from "./row-mapper.ts";
import { sheetReading, styleBefore } from "./sheet-rows.ts";

/** Calendar days of date cells. */
export interface CellDays {
  /** In the file's zone. */
  readonly dayOf: (date: Instant) => Day;
  /** Of a column that shows the times of another zone, so many milliseconds from UTC. */
  readonly dayOfClock: (clock: number) => (date: Instant) => Day;
}

/** What a block of rows is handed to: from the leftmost wanted column on, and where in them each wanted one stands. */
type OnBlock = (
  rows: readonly (readonly unknown[])[],
  places: readonly number[],
  firstRow: number,
  isEnd: boolean,
) => void;

/** The cells of a sheet or range, read when they are asked for. */
export interface OrderCells extends CellDays {
  /** Hands on the wanted columns from a row (1 = first) to the end, block by block. */
  readonly read: (firstRow: number, columns: readonly number[], onBlock: OnBlock) => void;
}

/** The cells of rows that are at hand, in one block. */
export const cellsOf = (rows: readonly (readonly unknown[])[], days: CellDays): OrderCells => ({
  ...days,
  read(firstRow, columns, onBlock) {
    const left = Math.min(...columns);
    const below = rows.slice(firstRow - 1);
    const cut = left === 0 ? below : below.map((row) => row.slice(left));
    const places = columns.map((column) => column - left);
    onBlock(cut, places, firstRow, true);
  },
});

/** Orders as they were chosen, with dates and amounts read as the settings say. */
export function chosenPlaces(
  { sheetId, headerRow, headers, columns, dateOrder }: SheetOrders,
  settings: Pick<Settings, "dateOrder" | "amountLevel">,
): SheetOrders {
  const chosen = withDateOrder({ sheetId, headerRow, headers, columns, dateOrder }, settings);
  return withLevel(chosen, settings.amountLevel);
}

/** How a sheet is read, with the names of its columns. */
export type NamedMapping = FileMapping & { readonly names: readonly string[] };

/** How the rows of a sheet are read, under the columns chosen for it. */
export const mappingIn = ({ headers, headerRow, columns, dateOrder }: OrderPlaces): NamedMapping => ({
  ...mappingOf(headers, headerRow, columns, { dateOrder, amountStyle: null }),
  names: headers,
});

/** Which cells are read of a sheet under the columns chosen for it, these counted from 0. */
export const readPlaces = (orders: SheetOrders) => ({
  sheetId: orders.sheetId,
  headerRow: orders.headerRow,
  columns: sheetReading(mappingIn(orders), orders.headers).wanted,
});

/** The orders with their dates read as the setting says, where it says. */
export const withDateOrder = <P extends OrderPlaces>(
  orders: P,
  { dateOrder }: Pick<Settings, "dateOrder">,
): P => (dateOrder === "auto" ? orders : { ...orders, dateOrder });

/** The orders with their columns as the setting of amounts has them, where the header leaves that open. */
export const withLevel = <P extends OrderPlaces>(orders: P, level: AmountLevel): P => ({
  ...orders,
  columns: withAmountLevel(mappingIn(orders), level).columns,
});

/** Orders to be read, and the settings they are read with. */
export interface OrdersOf {
  readonly orders: SheetOrders;
  readonly settings: Settings;
}

/** A sheet of orders: its name for the sentences, and its cells. */
export interface OrdersOn {
  readonly name: string;
  readonly cells: OrderCells;
  readonly places: OrderPlaces;
  /** The list of customers beside it, read after the orders; null = there is none. Absent = it is not asked for. */
  readonly customers?: () => CustomerTable | null;
}

/**
 * All order rows of a sheet, as a run reads them: each cell once.
 *
 * @param language of the columns that a refusal names
 * @throws InputProblem "missing-column", "empty-sheet" and what `orderRowsIn` throws
 */
export function ordersOn(
  { name, cells, places, customers = () => null }: OrdersOn,
  settings: CellSettings,
  language: Language,
): OrderRows {
  const lacks = missingColumns(places.columns, name, language);
  if (lacks !== null) throw lacks;
  const rows = orderRowsIn(cells, mappingIn(places), settings);
  if (rows.length === 0) throw new InputProblem("empty-sheet", { sheet: name });
  const list = customers();
  return list === null ? rows : { ...rows, customers: customerRecords(list.header, list.rows) };
}

/** What of the settings is said of cells. */
type CellSettings = Pick<Settings, "amountStyle" | "keepLongIds">;

/**
 * All order rows of a sheet in columns: each cell is read once.
 *
 * @param settings how its amounts are written, and whether long IDs are the shop's own
 * @throws InputProblem "ids-destroyed", "dates-half-converted", "date-order-unknown", "amount-style-unknown", "other-header"
 */
export function orderRowsIn(cells: OrderCells, mapping: NamedMapping, settings: CellSettings): OrderRows {
  const { amountStyle: said, keepLongIds } = settings;
  const amountStyle = said === "auto" ? styleBefore(mapping, eachCell(cells, mapping)) : said;
  const { names, columns, dateOrder } = mapping;
  const intake = takenIn(cells, { ...mapping, amountStyle }, names);
  if (!keepLongIds) refuseLostIds(intake, names, columns);
  return intake.finish(dateOrder, amountStyle);
}

/**
 * The cells of a mapping's columns, taken in.
 *
 * @param header the names of all columns; null = rows are taken for orders, whatever they hold
 */
export function takenIn(cells: OrderCells, mapping: FileMapping, header: readonly string[] | null): Intake {
  const { wanted, roles, read } = sheetReading(mapping, header);
  const places = Object.fromEntries(roles.map((role, i) => [role, i]));
  const intake = orderIntake(cells.dayOf, places, statedIn(mapping, cells));
  const left = Math.min(...wanted);
  if (wanted.length > 0)
    cells.read(mapping.headerRow + 1, wanted, (block, _, firstRow, isEnd) => {
      const { rows, columns } = read({ rows: block, left, firstRow, isEnd });
      intake.add(rows, columns, firstRow);
    });
  return intake;
}

/** What the headers of a mapping's columns say of the cells below them. */
function statedIn(mapping: FileMapping, { dayOfClock }: CellDays): HeaderFacts {
  const clock = (role: "date" | "shipDate") => {
    const of = zoneOf(mapping, role);
    return of === null ? null : { zone: of, dayOfCell: dayOfClock(of) };
  };
  return { date: clock("date"), shipDate: clock("shipDate"), currency: currencyStated(mapping) };
}

/** Hands on single cells of some columns below a sheet's header. */
export const eachCell =
  (cells: OrderCells, { headerRow }: Pick<FileMapping, "headerRow">) =>
  (columns: readonly number[], take: (cell: unknown) => void): void => {
    if (columns.length === 0) return;
    cells.read(headerRow + 1, columns, (rows, places) => {
      for (const row of rows) for (const place of places) take(row[place]);
    });
  };

/** Refuses rows whose IDs a spreadsheet destroyed, naming column, row and cell. */
function refuseLostIds(
  intake: Pick<Intake, "lostId">,
  names: readonly string[],
  columns: ColumnPositions,
): void {
  const lost = intake.lostId();
  if (lost === null) return;
  const { role, row, value } = lost;
  throw new InputProblem("ids-destroyed", { column: names[columns[role] ?? -1] ?? "", row, value });
}
