/** The add-on with calls that read few cells, so that a small shop is read in parts. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FUNCTIONS } from "../../src/catalog/functions.ts";
import { bundleCode } from "../../src/tools/bundle-code.ts";
import { ROOT } from "../../src/tools/paths.ts";

/** Cells that one call reads: all below the first number, else blocks of the second. */
interface Limits {
  readonly oneRead: number;
  readonly block: number;
  /** How long what was read counts [milliseconds]; absent = as in the sources, below zero = not at all. */
  readonly fresh?: number;
}

/**
 * Bundles the sources with other limits in place of `read-limits.ts`.
 *
 * @returns the folder to open books with
 */
export async function distOfSmallReads({ oneRead, block, fresh = 600_000 }: Limits): Promise<string> {
  const contents = `export const ONE_READ = ${oneRead}; export const BLOCK = ${block}; export const FRESH = ${fresh};`;
  const { code } = await bundleCode(join(ROOT, "src", "entry", "index.ts"), FUNCTIONS, [
    {
      name: "small reads",
      setup: ({ onLoad }) => onLoad({ filter: /core[\\/]rows[\\/]read-limits\.ts$/ }, () => ({ contents })),
    },
  ]);
  const dist = mkdtempSync(join(tmpdir(), "small-reads-"));
  writeFileSync(join(dist, "Code.js"), code);
  writeFileSync(join(dist, "sidebar.html"), "<!doctype html><title>Side</title>");
  return dist;
}
