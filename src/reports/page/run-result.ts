import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { EXCLUSIONS } from "../../catalog/metrics/exclusions.ts";
import type { ReportGroup } from "../../catalog/report-groups.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { Analysis } from "../../core/analysis.ts";
import { retention } from "../../core/cpm/balance.ts";
import type { Headline, HeadlineFigure } from "../../core/cpm/headlines.ts";
import { isInTable, type RunOrders } from "../../core/rows/order-places.ts";
import { isoOf } from "../../core/values/day.ts";
import type { ExcludedFacts } from "../../core/facts/meta.ts";
import { majorOf } from "../../core/values/money.ts";
import { salesMultiple } from "../../core/cpm/projection.ts";
import { outlookHeadline } from "../../core/outlook/outlook-headline.ts";
import { type OutlookAnswer, outlookOf } from "../../core/outlook/outlook.ts";
import { alarmNow } from "../../core/history/watched-history.ts";
import { wordsOf } from "../context.ts";
import { alarmWords } from "./alarm-words.ts";
import type { ReportedRun } from "../reported-run.ts";
import type { StageAdvice } from "../lists/stage-words.ts";
import { noticeLines } from "./page.ts";
import { withheldNote } from "./headline-words.ts";

/** A report's sheet. */
export interface ReportLink {
  id: string;
  /** What it is about; lists are grouped by it. */
  group: ReportGroup;
  /** The sheet's name. */
  name: string;
  sheetId: number;
  /** When the orders it shows were read, local time, e.g. 2024-04-01T09:30, or the day alone. */
  madeAt: string;
  /** The run whose figures it shows; null = an earlier version of the add-on wrote it. */
  facts: string | null;
}

export interface Share {
  numerator: number;
  denominator: number;
}

export interface RunResult {
  anchorDate: string;
  /** Local time of the file's zone, e.g. 2024-04-01T09:30. */
  madeAt: string;
  /** ISO 4217, e.g. JPY. */
  currency: string;
  activeCustomers: number;
  /** 維持率, 残存率 and the 見通し of five years' sales; null = `withheld` says why. */
  retention: Share | null;
  goldSurvivalRate: number | null;
  fiveYearSales: number | null;
  /** Its 80 % range. */
  fiveYearSalesRange: { low: number; high: number } | null;
  /** Of the 見通し against annual sales; never called 年商倍率. */
  salesMultiple: number | null;
  /** Why a figure is not given, in one or two short lines; null where it is. */
  withheld: { retention: string | null; goldSurvivalRate: string | null; fiveYearSales: string | null };
  /** How long the steps took together [seconds]; null = not known. */
  seconds: number | null;
  /** The run that counted the figures; null = an earlier version of the add-on did. */
  facts: string | null;
  /** The part of the shop the numbers are of; absent = all of it. */
  slice?: string;
  /** The table of a warehouse that counted them; absent = they are of rows of the file. */
  table?: string;
  reports: ReportLink[];
  /** What a reader has to know before believing a number, and what became of the user's own changes. */
  notices: string[];
  /** The open alarm on 維持率 in words; null = none. */
  alarm: string | null;
  excluded: ExcludedRows[];
  /** Where F3, F4 and F5 may begin by the whole shop's counts. */
  stages?: StageAdvice;
}

/** Rows left out for one reason. */
export interface ExcludedRows {
  reason: string;
  label: string;
  rows: number;
  amount: number;
  /** The first few, in words, e.g. "18行目 2024/02/30". */
  examples: string[];
}

/** What of a finished run its summary says. */
interface ToldRun extends Pick<ReportedRun, "madeAt" | "slice" | "open"> {
  readonly analysis: Analysis;
  readonly settings: Pick<Settings, "currency">;
}

/** What it wrote. */
interface WrittenReports {
  readonly links: readonly ReportLink[];
  readonly notices: readonly string[];
  readonly facts: string;
  readonly orders: RunOrders;
  /** So long its steps took [milliseconds]. */
  readonly took: number | null;
}

/**
 * Local time as it travels.
 *
 * @example
 * isoTime("2026/11/22 14:30") //=> "2026-11-22T14:30"
 */
export const isoTime = (shown: string): string => shown.replace(/\//g, "-").replace(" ", "T");

/** The summary of a finished run for the sidebar. */
export function runResult(run: ToldRun, written: WrittenReports, language: Language): RunResult {
  const { analysis } = run;
  const { balance, headlines, annualSales } = analysis;
  const words = wordsOf({ language, currency: run.settings.currency });
  const { retention: kept, goldSurvival } = headlines;
  const outlook = outlookOf(analysis.facts);
  const sales = outlookHeadline(analysis, outlook);
  const why = (figure: HeadlineFigure, { withheld }: Headline) =>
    withheld && withheldNote(figure, withheld, words);
  return {
    anchorDate: isoOf(analysis.facts.meta.anchor),
    madeAt: isoTime(run.madeAt),
    currency: run.settings.currency,
    activeCustomers: balance.total.activeNow,
    retention: kept.withheld ? null : retention(balance.total),
    goldSurvivalRate: goldSurvival.value,
    fiveYearSales: sales.withheld ? null : majorOf(sales.value),
    fiveYearSalesRange: sales.withheld ? null : range(outlook),
    salesMultiple: sales.withheld ? null : salesMultiple(sales.value, annualSales),
    withheld: {
      retention: why("retention", kept),
      goldSurvivalRate: why("goldSurvival", goldSurvival),
      fiveYearSales: why("outlook", sales),
    },
    seconds: written.took === null ? null : Math.round(written.took / 1000),
    facts: written.facts,
    ...(run.slice ? { slice: sliceTitle(run.slice, language) } : {}),
    ...(isInTable(written.orders) ? { table: written.orders.table } : {}),
    reports: [...written.links],
    notices: [...written.notices, ...noticeLines({ open: run.open, analysis, slice: run.slice }, words)],
    alarm: alarmWords(alarmNow(analysis), words),
    excluded: analysis.facts.meta.excluded.map((one) => excludedRows(one, language)),
  };
}

function range({ outlook }: OutlookAnswer): { low: number; high: number } | null {
  const last = outlook?.rows[outlook.rows.length - 1]?.cumulativeSales;
  return last ? { low: majorOf(last.low), high: majorOf(last.high) } : null;
}

function excludedRows({ reason, rows, amount, examples }: ExcludedFacts, language: Language): ExcludedRows {
  const words = ({ row, value }: { row: number; value: string }) =>
    value === ""
      ? say(ENTRY_TEXTS.exampleBlank, language, { row })
      : say(ENTRY_TEXTS.example, language, { row, value });
  return {
    reason,
    label: say(EXCLUSIONS[reason], language),
    rows,
    amount: majorOf(amount),
    examples: examples.map(words),
  };
}
