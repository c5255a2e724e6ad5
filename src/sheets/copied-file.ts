/**
 * ファイル → コピーを作成 takes the sheets along with their markers, but no property: neither settings nor a run under way. The
 * copy begins clean: reports, lists and campaigns of the file it was made of become plain sheets of the user, which
 * nothing writes on again; what the user fills in (`marker.ts` says which sheets) goes on being read.
 */
import { type Language, say } from "../catalog/language.ts";
import { SHEET_TEXTS } from "../catalog/texts/sheet-texts.ts";
import { giveName, openFile } from "./book.ts";
import { fileLanguage } from "./file.ts";
import { copiedMarks, type Marked, unmark } from "./marker.ts";
import type { Marker } from "./marker-kinds.ts";
import { attempt } from "./refusals.ts";
import { removeHelper } from "./report/helpers.ts";
import { isLeftover, mend } from "./report/mend.ts";
import { removeNames, removeWarnings } from "./report/plain-report.ts";

/** Hidden sheets of ours that nobody needs any more. */
const HELPERS: ReadonlySet<Marker["role"]> = new Set(["staging", "backup", "receiving", "reading"]);

/** Sheets whose names the copy's own need. */
const NAMESAKES: ReadonlySet<Marker["role"]> = new Set(["report", "settings", "campaigns", "stepCalendar"]);

/** True until this file has let go of what it brought along from the one it was copied of. */
export const isCopyOfFile = (): boolean => copiedMarks().length > 0;

/**
 * Lets go of what a copied file brought along. The markers go last: a call that is cut off begins anew.
 *
 * @returns true = the file is such a copy, and nobody has let go before
 */
export function letGoOfCopied(): boolean {
  const found = copiedMarks();
  if (found.length === 0) return false;
  if (found.some(({ marker }) => isLeftover(marker)))
    mend(
      found.filter(({ marker }) => isLeftover(marker) || marker.role === "report"),
      "finish",
    );
  // A report that was half brought over is whole again; its helper is gone.
  const left = copiedMarks(found);
  removeNames(left);
  removeWarnings(left);
  rename(left, fileLanguage());
  for (const { sheet, marker } of left) {
    const goes = HELPERS.has(marker.role) && attempt(() => removeHelper(sheet));
    if (!goes) attempt(() => unmark(sheet));
  }
  return true;
}

function rename(left: readonly Marked[], language: Language): void {
  const book = openFile();
  for (const { sheet, marker } of left) {
    if (!NAMESAKES.has(marker.role)) continue;
    const name = say(SHEET_TEXTS.copiedName, language, { name: sheet.getName() });
    attempt(() => giveName(book, sheet, name));
  }
}
