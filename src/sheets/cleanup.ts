/** Takes everything of this product out of the file except the reports themselves. */
import { openFile } from "./book.ts";
import { removeHelper } from "./report/helpers.ts";
import { mendLeftovers } from "./report/leftovers.ts";
import { hasRole, marked, markerEntries, type Marked, type Marker } from "./marker.ts";
import { dropAllValues } from "./stores/properties.ts";
import { restoreFormulas } from "./formulas/refresh.ts";
import { UPDATED } from "./stores/store-sheet.ts";

/** Removes names we gave, where they still stand on a sheet of ours. */
function removeNames(ours: readonly Marked[]): number {
  const names = new Set([UPDATED]);
  for (const one of ours) {
    if (hasRole(one, "report")) for (const { name } of one.marker.written.frame.headlines) names.add(name);
  }
  const ids = new Set(ours.map(({ marker }) => marker.sheetId));
  const found = openFile()
    .getNamedRanges()
    .filter((range) => names.has(range.getName()) && ids.has(range.getRange().getGridId()));
  for (const range of found) range.remove();
  return found.length;
}

/** Roles of hidden sheets that go. */
const HIDDEN: ReadonlySet<Marker["role"]> = new Set(["store", "receiving"]);

/**
 * Removes what the product stored in the file: hidden sheets, the settings, markers and names. Reports stay as plain
 * sheets of the user; what a broken run left behind is mended first, so that nothing of the user's is lost.
 *
 * @returns how many things were removed [count], and the lists of customers that stay
 */
export function removeEverything(): { removed: number; lists: string[] } {
  restoreFormulas();
  mendLeftovers();
  const ours = marked(() => true);
  const lists = ours.flatMap(({ sheet, marker }) => (marker.role === "list" ? [sheet.getName()] : []));
  const names = removeNames(ours);
  const stores = ours.filter(({ marker: { role } }) => HIDDEN.has(role) || role === "settings");
  const entries = markerEntries();
  for (const entry of entries) entry.remove();
  for (const { sheet } of stores) removeHelper(sheet);
  return { removed: names + entries.length + stores.length + dropAllValues(), lists };
}
