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
import { SIDEBAR_MONTHLY_TEXTS } from "../catalog/sidebar/sidebar-monthly.ts";
import { SIDEBAR_TEXTS } from "../catalog/sidebar/sidebar.ts";
import { BUDGETS, MONTHLY_BUDGETS, overBudget } from "./budgets.ts";
import { bundleCode } from "./bundle-code.ts";
import { bundleParts, bundleSidebar } from "./bundle-sidebar.ts";
import { PAGE_PARTS } from "./page-parts.ts";
import { CACHE, CODE_MAP, DIST, DIST_FILES, DIST_MONTHLY, MONTHLY_CODE_MAP, ROOT } from "./paths.ts";
import { MONTHLY_ENTRY_POINTS } from "./stubs.ts";

/** What the pushed files are made of; anything newer than dist makes dist stale. */
const SOURCES = ["src", "sidebar", "appsscript.json", "package-lock.json"];
/** Rooms that never reach dist. */
const UNSHIPPED = [join("src", "workbench"), join("src", "conformance"), join("src", "warehouse")];

/** A folder of files to push. */
interface Build {
  readonly folder: string;
  /** Where its source map lies. */
  readonly map: string;
  /** Paths of what exports the public functions, of the page's script, and of the manifest. */
  readonly entry: string;
  readonly page: string;
  readonly manifest: string;
  /** What Google calls besides, and what the page imports besides, by name. */
  readonly further: NonNullable<Parameters<typeof bundleCode>[2]>["further"];
  readonly texts: Readonly<Record<string, unknown>>;
  /** The most each file may weigh [bytes]. */
  readonly budgets: typeof BUDGETS;
}

const BASE: Build = {
  folder: DIST,
  map: CODE_MAP,
  entry: join(ROOT, "src", "entry", "index.ts"),
  page: join(ROOT, "sidebar", "index.tsx"),
  manifest: join(ROOT, "appsscript.json"),
  further: {},
  texts: {},
  budgets: BUDGETS,
};

/** 毎月ひとりでに: the same and what its two scopes more allow. */
const MONTHLY: Build = {
  folder: DIST_MONTHLY,
  map: MONTHLY_CODE_MAP,
  entry: join(ROOT, "src", "entry", "monthly", "index.ts"),
  page: join(ROOT, "sidebar", "monthly", "index.tsx"),
  manifest: join(ROOT, "src", "entry", "monthly", "appsscript.json"),
  further: MONTHLY_ENTRY_POINTS,
  texts: { "cpm:monthly-texts": SIDEBAR_MONTHLY_TEXTS },
  budgets: MONTHLY_BUDGETS,
};

const BUILDS = [BASE, MONTHLY];

/** The pushed files of a build, by name, and the source map of its Code.js. */
async function filesOf(of: Build): Promise<{ files: Record<string, string>; map: string }> {
  const sidebar = {
    template: readFileSync(join(ROOT, "sidebar", "sidebar.html"), "utf8"),
    script: of.page,
    style: join(ROOT, "sidebar", "sidebar.css"),
    given: { "cpm:texts": SIDEBAR_TEXTS, ...of.texts },
  };
  const [{ code, map }, page, ...parts] = await Promise.all([
    bundleCode(of.entry, FUNCTIONS, { further: of.further }),
    bundleSidebar(sidebar),
    ...PAGE_PARTS.map((part) => bundleParts(part)),
  ]);
  const pages = Object.fromEntries(PAGE_PARTS.map(({ file }, i) => [file, parts[i] ?? ""]));
  const manifest = readFileSync(of.manifest, "utf8");
  const files = { "Code.js": code, "sidebar.html": page, ...pages, "appsscript.json": manifest };
  return { files, map };
}

/** Builds the folders to push. Nothing is written unless everything built and keeps its budget. */
export async function buildDist(): Promise<void> {
  const built = await Promise.all(BUILDS.map(async (of) => ({ of, ...(await filesOf(of)) })));
  const complaints = built.flatMap(({ of, files }) => overBudget(files, of.budgets));
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  for (const { of, files, map } of built) {
    writeWhole(of.folder, files);
    writeFileSync(of.map, map);
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
  const built = BUILDS.flatMap(({ folder }) =>
    DIST_FILES.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
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
