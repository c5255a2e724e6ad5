import { build } from "esbuild";
import type { FunctionEntry } from "../catalog/functions.ts";
import { BUNDLE_NAME, stubs } from "./stubs.ts";

const BANNER = `// CPM Sheets (MIT). Built from TypeScript; includes parts of date-fns and @date-fns/utc (MIT, Sasha Koss and Lesha Koss).`;

/**
 * The script Google runs: the add-on as one object nobody can call by name, and the public functions below it.
 *
 * @param entry path of the module that exports the public functions
 * @param functions the catalogue's custom functions
 * @returns the text of Code.js
 */
export async function bundleCode(entry: string, functions: readonly FunctionEntry[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: BUNDLE_NAME,
    target: "es2019",
    charset: "utf8",
    // Google reads the whole script for every cell; names stay, so that a stack trace can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    // Node's and the browser's fields of a package both fit; Apps Script is neither.
    platform: "neutral",
    mainFields: ["module", "main"],
    banner: { js: BANNER },
    logLevel: "silent",
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return `${bundle.text}\n${stubs(functions)}`;
}
