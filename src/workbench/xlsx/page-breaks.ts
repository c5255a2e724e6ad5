/** Where a sheet's pages end: between its blocks, so that no heading stands alone and no table loses its header. */

/** One row of a sheet on paper. */
export interface PaperRow {
  /** Pixels. */
  readonly height: number;
  /** Cells that show something; a row under a chart counts as one. */
  readonly filled: number;
  /** Nothing but charts lies over it. */
  readonly isDrawn?: boolean;
}

export interface Paper {
  /** Pixels of the sheet that one page holds. */
  readonly pageHeight: number;
  /** Rows that every page repeats. */
  readonly titleRows: number;
}

export interface Pages {
  /** Rows before which a page begins, counted from 0; the first page is not named. */
  readonly breaks: readonly number[];
  /** The header of the table that every page but the first goes on with; null = there is none, and the title is repeated. */
  readonly longHeader: number | null;
}

/** A long table may begin low on a page where so many of its rows still fit. */
const FEWEST_ROWS = 8;
/** As many of its rows at least stand on its last page. */
const LAST_ROWS = 5;

interface Block {
  /** Where the blank rows above it begin. */
  readonly gap: number;
  /** The last of them, where there is one, or its first row: a page may begin there. */
  readonly from: number;
  readonly start: number;
  /** The row after its last one. */
  readonly end: number;
}

/**
 * Divides a sheet into pages. Blocks (rows without a blank one between them, or a chart with what stands right above it)
 * stay whole where a page holds them; a longer one is divided between its rows. A sheet repeats one thing only on its
 * pages: the header of such a table where no page after it begins with anything else, so that no table stands under the header of another.
 *
 * @param rows the sheet's rows from the top
 *
 * @example
 * const row = { height: 20, filled: 2 };
 * const gap = { height: 20, filled: 0 };
 * pagesOf([row, row, gap, row, row], { pageHeight: 80, titleRows: 0 }) //=> { breaks: [2], longHeader: null }
 */
export function pagesOf(rows: readonly PaperRow[], { pageHeight, titleRows }: Paper): Pages {
  const pages = divided(rows, pageHeight, heightOf(rows.slice(0, titleRows)));
  if (pages.longHeader === null || pages.longHeader < titleRows) return pages;
  const withHeader = divided(rows, pageHeight, rows[pages.longHeader]?.height ?? 0);
  // With more room the table may no longer run over; its header, lower than the title, fits the first division, too.
  return withHeader.longHeader === pages.longHeader ? withHeader : pages;
}

function divided(rows: readonly PaperRow[], pageHeight: number, repeated: number): Pages {
  const breaks: number[] = [];
  // By page that goes on with a block: the header of that; null = the page begins with a block, or goes on with a chart.
  const goesOn: (number | null)[] = [];
  let left = pageHeight;
  const turn = (row: number, header: number | null): number => {
    breaks.push(row);
    goesOn.push(header);
    left = pageHeight - repeated;
    return row;
  };
  for (const block of blocksOf(rows)) {
    const { gap, from, start, end } = block;
    left -= heightOf(rows.slice(gap, from));
    const isLong = heightOf(rows.slice(from, end)) > pageHeight - repeated;
    const needed = heightOf(rows.slice(from, isLong ? start + FEWEST_ROWS : end));
    let at = needed > left && from > 0 ? turn(from, null) : from;
    for (let next = rowThatFails(rows, at, end, left); next < end; next = rowThatFails(rows, at, end, left))
      at = turn(Math.max(at + 1, Math.min(next, end - LAST_ROWS)), headerOf(rows, start, end));
    left -= heightOf(rows.slice(at, end));
  }
  return { breaks, longHeader: onlyHeader(breaks, goesOn) };
}

/** The header that pages go on with, where no page below it begins otherwise. */
function onlyHeader(breaks: readonly number[], goesOn: readonly (number | null)[]): number | null {
  const header = goesOn.find((one) => one !== null) ?? null;
  if (header === null) return null;
  return breaks.every((row, page) => row <= header || goesOn[page] === header) ? header : null;
}

/** The first row that does not fit below the others; `end` when all do. */
function rowThatFails(rows: readonly PaperRow[], from: number, end: number, height: number): number {
  let left = height;
  for (let row = from; row < end; row++) {
    left -= rows[row]?.height ?? 0;
    if (left < 0) return row;
  }
  return end;
}

const heightOf = (rows: readonly PaperRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

function blocksOf(rows: readonly PaperRow[]): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  for (let start = 0; start < rows.length; start++) {
    if (rows[start]?.filled === 0) continue;
    let end = start;
    do end += 1;
    while ((rows[end]?.filled ?? 0) > 0 && !(rows[end - 1]?.isDrawn && !rows[end]?.isDrawn));
    blocks.push({ gap, from: Math.max(gap, start - 1), start, end });
    gap = end;
    start = end - 1;
  }
  return blocks;
}

/** A block's first row with more than one word: below its heading, or a chart's rows. */
function headerOf(rows: readonly PaperRow[], start: number, end: number): number | null {
  const at = rows.slice(start, end).findIndex(({ filled, isDrawn }) => filled > 1 && !isDrawn);
  return at < 0 ? null : start + at;
}
