import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import type { Ltv, LtvCurve } from "../../core/ltv/ltv.ts";
import { isMature, LTV_SHARES, type PooledLtv } from "../../core/ltv/mature.ts";
import { isTold } from "../../core/segments/shown-rows.ts";
import { sumOf, total } from "../../core/values/sum.ts";
import { aside, paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { intervalText, marked } from "../page/stage-words.ts";
import { putTable, TABLE_HEAD } from "../page/table.ts";
import { type Begun, ltvCell, type LtvFigure } from "./ltv-cells.ts";

/** The figures of a step, left to right; sums are as wide as two columns. */
const COLUMNS: readonly { readonly figure: LtvFigure; readonly label: Text; readonly columns: 1 | 2 }[] = [
  { figure: "customers", label: T.people, columns: 1 },
  { figure: "ltv", label: T.ltv, columns: 1 },
  { figure: "first", label: T.firstPart, columns: 1 },
  { figure: "repeat", label: T.repeatPart, columns: 1 },
  { figure: "rate", label: T.rateHead, columns: 1 },
  { figure: "repeatOrders", label: T.repeatOrders, columns: 1 },
  { figure: "repeatSales", label: T.repeatSales, columns: 2 },
  { figure: "orderValue", label: T.orderHead, columns: 1 },
  { figure: "turn", label: T.turn, columns: 1 },
];

/** The columns as they lie on the page, after that of the days. */
const PLACED = COLUMNS.map((one, i) => ({
  ...one,
  column: 1 + total(COLUMNS.slice(0, i).map(({ columns }) => columns)),
}));

/** The people of a curve: all who began up to its end. */
export const begunOf = (
  { cohorts, since }: Pick<Ltv, "cohorts" | "since">,
  { end }: Pick<LtvCurve, "end">,
): Begun => ({ start: cohorts.month[0]?.start ?? end, end, since });

/** 日数ごとのLTV of all mature cohorts, a step a row; gives the next row. */
export function putPooled(page: Page<Ltv>, row: number): number {
  const { sheet, words, metrics, context } = page;
  const { curve } = metrics;
  const [last] = curve?.cells.slice(-1) ?? [];
  if (curve === null || last === undefined) return row;
  const values = { end: words.day(curve.end), people: words.count(last.customers), days: last.days };
  const isSmall = last.customers < context.settings.minSample;
  const next = putTable(page, row, {
    title: words.say(T.pooled, values),
    header: lineOf(
      text(words.say(T.sinceFirst), "headerLeft"),
      ({ label }) => text(words.say(label), "header"),
      [
        aside(words.say(T.interval), "headerOpen"),
        ...Array.from({ length: page.columnWidths.length - END - 1 }, () => text("", "headerOpen")),
      ],
    ),
    lines: curve.cells.map((cell) => stepLine(page, cell, { ...begunOf(metrics, curve), isSmall })),
  });
  for (let line = row + 1; line < next; line++)
    for (const { column, columns } of PLACED)
      if (columns > 1) sheet.merges.push({ row: line, column, rows: 1, columns });
  return putOldAsNew(page, next, last) + 1;
}

/** The first column after the figures. */
const END = 1 + total(COLUMNS.map(({ columns }) => columns));

/** A line: its first cell, a cell a figure, and what follows. */
const lineOf = (
  first: Cell,
  cellOf: (column: (typeof COLUMNS)[number]) => Cell,
  more: readonly Cell[],
): Cell[] => [
  first,
  ...COLUMNS.flatMap((column) => [cellOf(column), ...(column.columns > 1 ? [text("", "headerOpen")] : [])]),
  ...more,
];

function stepLine(
  { words }: Page,
  cell: PooledLtv,
  { isSmall, ...begun }: Begun & { readonly isSmall: boolean },
): Cell[] {
  const style = isSmall ? "mutedNumber" : "number";
  const interval = marked(intervalText(LTV_SHARES.repeatRate(cell), words), isSmall, words);
  return lineOf(
    text(words.say(T.days, { n: cell.days })),
    ({ figure }) => ltvCell(figure, cell, { ...begun, style }),
    [aside(interval, "aside")],
  );
}

/** How many of them may be known customers, where some may. */
function putOldAsNew(
  { sheet, words, metrics, context, least }: Page<Ltv>,
  row: number,
  { days, customers }: PooledLtv,
): number {
  const { anchor, dataStart } = context.analysis.reach;
  const old = metrics.cohorts.month.filter((one) => one.countsOldAsNew && isMature(one.end, days, anchor));
  const people = sumOf(old, "customers");
  const isHidden = least !== null && ![people, customers - people].every((n) => isTold(n, least));
  if (people === 0 || isHidden) return row;
  const values = { people: words.count(people), start: words.day(dataStart) };
  return paragraph(sheet, row, text(words.say(T.oldAsNew, values), "note"));
}

/** The cells of a figure that a chart draws, or those of the days. @param row that of the table's title */
export function pooledArea(row: number, figure: LtvFigure | "days", steps: number) {
  const column = PLACED.find((one) => one.figure === figure)?.column ?? 0;
  return { row: row + TABLE_HEAD, column, rows: steps, columns: 1 };
}
