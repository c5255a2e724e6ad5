import type { ReportModel } from "../catalog/report-model.ts";
import type { ReportContext } from "./context.ts";
import { customerBalanceSheet } from "./customer-bs.ts";
import { dataQuality } from "./data-quality.ts";
import { goldCustomerMap } from "./gold-map-report.ts";
import { monthlyHistoryReport } from "./history-report.ts";
import { leversReport } from "./levers-report.ts";
import { rfmReport } from "./rfm-report.ts";

/** Every report by its id, in the order of the tabs; a new report is one file and one line here. */
export const REPORTS: Readonly<Record<string, (context: ReportContext) => ReportModel>> = {
  dataQuality,
  customerBalanceSheet,
  goldCustomerMap,
  levers: leversReport,
  monthlyHistory: monthlyHistoryReport,
  rfm: rfmReport,
};

/** The reports' ids in the order of the tabs. */
export const REPORT_IDS = Object.keys(REPORTS);
