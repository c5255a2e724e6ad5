/**
 * The command line beside the parsing of its file alone: processor time of whole processes in turn, and the peak of
 * memory. `npx tsx test/bench/command.ts ORDERS.csv [ROUNDS]`
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [file = "", rounds = "3"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "cpm-command-"));
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TSX = import.meta.resolve("tsx");

/** What a process tells of itself at its end: processor time, user and system [s], and the most memory [MB]. */
interface Used {
  readonly cpu: number;
  readonly peak: number;
}

const TELLS = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1.024e-3 }));
});`;

function used(...args: readonly string[]): Used {
  const tells = `data:text/javascript,${encodeURIComponent(TELLS)}`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", tells, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stderr.trim().split("\n").at(-1) ?? "") as Used;
}

const PARSE = `import { readFileSync } from "node:fs";
import Papa from "papaparse";
const text = new TextDecoder().decode(readFileSync(process.argv[1]));
new Papa.Parser({ delimiter: ",", newline: "\\n" }).parse(text, 0, false);`;

const parse = (): Used => used("--input-type=module", "--eval", PARSE, resolve(file));
const command = (): Used =>
  used("--import", TSX, at("../../src/workbench/report.ts"), resolve(file), "--out", join(folder, "x.json"));

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const found = Array.from({ length: Number(rounds) }, () => ({ parse: parse(), command: command() }));
rmSync(folder, { recursive: true });
const alone = median(found.map((round) => round.parse.cpu));
const whole = median(found.map((round) => round.command.cpu));
console.log(`parsing alone   ${alone.toFixed(2)} s CPU`);
console.log(`command         ${whole.toFixed(2)} s CPU, ${(whole / alone).toFixed(1)} times that`);
console.log(`peak            ${Math.max(...found.map((round) => round.command.peak)).toFixed(0)} MB`);
