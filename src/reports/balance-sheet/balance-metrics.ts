import type { Analysis } from "../../core/analysis.ts";
import { type TrackRecord, trackRecordOf, trackRequests } from "../../core/cpm/backtest.ts";
import { type ProjectionBand, projectionBand, bandRequests } from "../../core/cpm/band.ts";
import type { Headline } from "../../core/cpm/headlines.ts";
import type { Alarm } from "../../core/history/alarm-log.ts";
import { monthsRequest } from "../../core/history/monthly-history.ts";
import { alarmNow } from "../../core/history/watched-history.ts";
import { outlookHeadline } from "../../core/outlook/outlook-headline.ts";
import { type OutlookAnswer, outlookOf, outlookRequests } from "../../core/outlook/outlook.ts";
import { termsOf } from "../../core/schemes/class-table.ts";
import { seasonRequest } from "../../core/segments/season-sets.ts";
import type { Page } from "../page/page.ts";
import type { ReportAsks } from "../report.ts";

/** What 顧客BS computes for itself, besides the analysis that all reports share. */
export interface BalanceMetrics {
  /**
   * 過去の率での幅: the projection at the rates of each past year; stands in the JSON only. null where fewer than two years
   * can be used.
   */
  readonly band: ProjectionBand | null;
  /** 見通し, or why there is none; and whether it may be said. */
  readonly outlook: OutlookAnswer;
  readonly headline: Headline;
  /** The early warning; null = it cannot be judged. */
  readonly alarm: Alarm | null;
  /** 実績との照合: earlier projections beside what happened. */
  readonly trackRecord: TrackRecord;
}

/** The page of 顧客BS while it is laid out. */
export type BalancePage = Page<BalanceMetrics>;

/**
 * The facts tables it asks for: past years for 見通し, band and track record, month ends for the alarm, and who of the
 * lapsed is 季節客.
 *
 * @example
 * // less than two years of data: no band, no track record
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 };
 * balanceAsks({ anchor: 19_630, dataStart: 19_500 }, settings).map(({ table }) => table) //=> ["state", "months", "cells"]
 */
export const balanceAsks: ReportAsks = (meta, settings) => [
  ...bandRequests(meta, settings.stageThresholds),
  ...outlookRequests(meta),
  monthsRequest(meta, settings.stageThresholds),
  ...trackRequests(meta, settings.stageThresholds),
  seasonRequest("stage", termsOf(meta, settings)),
];

/**
 * What 顧客BS computes for itself, from the facts that `balanceAsks` asked for.
 *
 * @throws RangeError when nobody asked for them
 */
export function balanceMetrics(analysis: Analysis): BalanceMetrics {
  const outlook = outlookOf(analysis.facts);
  return {
    band: projectionBand(analysis),
    outlook,
    headline: outlookHeadline(analysis, outlook),
    alarm: alarmNow(analysis),
    trackRecord: trackRecordOf(analysis),
  };
}
