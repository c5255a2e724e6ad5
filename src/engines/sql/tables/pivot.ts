import type { Axis } from "../../../core/facts/cells.ts";
import type { PivotAsk, PivotAxis, PivotRow } from "../../../core/facts/pivot.ts";
import type { Day } from "../../../core/values/day.ts";
import type { Answer } from "../runner.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import type { SqlShop } from "../view.ts";
import { classOf, lives } from "./cells.ts";
import { saysAxis, valuesOf } from "./people-values.ts";

/** The two sides of the table, as they stand in a column. */
const SIDE = { rows: 0, columns: 1 } as const;
type Side = keyof typeof SIDE;

/** People and what they bought by two things that tell them apart; of each the first that the orders can tell. */
export const pivot: TableSql<"pivot"> = {
  at: (ask, shop) => (isTold(ask.rows, shop) && isTold(ask.columns, shop) ? null : []),
  sql: (ask, shop) => {
    const { anchor } = ask;
    const sides = (["rows", "columns"] as const).flatMap((side) => sideOf(ask, side, shop));
    const last = (side: Side) => ask[side].length - 1;
    const sums = "COUNT(*) AS customers, SUM(n) AS purchases, SUM(s) AS sales";
    return `WITH lives AS (SELECT person, n_0 AS n, s_0 AS s FROM (${lives([anchor])}) AS of_all WHERE n_0 > 0),
 said AS (${sides.join("\nUNION ALL ")}),
 apart AS (SELECT side, axis, COUNT(DISTINCT value) AS n FROM said JOIN lives ON lives.person = said.person GROUP BY side, axis),
 chosen AS (SELECT MIN(CASE WHEN side = ${SIDE.rows} AND (n > 1 OR axis = ${last("rows")}) THEN axis END) AS down,
  MIN(CASE WHEN side = ${SIDE.columns} AND (n > 1 OR axis = ${last("columns")}) THEN axis END) AS across FROM apart),
 mine AS (SELECT side, most, said.person AS person, value, n, s FROM said CROSS JOIN chosen JOIN lives ON lives.person = said.person
  WHERE axis = CASE WHEN side = ${SIDE.rows} THEN down ELSE across END),
 common AS (SELECT side, value, ROW_NUMBER() OVER (PARTITION BY side ORDER BY COUNT(*) DESC, value) AS place FROM mine GROUP BY side, value),
 told AS (SELECT DISTINCT mine.side AS side, person, n, s, CASE WHEN place <= most THEN place ELSE most + 1 END AS place, CASE WHEN place <= most THEN mine.value END AS value
  FROM mine JOIN common ON common.side = mine.side AND common.value = mine.value),
 lines AS (SELECT 'all' AS kind, -1 AS top, -1 AS aside, '' AS row_value, '' AS column_value, ${sums} FROM lives
  UNION ALL SELECT 'row', place, -1, value, '', ${sums} FROM told WHERE side = ${SIDE.rows} GROUP BY place, value
  UNION ALL SELECT 'column', -1, place, '', value, ${sums} FROM told WHERE side = ${SIDE.columns} GROUP BY place, value
  UNION ALL SELECT 'cell', tops.place, sides.place, tops.value, sides.value, COUNT(*), SUM(tops.n), SUM(tops.s) FROM told AS tops JOIN told AS sides ON sides.person = tops.person
   WHERE tops.side = ${SIDE.rows} AND sides.side = ${SIDE.columns} GROUP BY 2, 3, 4, 5)
SELECT lines.*, down, across FROM lines CROSS JOIN chosen WHERE down IS NOT NULL AND across IS NOT NULL`;
  },
  order: () => "CASE kind WHEN 'all' THEN 0 WHEN 'cell' THEN 2 ELSE 1 END, top, aside",
  rows: (answers) => answers.map(rowOf),
};

/** Whether a shop's orders say any of some axes. */
const isTold = (axes: readonly PivotAxis[], shop: SqlShop): boolean =>
  axes.some((axis) => "classes" in axis || saysAxis(shop, axis.values));

/** As many as there can be: classes all stand by themselves. */
const ALL_CLASSES = 1_000_000;

/** What the axes of a side say of people, a query each: of those that the orders can say. */
function sideOf(ask: PivotAsk, side: Side, shop: SqlShop): string[] {
  return ask[side].flatMap((axis, i) => {
    if ("values" in axis && !saysAxis(shop, axis.values)) return [];
    const [values, most] =
      "classes" in axis
        ? [classesOf(axis.classes, shop), ALL_CLASSES]
        : [valuesOf(shop, axis.values, ask.anchor), axis.most];
    return [
      `SELECT ${SIDE[side]} AS side, ${i} AS axis, ${most} AS most, person, value FROM (${values}) AS v_${SIDE[side]}_${i}`,
    ];
  });
}

/** A query of everybody's classes with commas between; of those without a purchase by the day −1. */
function classesOf(axes: readonly Axis[], shop: SqlShop): string {
  const days: Day[] = [...new Set(axes.map(({ at }) => at))];
  const classes = axes.map((axis, i) => {
    const found = classOf(axis, { i, at: days.indexOf(axis.at) }, shop);
    return `CAST(${found} AS ${shop.dialect.text})`;
  });
  return `SELECT person, ${classes.join(" || ',' || ")} AS value FROM (${lives(days)}) AS of_classes`;
}

const textOf = (row: Answer, name: string): string | null => {
  const value = row[name];
  return value === null || value === undefined ? null : String(value);
};

const rowOf = (row: Answer): PivotRow => ({
  kind: String(row["kind"]) as PivotRow["kind"],
  ...{ row: textOf(row, "row_value"), column: textOf(row, "column_value") },
  axes: [numberOf(row, "down"), numberOf(row, "across")],
  customers: numberOf(row, "customers"),
  purchases: numberOf(row, "purchases"),
  sales: numberOf(row, "sales"),
});
