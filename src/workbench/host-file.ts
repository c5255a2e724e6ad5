/** What a file is when it is opened first. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BookOptions } from "./book.ts";
import type { Workbook } from "./engine/workbook.ts";
import { Counters } from "./gas/counters.ts";
import type { FileState } from "./gas/file-state.ts";
import { Refusal } from "./gas/run.ts";
import { newTimed } from "./gas/timed.ts";

export function newFile(
  options: BookOptions,
  workbook: Workbook,
  dist: string,
  flush: () => void,
): FileState {
  return {
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
    scopes: scopesIn(dist),
    html: (name) => htmlFile(dist, name),
    flush,
  };
}

/** A bundle without a manifest is a test's own. */
function scopesIn(dist: string): readonly string[] | null {
  const manifest = join(dist, "appsscript.json");
  if (!existsSync(manifest)) return null;
  return (JSON.parse(readFileSync(manifest, "utf8")) as { oauthScopes?: string[] }).oauthScopes ?? null;
}

function htmlFile(dist: string, name: string): string {
  try {
    return readFileSync(join(dist, `${name}.html`), "utf8");
  } catch {
    throw new Refusal(`No HTML file named ${name} was found.`);
  }
}
