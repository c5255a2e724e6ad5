/** Erases a person from the file, so that an erasing that was cut off is finished by asking again. */
import type { Language } from "../../catalog/language.ts";
import { withErased } from "../../core/erasing/erased-record.ts";
import { traceReader, type Traces } from "../../core/erasing/traces.ts";
import { type Day, isoOf, shownDay } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { hasReports, markedAs } from "../marker.ts";
import { mendLeftovers } from "../report/leftovers.ts";
import {
  dropErasing,
  type Erasing,
  loadErased,
  loadErasing,
  saveErased,
  saveErasing,
  type StoodPlace,
} from "../stores/erasing-store.ts";
import { loadImport } from "../stores/import-store.ts";
import { erasePlaces, markReportsOlder, type RefusedPlace, requireErasable } from "./erase-places.ts";
import { type ErasedStores, eraseFromStores, type KeptNaming, keptNaming } from "./erase-stores.ts";
import { type Found, type PersonSheet, type Place, placesOf } from "./places.ts";

/** Where people stand now, what the last run left apart; the cells are read once for all of them. */
export const whereStanding = (people: readonly Traces[], tables: readonly PersonSheet[]): Found[] =>
  placesOf(people, tables, false);

/** What a place is told by: its name, kind, and how much of the person stands there. */
const stoodAt = ({ name, kind, rows, cells }: Place): StoodPlace => ({
  name,
  kind,
  count: rows.length + cells.length,
});

/** What came of it. */
export interface ErasedPerson extends ErasedStores, KeptNaming {
  /** Where they stood before the first row went. */
  readonly stood: readonly StoodPlace[];
  readonly refused: readonly RefusedPlace[];
  /** What a search of the file finds now. */
  readonly now: Found;
  /** Whether the file has reports of before. */
  readonly hasReports: boolean;
}

/**
 * @throws InputProblem "erase-importing" while rows of an import wait, which nothing would find
 */
export function requireNoImport(): void {
  const job = loadImport() as { readonly done?: boolean } | null;
  const waits = markedAs("receiving").length > 0 && job !== null && job.done !== true;
  if (waits) throw new InputProblem("erase-importing");
}

/** How an erasing is done. */
export interface EraseTerms {
  /** Of the file's sheets. */
  readonly language: Language;
  readonly today: Day;
}

/**
 * Erases a person: what is to go is kept until nothing of it stands any more, so that whoever is cut off goes on by asking
 * again, and nobody is counted twice.
 *
 * @param traces of the person; null = of the erasing that was cut off
 * @param confirm refuses, before anything goes, what is no longer as it was agreed to
 * @throws InputProblem "erase-protected", "erase-importing", "request-refused", and what `confirm` throws
 */
export function erasePerson(
  asked: { readonly traces: Traces | null; readonly confirm: (places: readonly Place[]) => void },
  read: () => readonly PersonSheet[],
  { language, today }: EraseTerms,
): ErasedPerson {
  requireNoImport();
  const left = loadErasing();
  mendLeftovers();
  const traces = left?.traces ?? asked.traces;
  if (traces === null) throw new InputProblem("request-refused");
  const [found] = whereStanding([traces], read());
  const places = found?.places ?? [];
  if (left === null) asked.confirm(places);
  requireErasable(places);
  const erasing: Erasing = left ?? { id: `${Date.now()}`, traces, stood: places.map(stoodAt) };
  if (left === null) saveErasing(erasing);
  const day = shownDay(today);
  const stores = eraseFromStores(traceReader(traces), day);
  const refused = erasePlaces(places, traces, language);
  markReportsOlder(day, language);
  saveErased(withErased(loadErased(), { id: erasing.id, day: isoOf(today) }));
  if (refused.length === 0) dropErasing();
  return { ...stores, stood: erasing.stood, refused, ...proof(traces, read), hasReports: hasReports() };
}

/** A search of the whole file after the work; what is kept to go on with is no find. */
function proof(traces: Traces, read: () => readonly PersonSheet[]) {
  SpreadsheetApp.flush();
  const [now = { places: [], standing: [] }] = placesOf([traces], read(), true);
  const { properties, marks } = keptNaming(traceReader(traces));
  return { now, marks, properties: properties.filter((name) => name !== "erasing") };
}
