import { analysisRequests } from "../core/analysis.ts";
import { seasonTotals } from "../core/segments/season-sets.ts";
import { type Kept, NOTHING_KEPT } from "../core/facts/kept.ts";
import { purchasesRequest } from "../core/schemes/stage-proposal.ts";
import type { Asks } from "../core/facts/tables.ts";
import type { AnalysisSettings } from "../core/settings.ts";
import type { SlicedAsks } from "../core/slices/sliced-facts.ts";
import { InputProblem } from "../core/values/problem.ts";
import { businessPlan } from "./business-plan/plan-report.ts";
import { crossTable } from "./cross/cross-report.ts";
import { comparison } from "./comparison/comparison-report.ts";
import { customerBalanceSheet } from "./balance-sheet/customer-bs.ts";
import { dataQuality } from "./quality/data-quality.ts";
import { effect } from "./effect/effect-report.ts";
import { flows } from "./flows/flows-report.ts";
import { goldCustomerMap } from "./gold-map/gold-map-report.ts";
import { monthlyHistory } from "./history/history-report.ts";
import { newRepeat } from "./new-repeat/new-repeat-report.ts";
import { kpi } from "./kpi/kpi-report.ts";
import { ltv } from "./ltv/ltv-report.ts";
import { levers } from "./levers/levers-report.ts";
import { cpmGroups } from "./cpm-groups/cpm-groups-report.ts";
import { nurture } from "./nurture/nurture-report.ts";
import { products } from "./products/products-report.ts";
import { retention } from "./retention/retention-report.ts";
import { rfm } from "./rfm/rfm-report.ts";
import { subscription } from "./subscription/subscription-report.ts";
import { seasons } from "./seasons/seasons-report.ts";
import { summary } from "./summary/summary-report.ts";
import type { ReportContext } from "./context.ts";
import type { Report, Subject } from "./report.ts";

/** Every report, in the order of the tabs; a new report is a folder, its texts and one line here. */
const LIST = [
  summary,
  dataQuality,
  customerBalanceSheet,
  goldCustomerMap,
  levers,
  businessPlan,
  monthlyHistory,
  newRepeat,
  seasons,
  kpi,
  ltv,
  retention,
  products,
  subscription,
  crossTable,
  rfm,
  nurture,
  cpmGroups,
  flows,
  effect,
  comparison,
] as const;

/** A report's name. */
export type ReportId = (typeof LIST)[number]["id"];

/** Every report, in the order of the tabs. */
export const REPORTS: readonly Report<ReportId>[] = LIST;

/**
 * Those of which a copy may be handed to management, in the same order.
 *
 * @example
 * const ids = managementReports().map(({ id }) => id);
 * [ids.includes("summary"), ids.includes("dataQuality")] //=> [true, false]
 */
export const managementReports = () => REPORTS.filter(({ forManagement }) => forManagement);

/**
 * The report of a name that came from elsewhere; undefined where there is none.
 *
 * @example
 * [reportNamed("rfm")?.id, reportNamed("toString")] //=> ["rfm", undefined]
 */
export const reportNamed = (id: string): Report<ReportId> | undefined => REPORTS.find((one) => one.id === id);

/**
 * The asked reports in the order of the tabs; none named = all that there is something to tell of. The comparison is one
 * of them where slices are compared, whatever is named.
 *
 * @param there whether slices are to stand side by side, and whether there is something to tell of campaigns
 * @throws InputProblem "report-unknown"; "no-slices" for a comparison of nothing
 *
 * @example
 * reportsOf(["rfm", "summary"], { slices: false, campaigns: false }) //=> ["summary", "rfm"]
 */
export function reportsOf(
  ids: readonly string[],
  there: Readonly<Record<Subject, boolean>>,
): readonly ReportId[] {
  const known = REPORTS.map(({ id }) => id);
  const unknown = ids.find((id) => !known.some((one) => one === id));
  if (unknown !== undefined)
    throw new InputProblem("report-unknown", { id: unknown, known: known.join(", ") });
  const asked = (id: string) => ids.includes(id);
  if (!there.slices && REPORTS.some(({ id, only }) => only === "slices" && asked(id)))
    throw new InputProblem("no-slices");
  const isTold = (only: Subject | null) => only === null || there[only];
  const made = REPORTS.filter(({ id, only }) =>
    only === "slices" ? there.slices : asked(id) || (ids.length === 0 && isTold(only)),
  );
  return made.map(({ id }) => id);
}

/**
 * Those reports that can be made of figures that are kept, in the order of the tabs.
 *
 * @param compare the slices that were compared
 *
 * @example
 * keptReports(["flows", "comparison", "rfm"], []) //=> ["rfm", "flows"]
 */
export const keptReports = (ids: readonly string[], compare: readonly unknown[]): readonly ReportId[] =>
  REPORTS.flatMap(({ id, only }) =>
    ids.includes(id) && (only !== "slices" || compare.length > 0) ? [id] : [],
  );

/** The reports of the whole shop even where a run is about a slice: those that answer cell functions, and of campaigns. */
const wholeReports = () =>
  REPORTS.filter(({ cells, only }) => Object.keys(cells).length > 0 || only === "campaigns");

/**
 * What an analysis and some reports ask of a shop.
 *
 * @example
 * // what every analysis asks, then the reports
 * const report = { asks: () => [{ table: "months" }] };
 * asksOf([report], { stageThresholds: [1, 2, 3, 4, 5] })({ anchor: 19_813 }).map(({ table }) => table)
 * //=> ["pattern", "months"]
 */
export const asksOf =
  (reports: readonly Report[], settings: AnalysisSettings, kept: Kept = NOTHING_KEPT): Asks =>
  (meta) => [
    ...analysisRequests(meta.anchor, settings),
    ...reports.flatMap(({ asks }) => asks(meta, settings, kept)),
  ];

/**
 * Every report's tables, whichever are written now: cells, explanations and the monthly record read them, too. Of the whole
 * shop it is also asked who bought how often, by which stages are proposed.
 */
export function runAsks(settings: AnalysisSettings, kept?: Kept): SlicedAsks {
  const counting =
    (asks: Asks): Asks =>
    (meta) => [...asks(meta), purchasesRequest(meta.anchor, settings.stageThresholds)];
  return {
    own: counting(asksOf(REPORTS, settings, kept)),
    whole: counting(asksOf(wholeReports(), settings, kept)),
    compared: asksOf([comparison], settings),
  };
}

/** `metrics` of the JSON: the part of every report under its name, those of slices only where some stand side by side; 季節客. */
export function metricsJson(context: ReportContext): Record<string, unknown> {
  const compares = context.comparison.slices.length > 0;
  const made = REPORTS.filter(({ only }) => only !== "slices" || compares);
  const { seasonal, maybe } = seasonTotals(context.analysis);
  const parts = made.flatMap(({ id, json }) => (json ? [[id, json(context)] as const] : []));
  return { ...Object.fromEntries(parts), seasonal: { customers: seasonal, maybe } };
}
