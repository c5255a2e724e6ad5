/**
 * Builds the benchmark as the add-on is built and runs it with the garbage collector at hand: run from source, the
 * loader's own work on every function would be measured with it.
 *
 *     npm run bench [-- --rows 10000,100000,1000000 --json FILE --rounds N --no-peers --print --check]
 *
 * With --check it ends with 1 and the names of the budgets that the run did not keep (`budgets.ts`).
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import { ROOT } from "../../src/tools/paths.ts";
import { overBudget } from "./budgets.ts";
import { printPage } from "./page.ts";
import { peerVersions } from "./peers/loading.ts";
import type { Results } from "./results.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const PEERS = join(HERE, "peers");

const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    rounds: { type: "string" },
    json: { type: "string" },
    "no-peers": { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});

const setup = join(ROOT, "src", "tools", "setup.mjs");
const run = (args: readonly string[]): number =>
  spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;

/** Whether the packages that the product is measured against are there; they are installed when they are not. */
function hasPeers(): boolean {
  if (values["no-peers"]) return false;
  if (run([setup, PEERS]) === 0) return true;
  console.error(
    "DuckDB, polars and arquero could not be installed: measured without them. `-- --no-peers` does not try.",
  );
  return false;
}

/** Says which budgets were not kept. */
function check(results: Results): void {
  const over = overBudget(results);
  for (const line of over) console.error(`Over budget: ${line}`);
  if (over.length > 0) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), "cpm-bench-"));
const [outfile, json] = [join(folder, "ratios.mjs"), join(folder, "results.json")];
const entryPoints = [join(HERE, "ratios.ts")];
buildSync({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", target: "es2019" });
const given = (["rows", "rounds"] as const).flatMap((name) => {
  const value = values[name];
  return value === undefined ? [] : [`--${name}`, value];
});
const peers = hasPeers() ? ["--peers", PEERS] : [];
process.exitCode = run(["--expose-gc", outfile, "--json", json, ...given, ...peers]);
if (process.exitCode === 0) {
  if (values.json !== undefined) copyFileSync(json, values.json);
  const results = JSON.parse(readFileSync(json, "utf8")) as Results;
  if (values.print) await printPage(results, peers.length > 0 ? peerVersions(PEERS) : null);
  if (values.check) check(results);
}
rmSync(folder, { recursive: true });
