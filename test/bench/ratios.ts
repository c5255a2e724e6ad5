/**
 * How fast the core is, as ratios within one run: the same work by the product, plain JavaScript and other engines, from
 * the same rows in memory to the same answers; in a process that did nothing before; how much memory beside the rows; and
 * of the product alone what the monthly history, two compared slices and a segment that is edited cost.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AloneId, measureCold, measureMemory, runAlone } from "./alone.ts";
import { compare } from "./compare.ts";
import { contendersFor } from "./contenders.ts";
import { measureHistory } from "./history.ts";
import type { Results, SizeResult } from "./results.ts";
import { measureSegments } from "./segments.ts";
import { measureSlices } from "./slices.ts";
import { report } from "./spoken.ts";

const COLD = { size: 10_000, rounds: 5 };
/** Below, the memory of a process says nothing of its rows. */
const LEAST_FOR_MEMORY = 100_000;

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000,100000" },
    rounds: { type: "string" },
    json: { type: "string" },
    peers: { type: "string" },
    alone: { type: "string" },
  },
});
const sizes = values.rows.split(",").map(Number);
const peers = values.peers ?? "";
const ids = contendersFor(values.peers ?? null);

function roundsFor(size: number): number {
  if (values.rounds !== undefined) return Number(values.rounds);
  return size <= 20_000 ? 15 : 9;
}

async function measured(size: number): Promise<SizeResult> {
  const rounds = roundsFor(size);
  const fewer = size > 200_000 ? Math.min(3, rounds) : rounds;
  const costs = await compare(ids, { size, rounds, peers });
  return { rows: size, rounds, costs, history: measureHistory(size, fewer), slices: measureSlices(size, fewer) };
}

async function run(): Promise<Results> {
  const results: SizeResult[] = [];
  for (const size of sizes) results.push(await measured(size));
  const largest = Math.max(...sizes);
  const rounds = Math.min(3, roundsFor(largest));
  return {
    sizes: results,
    cold: { rows: COLD.size, costs: measureCold(ids, { ...COLD, peers }) },
    memory:
      largest < LEAST_FOR_MEMORY
        ? null
        : { rows: largest, bytesARow: measureMemory(ids, { size: largest, rounds, peers }) },
    segments: measureSegments(200_000, 15),
  };
}

async function main(): Promise<void> {
  if (values.alone !== undefined) return runAlone(values.alone as AloneId, sizes[0] ?? 0, peers);
  const results = await run();
  report(results);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

void main();
