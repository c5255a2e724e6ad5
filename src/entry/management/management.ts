import { meetingCopy } from "../../reports/management/meeting-copy.ts";
import { attempt } from "../../sheets/refusals.ts";
import { mendedWords } from "../../sheets/report/leftovers.ts";
import { writeCopies } from "../../sheets/report/write-copies.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";
import type { LastRun } from "../run/last-run.ts";
import { settingsNow } from "../settings/settings-sheet.ts";
import type { ManagementAnswer } from "./management-contract.ts";

/** The figures of the last copies in the file's properties. */
const FIGURES = "managementFigures";

/**
 * 経営向けコピー of the last run: new sheets for the user, and the figures that the next copy compares with.
 *
 * @throws InputProblem "no-stored-facts", "facts-damaged", "facts-outdated", "too-many-cells"
 */
export function writeManagementCopy(last: LastRun): ManagementAnswer {
  const context = last.context();
  const notices = mendedWords(last.language);
  const least = settingsNow(last.language).maskBelow;
  const meeting = { kept: loadValue(FIGURES), least, today: last.today() };
  const { models, text, kept } = meetingCopy(context, meeting);
  const sheets = writeCopies(models, context);
  // The sheets stand: without the figures the next copy compares with an earlier one.
  attempt(() => saveValue(FIGURES, kept));
  return { sheets, text, notices };
}
