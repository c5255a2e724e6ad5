import { type ByContender, CONTENDERS, type ContenderId } from "./contenders.ts";
import type { Cost } from "./clock.ts";
import type { Results, SizeResult } from "./results.ts";

/** Says on standard output what was measured once, beside the sizes. */
export function reportRest({ cold, memory, segments }: Results): void {
  console.log(`${count(cold.rows)} rows as the first work of a process, by "mapOfObjects":`);
  costLines(cold.costs, "mapOfObjects");
  if (memory !== null) {
    console.log(`Memory above ${count(memory.rows)} rows, bytes a row:`);
    for (const [id, bytes] of Object.entries(memory.bytesARow))
      console.log(`  ${id.padEnd(14)} ${bytes.toFixed(0)}`);
  }
  console.log(
    `${count(segments.people)} people: a segment of eight conditions is counted in ${segments.ms.toFixed(1)} ms, ` +
      `at most ${segments.slowest.toFixed(1)}`,
  );
}

/** Says on standard output what was measured at one number of rows. */
export function reportSize({ rows, rounds, costs, history, slices, oneReading }: SizeResult): void {
  console.log(`${count(rows)} rows, medians of ${rounds} rounds, by "floor" (both IDs through a Map each):`);
  costLines(costs, "floor");
  console.log(
    `  monthly history of ${history.years} years: ${history.anchors} anchors in ${history.ms.sweep.toFixed(1)} ms of ` +
      `processor, reading ${history.ms.reading.toFixed(1)} ms; one more anchor = ` +
      `${(history.furtherAnchorToReading * 100).toFixed(3)} % of reading, ` +
      `${history.furtherAnchorToOnePass.toFixed(3)} x a pass of its own`,
  );
  const pairs = Object.entries(slices.two).map(
    ([pair, ms]) => `${pair} ${((slices.ms + ms) / slices.ms).toFixed(2)} (${ms.toFixed(0)} ms)`,
  );
  console.log(
    `  facts of all reports ${(oneReading.all / oneReading.patternAndMonths).toFixed(2)} x those of pattern and months ` +
      `(${oneReading.all.toFixed(0)} ms)`,
  );
  console.log(`  a run with two slices beside it, of one without: ${pairs.join(", ")}`);
}

function costLines(costs: ByContender<Cost>, base: ContenderId): void {
  const unit = costs[base]?.cpu ?? NaN;
  for (const id of Object.keys(CONTENDERS) as ContenderId[]) {
    const cost = costs[id];
    if (cost === undefined) continue;
    const ratio = (cost.cpu / unit).toFixed(2).padStart(6);
    console.log(`  ${id.padEnd(14)} ${ratio} x   processor ${ms(cost.cpu)} ms   wall ${ms(cost.wall)} ms`);
  }
}

const count = (n: number): string => n.toLocaleString("en");
const ms = (n: number): string => n.toFixed(1).padStart(8);
