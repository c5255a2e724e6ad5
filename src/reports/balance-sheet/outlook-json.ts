import type { Analysis } from "../../core/analysis.ts";
import { salesMultiple } from "../../core/cpm/projection.ts";
import type { OutlookRow, Ranged } from "../../core/outlook/outlook-range.ts";
import type { OutlookAnswer, OwnYear } from "../../core/outlook/outlook.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * The part `outlook` of the JSON: five years with their ranges, and what the same recipe said in earlier years; money
 * in whole currency units, null where there is no 見通し.
 */
export function outlookJson({ outlook }: OutlookAnswer, { annualSales }: Analysis) {
  if (outlook === null) return null;
  return {
    pairs: outlook.pairs,
    rows: outlook.rows.map((row) => outlookRowJson(row, annualSales)),
    own: outlook.own.map(ownJson),
  };
}

/** One year with its ranges. */
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
