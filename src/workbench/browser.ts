/** A browser for tests and pictures: one that is there, or the one that npm brought along. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** No talk with the outside, no first-run pages, no graphics card. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
];

const NONE = "No Chromium, Chrome or Edge was found; run: npx playwright-core install chromium";

/** What decides which browser is used. */
export interface Machine {
  /** CPM_BROWSER: a path, or `bundled`. */
  readonly wanted: string | undefined;
  /** Linux x64 is what the npm package's Chromium runs on. */
  readonly linuxX64: boolean;
  exists(path: string): boolean;
  /** Makes the npm package's Chromium ready. */
  bundled(): Promise<FoundBrowser>;
}

/** This machine. */
export const HERE: Machine = {
  wanted: process.env["CPM_BROWSER"],
  linuxX64: process.platform === "linux" && process.arch === "x64",
  exists: existsSync,
  bundled: bundledBrowser,
};

/**
 * The browser to use: CPM_BROWSER (a path, or `bundled`), Playwright's own, an installed Chrome, Edge or Chromium,
 * and on Linux x64 the Chromium that comes as an npm package.
 *
 * @param machine where to look; this machine when missing
 * @returns path, arguments and environment for a launch
 * @throws Error with one sentence that names the command to run, when there is none
 */
export async function findBrowser(machine: Machine = HERE): Promise<FoundBrowser> {
  const { wanted, exists } = machine;
  const bundled = wanted === "bundled";
  if (wanted && !bundled && !exists(wanted)) {
    throw new Error(`CPM_BROWSER must name a browser's file; got ${wanted}`);
  }
  const paths = [...(wanted ? [wanted] : []), chromium.executablePath(), ...installedPaths()];
  const installed = bundled ? undefined : paths.find(exists);
  if (installed !== undefined) return found(installed);
  if (!machine.linuxX64) throw new Error(NONE);
  return machine.bundled();
}

/** Finds and starts the browser, without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findBrowser()), headless: true });
}

function found(executablePath: string, env: Record<string, string> = {}): FoundBrowser {
  const args = process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET;
  return { executablePath, args, env: { ...environment(), ...env } };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

function installedPaths(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return process.platform === "win32" ? windowsPaths() : linuxPaths();
}

function windowsPaths(): string[] {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]);
  const ends = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  return roots.filter((root) => root !== undefined).flatMap((root) => ends.map((end) => join(root, end)));
}

function linuxPaths(): string[] {
  const names = ["google-chrome-stable", "google-chrome", "microsoft-edge", "chromium", "chromium-browser"];
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/cpm-chromium-147.0.0", import.meta.url));

/** The npm package's Chromium; it needs unpacking once, and its own libraries where the system has too few. */
async function bundledBrowser(): Promise<FoundBrowser> {
  if (!existsSync(CACHE)) await unpack();
  const executablePath = join(CACHE, "chromium");
  const fonts = { FONTCONFIG_FILE: fontSettings() };
  const libraries = { LD_LIBRARY_PATH: join(CACHE, "al2023", "lib") };
  if (starts(executablePath, {})) return found(executablePath, fonts);
  if (starts(executablePath, libraries)) return found(executablePath, { ...fonts, ...libraries });
  throw new Error(NONE);
}

/** Without any font Chromium breaks down on the first text: the package brings one, its own settings do not find it. */
function fontSettings(): string {
  const path = join(CACHE, "own-fonts.conf");
  const folders = [join(CACHE, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const lines = [
    ...folders.map((folder) => `<dir>${folder.replaceAll("&", "&amp;")}</dir>`),
    `<cachedir>${join(CACHE, "font-cache")}</cachedir>`,
  ];
  writeFileSync(path, `<?xml version="1.0"?>\n<fontconfig>${lines.join("")}</fontconfig>\n`);
  return path;
}

function starts(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ["--version", "--no-sandbox"], { env: { ...environment(), ...env }, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Unpacks into a folder of its own and moves it into place whole, so that an interrupted run leaves nothing half. */
async function unpack(): Promise<void> {
  const parent = join(CACHE, "..");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "unpacking-"));
  await withEnvironment({ TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }, async () => {
    const { default: bundled } = await import("@sparticuz/chromium");
    await bundled.executablePath();
  });
  try {
    renameSync(folder, CACHE);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(CACHE)) throw error;
  }
}

/** Runs with other environment variables and puts every one back: the package changes more than it is told. */
async function withEnvironment(changes: Record<string, string>, run: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, changes);
  try {
    await run();
  } finally {
    Object.keys(process.env).forEach((name) => name in before || delete process.env[name]);
    Object.assign(process.env, before);
  }
}
