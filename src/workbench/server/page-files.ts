/** The files a page loads: the bundled page, the grid's styles and templates, the Japanese font. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array | string;
}

const require = createRequire(import.meta.url);
const PAGE = fileURLToPath(new URL("../page/", import.meta.url));
const GRID = dirname(require.resolve("@odoo/o-spreadsheet"));
const FONT = dirname(require.resolve("@fontsource-variable/noto-sans-jp/package.json"));

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  xml: "text/xml; charset=utf-8",
  woff2: "font/woff2",
};

const typeOf = (path: string): string =>
  TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";

let built: Promise<ReadonlyMap<string, PageFile>> | undefined;

/** A file by its address, or undefined when there is none; everything is built once per process. */
export async function pageFile(path: string): Promise<PageFile | undefined> {
  const font = /^\/fonts\/(noto-sans-jp-[\w-]+\.woff2)$/.exec(path)?.[1];
  if (font !== undefined) return fontFile(font);
  built ??= buildPage();
  return (await built).get(path);
}

async function fontFile(name: string): Promise<PageFile | undefined> {
  const body = await readFile(join(FONT, "files", name)).catch(() => undefined);
  return body === undefined ? undefined : { type: typeOf(name), body };
}

async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, "main.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    outdir: PAGE,
    mainFields: ["module", "main"],
    loader: { ".woff2": "file", ".woff": "file", ".ttf": "file", ".eot": "file", ".svg": "file" },
    legalComments: "eof",
    logLevel: "error",
  });
  const files = new Map<string, PageFile>();
  for (const { path, contents } of outputFiles) add(files, `/${path.slice(PAGE.length)}`, contents);
  add(files, "/icon.svg", await readFile(join(PAGE, "icon.svg")));
  add(files, "/templates.xml", await readFile(join(GRID, "o_spreadsheet.xml")));
  add(files, "/fonts.css", (await fontFaces("Roboto")).replaceAll("src:", `${LINE_HEIGHT}\n  src:`));
  return files;
}

/** The grid places text by Roboto's heights; Noto's own would put every line two pixels too low. */
const LINE_HEIGHT = "ascent-override: 93%; descent-override: 24%; line-gap-override: 0%;";

function add(files: Map<string, PageFile>, path: string, body: Uint8Array | string): void {
  files.set(path, { type: typeOf(path), body });
}

/**
 * The Japanese font's `@font-face` rules under a family name of one's choice.
 *
 * The grid's canvas always asks for Roboto, so on a page the font goes by that name.
 *
 * @param family the name the font gets
 * @param origin put before the files' addresses; needed inside a frame of another origin
 */
export async function fontFaces(family: string, origin = ""): Promise<string> {
  const css = await readFile(join(FONT, "index.css"), "utf8");
  return css
    .replaceAll("'Noto Sans JP Variable'", `"${family}"`)
    .replaceAll("url(./files/", `url(${origin}/fonts/`)
    .replaceAll("woff2-variations", "woff2");
}

/** The page's HTML with its token. */
export async function pageHtml(token: string): Promise<string> {
  return (await readFile(join(PAGE, "page.html"), "utf8")).replace("{{token}}", () => token);
}

/** The script that provides `google.script` inside the sidebar's frame. */
export async function bridgeScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, "bridge.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
