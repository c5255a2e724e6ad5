/** Takes a person's rows and sentences off the sheets. Whatever was begun may be done again. */
import type { Language } from "../../catalog/language.ts";
import { say } from "../../catalog/language.ts";
import { ERASE_TEXTS, withOlder } from "../../catalog/texts/erase-texts.ts";
import { factsWithout } from "../../core/campaigns/kept-campaign.ts";
import { traceReader, type Traces } from "../../core/erasing/traces.ts";
import { runsWithin } from "../../core/merge/merge-places.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { corner, gridOf, type Sheet } from "../book.ts";
import { groupsOn } from "../campaigns/list-cells.ts";
import { markedAs, remark } from "../marker.ts";
import { plainText } from "../plain-text.ts";
import { problemOf, refusalWords } from "../refusals.ts";
import { fingerprint, readContent } from "../report/content.ts";
import type { Place } from "./places.ts";

/**
 * Refuses to begin where some of the sheets may not be written: every cell is asked.
 *
 * @throws InputProblem "erase-protected" by the first one's name
 */
export function requireErasable(places: readonly Place[]): void {
  for (const { sheet, name } of places)
    if (!corner(sheet, gridOf(sheet)).canEdit()) throw new InputProblem("erase-protected", { sheet: name });
}

/** A sheet that could not be cleared, and why. */
export interface RefusedPlace {
  readonly name: string;
  readonly why: string;
}

/** The lists go first, and what the person is known by goes last. */
const TURN: Readonly<Record<Place["kind"], number>> = {
  ...{ list: 1, campaign: 2, kept: 3, report: 4, joins: 5, customers: 6, orders: 7, ownOrders: 8 },
};

/**
 * Takes a person off the sheets.
 *
 * @param language of the sentences that stand in place of others, and of the reasons
 * @returns what Google did not let be cleared
 */
export function erasePlaces(places: readonly Place[], traces: Traces, language: Language): RefusedPlace[] {
  return [...places]
    .sort((a, b) => TURN[a.kind] - TURN[b.kind])
    .flatMap((place) => refusalOfErasing(place, traces, language) ?? []);
}

function refusalOfErasing(place: Place, traces: Traces, language: Language): RefusedPlace | null {
  try {
    if (place.kind === "campaign") rememberWithout(place, traces);
    if (place.cells.length > 0) blankTexts(place, language);
    deleteRows(place.sheet, place.rows);
    return null;
  } catch (thrown) {
    // Anything that may pass ends the work, which is done again from here.
    return { name: place.name, why: refusalWords(problemOf(thrown), language) };
  }
}

/** The campaign first knows its list without the person: from then on the list with or without them is being erased. */
function rememberWithout({ sheet, sheetId }: Place, traces: Traces): void {
  const { isId } = traceReader(traces);
  for (const { marker, entry } of markedAs("campaign")) {
    if (marker.sheetId !== sheetId) continue;
    const facts = factsWithout(marker.facts, groupsOn(sheet.getDataRange().getValues()), isId);
    if (facts !== marker.facts) remark(entry, { ...marker, facts });
  }
}

/** Sentences that name the person; a report of which nobody wrote on the sheet stays known as such. */
function blankTexts({ sheet, sheetId, cells }: Place, language: Language): void {
  const report = markedAs("report").find(({ marker }) => marker.sheetId === sheetId);
  const print = report && fingerprint(readContent(sheet.getDataRange()), report.marker.written.inputs);
  for (const { row, column } of cells)
    sheet.getRange(row + 1, column + 1, 1, 1).setValues([[say(ERASE_TEXTS.gone, language)]]);
  if (report === undefined || print !== report.marker.print) return;
  const { inputs } = report.marker.written;
  remark(report.entry, { ...report.marker, print: fingerprint(readContent(sheet.getDataRange()), inputs) });
}

/** Deletes rows from the last one up; a sheet keeps a row below those that are frozen. @param rows 1 = first, in order */
function deleteRows(sheet: Sheet, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const last = sheet.getMaxRows();
  if (rows.length >= last - sheet.getFrozenRows()) sheet.insertRowsAfter(last, 1);
  const runs = runsWithin(rows, Infinity);
  for (const { from, rows: count } of [...runs].reverse()) sheet.deleteRows(from, count);
}

/** Says on every report that its numbers are from before. @param day as it is shown */
export function markReportsOlder(day: string, language: Language): void {
  for (const { sheet } of markedAs("report")) {
    const cell = sheet.getRange(2, 1, 1, 1);
    const [[line]] = cell.getValues() as [[unknown]];
    if (typeof line !== "string" || line === "") continue;
    try {
      cell.setValues([[plainText(withOlder(line, day, language))]]);
    } catch (thrown) {
      problemOf(thrown);
    }
  }
}
