import type { ReportModel } from "../catalog/report-model.ts";
import type { ReportContext } from "./context.ts";
import { comparisonReport } from "./comparison/comparison-report.ts";
import { customerBalanceSheet } from "./balance-sheet/customer-bs.ts";
import { dataQuality } from "./quality/data-quality.ts";
import { goldCustomerMap } from "./gold-map/gold-map-report.ts";
import { monthlyHistoryReport } from "./history/history-report.ts";
import { leversReport } from "./levers/levers-report.ts";
import { rfmReport } from "./rfm/rfm-report.ts";

/** Every report by its id, in the order of the tabs; a new report is one file and one line here. */
export const REPORTS: Readonly<Record<string, (context: ReportContext) => ReportModel>> = {
  dataQuality,
  customerBalanceSheet,
  goldCustomerMap,
  levers: leversReport,
  monthlyHistory: monthlyHistoryReport,
  rfm: rfmReport,
  comparison: comparisonReport,
};

/** The report of slices, written where some are compared. */
export const COMPARISON_ID = "comparison";

/** The ids of the reports that every run writes, in the order of the tabs. */
export const REPORT_IDS = Object.keys(REPORTS).filter((id) => id !== COMPARISON_ID);
