import type { Analysis } from "../../core/analysis.ts";
import { type MonthRow, monthsOf, monthsRequest } from "../../core/history/monthly-history.ts";
import { type SummaryFigure, summaryFigures } from "../../core/summary/figures.ts";
import { type NextLever, nextLever } from "../../core/summary/next-lever.ts";
import { type StageChange, stageChangeOf, stageChangeRequests } from "../../core/summary/stage-change.ts";
import type { FlowRow } from "../../core/schemes/flow.ts";
import { balanceAsks, type BalanceMetrics, balanceMetrics } from "../balance-sheet/balance-metrics.ts";
import { type Flow, flowAsks, flowMetrics, largestMoves, mainFlow } from "../flows/flow-metrics.ts";
import type { Page } from "../page/page.ts";
import type { ReportAsks } from "../report.ts";

/** What 経営サマリー shows: the 見通し as on 顧客BS, and what its sentences are made of. */
export interface SummaryMetrics extends BalanceMetrics {
  /** The five numbers, to be kept and set beside those of another day. */
  readonly figures: readonly SummaryFigure[];
  /** null = the month end before has no whole year of orders. */
  readonly change: StageChange | null;
  readonly lever: NextLever;
  /** The largest movement between classes since last month end; null = nobody moved, or it is not known yet. */
  readonly movement: Movement | null;
  /** Oldest first. */
  readonly months: readonly MonthRow[];
}

/** A movement, of which scheme and since when. */
export interface Movement extends Pick<Flow, "scheme" | "since" | "until"> {
  readonly row: FlowRow;
}

/** The page of 経営サマリー while it is laid out. */
export type SummaryPage = Page<SummaryMetrics>;

/**
 * The facts tables that 経営サマリー asks for: those of 顧客BS, and what its three sentences are made of.
 */
export const summaryAsks: ReportAsks = (span, settings, kept) => [
  ...balanceAsks(span, settings, kept),
  ...stageChangeRequests(span, settings.stageThresholds),
  monthsRequest(span, settings.stageThresholds),
  ...flowAsks(span, settings, kept),
];

/**
 * What 経営サマリー shows, from the facts that `summaryAsks` asked for.
 *
 * @throws RangeError when nobody asked for them
 */
export function summaryMetrics(analysis: Analysis): SummaryMetrics {
  const balance = balanceMetrics(analysis);
  return {
    ...balance,
    figures: summaryFigures(analysis, balance.headline),
    change: stageChangeOf(analysis),
    lever: nextLever(analysis, balance.headline),
    movement: largestMovement(analysis),
    months: monthsOf(analysis),
  };
}

function largestMovement(analysis: Analysis): Movement | null {
  const flow = mainFlow(flowMetrics(analysis), analysis.settings.flowScheme);
  const [row] = flow ? largestMoves(flow, 1) : [];
  return flow && row ? { scheme: flow.scheme, since: flow.since, until: flow.until, row } : null;
}
