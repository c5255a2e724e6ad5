import type { Language } from "../../catalog/language.ts";
import { managementReports } from "../../reports/index.ts";
import { type CopiedFigures, keptFigures, lastMeeting } from "../../reports/management/figures.ts";
import { managementCopy } from "../../reports/management/management-copy.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { fileZone, isoToday, pdfLink } from "../../sheets/file.ts";
import { attempt } from "../../sheets/refusals.ts";
import { besideWords, mendLeftovers } from "../../sheets/report/leftovers.ts";
import { writeCopies } from "../../sheets/report/write-copies.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";
import { storedRun } from "../run/stored-run.ts";
import { settingsNow } from "../settings/settings-sheet.ts";
import type { ManagementAnswer } from "./management-contract.ts";

/** The figures of the last copies in the file's properties. */
const FIGURES = "managementFigures";

/**
 * 経営向けコピー of the last run: new sheets for the user, and the figures that the next copy compares with.
 *
 * @param language of the sentences about the file; the sheets are in the run's
 * @throws InputProblem "no-stored-facts", "facts-damaged", "facts-outdated", "too-many-cells"
 */
export function writeManagementCopy(language: Language): ManagementAnswer {
  const run = storedRun("last");
  const beside = besideWords(mendLeftovers(), language);
  const today = isoToday(fileZone());
  const before = lastMeeting((loadValue(FIGURES) as readonly CopiedFigures[] | null) ?? [], today);
  const { models, figures, text } = managementCopy(reportContext(run, null), managementReports(), {
    least: settingsNow(language).maskBelow,
    date: today,
    before,
  });
  const sheets = writeCopies(models, run.settings);
  // The sheets stand: without the figures the next copy compares with an earlier one.
  attempt(() => saveValue(FIGURES, keptFigures(figures, before)));
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, pdf: pdfLink(sheet.sheetId) })),
    text,
    notices: beside,
  };
}
