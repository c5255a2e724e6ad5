import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { FUNCTIONS } from "../catalog/functions.ts";
import { SIDEBAR_LIST_TEXTS } from "../catalog/sidebar/sidebar-lists.ts";
import { SIDEBAR_TEXTS } from "../catalog/sidebar/sidebar.ts";
import { overBudget } from "./budgets.ts";
import { bundleCode } from "./bundle-code.ts";
import { bundleParts, bundleSidebar } from "./bundle-sidebar.ts";
import { CACHE, CODE_MAP, DIST, DIST_FILES, ROOT } from "./paths.ts";

/** What the pushed files are made of; anything newer than dist makes dist stale. */
const SOURCES = ["src", "sidebar", "appsscript.json", "package-lock.json"];
/** Rooms that never reach dist. */
const UNSHIPPED = [join("src", "workbench"), join("src", "conformance")];

/** The pushed files, by name, made from the sources, and the source map of Code.js. */
export async function distFiles(): Promise<{ files: Record<string, string>; map: string }> {
  const sidebar = {
    template: readFileSync(join(ROOT, "sidebar", "sidebar.html"), "utf8"),
    script: join(ROOT, "sidebar", "index.tsx"),
    style: join(ROOT, "sidebar", "sidebar.css"),
    texts: SIDEBAR_TEXTS,
  };
  const lists = {
    script: join(ROOT, "sidebar", "parts.ts"),
    style: join(ROOT, "sidebar", "parts.css"),
    texts: SIDEBAR_LIST_TEXTS,
  };
  const [{ code, map }, page, parts] = await Promise.all([
    bundleCode(join(ROOT, "src", "entry", "index.ts"), FUNCTIONS),
    bundleSidebar(sidebar),
    bundleParts(lists),
  ]);
  const manifest = readFileSync(join(ROOT, "appsscript.json"), "utf8");
  const files = { "Code.js": code, "sidebar.html": page, "parts.html": parts, "appsscript.json": manifest };
  return { files, map };
}

/** Builds dist. Nothing is written unless everything built and keeps its budget. */
export async function buildDist(): Promise<void> {
  const { files, map } = await distFiles();
  const complaints = overBudget(files);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  writeWhole(DIST, files);
  writeFileSync(CODE_MAP, map);
}

/** Builds dist when a source is newer than the oldest file in it. */
export async function buildDistIfStale(): Promise<void> {
  if (isStale()) await buildDist();
}

/** Writes each file beside and moves it into place, so that a running program never reads half of one. */
function writeWhole(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  mkdirSync(CACHE, { recursive: true });
  const desk = mkdtempSync(join(CACHE, "build-"));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(desk, name), text);
    renameSync(join(desk, name), join(folder, name));
  }
  rmSync(desk, { recursive: true });
  const strays = readdirSync(folder).filter((name) => !(name in files));
  for (const stray of strays) rmSync(join(folder, stray), { recursive: true });
}

function isStale(): boolean {
  const built = DIST_FILES.map((name) => statSync(join(DIST, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return SOURCES.some((source) => newest(source) > Math.min(...built));
}

/** The latest change in a file or folder of the project; a folder's own date tells of deletions. */
function newest(path: string): number {
  const full = join(ROOT, path);
  const stat = statSync(full);
  if (!stat.isDirectory() || UNSHIPPED.includes(path)) return stat.mtimeMs;
  return readdirSync(full).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}
