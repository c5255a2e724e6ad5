/** Makes plain sheets of the user out of reports. */
import { openFile } from "../book.ts";
import { hasRole, type Marked } from "../marker.ts";
import { attempt } from "../refusals.ts";
import { labelsOf, unguard } from "./originals.ts";

/**
 * Removes names we gave to cells of reports, where they still stand on one of these sheets.
 *
 * @param others further names of ours
 * @returns how many [count]
 */
export function removeNames(ours: readonly Marked[], others: readonly string[] = []): number {
  const names = new Set(others);
  for (const one of ours) {
    if (hasRole(one, "report")) for (const { name } of one.marker.written.frame.headlines) names.add(name);
  }
  const ids = new Set(ours.map(({ marker }) => marker.sheetId));
  const found = openFile()
    .getNamedRanges()
    .filter((range) => names.has(range.getName()) && ids.has(range.getRange().getGridId()));
  return found.filter((range) => attempt(() => range.remove())).length;
}

/** Removes our warnings from reports, which from now on are sheets of the user. */
export function removeWarnings(ours: readonly Marked[]): void {
  for (const one of ours)
    if (hasRole(one, "report")) unguard(one.sheet, labelsOf([one.marker.written.frame]));
}
