import type { CellAxis, CellRow, CellsAsk } from "../../../core/facts/cells.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import type { SqlShop } from "../view.ts";
import { seasonsAt } from "./seasons.ts";

/** People by their classes on any axes. */
export const cells: TableSql<"cells"> = {
  sql: (ask, shop) => {
    const days = daysOf(ask);
    const at = (day: number): number => days.indexOf(day);
    const seasonal = ask.axes.map((axis, i) => ({ axis, i })).filter(({ axis }) => axis.of === "seasonal");
    const joins = seasonal.map(
      ({ axis, i }) =>
        ` LEFT JOIN (${seasonsAt(shop.dialect, axis.at)}) AS season_${i} ON season_${i}.person = lives.person`,
    );
    const kinds = seasonal.map(({ i }) => `, COALESCE(season_${i}.kind, 0) AS kind_${i}`);
    const classes = ask.axes.map((axis, i) => `${classOf(axis, { i, at: at(axis.at) }, shop)} AS class_${i}`);
    const groups = ask.axes.map((_, i) => `class_${i}`);
    const [now, since] = [at(ask.anchor), at(ask.since)];
    return `WITH lives AS (${lives(days)}),
 seasoned AS (SELECT lives.*${kinds.join("")} FROM lives${joins.join("")}),
 classed AS (SELECT n_${now} AS purchases, s_${now} AS sales, s_${now} - s_${since} AS sales_since, l_${now} - first_day AS tenure${classes.map((one) => `, ${one}`).join("")} FROM seasoned)
SELECT ${groups.map((one) => `${one}, `).join("")}COUNT(*) AS customers, SUM(purchases) AS purchases, SUM(sales) AS sales, SUM(sales_since) AS sales_since, SUM(tenure) AS tenure
FROM classed WHERE purchases > 0 ${groups.length > 0 ? `GROUP BY ${groups.join(", ")}` : "HAVING COUNT(*) > 0"}`;
  },
  order: ({ axes }) => (axes.length === 0 ? undefined : axes.map((_, i) => `class_${i}`).join(", ")),
  rows: (answers, { axes }) =>
    answers.map((row): CellRow => ({
      classes: axes.map((_, i) => numberOf(row, `class_${i}`)),
      customers: numberOf(row, "customers"),
      purchases: numberOf(row, "purchases"),
      sales: numberOf(row, "sales"),
      salesSince: numberOf(row, "sales_since"),
      tenureDays: numberOf(row, "tenure"),
    })),
};

const daysOf = ({ anchor, since, axes }: CellsAsk): number[] => [
  ...new Set([anchor, since, ...axes.map(({ at }) => at)]),
];

/** What everybody bought up to each of some days: n purchases, s sales, l the last day. */
export function lives(days: readonly number[]): string {
  const sums = days.map(
    (day, i) =>
      `SUM(CASE WHEN day <= ${day} THEN 1 ELSE 0 END) AS n_${i}, SUM(CASE WHEN day <= ${day} THEN amount ELSE 0 END) AS s_${i}, MAX(CASE WHEN day <= ${day} THEN day END) AS l_${i}`,
  );
  return `SELECT person, MIN(day) AS first_day, ${sums.join(", ")} FROM ledger GROUP BY person`;
}

/** Somebody's class on an axis; −1 = no purchase by its day. */
export function classOf(
  axis: CellAxis,
  { i, at }: { readonly i: number; readonly at: number },
  { dialect: d }: SqlShop,
): string {
  const value = valueOf(axis, i, at);
  if (axis.bins === undefined) {
    const whens = axis.lowerEnds.map((end, k) => `WHEN ${value} >= ${end} THEN ${k + 1}`).reverse();
    return `CASE WHEN n_${at} = 0 THEN -1 ${whens.join(" ")} ELSE 0 END`;
  }
  const people = `PARTITION BY CASE WHEN n_${at} > 0 THEN 1 ELSE 0 END`;
  const order = axis.of === "idleDays" ? "DESC" : "ASC";
  const worse = `RANK() OVER (${people} ORDER BY ${value} ${order}) - 1`;
  return `CASE WHEN n_${at} = 0 THEN -1 ELSE ${d.quotient(`${axis.bins.count} * (${worse})`, `COUNT(*) OVER (${people})`)} END`;
}

function valueOf({ of, at: day }: CellAxis, i: number, at: number): string {
  if (of === "seasonal") return `kind_${i}`;
  const values = {
    idleDays: `(${day} - l_${at})`,
    purchases: `n_${at}`,
    sales: `s_${at}`,
    tenureDays: `(l_${at} - first_day)`,
  };
  return values[of];
}
