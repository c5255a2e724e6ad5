import type { Language, Text } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { OTHER_TABLE_TEXTS } from "../catalog/texts/remark-texts.ts";
import { orderIntake } from "../core/rows/order-intake.ts";
import type { ColumnPositions } from "../core/rows/column-roles.ts";
import { textOf } from "../core/values/cells.ts";
import type { DateOrder } from "../core/settings.ts";
import type { AmountStyle } from "../core/values/money.ts";
import { InputProblem } from "../core/values/problem.ts";
import { type DateQuestion, dateQuestionOf } from "./date-survey.ts";
import type { FileMapping } from "./mapping.ts";
import { missingColumns } from "./missing-columns.ts";
import { profileById } from "./profiles.ts";
import { type Recognised, recogniseRow, requireRecognised } from "./recognise.ts";
import { type SampleRow, sampleRows } from "./sample-rows.ts";
import { eachCell, mappingIn, type OrderCells } from "./sheet-orders.ts";
import { readWidth, styleSeen } from "./sheet-rows.ts";

/** A sheet that may hold orders. */
export interface SeenRows {
  readonly name: string;
  /** Its first rows. */
  readonly top: readonly (readonly unknown[])[];
  readonly cells: OrderCells;
}

/** What somebody chose of a sheet; null = it is to be found out. */
export interface ChosenPlaces {
  readonly headerRow: number | null;
  readonly columns: ColumnPositions | null;
  readonly dateOrder: DateOrder | null;
}

/** What a sheet's first rows, and columns where these leave it open, say of its orders. */
export interface Inspected {
  /** 1 = first. */
  readonly headerRow: number;
  readonly headers: string[];
  readonly columns: ColumnPositions;
  /** Null when both readings fit. */
  readonly dateOrder: DateOrder | null;
  /** A cell to ask about; null = nothing to ask, or no such cell at hand. */
  readonly dateQuestion: DateQuestion | null;
  readonly samples: SampleRow[];
  /** The channel whose export it is; null = none that is known. */
  readonly channel: Text | null;
  /** Columns that a run reads, from the first to the last of them [count]. */
  readonly width: number;
  /** What stops a run, but for the open question of the date order. */
  readonly problem: InputProblem | Text | null;
}

/**
 * Reads a sheet as a run would, before anything is computed.
 *
 * @param amountStyle as the user said; `auto` = as the cells say
 * @param language of the columns that a problem names
 */
export function inspected(
  sheet: SeenRows,
  chosen: ChosenPlaces,
  { amountStyle, language }: { readonly amountStyle: Settings["amountStyle"]; readonly language: Language },
): Inspected {
  const { name, top, cells } = sheet;
  const { header, problem } = headerOf(sheet, chosen.headerRow);
  const { names, headerRow, other, profile } = header;
  const columns = chosen.columns ?? header.columns;
  const lacks = missingColumns(columns, name, language);
  const dateOrder = chosen.dateOrder ?? decidedOrder(sheet, headerRow, columns);
  const mapping = mappingIn({ headers: names, headerRow, columns, dateOrder });
  const style = styleIn(sheet, mapping, amountStyle);
  return {
    headerRow,
    headers: [...names],
    columns: { ...columns },
    dateOrder,
    dateQuestion: dateOrder === null ? openDate(cells, headerRow, columns.date ?? null) : null,
    samples: sampleRows(top, { ...mapping, amountStyle: style }, cells.dayOf),
    width: readWidth(mapping, names),
    channel: profileById(profile)?.name ?? null,
    problem: problem ?? (lacks && other !== null ? OTHER_TABLE_TEXTS[other] : lacks),
  };
}

interface FoundHeader {
  readonly header: Recognised;
  readonly problem: InputProblem | null;
}

function headerOf({ top, name }: SeenRows, chosen: number | null): FoundHeader {
  const readAt = (row: number) => recogniseRow(top[row] ?? [], row, top.slice(row + 1));
  if (chosen !== null) return { header: readAt(chosen - 1), problem: null };
  try {
    return { header: requireRecognised(top, name), problem: null };
  } catch (problem) {
    if (problem instanceof InputProblem) return { header: readAt(0), problem };
    throw problem;
  }
}

/** The date order by the first rows, by the whole date column where they leave it open, or null. */
function decidedOrder(
  { top, cells }: SeenRows,
  headerRow: number,
  { date }: ColumnPositions,
): DateOrder | null {
  if (typeof date !== "number") return "YMD";
  const first = columnOrder(
    top.slice(headerRow).map((row) => row[date]),
    cells,
  );
  if (first !== null) return first;
  const dates: unknown[] = [];
  eachCell(cells, { headerRow })([date], (cell) => dates.push(cell));
  return columnOrder(dates, cells);
}

function columnOrder(dates: readonly unknown[], { dayOf }: OrderCells): DateOrder | null {
  const intake = orderIntake(dayOf, { date: 0 });
  const rows = dates.map((date) => [date]);
  intake.add(rows, { date: 0 }, 1);
  try {
    return intake.finish(null).dateOrder;
  } catch (problem) {
    // Nothing to ask about: the run says what is wrong with the column.
    return problem instanceof InputProblem && problem.code === "dates-half-converted" ? "YMD" : null;
  }
}

/** How the amounts are written: as was said, else as the cells have them. */
function styleIn(
  { top, cells }: SeenRows,
  mapping: FileMapping,
  said: Settings["amountStyle"],
): AmountStyle | null {
  return said === "auto" ? styleSeen(mapping, top, eachCell(cells, mapping)) : said;
}

/** The user's own date that fits both readings, with the two days it may mean. */
function openDate(cells: OrderCells, headerRow: number, column: number | null): DateQuestion | null {
  if (column === null) return null;
  let question: DateQuestion | null = null;
  eachCell(cells, { headerRow })([column], (cell) => (question ??= dateQuestionOf(textOf(cell))));
  return question;
}
