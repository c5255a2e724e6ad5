import type { Text } from "../../catalog/language.ts";
import type { About, Cell, Style } from "../../catalog/report-model.ts";
import { AXIS_NAMES, axisValueName } from "../../catalog/texts/axis-texts.ts";
import { CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Pivot, PivotLine, PivotSums } from "../../core/cross/pivot.ts";
import { MOST_ACROSS, MOST_DOWN } from "../../core/facts/pivot.ts";
import type { PivotPart } from "../../core/segments/pivot-sets.ts";
import type { CrossAxis } from "../../core/settings.ts";
import { about } from "../page/about.ts";
import { fittedName } from "../page/fitted-name.ts";
import { money, num, paragraph, text } from "../page/grid.ts";
import { putTable } from "../page/table.ts";
import { COLUMN_WIDTHS, type CrossPage, nameCell } from "./cross-page.ts";

/** The room for a name above a column [pixels]. */
const HEAD_ROOM = 2 * ((COLUMN_WIDTHS[2] ?? 0) - 14);

/** Customers, then sales, by what tells people apart; gives the next row. */
export function putPivot(page: CrossPage, row: number): number {
  const { words, metrics, sheet, context } = page;
  const { pivot } = metrics;
  if (pivot === null) {
    const { crossRows, crossColumns } = context.settings;
    const asked = [crossRows, crossColumns].filter((one): one is CrossAxis => one !== "auto");
    const axes = asked.map((one) => words.say(AXIS_NAMES[one])).join(words.say(T.orAxis));
    return paragraph(sheet, row, text(words.say(T.pivotMissing, { axes }), "note")) + 1;
  }
  const said = (title: Text) =>
    words.say(title, {
      rows: words.say(AXIS_NAMES[pivot.rows.axis]),
      columns: words.say(AXIS_NAMES[pivot.columns.axis]),
    });
  let next = putTable(page, row, { title: said(T.pivotCustomers), ...tableOf(page, pivot, customersCell) });
  next = putTable(page, next + 1, { title: said(T.pivotSales), ...tableOf(page, pivot, salesCell) });
  next = paragraph(sheet, next, text(words.say(T.pivotNote), "note"));
  const overlaps = pivot.rows.overlaps || pivot.columns.overlaps;
  return (overlaps ? paragraph(sheet, next, text(words.say(T.pivotOverlap), "note")) : next) + 1;
}

/** A number of a cell, a line or everything. */
type Shown = (sums: PivotSums, whose: Whose) => Cell;
interface Whose {
  readonly about: Omit<About, "metric">;
  readonly style: Style;
}

const customersCell: Shown = ({ customers }, { about: { set, ...of }, style }) =>
  about(num(customers, "count", style), "pivotCustomers", set ? { set } : of);
const salesCell: Shown = ({ sales, customers }, { about: { line }, style }) =>
  about(money(sales, style), "pivotSales", { ...(line && { line }), people: customers });

function tableOf(page: CrossPage, { rows, columns, all, cell }: Pivot, shown: Shown) {
  const { words } = page;
  const name = (axis: CrossAxis, line: PivotLine): string => words.say(lineName(axis, line));
  const head = (line: PivotLine): Cell =>
    fittedName(name(columns.axis, line), HEAD_ROOM, (one) => text(one, "header"));
  const total = words.say(COMMON_TEXTS.total);
  const whose = (row: PivotLine | null, column: PivotLine | null, people: number): Omit<About, "metric"> =>
    groupOf(
      [
        row && { axis: rows.axis, line: row, beyond: MOST_DOWN },
        column && { axis: columns.axis, line: column, beyond: MOST_ACROSS },
      ],
      people,
    );
  return {
    header: [
      text(words.say(AXIS_NAMES[rows.axis]), "headerLeft"),
      text(total, "header"),
      ...columns.lines.map(head),
    ],
    lines: [
      ...rows.lines.map((row) => [
        nameCell(name(rows.axis, row)),
        shown(row, { about: whose(row, null, row.customers), style: "number" }),
        ...columns.lines.map((column) => {
          const sums = cell(row, column);
          return shown(sums, { about: whose(row, column, sums.customers), style: "number" });
        }),
      ]),
      [
        text(total, "totalLabel"),
        shown(all, { about: { set: { kind: "everybody" } }, style: "total" }),
        ...columns.lines.map((column) =>
          shown(column, { about: whose(null, column, column.customers), style: "total" }),
        ),
      ],
    ],
  };
}

/** What a line is called: a value or a class, all rarer values, or that nothing is said. */
const lineName = (axis: CrossAxis, { is }: PivotLine): Text =>
  is === null ? T.restOf : axisValueName(axis, is);

interface Side {
  readonly axis: CrossAxis;
  readonly line: PivotLine;
  /** How many values stand by themselves [count]. */
  readonly beyond: number;
}

/** The people of a cell, and what they are called. */
function groupOf(sides: readonly (Side | null)[], people: number): Omit<About, "metric"> {
  const told = sides.flatMap((one) => one ?? []);
  const parts = told.map(({ axis, line: { is }, beyond }): PivotPart => ({
    ...{ axis, is },
    ...(is === null && { beyond }),
  }));
  const names = told.map(({ axis, line }) => lineName(axis, line));
  const line = { ja: names.map(({ ja }) => ja).join(" × "), en: names.map(({ en }) => en).join(" × ") };
  return { line, people, set: { kind: "pivot", parts, people } };
}
