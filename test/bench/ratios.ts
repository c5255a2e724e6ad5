/**
 * How fast the core is, as ratios within one run: the same work by the product, plain JavaScript and other engines, from
 * the same rows in memory to the same answers; in a process that did nothing before; how much memory beside the rows; and
 * of the product alone what the monthly history, two compared slices and a segment that is edited cost.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureCold, measureMemory, runAlone } from "./alone.ts";
import { compare } from "./compare.ts";
import { type ContenderId, contendersFor } from "./contenders.ts";
import { measureHistory } from "./history.ts";
import { measureOneReading } from "./one-reading.ts";
import { measureParts } from "./parts.ts";
import type { Results, SizeResult } from "./results.ts";
import { measureSegments } from "./segments.ts";
import { measureSlices } from "./slices.ts";
import { reportRest, reportSize } from "./spoken.ts";

const COLD = { size: 10_000, rounds: 5 };
/** Below, what the heap keeps ready outweighs what the rows need. */
const LEAST_FOR_MEMORY = 500_000;

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
  return size <= 20_000 ? 15 : size <= 200_000 ? 9 : 5;
}

async function measured(size: number): Promise<SizeResult> {
  const rounds = roundsFor(size);
  const fewer = size > 200_000 ? Math.min(3, rounds) : rounds;
  const costs = await compare(ids, peers, { size, rounds });
  return {
    rows: size,
    rounds,
    costs,
    history: measureHistory(size, fewer),
    slices: measureSlices(size, fewer),
    oneReading: measureOneReading(size, fewer),
    parts: measureParts(size, fewer),
  };
}

async function run(): Promise<Results> {
  const results: SizeResult[] = [];
  for (const size of sizes) {
    const result = await measured(size);
    reportSize(result);
    results.push(result);
  }
  return {
    sizes: results,
    cold: { rows: COLD.size, costs: measureCold(ids, { ...COLD, peers }) },
    memory: memoryOf(Math.max(...sizes)),
    segments: measureSegments(200_000, 15),
  };
}

function memoryOf(rows: number): Results["memory"] {
  if (rows < LEAST_FOR_MEMORY) return null;
  const bytesARow = measureMemory(ids, { size: rows, rounds: 1, peers });
  return bytesARow && { rows, bytesARow };
}

async function main(): Promise<void> {
  if (values.alone !== undefined) return runAlone(values.alone as ContenderId, sizes[0] ?? 0, peers);
  const results = await run();
  reportRest(results);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

void main();
