/** Orders of more cells than one call may read: each call reads a block of rows and keeps it, the last makes the facts. */
import { packCells, unpackCells } from "../../core/rows/packed-cells.ts";
import type { Reading } from "../../core/rows/parted-reading.ts";
import { FRESH } from "../../core/rows/read-limits.ts";
import { blockRows, readParts } from "../../core/rows/read-blocks.ts";
import { checksum } from "../../core/values/checksum.ts";
import { sheetOf } from "../book.ts";
import { zoneDays } from "../zone.ts";
import { isKept, keepText, keptTexts, openKept } from "./kept-rows.ts";
import type { OnBlock } from "./read-orders.ts";

/** Which cells of a sheet are read. */
export interface ReadPlaces {
  readonly sheetId: number;
  /** The header's row (1 = first); orders begin below it. */
  readonly headerRow: number;
  /** Columns counted from 0; all columns between the outermost two are read. */
  readonly columns: readonly number[];
}

interface Span {
  readonly left: number;
  readonly width: number;
  readonly lastRow: number;
  readonly height: number;
}

function spanOf({ sheetId, headerRow, columns }: ReadPlaces): Span {
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  const lastRow = sheetOf(sheetId).getLastRow();
  return { left, width, lastRow, height: blockRows(lastRow - headerRow, width) };
}

/** In how many calls these orders are read before they are counted; 0 = the call that counts them reads them all. */
export function partsOf(places: ReadPlaces): number {
  if (places.columns.length === 0) return 0;
  const { lastRow, width } = spanOf(places);
  return readParts(lastRow - places.headerRow, width);
}

/** Reads the first block, or the next one behind those that are kept. */
export function readOn(places: ReadPlaces, reading: Reading | null): Reading {
  const { left, width, lastRow, height } = spanOf(places);
  const keptOn = reading?.keptOn ?? openKept();
  const kept = reading?.kept ?? [];
  const first = places.headerRow + 1 + kept.length * height;
  const rows = cellsAt(places, { first, rows: Math.min(height, lastRow - first + 1), left, width });
  const top = reading?.top ?? topOf(places, { left, width });
  const text = keepText(keptOn, kept, packCells(rows));
  return {
    ...{ keptOn, lastRow, top, at: Date.now(), kept: [...kept, text] },
    edge: signOf(rows.slice(-1)),
    parts: readParts(lastRow - places.headerRow, width),
  };
}

interface Cells {
  readonly first: number;
  readonly rows: number;
  readonly left: number;
  readonly width: number;
}

const cellsAt = ({ sheetId }: ReadPlaces, { first, rows, left, width }: Cells): unknown[][] =>
  sheetOf(sheetId)
    .getRange(first, left + 1, rows, width)
    .getValues();

const signOf = (rows: readonly (readonly unknown[])[]): string => checksum(packCells(rows));

const topOf = (places: ReadPlaces, { left, width }: Pick<Cells, "left" | "width">): string =>
  signOf(cellsAt(places, { first: places.headerRow, rows: 2, left, width }));

/**
 * True when a reading may go on: its rows are there, a short while old, and no row of the sheet came, went or moved as far
 * as its last row, its first one and the last that was read tell.
 */
export function goesOn(places: ReadPlaces, reading: Reading): boolean {
  if (!isFresh(reading) || !isKept(reading.keptOn)) return false;
  const { left, width, lastRow, height } = spanOf(places);
  if (lastRow !== reading.lastRow || topOf(places, { left, width }) !== reading.top) return false;
  const last = Math.min(lastRow, places.headerRow + reading.kept.length * height);
  return signOf(cellsAt(places, { first: last, rows: 1, left, width })) === reading.edge;
}

/** True for a reading that is not long ago. */
export const isFresh = ({ at }: Reading): boolean => Date.now() - at <= FRESH;

/** The orders that are kept, block by block as they were read; null = somebody changed what was kept. */
export function keptCells(places: ReadPlaces, { keptOn, kept }: Reading, zone: string) {
  const texts = keptTexts(keptOn, kept);
  if (texts === null) return null;
  const left = Math.min(...places.columns);
  return {
    ...zoneDays(zone),
    read(firstRow: number, columns: readonly number[], onBlock: OnBlock): void {
      const from = Math.min(...columns) - left;
      const positions = columns.map((column) => column - left - from);
      let row = firstRow;
      texts.forEach((text, i) => {
        const rows = unpackCells(text, (time) => new Date(time));
        const cut = from === 0 ? rows : rows.map((cells) => cells.slice(from));
        onBlock(cut, positions, row, i === texts.length - 1);
        row += rows.length;
      });
    },
  };
}
