import type { About } from "../../catalog/report-model.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { ReportContext } from "../context.ts";

/**
 * The context a number is explained in: of 比較 that of its column, with the column's slice.
 *
 * @example
 * // column 0 is the whole shop, 1 the first slice
 * const comparison = { whole: { people: 9 }, slices: [{ slice: { name: "本店" }, analysis: { people: 4 } }] };
 * const { slice, analysis } = columnContext({ comparison, slice: null }, { compared: 1 });
 * [slice, analysis] //=> [{ name: "本店" }, { people: 4 }]
 */
export function columnContext(context: ReportContext, { compared }: Pick<About, "compared">): ReportContext {
  if (compared === undefined) return context;
  const { whole, slices } = context.comparison;
  const column = compared === 0 ? { slice: null, analysis: whole } : slices[compared - 1];
  return column?.analysis ? { ...context, slice: column.slice, analysis: column.analysis } : context;
}

/**
 * The context of the column of 比較 that a page names, if it does; a page may send anything.
 *
 * @throws InputProblem "request-refused" for no such column
 *
 * @example
 * const comparison = { whole: { people: 9 }, slices: [] };
 * try { askedColumn({ comparison }, 1); } catch ({ code }) { code; } //=> "request-refused"
 */
export function askedColumn(context: ReportContext, compared: unknown): ReportContext {
  if (compared === undefined) return context;
  const columns = [context.comparison.whole, ...context.comparison.slices.map(({ analysis }) => analysis)];
  const column = [...columns.keys()].find((known) => known === compared);
  if (column === undefined || columns[column] === null) throw new InputProblem("request-refused");
  return columnContext(context, { compared: column });
}
