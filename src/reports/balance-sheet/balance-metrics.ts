import type { Analysis } from "../../core/analysis.ts";
import { type TrackRecord, trackRecordOf, trackRequests } from "../../core/cpm/backtest.ts";
import { type ProjectionBand, projectionBand, bandRequests } from "../../core/cpm/band.ts";
import { type OutlookAnswer, outlookOf, outlookRequests } from "../../core/outlook/outlook.ts";
import type { Page } from "../page/page.ts";
import type { ReportAsks } from "../report.ts";

/** What 顧客BS shows besides the analysis that all reports stand on. */
export interface BalanceMetrics {
  /** 予測の幅; null where fewer than two years can be used. */
  readonly band: ProjectionBand | null;
  /** 見通し, or why there is none. */
  readonly outlook: OutlookAnswer;
  /** 実績との照合: earlier projections beside what happened. */
  readonly trackRecord: TrackRecord;
}

/** The page of 顧客BS while it is laid out. */
export type BalancePage = Page<BalanceMetrics>;

/** The past years behind the outlook, the band and the track record. */
export const balanceAsks: ReportAsks = (span, { stageThresholds }) => [
  ...bandRequests(span, stageThresholds),
  ...outlookRequests(span),
  ...trackRequests(span, stageThresholds),
];

export const balanceMetrics = (analysis: Analysis): BalanceMetrics => ({
  band: projectionBand(analysis),
  outlook: outlookOf(analysis.facts),
  trackRecord: trackRecordOf(analysis),
});
