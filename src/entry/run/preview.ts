import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { OTHER_TABLE_TEXTS } from "../../catalog/texts/remark-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { orderIntake } from "../../core/rows/order-intake.ts";
import { type ColumnPositions, textOf } from "../../core/rows/order-rows.ts";
import type { AmountStyle } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { missingRoles } from "../../intake/columns.ts";
import { profileById } from "../../intake/profiles.ts";
import type { FileMapping } from "../../intake/mapping.ts";
import { type DateQuestion, dateQuestionOf } from "../../intake/date-survey.ts";
import { sampleRows } from "../../intake/sample-rows.ts";
import { styleSeen } from "../../intake/sheet-rows.ts";
import { mappingOf, recogniseRow, requireRecognised } from "../../intake/recognise.ts";
import { type ListedSheet, listSheets, readColumns, readTop } from "../../sheets/orders/read-orders.ts";
import { dayIn } from "../../sheets/zone.ts";
import type { DateOrder, InspectRequest, OrdersPreview } from "../contract.ts";
import { cellSentence } from "../failures.ts";
import { remembered } from "../settings/file-settings.ts";
import { cellsBelow, missingColumns } from "./orders.ts";

/** A sheet with its first rows. */
export interface SeenSheet extends ListedSheet {
  readonly top: unknown[][];
}

/** Reads the sheet's first rows. */
export function seen(sheet: ListedSheet): SeenSheet {
  return { ...sheet, top: sheet.rows > 0 ? readTop(sheet.sheetId) : [] };
}

/** Another sheet, or other columns for it. */
export function inspectOrders(request: InspectRequest, zone: string, language: Language): OrdersPreview {
  const sheet = listSheets().find((one) => one.sheetId === request.sheetId);
  if (!sheet) throw new InputProblem("no-orders-sheet");
  return preview(request, seen(sheet), zone, language, say(ENTRY_TEXTS.whyChosen, language));
}

/** A sheet as the product reads it, before anything is computed. */
export function preview(
  request: InspectRequest,
  { sheetId, name, rows, top }: SeenSheet,
  zone: string,
  language: Language,
  why: string,
): OrdersPreview {
  const problems: string[] = [];
  const { names, headerRow, ...recognised } = headerOf(request, top, name, language, problems);
  const columns = request.columns ?? recognised.columns;
  const missing = missingRoles(columns);
  if (problems.length === 0 && missing.length > 0) {
    const { other } = recognised;
    const sentence = cellSentence(missingColumns(name, missing, language), language);
    problems.push(other === null ? sentence : say(OTHER_TABLE_TEXTS[other], language));
  }
  const dateOrder = request.dateOrder ?? decidedOrder(sheetId, headerRow + 1, columns, top, zone);
  const read = mappingOf(names, headerRow, columns, { dateOrder, amountStyle: null });
  const mapping = { ...read, amountStyle: styleIn(sheetId, read, top) };
  return {
    sheetId,
    name,
    rows: Math.max(0, rows - headerRow),
    headerRow,
    headers: [...names],
    columns: { ...columns },
    dateOrder,
    dateQuestion: dateOrder === null ? dateQuestion(sheetId, headerRow + 1, columns.date ?? null) : null,
    samples: sampleRows(top, mapping, dayIn(zone)),
    why: withProfile(why, recognised.profile, language),
    problems,
  };
}

/** Why the sheet was chosen, and whose export it was recognised as. */
function withProfile(why: string, profile: string | null, language: Language): string {
  const known = profileById(profile);
  return known ? say(ENTRY_TEXTS.whyProfile, language, { why, channel: say(known.name, language) }) : why;
}

function headerOf(
  request: InspectRequest,
  top: unknown[][],
  name: string,
  language: Language,
  problems: string[],
) {
  const readAt = (row: number) => recogniseRow(top[row] ?? [], row, top.slice(row + 1));
  if (request.headerRow !== null) return readAt(request.headerRow - 1);
  try {
    return requireRecognised(top, name);
  } catch (problem) {
    problems.push(cellSentence(problem, language));
    return readAt(0);
  }
}

/** The date order by the first rows, by the whole date column where they leave it open, or null. */
function decidedOrder(
  sheetId: number,
  firstRow: number,
  columns: ColumnPositions,
  top: unknown[][],
  zone: string,
): DateOrder | null {
  const { date } = columns;
  if (typeof date !== "number") return "YMD";
  const first = columnOrder(
    top.slice(firstRow - 1).map((row) => [row[date]]),
    zone,
  );
  if (first !== null) return first;
  const dates: unknown[][] = [];
  readColumns(sheetId, firstRow, [date], (rows) => rows.forEach((row) => dates.push(row)));
  return columnOrder(dates, zone);
}

function columnOrder(dates: unknown[][], zone: string): DateOrder | null {
  const intake = orderIntake(dayIn(zone), { date: 0 });
  intake.add(dates, { date: 0 }, 1);
  try {
    return intake.finish(null).dateOrder;
  } catch (problem) {
    // Nothing to ask about: the run says what is wrong with the column.
    return problem instanceof InputProblem && problem.code === "dates-half-converted" ? "YMD" : null;
  }
}

/** How the amounts are written: as the setting says, else as the cells do. */
function styleIn(sheetId: number, mapping: FileMapping, top: unknown[][]): AmountStyle | null {
  const { amountStyle: said } = remembered().values;
  if (said === "point" || said === "comma") return said;
  return styleSeen(mapping, top, cellsBelow({ sheetId, headerRow: mapping.headerRow }));
}

/** The user's own date that fits both readings, with the two days it may mean. */
export function dateQuestion(sheetId: number, firstRow: number, column: number | null): DateQuestion | null {
  if (column === null) return null;
  let question: DateQuestion | null = null;
  readColumns(sheetId, firstRow, [column], (rows, [position = 0]) => {
    for (const row of rows) question ??= dateQuestionOf(textOf(row[position]));
  });
  return question;
}
