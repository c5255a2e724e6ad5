/**
 * Builds the benchmark as the add-on is built and runs it with the garbage collector at hand: run from source, the
 * loader's own work on every function would be measured with it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "cpm-bench-"));
const outfile = join(folder, "ratios.mjs");
const entry = fileURLToPath(new URL("./ratios.ts", import.meta.url));
buildSync({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", target: "es2019" });
const args = ["--expose-gc", outfile, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
