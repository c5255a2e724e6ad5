/**
 * Makes lines of a shop as a file of parquet, counts every facts table over it by DuckDB, and says what that took.
 *
 *     npx tsx test/bench/warehouse/bench.ts --lines 5000000 --folder FOLDER [--memory 8GB --threads 2 --json FILE]
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { duckReport } from "../../../src/warehouse/duck-report.ts";
import { duckRunner } from "../../../src/warehouse/duckdb.ts";
import { ordersOfTable } from "../../../src/warehouse/table-orders.ts";
import { dayOfIso } from "../../../src/core/values/day.ts";
import { makeLines, MAPPING } from "./lines.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "5000000" },
    folder: { type: "string", default: "." },
    memory: { type: "string", default: "8GB" },
    threads: { type: "string", default: "2" },
    json: { type: "string" },
  },
});

const lines = Number(values.lines);
const folder = join(values.folder, `lines-${lines}`);
mkdirSync(folder, { recursive: true });
const parquet = join(folder, "lines.parquet");
const options = { threads: Number(values.threads), memory: values.memory, aside: join(folder, "aside") };

/** Bytes that lie in a folder. */
function bytesIn(path: string): number {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.reduce((sum, one) => {
    // What is put aside goes again at any time.
    const size = statSync(join(one.parentPath, one.name), { throwIfNoEntry: false })?.size ?? 0;
    return sum + size;
  }, 0);
}

const began = Date.now();
const seconds = (): number => Math.round((Date.now() - began) / 1000);
/** Seconds that processors worked, which a busy machine does not make more of. */
const worked = (): number => Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1e6);
const steps: [what: string, at: number, worked: number][] = [];
let disk = 0;

const maker = await duckRunner(options);
await makeLines(maker, lines, parquet);
const [made, madeWorked] = [seconds(), worked()];
const input = statSync(parquet).size;
const watch = setInterval(() => (disk = Math.max(disk, bytesIn(folder) - input)), 1000);
const duck = await duckRunner({ ...options, path: join(folder, "shop.duckdb") });
const { numbers } = await duckReport({
  orders: ordersOfTable({ path: parquet, profile: MAPPING, zone: "Asia/Tokyo" }, () => undefined),
  duck,
  settings: {},
  anchor: { kind: "date", date: "2024-03-31" },
  reports: [],
  slices: {},
  list: null,
  language: "en",
  today: dayOfIso("2024-04-30") ?? 0,
  zone: "Asia/Tokyo",
  locale: "ja_JP",
  told: (what, done, all) => {
    steps.push([what, seconds(), worked()]);
    console.error(
      `${seconds()} s: ${what} ${done}/${all}, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
    );
  },
});
clearInterval(watch);
const at = (what: string, clock: 1 | 2): number => steps.find(([one]) => one === what)?.[clock] ?? 0;
const parts = (clock: 1 | 2, begin: number, end: number) => ({
  view: at("reading", clock) - begin,
  cleaning: at("counting", clock) - at("reading", clock),
  tables: end - at("counting", clock),
});
const found = {
  lines,
  ...{ threads: options.threads, memory: options.memory, made },
  seconds: parts(1, made, seconds()),
  worked: parts(2, madeWorked, worked()),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  ...{ parquetMb: Math.round(input / 2 ** 20), diskMb: Math.round(disk / 2 ** 20) },
  quality: (
    numbers?.json as { quality: { rows: number; purchases: number; customers: number; sales: number } }
  ).quality,
};
const { rows, purchases, customers, sales } = found.quality;
const told = JSON.stringify({ ...found, quality: { rows, purchases, customers, sales } }, null, 1);
console.log(told);
if (values.json !== undefined) writeFileSync(values.json, `${told}\n`);
rmSync(folder, { recursive: true, force: true });
process.exit(0);
