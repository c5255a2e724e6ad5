/** What the file keeps beside its cells: without the texts that name a person, and what of it still does. */
import { LANGUAGES, say } from "../../catalog/language.ts";
import { ERASE_TEXTS } from "../../catalog/texts/erase-texts.ts";
import type { TraceReader } from "../../core/erasing/traces.ts";
import { segmentsWithout, withoutPerson } from "../../core/erasing/without-person.ts";
import { openFile } from "../book.ts";
import { dropKept } from "../orders/kept-rows.ts";
import { ordersChange } from "../orders/orders-stand.ts";
import { attempt } from "../refusals.ts";
import { changeFacts, dropRunning } from "../stores/facts-store.ts";
import { dropImport, loadImport } from "../stores/import-store.ts";
import { clearJob, loadJob } from "../stores/job-store.ts";
import { loadLast } from "../stores/last-store.ts";
import { loadValue, saveValue, storedTexts } from "../stores/properties.ts";
import { loadSegments, saveSegments } from "../stores/segments-store.ts";
import { bumpUpdated } from "../stores/store-sheet.ts";

/** What became of things beside the cells. */
export interface ErasedStores {
  readonly runStopped: boolean;
  /** Saved segments that asked for the person alone [count]. */
  readonly segmentsGone: number;
}

/**
 * Ends what is under way and forgets what it kept, and takes the person's texts out of what the last run left, which from
 * now on says that it is from before.
 *
 * @param day as it is shown
 */
export function eraseFromStores(reader: TraceReader, day: string): ErasedStores {
  const runStopped = loadJob() !== null;
  clearJob();
  dropKept();
  dropRunning();
  // An import that is done is kept for a lost answer only.
  if (loadImport() !== null) dropImport();
  changeFacts((json) =>
    JSON.stringify({ ...withoutPerson(JSON.parse(json) as object, reader), erasedOn: day }),
  );
  cleanLast(reader, day);
  cleanValue("managementFigures", reader);
  cleanValue("before", reader);
  const before = loadSegments();
  const segments = segmentsWithout(before, reader);
  if (segments.some((one, i) => one !== before[i]) || segments.length < before.length) saveSegments(segments);
  // Formulas that look people up look again.
  ordersChange();
  attempt(bumpUpdated);
  return { runStopped, segmentsGone: before.length - segments.length };
}

interface LastKept {
  readonly results?: Readonly<Record<string, { readonly notices: readonly string[] }>>;
}

/** The last result, which begins with the sentence that it is from before. */
function cleanLast(reader: TraceReader, day: string): void {
  const last = loadLast() as LastKept | null;
  if (last?.results === undefined) return;
  const clean = withoutPerson(last, reader);
  const results = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const result = clean.results?.[language];
      const older = say(ERASE_TEXTS.olderResult, language, { day });
      const said = (result?.notices ?? []).filter((one) => one !== older);
      return result === undefined ? [] : [[language, { ...result, notices: [older, ...said] }]];
    }),
  );
  saveValue("last", { ...clean, results });
}

function cleanValue(name: string, reader: TraceReader): void {
  const value = loadValue(name);
  if (value === null) return;
  const clean = withoutPerson(value, reader);
  if (JSON.stringify(clean) !== JSON.stringify(value)) saveValue(name, clean);
}

/** What beside the cells still names a person. */
export interface KeptNaming {
  /** Names of stored values. */
  readonly properties: readonly string[];
  /** Marks on sheets [count]. */
  readonly marks: number;
}

/** Quotation marks of JSON quote every text: they tell nothing. */
const plain = (text: string): string => text.replace(/"/g, "|");

/** Looks through all that the file keeps beside its cells. */
export function keptNaming({ names }: TraceReader): KeptNaming {
  const properties = [...storedTexts()].flatMap(([name, text]) => (names(plain(text)) ? [name] : []));
  const marks = openFile()
    .createDeveloperMetadataFinder()
    .find()
    .filter((entry) => names(plain(`${entry.getKey()} ${entry.getValue() ?? ""}`)));
  return { properties, marks: marks.length };
}
