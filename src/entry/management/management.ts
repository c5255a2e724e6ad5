import { meetingCopy } from "../../reports/management/meeting-copy.ts";
import { writeMeetingCopies } from "../../sheets/report/write-copies.ts";
import { loadFigures, saveFigures } from "../../sheets/stores/figures-store.ts";
import type { Call } from "../call.ts";

/**
 * 経営向けコピー of the last run: new sheets for the user, and the figures that the next copy compares with.
 *
 * @throws InputProblem "no-stored-facts", "facts-damaged", "facts-outdated", "too-many-cells"
 */
function writeManagementCopy(_: object, call: Call) {
  const context = call.context();
  const least = call.settings.now().maskBelow;
  const { models, text, kept } = meetingCopy(context, {
    kept: loadFigures(),
    least,
    today: call.today(),
  });
  const written = writeMeetingCopies(models, context, call.language);
  saveFigures(kept);
  return { ...written, text };
}

/** See `ManagementCalls`. */
export const MANAGEMENT_CALLS = { writes: { managementCopy: writeManagementCopy } };
