import { UnreadableFile } from "../unreadable.ts";
import { isoCellText, meantText, numberText } from "./cell-text.ts";
import { PLAIN } from "./number-formats.ts";
import { textListener } from "./text-listener.ts";
import type { Workbook } from "./workbook.ts";
import type { Attribute, XmlListener } from "./xml-reader.ts";

/** Hears a sheet; rows and cells stand where they say, or else behind the one before. */
export interface SheetReader {
  readonly listener: XmlListener;
  /** The rows that are complete since it was last asked: cells as text, a blank row as one blank cell. */
  rows(): string[][];
}

/** The columns of a sheet by how its cells keep what they hold, counted from 0. */
export interface KeptAs {
  /** Cells that are days to the spreadsheet [count]. */
  readonly dates: number[];
  /** Cells that are texts [count]. */
  readonly texts: number[];
}

/** A sheet has so many rows and columns at most. */
const MOST_ROWS = 1_048_576;
const MOST_LETTERS = 3;

/** A cell as far as it was heard. */
interface Heard {
  column: number;
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

/**
 * Reads the cells of a sheet as text.
 *
 * @param kept is filled
 * @throws UnreadableFile "broken-workbook", or "no-result" with the first cell whose formula was never worked out, from
 *   the listener
 */
export function sheetReader(book: Omit<Workbook, "sheets" | "unpacking">, kept: KeptAs): SheetReader {
  let rows: string[][] = [];
  let cells: string[] = [];
  let row = 0;
  let cell: Heard | null = null;
  let isValue = false;
  let nextColumn = 0;
  const inline = textListener("is", (text) => {
    if (cell !== null) cell.value = text;
  });

  function openRow(given: string | undefined): void {
    const number = given === undefined ? row + 1 : Number(given);
    if (!(number > row && number <= MOST_ROWS)) throw new UnreadableFile("broken-workbook");
    while (++row < number) rows.push([""]);
    cells = [];
    nextColumn = 0;
  }

  function openCell(attribute: Attribute): Heard {
    const place = attribute("r");
    const column = place === undefined ? nextColumn : columnOf(place);
    nextColumn = column + 1;
    const [type, style] = [attribute("t") ?? "n", Number(attribute("s") ?? 0)];
    return { column, type, style, value: "", hasFormula: false };
  }

  function closeCell(heard: Heard): void {
    const text = textIn(heard);
    if (text === "") return;
    const { column } = heard;
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }

  function textIn({ column, type, style, value, hasFormula }: Heard): string {
    if (hasFormula && type === "n" && (value === "" || (book.isStale && Number(value) === 0))) {
      throw new UnreadableFile("no-result", { cell: `${lettersOf(column)}${row}` });
    }
    switch (type) {
      case "s":
        return counted(kept.texts, column, sharedText(value));
      case "str":
      case "inlineStr":
        return counted(kept.texts, column, meantText(value));
      case "b":
        return value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "d":
        return counted(kept.dates, column, isoCellText(value));
      case "n": {
        const kind = book.styles[style] ?? PLAIN;
        const text = numberText(value, kind, book.dayCount);
        return kind.isDate ? counted(kept.dates, column, text) : text;
      }
      default:
        return value;
    }
  }

  function sharedText(value: string): string {
    if (value === "") return "";
    const text = book.texts[Number(value)];
    if (text === undefined) throw new UnreadableFile("broken-workbook");
    return text;
  }

  return {
    listener: {
      open(name, attribute) {
        if (name === "row") openRow(attribute("r"));
        else if (name === "c") cell = openCell(attribute);
        else if (cell === null) return;
        else if (name === "v") isValue = true;
        else if (name === "f") cell.hasFormula = true;
        else inline.open(name, attribute);
      },
      text(text) {
        if (isValue && cell !== null) cell.value += text;
        else if (cell !== null) inline.text(text);
      },
      close(name) {
        if (name === "v") isValue = false;
        else if (name === "row") rows.push(cells.length === 0 ? [""] : cells);
        else if (name === "c" && cell !== null) {
          closeCell(cell);
          cell = null;
        } else if (cell !== null) inline.close(name);
      },
    },
    rows() {
      const ready = rows;
      rows = [];
      return ready;
    },
  };
}

function counted(counts: number[], column: number, text: string): string {
  if (text !== "") counts[column] = (counts[column] ?? 0) + 1;
  return text;
}

const LETTERS = 26;
const BEFORE_A = 64;

/**
 * The column of a cell's place, counted from 0.
 *
 * @example
 * columnOf("AB12") //=> 27
 */
export function columnOf(place: string): number {
  let column = 0;
  let at = 0;
  for (; at < MOST_LETTERS; at++) {
    const letter = (place.charCodeAt(at) & ~32) - BEFORE_A;
    if (!(letter >= 1 && letter <= LETTERS)) break;
    column = column * LETTERS + letter;
  }
  if (at === 0) throw new UnreadableFile("broken-workbook");
  return column - 1;
}

/**
 * The letters of a column, counted from 0.
 *
 * @example
 * lettersOf(27) //=> "AB"
 */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(BEFORE_A + 1 + (column % LETTERS));
  return column < LETTERS ? last : lettersOf(Math.floor(column / LETTERS) - 1) + last;
}
