import { ENTRY_TEXTS, ROLE_NAMES } from "../catalog/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import { type ColumnPositions, type Intake, orderIntake, type OrderRows } from "../core/order-rows.ts";
import { InputProblem } from "../core/problem.ts";
import {
  headerAt,
  isOrderHeader,
  findHeader,
  missingRoles,
  ROLES,
  requireHeader,
} from "../engines/columns.ts";
import { type ListedSheet, listSheets, readColumns, readTop } from "../sheets/read-orders.ts";
import { dayIn } from "../sheets/zone.ts";
import type { DateOrder, InspectRequest, OrdersPreview, SheetChoice } from "./contract.ts";
import { cellSentence } from "./failures.ts";
import type { RememberedOrders } from "./file-settings.ts";
import { dateQuestion, sampleRows } from "./samples.ts";

/** So many sheets are looked into for orders; a file with more names its own. */
const MOST_SHEETS = 30;

interface Candidate extends SheetChoice {
  readonly top: unknown[][];
}

/** The sheets that may hold orders, in tab order: not ours, not hidden, not empty. */
function candidates(): Candidate[] {
  return listSheets()
    .filter((sheet) => !sheet.own && !sheet.hidden)
    .slice(0, MOST_SHEETS)
    .map((sheet) => ({ ...choiceOf(sheet), top: sheet.rows > 0 ? readTop(sheet.sheetId) : [] }))
    .map((sheet) => ({ ...sheet, orderLike: looksLikeOrders(sheet.top) }));
}

function choiceOf({ sheetId, name, rows }: ListedSheet): SheetChoice {
  return { sheetId, name, rows, orderLike: false };
}

function looksLikeOrders(top: unknown[][]): boolean {
  const header = findHeader(top);
  return header !== null && isOrderHeader(header);
}

/** All sheets to choose from, and the one the product chooses, with the reason in words. */
export function chosenOrders(stored: RememberedOrders | null, zone: string, language: Language) {
  const all = candidates();
  const known = all.find((sheet) => sheet.sheetId === stored?.sheetId && sheet.orderLike);
  const likely = all.filter((sheet) => sheet.orderLike);
  const longest = likely.reduce<Candidate | undefined>((a, b) => (a && a.rows >= b.rows ? a : b), undefined);
  const chosen = known ?? longest ?? all.find((sheet) => sheet.rows > 0) ?? all[0];
  const why = known
    ? say(ENTRY_TEXTS.whyStored, language)
    : likely.length > 1
      ? say(ENTRY_TEXTS.whyLongest, language, { n: likely.length })
      : say(ENTRY_TEXTS.whyAlone, language);
  const sheets = all.map(({ sheetId, name, rows, orderLike }) => ({ sheetId, name, rows, orderLike }));
  const asked = known && stored ? stored : { headerRow: null, columns: null, dateOrder: null, headers: [] };
  if (chosen === undefined) return { sheets, orders: null };
  const request = rememberedFits(asked.headers, asked.headerRow, chosen.top)
    ? { ...asked, sheetId: chosen.sheetId }
    : { sheetId: chosen.sheetId, headerRow: null, columns: null, dateOrder: null };
  return { sheets, orders: preview(request, chosen, zone, language, why) };
}

/** Columns are remembered for a header; once it reads differently they are found anew. */
function rememberedFits(headers: readonly string[], row: number | null, top: unknown[][]): boolean {
  return row !== null && headerAt(top[row - 1] ?? [], row - 1).names.join("\t") === headers.join("\t");
}

/** Another sheet, or other columns for it. */
export function inspectOrders(request: InspectRequest, zone: string, language: Language): OrdersPreview {
  const sheet = listSheets().find((one) => one.sheetId === request.sheetId);
  if (!sheet) throw new InputProblem("no-orders-sheet");
  const candidate = { ...choiceOf(sheet), top: sheet.rows > 0 ? readTop(sheet.sheetId) : [] };
  return preview(request, candidate, zone, language, say(ENTRY_TEXTS.whyChosen, language));
}

function preview(
  request: InspectRequest,
  { sheetId, name, rows, top }: Candidate,
  zone: string,
  language: Language,
  why: string,
): OrdersPreview {
  const problems: string[] = [];
  const header = headerOf(request, top, name, language, problems);
  const columns = request.columns ?? header.columns;
  const missing = missingRoles(columns);
  if (problems.length === 0 && missing.length > 0) {
    problems.push(cellSentence(missingColumns(name, missing, language), language));
  }
  const dateOrder = request.dateOrder ?? decidedOrder(sheetId, header.row + 2, columns, top, zone);
  return {
    sheetId,
    name,
    rows: Math.max(0, rows - header.row - 1),
    headerRow: header.row + 1,
    headers: [...header.names],
    columns: { ...columns },
    dateOrder,
    dateQuestion: dateOrder === null ? dateQuestion(sheetId, header.row + 2, columns.date) : null,
    samples: sampleRows(top.slice(header.row + 1), columns, dateOrder, dayIn(zone)),
    why,
    problems,
  };
}

function headerOf(
  request: InspectRequest,
  top: unknown[][],
  name: string,
  language: Language,
  problems: string[],
) {
  if (request.headerRow !== null) return headerAt(top[request.headerRow - 1] ?? [], request.headerRow - 1);
  try {
    return requireHeader(top, name);
  } catch (problem) {
    problems.push(cellSentence(problem, language));
    return headerAt(top[0] ?? [], 0);
  }
}

function missingColumns(
  sheet: string,
  missing: ReturnType<typeof missingRoles>,
  language: Language,
): InputProblem {
  const columns = missing
    .map((role) => say(ROLE_NAMES[role], language))
    .join(language === "ja" ? "・" : ", ");
  return new InputProblem("missing-column", { sheet, columns });
}

/** The date order by the first rows, by the whole date column where they leave it open, or null. */
function decidedOrder(
  sheetId: number,
  firstRow: number,
  columns: ColumnPositions,
  top: unknown[][],
  zone: string,
): DateOrder | null {
  if (columns.date === null) return "YMD";
  const first = columnOrder(
    top.slice(firstRow - 1).map((row) => [row[columns.date ?? 0]]),
    zone,
  );
  if (first !== null) return first;
  const dates: unknown[][] = [];
  readColumns(sheetId, firstRow, [columns.date], (rows) => rows.forEach((row) => dates.push(row)));
  return columnOrder(dates, zone);
}

const NO_COLUMNS = Object.fromEntries(ROLES.map((role) => [role, null])) as unknown as ColumnPositions;

function columnOrder(dates: unknown[][], zone: string): DateOrder | null {
  const intake = orderIntake(dayIn(zone), false);
  intake.add(dates, { ...NO_COLUMNS, date: 0 }, 1);
  try {
    return intake.finish(null).dateOrder;
  } catch {
    return null;
  }
}

/**
 * All order rows of a sheet in columns: each cell is read once.
 *
 * @throws InputProblem "missing-column", "date-order-unknown", "empty-sheet"
 */
export function readOrders(orders: RememberedOrders, zone: string, language: Language): OrderRows {
  const missing = missingRoles(orders.columns);
  const name = sheetName(orders.sheetId);
  if (missing.length > 0) throw missingColumns(name, missing, language);
  const intake = orderIntake(dayIn(zone), orders.columns.orderId !== null);
  const roles = ROLES.filter((role) => orders.columns[role] !== null);
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
  return { ...NO_COLUMNS, ...(Object.fromEntries(found) as Partial<ColumnPositions>) };
}

/** The sheet's name as it stands now. */
export function sheetName(sheetId: number): string {
  const sheet = listSheets().find((one) => one.sheetId === sheetId);
  if (!sheet) throw new InputProblem("no-orders-sheet");
  return sheet.name;
}
