/** Developer metadata on sheets. */
import type { FileState, MetadataEntry } from "./file-state.ts";
import { text } from "./arguments.ts";
import { Refusal, type Run } from "./run.ts";
import { newSheet } from "./sheet.ts";
import { strict } from "./strict.ts";

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** Puts an entry on a sheet. */
export function addMetadata(file: FileState, sheetId: string, key: string, value: string): void {
  const id = file.metadata.reduce((last, entry) => Math.max(last, entry.id), 0) + 1;
  const entry = { id, key, value, sheetId };
  requireSize([...file.metadata, entry], sheetId);
  file.metadata = [...file.metadata, entry];
}

/** Characters of keys and values that a sheet takes. */
const MOST_CHARACTERS = 30_000;

function requireSize(entries: readonly MetadataEntry[], sheetId: string): void {
  const own = entries.filter((entry) => entry.sheetId === sheetId);
  const size = own.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (size <= MOST_CHARACTERS) return;
  throw new Refusal(`Developer metadata exceeds the limit of ${MOST_CHARACTERS} characters.`);
}

/** The entries of one sheet. */
export function metadataOf(run: Run, sheetId: string): DeveloperMetadata[] {
  return handles(
    run,
    run.file.metadata.filter((entry) => entry.sheetId === sheetId),
  );
}

const handles = (run: Run, entries: readonly MetadataEntry[]): DeveloperMetadata[] =>
  entries.map((entry) =>
    strict<DeveloperMetadata>(run, "DeveloperMetadata", new MetadataAdapter(run, entry)),
  );

/** A finder over the whole file. */
export function newMetadataFinder(run: Run): Finder {
  const adapter = new MetadataFinderAdapter(run);
  adapter.self = strict<Finder>(run, "DeveloperMetadataFinder", adapter);
  return adapter.self;
}

export class MetadataFinderAdapter implements Pick<Finder, "withKey" | "find"> {
  self!: Finder;
  private readonly run: Run;
  private key: string | null = null;

  constructor(run: Run) {
    this.run = run;
  }

  withKey(key: string): Finder {
    this.key = text(key, "DeveloperMetadataFinder.withKey");
    return this.self;
  }

  find(): DeveloperMetadata[] {
    const { run, key } = this;
    // What was written on a sheet goes with it, also when the user deleted the tab.
    const sheets = new Set(run.file.workbook.ids());
    const wanted = run.file.metadata.filter((entry) => key === null || entry.key === key);
    return handles(
      run,
      wanted.filter(({ sheetId }) => sheets.has(sheetId)),
    );
  }
}

export class MetadataAdapter implements Pick<
  DeveloperMetadata,
  "getKey" | "getValue" | "setValue" | "getLocation" | "remove"
> {
  private readonly run: Run;
  private readonly entry: MetadataEntry;

  constructor(run: Run, entry: MetadataEntry) {
    this.run = run;
    this.entry = entry;
  }

  getKey(): string {
    return this.entry.key;
  }

  getValue(): string {
    return this.entry.value;
  }

  setValue(value: string): DeveloperMetadata {
    const { file } = this.run;
    const next = { ...this.entry, value: text(value, "DeveloperMetadata.setValue") };
    requireSize([...file.metadata.filter((entry) => entry !== this.entry), next], next.sheetId);
    this.entry.value = next.value;
    return strict<DeveloperMetadata>(this.run, "DeveloperMetadata", this);
  }

  getLocation(): Location {
    return strict<Location>(
      this.run,
      "DeveloperMetadataLocation",
      new LocationAdapter(this.run, this.entry.sheetId),
    );
  }

  remove(): void {
    const { file } = this.run;
    file.metadata = file.metadata.filter((entry) => entry !== this.entry);
  }
}

export class LocationAdapter implements Pick<Location, "getSheet"> {
  private readonly run: Run;
  private readonly sheetId: string;

  constructor(run: Run, sheetId: string) {
    this.run = run;
    this.sheetId = sheetId;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return newSheet(this.run, this.sheetId);
  }
}
