/** The values beside a report's inputs: Google asks back before somebody overwrites one by hand. */
import type { Originals } from "../../catalog/report-model.ts";
import { rangesOf, type Sheet } from "../book.ts";
import type { Frame } from "../marker-kinds.ts";
import { attempt } from "../refusals.ts";
import { same } from "./frame.ts";

/** What Google lists of a sheet's guarded cells under one of our labels; the user's own have others. */
function oursOn(sheet: Sheet, labels: readonly string[]): GoogleAppsScript.Spreadsheet.Protection[] {
  const found = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  return found.filter((one) => labels.includes(one.getDescription()));
}

/** Takes our warnings off a sheet; the user's protections stay. */
export function unguard(sheet: Sheet, labels: readonly string[]): void {
  if (labels.length === 0) return;
  attempt(() => {
    for (const one of oursOn(sheet, labels)) one.remove();
  });
}

/**
 * Guards the values of a sheet that has no warnings of ours. Guarding is an extra: where Google refuses it the report
 * stands without. One cut off before it has its name lets everybody pass.
 */
export function guard(sheet: Sheet, originals: Originals | undefined): void {
  if (originals === undefined) return;
  attempt(() => {
    for (const range of rangesOf(sheet, originals.areas))
      range.protect().setDescription(originals.label).setWarningOnly(true);
  });
}

/**
 * Guards the values of the report that now stands on a sheet. Warnings of the same cells stay as they are, so that one
 * the user took away stays away.
 *
 * @param next the frame of that report
 * @param before the frame the sheet was given last
 * @param sure false = whether that frame was given whole is not known
 */
export function guardAgain(sheet: Sheet, next: Frame, before: Frame, sure: boolean): void {
  if (sure && same(next.originals, before.originals)) return;
  unguard(sheet, labelsOf([next, before]));
  guard(sheet, next.originals);
}

/** What our warnings are called under any of these frames. */
export function labelsOf(frames: readonly Pick<Frame, "originals">[]): string[] {
  return frames.flatMap(({ originals }) => originals?.label ?? []);
}
