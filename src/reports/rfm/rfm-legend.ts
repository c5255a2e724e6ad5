/** The seven ranks right of the boards: a table, what to do next, and a chart of their shares. */
import { RANK_ADVICE } from "../../catalog/texts/advice-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { CLASS_TEXTS } from "../../catalog/texts/class-texts.ts";
import { RFM_TEXTS as T } from "../../catalog/texts/rfm-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { RANK_NAMES } from "../../catalog/metrics/classes.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { sumCells } from "../../core/facts/cells.ts";
import type { ClassRow } from "../../core/schemes/class-table.ts";
import { RFM_RANKS } from "../../core/schemes/rfm-scheme.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import { classNumbers, numberHeads } from "../classes/class-cells.ts";
import { text } from "../page/grid.ts";
import { putSeasons } from "./rfm-seasons.ts";
import { BOARD_HEIGHT, rankStyle, RIGHT, type RfmPage } from "./rfm-page.ts";

/** The table of the ranks under its title; gives the next row. */
export function putLegend(page: RfmPage, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, RIGHT, [[text(words.say(T.ranks), "section")]]);
  const lines = classLines(page, page.metrics.ranks, {
    head: T.rank,
    scheme: "rfm",
    name: (rank) => text(words.say(RANK_NAMES[rank]), rankStyle(rank)),
  });
  for (let line = 1; line < lines.length; line++) sheet.rowHeights[row + 1 + line] = BOARD_HEIGHT;
  return putSeasons(page, sheet.put(row + 1, RIGHT, lines), RIGHT);
}

/** How the classes of a scheme are put as a table. */
interface ClassTable<Class extends string> {
  /** Above their names. */
  readonly head: Text;
  readonly scheme: SchemeId;
  readonly name: (is: Class) => Cell;
}

/** A line a class with its people and sales, and their sums. */
export function classLines<Class extends string>(
  { words }: RfmPage,
  rows: readonly ClassRow<Class>[],
  { head, scheme, name }: ClassTable<Class>,
): Cell[][] {
  const all = sumCells(rows);
  return [
    [text(words.say(head), "headerLeft"), ...numberHeads(words)],
    ...rows.map((row) => [
      name(row.class),
      ...classNumbers(row, all, { set: { kind: "class", scheme, is: row.class }, style: "number" }),
    ]),
    [
      text(words.say(COMMON_TEXTS.total), "totalLabel"),
      ...classNumbers(all, all, { set: { kind: "everybody" }, style: "total" }),
    ],
  ];
}

/** What to do next, a line a rank. */
export function putAdvice({ sheet, words, columnWidths }: RfmPage, row: number): void {
  sheet.put(row, RIGHT, [[text(words.say(T.advice), "section")]]);
  RFM_RANKS.forEach((rank, i) => {
    const at = row + 1 + i;
    sheet.put(at, RIGHT, [
      [text(words.say(RANK_NAMES[rank]), rankStyle(rank)), text(words.say(RANK_ADVICE[rank]), "note")],
    ]);
    sheet.merges.push({ row: at, column: RIGHT + 1, rows: 1, columns: columnWidths.length - RIGHT - 1 });
    sheet.rowHeights[at] = BOARD_HEIGHT;
  });
}

/**
 * People and sales of each rank side by side, as shares: in counts one rank would hide the rest.
 *
 * @param legend where the table of the ranks begins
 */
export function putShares({ sheet, words, columnWidths }: RfmPage, row: number, legend: number): void {
  const ranks = { row: legend + 2, rows: RFM_RANKS.length, columns: 1 };
  const series = (name: string, column: number, color: string) =>
    ({ name, values: { ...ranks, column }, kind: "column", color, axis: "left" }) as const;
  const width = columnWidths.slice(RIGHT).reduce((sum, one) => sum + one, 0);
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: { ...ranks, column: RIGHT },
    series: [
      series(words.say(T.peopleShare), RIGHT + 2, PALETTE.columns),
      series(words.say(CLASS_TEXTS.salesShare), RIGHT + 4, PALETTE.accent),
    ],
    leftAxis: words.say(COMMON_TEXTS.share),
    place: { row, column: RIGHT, width: width - 4, height: CHART_HEIGHT },
  });
}

/** As high as a board with its title and head [pixels]. */
const CHART_HEIGHT = 21 + 21 + 6 * BOARD_HEIGHT;
