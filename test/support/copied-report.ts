import type { ReportModel } from "../../src/catalog/report-model.ts";
import type { Language } from "../../src/catalog/language.ts";
import type { Analysis } from "../../src/core/analysis.ts";
import { type ReportId, REPORTS } from "../../src/reports/index.ts";
import { managementCopy } from "../../src/reports/management/management-copy.ts";
import { contextOf } from "./report-cells.ts";

/** The copy of one report for a meeting. @param least the fewest people a number may tell of [count] */
export function copiedReport(
  id: ReportId,
  analysis: Analysis,
  { least, language = "ja" }: { readonly least: number; readonly language?: Language },
): ReportModel {
  const reports = REPORTS.filter((one) => one.id === id);
  const context = contextOf(analysis, language);
  const settings = { ...context.settings, ...analysis.settings };
  const terms = { least, date: "2024-04-05", before: null };
  const [model] = managementCopy({ ...context, settings }, reports, terms).models;
  if (!model) throw new Error(`no copy of ${id}`);
  return model;
}
