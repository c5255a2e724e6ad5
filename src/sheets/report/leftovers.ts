/** Finishes or undoes what a run that broke off left behind. */
import { release } from "./backup.ts";
import { openFile, type Book } from "../book.ts";
import { removeHelper, removeUnmarked } from "./helpers.ts";
import { hasRole, marked, type Marked, type Marker, type MarkerOf } from "../marker.ts";
import { finishMerges } from "../orders/merge-sheet.ts";
import { rescueRules } from "./rules.ts";
import { bringOver, restore, type ReportSheet } from "./swap.ts";

type BackupSheet = Marked<MarkerOf<"backup">>;

/** True for a marker that only a broken run leaves behind. */
export function isLeftover({ role }: Marker): boolean {
  return role === "staging" || role === "backup";
}

function mendBackup(book: Book, found: readonly Marked[], backup: BackupSheet): void {
  const { of, staging } = backup.marker;
  const target = found.find((one): one is ReportSheet => hasRole(one, "report") && one.marker.sheetId === of);
  const staged = found.find((one) => hasRole(one, "staging") && one.marker.sheetId === staging);
  if (target !== undefined) rescueRules(target.sheet, backup.sheet);
  if (target !== undefined && staged !== undefined) bringOver(target, staged.sheet, backup.marker, null);
  if (target !== undefined && staged === undefined) restore(target, backup.sheet, backup.marker);
  const keepAs = target === undefined || staged !== undefined ? backup.marker.keepAs : null;
  release(book, target?.sheet ?? null, backup.sheet, keepAs);
}

/**
 * Mends the given sheets of ours: a report whose successor was ready gets it, one whose successor is gone gets its
 * old content back, and helpers nobody needs any more go.
 *
 * @param found markers of the roles report, staging and backup
 * @returns how many helpers were left over [count]
 */
export function mend(found: readonly Marked[]): number {
  const book = openFile();
  const leftovers = found.filter(({ marker }) => isLeftover(marker));
  for (const one of leftovers) if (hasRole(one, "backup")) mendBackup(book, found, one);
  for (const one of leftovers) if (hasRole(one, "staging")) removeHelper(one.sheet);
  return leftovers.length;
}

/**
 * Looks for what a broken run left behind and mends it. Call it before anything is written, under the lock.
 *
 * @returns how many helpers were left over [count]
 */
export function mendLeftovers(): number {
  const found = marked((marker) => isLeftover(marker) || marker.role === "merge");
  if (found.some(({ marker }) => marker.role === "merge")) finishMerges();
  const broken = found.some(({ marker }) => isLeftover(marker));
  const mended = broken ? mend(marked((marker) => isLeftover(marker) || marker.role === "report")) : 0;
  removeUnmarked(openFile());
  return mended;
}
