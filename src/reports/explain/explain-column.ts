import type { About } from "../../catalog/report-model.ts";
import type { ReportContext } from "../context.ts";

/** The context a number is explained in: of 比較 that of its column, with the column's slice. */
export function columnContext(context: ReportContext, { compared }: Pick<About, "compared">): ReportContext {
  if (compared === undefined) return context;
  const { whole, slices } = context.comparison;
  const column = compared === 0 ? { slice: null, analysis: whole } : slices[compared - 1];
  return column?.analysis ? { ...context, slice: column.slice, analysis: column.analysis } : context;
}
