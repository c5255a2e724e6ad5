/** The parts of a new local file. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BookOptions } from "./book.ts";
import { Workbook } from "./engine/workbook.ts";
import { Counters } from "./gas/counters.ts";
import { type FileState, NEW_FILE_ID } from "./gas/file-state.ts";
import { Refusal } from "./gas/run.ts";
import { newTimed } from "./gas/timed.ts";

/** Cells above which a table is kept outside the grid. */
const RAW_ABOVE = 50_000;

/** The grid of a new file. */
export function newWorkbook(options: BookOptions, custom: object): Workbook {
  return new Workbook({
    timeZone: options.timeZone ?? "Asia/Tokyo",
    locale: options.locale ?? "ja_JP",
    rawAbove: options.rawAbove ?? RAW_ABOVE,
    mostCells: options.mostCells ?? 10_000_000,
    custom,
  });
}

/** What a new file is beside its cells. */
export function newFile(
  options: BookOptions,
  workbook: Workbook,
  dist: string,
  flush: () => void,
): FileState {
  const manifest = manifestIn(dist);
  return {
    id: NEW_FILE_ID,
    workbook,
    counters: new Counters(),
    canEdit: options.canEdit ?? true,
    documentProperties: new Map(),
    userProperties: new Map(),
    metadata: [],
    menu: [],
    sidebar: null,
    userLocale: options.userLocale ?? "ja",
    locked: false,
    lockedElsewhere: false,
    storeFull: false,
    obstacles: [],
    timed: newTimed(),
    scopes: manifest?.oauthScopes ?? null,
    advanced: (manifest?.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol),
    warehouse: options.warehouse ?? null,
    html: (name) => htmlFile(dist, name),
    flush,
  };
}

interface Manifest {
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

/** A bundle without a manifest is a test's own. */
function manifestIn(dist: string): Manifest | null {
  const manifest = join(dist, "appsscript.json");
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, "utf8")) as Manifest) : null;
}

function htmlFile(dist: string, name: string): string {
  try {
    return readFileSync(join(dist, `${name}.html`), "utf8");
  } catch {
    throw new Refusal(`No HTML file named ${name} was found.`);
  }
}
