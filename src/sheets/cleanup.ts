/** Brings the file in order before a run, and takes everything of this product out of it except the reports themselves. */
import { type Language, say } from "../catalog/language.ts";
import { SHEET_TEXTS } from "../catalog/texts/sheet-texts.ts";
import { removeHelper } from "./report/helpers.ts";
import { attempt } from "./refusals.ts";
import { besideWords, mendedWords, mendLeftovers } from "./report/leftovers.ts";
import { removeNames, removeWarnings } from "./report/plain-report.ts";
import { marked, markerEntries } from "./marker.ts";
import type { Marker } from "./marker-kinds.ts";
import { dropAllValues } from "./stores/properties.ts";
import { UPDATED } from "./stores/store-sheet.ts";
import { restoreFormulas } from "./formulas/refresh.ts";

/** Roles of sheets that go. */
const GOING: ReadonlySet<Marker["role"]> = new Set(["store", "receiving", "reading", "staging", "settings"]);

/** Roles of sheets that say who somebody is: they stay, and are named. */
const LISTS: ReadonlySet<Marker["role"]> = new Set(["list", "campaign"]);

/** What was removed [count], the lists of customers that stay, and a sentence for each thing that could not go. */
export interface Removed {
  readonly removed: number;
  readonly lists: string[];
  readonly left: string[];
}

/**
 * Removes what the product stored in the file: hidden sheets, the settings, markers and names. Reports stay as plain
 * sheets of the user; what a broken run left behind is mended first, so that nothing of the user's is lost. Whatever
 * Google refuses, all the rest goes.
 *
 * @param language of the sentences
 */
export function removeEverything(language: Language): Removed {
  const formulas = restoreFormulas();
  const { beside } = mendLeftovers();
  const ours = marked(() => true);
  const lists = ours.flatMap(({ sheet, marker }) => (LISTS.has(marker.role) ? [sheet.getName()] : []));
  const names = removeNames(ours, [UPDATED]);
  removeWarnings(ours);
  const entries = markerEntries().length;
  const stores = ours.filter(({ marker: { role } }) => GOING.has(role));
  const refused = stores.filter(({ sheet }) => !attempt(() => removeHelper(sheet)));
  const stay = new Set(refused.map(({ marker }) => marker.sheetId));
  for (const { marker, entry } of marked(() => true))
    if (!stay.has(marker.sheetId)) attempt(() => entry.remove());
  if (stay.size === 0) for (const entry of markerEntries()) attempt(() => entry.remove());
  const left = [
    ...besideWords(beside, language),
    ...formulas.map((one) => say(SHEET_TEXTS.formulaNotEntered, language, { ...one })),
    ...refused.map(({ sheet }) => say(SHEET_TEXTS.notRemoved, language, { name: sheet.getName() })),
  ];
  const removed = names + entries + stores.length - 2 * refused.length + dropAllValues();
  return { removed, lists, left };
}

/**
 * Brings the file in order before a run: reports and rows that a broken run left behind, and formulas that it took out.
 *
 * @returns a sentence for each thing that had to be kept beside
 */
export function mendedFile(language: Language): string[] {
  const beside = mendedWords(language);
  restoreFormulas();
  return beside;
}
