/** Lists of customers: a new sheet each time, the user's to keep or to delete. */
import type { Language } from "../../catalog/language.ts";
import { numberFormat } from "../../catalog/look.ts";
import type { ReportModel, Unit } from "../../catalog/report-model.ts";
import type { PeopleMark } from "../../core/segments/listed-classes.ts";
import type { Showing } from "../report/arrays.ts";
import type { Sheet } from "../book.ts";
import { dress, frameOf } from "../report/frame.ts";
import { mendedWords } from "../report/leftovers.ts";
import type { Marker } from "../marker-kinds.ts";
import { plainText, TEXT_FORMAT } from "../plain-text.ts";
import { writeCells } from "../report/stage.ts";
import { makeSheet, type SheetPlace } from "./whole-sheet.ts";

/** A head with looks, and rows of bare values below it: text stays text, whatever it starts with. */
export interface ListPage {
  readonly head: ReportModel;
  /** Of each column. */
  readonly units: readonly Unit[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Of a list on which people are looked up. */
  readonly mark?: PeopleMark;
}

/** Columns a sheet has at least: the head of a narrow table runs on over the empty ones beside it. */
const LEAST_COLUMNS = 12;

/** About so many cells are written at once. */
const BLOCK = 900_000;

/** Where a list stands now. */
export interface WrittenList extends SheetPlace {
  /** People on it [count]. */
  readonly customers: number;
  /** What became of things that a broken run left behind. */
  readonly notices: string[];
}

/**
 * Writes a list of people onto a new sheet at the end of the file; nobody sees it before it is whole. What a broken run
 * left behind is mended first.
 *
 * @param language of the sentences
 * @throws InputProblem "list-too-long" before anything is written
 */
export function writeList(page: ListPage, showing: Showing, language: Language): WrittenList {
  const notices = mendedWords(language);
  const people = page.mark && { people: page.mark };
  const list = newList(page, showing, (sheetId) => ({ role: "list", sheetId, ...people }));
  return { ...list, customers: page.rows.length, notices };
}

/**
 * A new sheet at the end of the file with a list of people.
 *
 * @throws InputProblem "list-too-long" before anything is written
 */
export function newList(
  { head, units, rows }: ListPage,
  showing: Showing,
  markerFor: (sheetId: number) => Marker,
): SheetPlace {
  const columns = Math.max(LEAST_COLUMNS, units.length);
  const size = { rows: head.rows.length + rows.length, columns };
  const fill = (sheet: Sheet): void => {
    writeCells(sheet, head, showing);
    writeBody(sheet, head.rows.length + 1, { units, rows }, showing);
    dress(sheet, frameOf(head), null);
  };
  return makeSheet({ sheetName: head.sheetName, size, fill, markerFor, without: "list-too-long" });
}

function writeBody(
  sheet: Sheet,
  first: number,
  { units, rows }: Pick<ListPage, "units" | "rows">,
  { currency, language }: Showing,
): void {
  if (rows.length === 0) return;
  units.forEach((unit, i) => {
    const format = unit === "text" ? TEXT_FORMAT : numberFormat(unit, currency, language);
    const column = sheet.getRange(first, i + 1, rows.length, 1).setNumberFormat(format);
    // 「—」 among numbers stands under their header, too.
    if (unit !== "text" && rows.some((row) => typeof row[i] === "string"))
      column.setHorizontalAlignments(rows.map(() => ["right"]));
  });
  const height = Math.max(1, Math.floor(BLOCK / units.length));
  for (let from = 0; from < rows.length; from += height) {
    const block = rows
      .slice(from, from + height)
      .map((row) => row.map((value) => (typeof value === "string" ? plainText(value) : value)));
    sheet.getRange(first + from, 1, block.length, units.length).setValues(block);
  }
}
