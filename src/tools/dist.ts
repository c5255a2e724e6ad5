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
import { SIDEBAR_TEXTS } from "../catalog/sidebar/sidebar.ts";
import { budgetsOf, overBudget } from "./budgets.ts";
import { bundleCode } from "./bundle-code.ts";
import { bundleParts, bundleSidebar } from "./bundle-sidebar.ts";
import { PAGE_PARTS } from "./page-parts.ts";
import { type Chosen, CHOICES, manifestOf, placesOf } from "./options.ts";
import { CACHE, DIST_FILES, ROOT } from "./paths.ts";

/** What the pushed files are made of; anything newer than dist makes dist stale. */
const SOURCES = ["src", "sidebar", "appsscript.json", "package-lock.json"];
/** Rooms that never reach dist. */
const UNSHIPPED = [join("src", "workbench"), join("src", "conformance"), join("src", "warehouse")];

type Files = Readonly<Record<string, string>>;

/** What the page brings in later: the same in every bundle. */
async function partFiles(): Promise<Files> {
  const parts = PAGE_PARTS.map(async (part) => [part.file, await bundleParts(part)] as const);
  return Object.fromEntries(await Promise.all(parts));
}

/** The pushed files of a bundle, by name, and the source map of its Code.js. */
async function filesOf(chosen: Chosen, parts: Files): Promise<{ files: Files; map: string }> {
  const { entry, page } = placesOf(chosen);
  const given = chosen.map(({ texts }) => texts).reduce((all, texts) => ({ ...all, ...texts }), {});
  const further = chosen.map(({ entryPoints }) => entryPoints).reduce((all, one) => ({ ...all, ...one }), {});
  const [{ code, map }, sidebar] = await Promise.all([
    bundleCode(entry, FUNCTIONS, { further }),
    bundleSidebar({
      template: readFileSync(join(ROOT, "sidebar", "sidebar.html"), "utf8"),
      script: page,
      style: join(ROOT, "sidebar", "sidebar.css"),
      given: { "cpm:texts": SIDEBAR_TEXTS, ...given },
    }),
  ]);
  const manifest = manifestOf(readFileSync(join(ROOT, "appsscript.json"), "utf8"), chosen);
  return { files: { "Code.js": code, "sidebar.html": sidebar, ...parts, "appsscript.json": manifest }, map };
}

/** Builds the folders to push. Nothing is written unless everything built and keeps its budget. */
export async function buildDist(): Promise<void> {
  const parts = await partFiles();
  const built = await Promise.all(
    CHOICES.map(async (chosen) => ({ chosen, ...(await filesOf(chosen, parts)) })),
  );
  const complaints = built.flatMap(({ chosen, files }) => overBudget(files, budgetsOf(chosen)));
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  for (const { chosen, files, map } of built) {
    const places = placesOf(chosen);
    writeWhole(places.folder, files);
    writeFileSync(places.map, map);
  }
}

/** Builds them when a source is newer than the oldest file in them. */
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
  const built = CHOICES.flatMap((chosen) =>
    DIST_FILES.map(
      (name) => statSync(join(placesOf(chosen).folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );
  return SOURCES.some((source) => newest(source) > Math.min(...built));
}

/** The latest change in a file or folder of the project; a folder's own date tells of deletions. */
function newest(path: string): number {
  const full = join(ROOT, path);
  const stat = statSync(full);
  if (!stat.isDirectory() || UNSHIPPED.includes(path)) return stat.mtimeMs;
  return readdirSync(full).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}
