import { isFilled, textOf } from "../../core/values/cells.ts";
import type { RowKind } from "../../core/rows/column-roles.ts";
import { EXAMPLES, type Unread } from "../date-survey.ts";
import type { FileMapping } from "../mapping.ts";
import { headerFinder } from "./later-header.ts";
import { rowSums } from "./row-sums.ts";
import { sumJudge } from "./sum-rows.ts";
import {
  filledUpToTwo,
  isBlankIn,
  isFilledRow,
  isLastFilled,
  type LayoutColumns,
  layoutColumns,
  type Rows,
  type Whole,
} from "./table.ts";
import { isTotalLabel, isTotalWord, looksTotal } from "./total-words.ts";

/** A row that an order of its own keeps although a total word stands in it, or that is a total by its amount. */
export interface NamedRow {
  /** As the file counts it (1 = first). */
  readonly row: number;
  readonly text: string;
}

/** How the rows below a table's header are laid out: which are no orders, and what the cells of the others are. */
export interface Layout {
  /** Rows that are no orders, by their number (1 = first). */
  readonly kinds: ReadonlyMap<number, RowKind>;
  /** A row's cells where the first header has them, with what merging left blank. */
  cells(row: readonly unknown[], fileRow: number): readonly unknown[];
  /** Rows that were given cells of the row above [count], and the first few. */
  readonly filled: Unread;
  /** The row of a header under which nobody can tell what stands where; null = none. */
  readonly otherHeader: number | null;
  /** The first order row whose customer or product is a total word; null = none. */
  readonly namedTotal: NamedRow | null;
  /** The first row that may be a total by its amount alone; null = none. */
  readonly sumRow: NamedRow | null;
}

/** Goes over the rows of a table once, in order. */
export interface LayoutPass {
  /**
   * @param firstRow the number of the first of the rows (1 = first); rows down to the header are passed over
   * @param whole the rows that may be looked at from them, when these are more
   */
  add(rows: Rows, firstRow: number, whole?: Whole): void;
  finish(): Layout;
}

/**
 * A pass over a table that begins.
 *
 * @param header the cells of the header's row
 */
export function layoutPass(mapping: FileMapping, header: readonly unknown[]): LayoutPass {
  const columns = layoutColumns(mapping);
  const found: Found = {
    kinds: new Map(),
    sources: new Map(),
    parts: [],
    filled: { count: 0, rows: [] },
    otherHeader: null,
    namedTotal: null,
    sumRow: null,
  };
  const hasOrders = columns.date.length > 0 && columns.keys.length > 0;
  const read = hasOrders ? rowReader(mapping, header, columns, found) : () => undefined;
  return {
    add(rows, firstRow, whole = { rows, firstRow, isEnd: true }) {
      for (let i = 0; i < rows.length; i++) {
        if (firstRow + i > mapping.headerRow) read(rows[i] ?? [], firstRow + i, whole);
        if (found.otherHeader !== null) return;
      }
    },
    finish: () => layoutOf(found, columns),
  };
}

interface Found {
  readonly kinds: Map<number, RowKind>;
  /** For rows with blanks by merging the row above. */
  readonly sources: Map<number, readonly unknown[]>;
  /** Where columns stand from a row on. */
  readonly parts: { readonly from: number; readonly places: readonly number[] | null }[];
  readonly filled: { count: number; readonly rows: number[] };
  otherHeader: number | null;
  namedTotal: NamedRow | null;
  sumRow: NamedRow | null;
}

function rowReader(
  mapping: FileMapping,
  header: readonly unknown[],
  columns: LayoutColumns,
  found: Found,
): (raw: readonly unknown[], fileRow: number, whole: Whole) => void {
  const { keys, owners, date, products } = columns;
  const laterHeader = headerFinder(mapping, columns, header);
  const judge = sumJudge(mapping, columns);
  const sums = rowSums(mapping);
  let places: readonly number[] | null = null;
  /** The last order row; null after a blank row, a total or a header. */
  let above: readonly unknown[] | null = null;
  let group: readonly unknown[] = [];

  function note(kind: RowKind, fileRow: number): void {
    found.kinds.set(fileRow, kind);
    above = null;
  }

  function isHeader(raw: readonly unknown[], fileRow: number, whole: Whole): boolean {
    const later = laterHeader(raw, fileRow, whole);
    if (later === null) return false;
    if (later === "unreadable") found.otherHeader = fileRow;
    else {
      if (later.places !== places) found.parts.push({ from: fileRow + 1, places: later.places });
      places = later.places;
    }
    note("header", fileRow);
    return true;
  }

  function isTotal(row: readonly unknown[], fileRow: number, keysFilled: number, whole: Whole): boolean {
    if (labelled(row, columns, keysFilled, group)) return true;
    const summed = sums.rowsSummed();
    if (summed === 0) return false;
    if (row.some((cell) => isTotalWord(textOf(cell)))) return true;
    const verdict = judge(row, fileRow, summed, whole);
    if (verdict !== "either") return verdict === "total";
    found.sumRow ??= { row: fileRow, text: shownText(row, keys) };
    return mapping.sumRow !== "order";
  }

  /** True when merging may have left the row's owner and date blank. */
  function isMerged(row: readonly unknown[], fileRow: number, whole: Whole): boolean {
    if (above === null || !isBlankIn(row, owners) || !isBlankIn(row, date)) return false;
    if (products.length > 0) return !isBlankIn(row, products);
    return sums.stated() && (found.filled.count > 0 || !isLastFilled(whole, fileRow));
  }

  function fill(fileRow: number): void {
    found.sources.set(fileRow, above ?? []);
    found.filled.count++;
    if (found.filled.rows.length < EXAMPLES) found.filled.rows.push(fileRow);
  }

  function nameTotal(row: readonly unknown[], fileRow: number): void {
    for (const column of keys) {
      const cell = row[column];
      if (typeof cell === "string" && looksTotal(cell) && isTotalWord(cell))
        found.namedTotal = { row: fileRow, text: textOf(cell) };
    }
  }

  return (raw, fileRow, whole) => {
    if (!isFilledRow(raw)) {
      above = null;
      return;
    }
    if (isHeader(raw, fileRow, whole)) return;
    const row = places === null ? raw : rearranged(raw, places);
    const keysFilled = filledUpToTwo(row, keys);
    sums.see(row);
    if (keysFilled < 2 && isTotal(row, fileRow, keysFilled, whole)) {
      note("total", fileRow);
      sums.endGroup();
      return;
    }
    sums.take();
    if (keysFilled < 2 && isMerged(row, fileRow, whole)) return fill(fileRow);
    if (isBlankIn(row, owners) && isBlankIn(row, date)) return;
    above = row;
    group = row;
    if (keysFilled === 2 && found.namedTotal === null) nameTotal(row, fileRow);
  };
}

/** True when a cell calls the row a total and no other cell names an order, a buyer or a product. */
function labelled(
  row: readonly unknown[],
  { keys, money, date }: LayoutColumns,
  keysFilled: number,
  group: readonly unknown[],
): boolean {
  const groups = (column: number): string[] =>
    [...group, ...row.filter((_, at) => at !== column)].map(textOf).filter((text) => text !== "");
  const calls = (column: number): boolean => {
    const cell = row[column];
    return typeof cell === "string" && looksTotal(cell) && isTotalLabel(cell, groups(column));
  };
  for (const column of keys) if (calls(column)) return true;
  if (keysFilled > 0) return false;
  return date.some(calls) || row.some((_, column) => !money.includes(column) && calls(column));
}

const shownText = (row: readonly unknown[], keys: readonly number[]): string =>
  textOf(row[keys.find((column) => isFilled(row[column])) ?? -1]);

const rearranged = (row: readonly unknown[], places: readonly number[]): unknown[] =>
  places.map((place) => row[place] ?? "");

function layoutOf(found: Found, { merged }: LayoutColumns): Layout {
  const { kinds, sources, parts, filled, otherHeader, namedTotal, sumRow } = found;
  const placesAt = (fileRow: number): readonly number[] | null => {
    for (let i = parts.length - 1; i >= 0; i--)
      if ((parts[i]?.from ?? 0) <= fileRow) return parts[i]?.places ?? null;
    return null;
  };
  return {
    ...{ kinds, filled, otherHeader, namedTotal, sumRow },
    cells(row, fileRow) {
      if (parts.length === 0 && sources.size === 0) return row;
      const places = kinds.get(fileRow) === "header" ? null : placesAt(fileRow);
      const cells = places === null ? row : rearranged(row, places);
      const source = sources.get(fileRow);
      return source === undefined ? cells : filledFrom(cells, source, merged);
    },
  };
}

function filledFrom(
  row: readonly unknown[],
  source: readonly unknown[],
  columns: readonly number[],
): readonly unknown[] {
  const cells = [...row];
  for (const column of columns) if (!isFilled(cells[column])) cells[column] = source[column] ?? "";
  return cells;
}
