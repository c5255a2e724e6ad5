import { termsOf } from "../schemes/class-table.ts";
import { schemeOf, SCHEME_IDS } from "../schemes/schemes.ts";
import type { AnalysisSettings, CrossAxis } from "../settings.ts";
import type { CohortAxis } from "../facts/cohorts.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { MOST_ACROSS, MOST_DOWN, type PivotAxis } from "../facts/pivot.ts";

/** What `auto` may come to, in this order; the last one needs no column. */
const AUTO_AXES: readonly CrossAxis[] = [
  ...(["firstChannel", "firstCategory", "firstProduct", "prefecture", "nurture"] as const),
];

/**
 * The axes that a setting may come to.
 *
 * @example
 * [axesOf("sex"), axesOf("auto").length] //=> [["sex"], 5]
 */
export const axesOf = (axis: CrossAxis | "auto"): readonly CrossAxis[] =>
  axis === "auto" ? AUTO_AXES : [axis];

/** The table of customers and sales by two things, as the settings name them. */
export function pivotRequest(meta: MetaFacts, settings: AnalysisSettings) {
  const { anchor } = meta;
  const asked = (axis: CrossAxis | "auto", most: number) =>
    axesOf(axis).map((one) => pivotAxis(one, { meta, settings, most }));
  const rows = asked(settings.crossRows, MOST_DOWN);
  return { table: "pivot", anchor, rows, columns: asked(settings.crossColumns, MOST_ACROSS) } as const;
}

function pivotAxis(
  axis: CrossAxis,
  {
    meta,
    settings,
    most,
  }: { readonly meta: MetaFacts; readonly settings: AnalysisSettings; readonly most: number },
): PivotAxis {
  const scheme = SCHEME_IDS.find((id) => id === axis);
  if (scheme !== undefined) return { classes: schemeOf(scheme).axes(termsOf(meta, settings)) };
  return { values: axis as CohortAxis, most };
}
