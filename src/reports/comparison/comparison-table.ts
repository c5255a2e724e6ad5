import { COMPARISON_TEXTS as T } from "../../catalog/texts/comparison-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import type { Analysis } from "../../core/analysis.ts";
import { cutsOrders, type Slice } from "../../core/slices/slices.ts";
import { FIGURES } from "./comparison-rows.ts";
import type { Page } from "../page/page.ts";
import { shortened } from "../page/words.ts";
import { HEADER_HEIGHT, num, text, textPixels } from "../page/grid.ts";

/** One column of the comparison; `slice` null = the whole shop. */
export interface ComparedColumn {
  readonly name: string;
  readonly slice: Slice | null;
  readonly analysis: Analysis | null;
}

/**
 * The whole shop, then the slices.
 *
 * @example
 * const context = { language: "ja", comparison: { whole: {}, slices: [{ slice: { name: "本店" }, analysis: null }] } };
 * comparedColumns({ context, words: { say: () => "全体" } }).map(({ name }) => name) //=> ["全体", "本店"]
 */
export function comparedColumns({ context, words }: Page): readonly ComparedColumn[] {
  const { whole, slices } = context.comparison;
  const parts = slices.map(({ slice, analysis }) => ({
    name: shortened(sliceTitle(slice, context.language), LONGEST_NAME),
    slice,
    analysis,
  }));
  return [{ name: words.say(T.whole), slice: null, analysis: whole }, ...parts];
}

/** The longest name that fits a header of a few lines [characters]. */
const LONGEST_NAME = 60;

/** Rows of the table by what they hold, counted from its header. */
export const TABLE_ROW = {
  header: 0,
  retention: rowOf(T.retention),
  reactivation: rowOf(T.reactivation),
  f2: rowOf(T.f2),
};

/** The header and the kind of filter come first. */
function rowOf(label: Text): number {
  const before = FIGURES.slice(
    0,
    FIGURES.findIndex((figure) => figure.label === label),
  );
  return 2 + before.reduce((rows, { below }) => rows + 1 + below.length, 0);
}

/** One column a slice, one row a figure; gives the next row. */
export function putTable(page: Page, row: number, columns: readonly ComparedColumn[]): number {
  const { sheet, words } = page;
  const wide = Math.max(...columns.map(({ name }) => textPixels(name)));
  const lines = Math.ceil((wide * 1.1) / ((page.columnWidths[1] ?? 0) - 16));
  sheet.rowHeights[row] = Math.max(HEADER_HEIGHT, 8 + 18 * lines);
  const line = (label: Cell, of: (column: ComparedColumn, compared: number) => Cell): Cell[] => [
    label,
    ...columns.map(of),
  ];
  const figures = FIGURES.flatMap(({ label, about, cell, below }) => [
    line(text(words.say(label)), ({ analysis }, compared) =>
      analysis ? { ...cell(analysis), about: { ...about, compared } } : num(null, "text"),
    ),
    ...below.map((one) =>
      line(text(words.say(one.label), "aside"), ({ analysis }) =>
        text(analysis ? one.text(analysis, words) : "", "mutedNumber"),
      ),
    ),
  ]);
  const header = line(text(words.say(T.measure), "headerLeft"), ({ name }) => text(name, "header"));
  const kinds = line(text(words.say(T.kind)), ({ slice }) => text(words.say(kindOf(slice)), "mutedNumber"));
  return sheet.put(row, 0, [header, kinds, ...figures]) + 1;
}

function kindOf(slice: Slice | null): Text {
  if (slice === null) return T.kindWhole;
  if (!cutsOrders(slice)) return T.kindCustomers;
  return slice.customers === undefined ? T.kindOrders : T.kindBoth;
}
