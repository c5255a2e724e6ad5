import { build, type Plugin } from "esbuild";
import type { FunctionEntry } from "../catalog/function-parameters.ts";
import { BUNDLE_NAME, stubs } from "./stubs.ts";

/** What a bundle may differ in. */
interface BundleOptions {
  /** Entry points besides those of every bundle, with their parameters. */
  readonly further?: Parameters<typeof stubs>[1];
  /** Of a bundle that is not to be shipped. */
  readonly plugins?: Plugin[];
}

const BANNER = `// CPM Sheets (MIT). Built from TypeScript; includes parts of date-fns and @date-fns/utc (MIT, Sasha Koss and Lesha Koss).`;

/**
 * The script Google runs: the add-on as one object nobody can call by name, and the public functions below it.
 *
 * @param entry path of the module that exports the public functions
 * @param functions the catalogue's custom functions
 * @returns the text of Code.js, and the source map that finds the places of a stack trace in the sources
 */
export async function bundleCode(
  entry: string,
  functions: readonly FunctionEntry[],
  { further = {}, plugins = [] }: BundleOptions = {},
): Promise<{ code: string; map: string }> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: BUNDLE_NAME,
    target: "es2019",
    charset: "utf8",
    // Google reads the whole script for every cell.
    minify: true,
    sourcemap: "external",
    outfile: "Code.js",
    // Node's and the browser's fields of a package both fit; Apps Script is neither.
    platform: "neutral",
    mainFields: ["module", "main"],
    banner: { js: BANNER },
    logLevel: "silent",
    plugins,
  });
  const [map, bundle] = outputFiles;
  if (map === undefined || bundle === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return { code: `${bundle.text}\n${stubs(functions, further)}`, map: map.text };
}
