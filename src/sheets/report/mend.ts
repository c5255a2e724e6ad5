/** Finishes or undoes single reports that a run which broke off left behind; what can be neither is kept beside. */
import { keepBeside, release } from "./backup.ts";
import { gridOf, openFile, type Book } from "../book.ts";
import { removeHelper } from "./helpers.ts";
import { hasRole, type Marked, remark } from "../marker.ts";
import type { Marker, MarkerOf } from "../marker-kinds.ts";
import { finishLaying, isLaying } from "./lay-anew.ts";
import { attempt } from "../refusals.ts";
import { rescueRules } from "./rules.ts";
import { extrasOn, bringOver, restore, type ReportSheet } from "./swap.ts";

type BackupSheet = Marked<MarkerOf<"backup">>;

/** Something that could not be finished and stays on a sheet of its own. */
export interface Beside {
  /** The id of the report; null = rows of an import. */
  readonly report: string | null;
  /** The sheet it was meant for, and the one it stays on. */
  readonly name: string;
  readonly kept: string;
}

/** True for a marker that only a broken run leaves behind. */
export function isLeftover(marker: Marker): boolean {
  return marker.role === "staging" || marker.role === "backup" || isLaying(marker);
}

/** Whether a report that is staged may still be brought over. */
type Wish = "finish" | "undo";

function mendBackup(book: Book, found: readonly Marked[], backup: BackupSheet, wish: Wish): Beside[] {
  const { of, staging, keepAs, next } = backup.marker;
  const target = found.find((one): one is ReportSheet => hasRole(one, "report") && one.marker.sheetId === of);
  const staged = found.find((one) => hasRole(one, "staging") && one.marker.sheetId === staging);
  const { sheet, marker } = backup;
  if (target === undefined || target.marker.from === staging) {
    attempt(() => release(book, target?.sheet ?? null, sheet, keepAs));
    return [];
  }
  const finish = (): void => {
    rescueRules(target.sheet, sheet);
    const on = target.sheet;
    if (staged !== undefined)
      bringOver(target, staged.sheet, marker, { size: gridOf(on), frame: null, extras: extrasOn(on) });
  };
  if (wish === "finish" && staged !== undefined && attempt(finish)) {
    attempt(() => release(book, target.sheet, sheet, keepAs));
    return [];
  }
  const undo = (): void => {
    rescueRules(target.sheet, sheet);
    restore(target, sheet, marker);
    remark(backup.entry, { role: "staging", sheetId: marker.sheetId });
  };
  if (attempt(undo)) {
    attempt(() => removeHelper(sheet));
    return [];
  }
  const kept = keepBeside(book, target, { sheet, marker });
  return [{ report: next.report, name: target.sheet.getName(), kept }];
}

/**
 * Mends the given sheets of ours: a report whose successor was ready gets it, one whose successor is gone gets its
 * old content back, and helpers nobody needs any more go. What Google refuses is tried once and holds up nothing.
 *
 * @param found markers of the roles report, staging and backup
 * @param wish what becomes of a report whose successor is ready
 * @returns what had to be kept beside
 */
export function mend(found: readonly Marked[], wish: Wish): Beside[] {
  const book = openFile();
  const beside = found.flatMap((one) => (hasRole(one, "backup") ? mendBackup(book, found, one, wish) : []));
  for (const one of found) if (hasRole(one, "staging")) attempt(() => removeHelper(one.sheet));
  const backed = found.flatMap((one) => (hasRole(one, "backup") ? [one.marker.of] : []));
  for (const one of found)
    if (hasRole(one, "report") && isLaying(one.marker) && !backed.includes(one.marker.sheetId))
      attempt(() => finishLaying(one));
  return beside;
}
