/** The add-on with calls that read few cells, so that a small shop is read in parts. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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
  const limits = { ONE_READ: oneRead, BLOCK: block, FRESH: fresh };
  const contents = Object.entries(limits).reduce(
    (text, [name, limit]) => text.replace(new RegExp(`(const ${name} = )[\\d_]+`), `$1${limit}`),
    readFileSync(join(ROOT, "src", "core", "rows", "read-limits.ts"), "utf8"),
  );
  const { code } = await bundleCode(join(ROOT, "src", "entry", "index.ts"), FUNCTIONS, {
    plugins: [
      {
        name: "small reads",
        setup: ({ onLoad }) =>
          onLoad({ filter: /core[\\/]rows[\\/]read-limits\.ts$/ }, () => ({ contents, loader: "ts" })),
      },
    ],
  });
  const dist = mkdtempSync(join(tmpdir(), "small-reads-"));
  writeFileSync(join(dist, "Code.js"), code);
  writeFileSync(join(dist, "sidebar.html"), "<!doctype html><title>Side</title>");
  return dist;
}
