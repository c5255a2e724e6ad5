import type { Analysis } from "../../core/analysis.ts";
import { salesMultiple } from "../../core/cpm/projection.ts";
import type { OutlookRow, Ranged } from "../../core/outlook/outlook-range.ts";
import type { OutlookAnswer, OwnYear } from "../../core/outlook/outlook.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * The part `outlook` of the JSON: five years with their ranges, and what the same recipe said in earlier years; money
 * in whole currency units, null where there is no 見通し.
 *
 * @example
 * // 500 in the first year, of 200 in the current one
 * const of = (line) => ({ line, low: line / 2, high: line * 2, low90: line / 4, high90: line * 4 });
 * const rows = [{ year: 1, active: of(8), sales: of(50_000), cumulativeSales: of(50_000) }];
 * const [year] = outlookJson({ outlook: { pairs: 3, rows, own: [] } }, { annualSales: 20_000 }).rows;
 * [year.activeLow, year.sales, year.salesHigh, year.salesMultiple] //=> [4, 500, 1_000, 2.5]
 */
export function outlookJson({ outlook }: OutlookAnswer, { annualSales }: Analysis) {
  if (outlook === null) return null;
  return {
    pairs: outlook.pairs,
    rows: outlook.rows.map((row) => outlookRowJson(row, annualSales)),
    own: outlook.own.map(ownJson),
  };
}

/**
 * One year with its ranges.
 *
 * @example
 * const of = (line) => ({ line, low: line / 2, high: line * 2, low90: line / 4, high90: line * 4 });
 * const row = outlookRowJson({ year: 1, active: of(8), sales: of(50_000), cumulativeSales: of(50_000) }, 20_000);
 * [row.active, row.activeHigh90, row.salesLow, row.salesMultiple] //=> [8, 32, 250, 2.5]
 */
export function outlookRowJson({ year, active, sales, cumulativeSales }: OutlookRow, annualSales: number) {
  return {
    year,
    ...rangeJson("active", active, (people) => people),
    ...rangeJson("sales", sales, majorOf),
    ...rangeJson("cumulativeSales", cumulativeSales, majorOf),
    salesMultiple: salesMultiple(cumulativeSales.line, annualSales),
  };
}

function rangeJson(
  name: string,
  { line, low, high, low90, high90 }: Ranged,
  shown: (value: number) => number,
) {
  return {
    [name]: shown(line),
    [`${name}Low`]: shown(low),
    [`${name}High`]: shown(high),
    [`${name}Low90`]: shown(low90),
    [`${name}High90`]: shown(high90),
  };
}

function ownJson({ anchor, year, active, sales, actual, held }: OwnYear) {
  return {
    anchorDate: isoOf(anchor),
    year,
    active: active.line,
    actualActive: actual.active,
    sales: majorOf(sales.line),
    actualSales: majorOf(actual.sales),
    heldActive: held.active,
    heldSales: held.sales,
  };
}
