import { spawnSync } from "node:child_process";
import { type Cost, median, medianCost, stopwatch } from "./clock.ts";
import { type ByContender, CONTENDERS, type ContenderId } from "./contenders.ts";
import { watchPeak } from "./peak.ts";
import { benchRows } from "./rows.ts";

/** What one does in a process of its own, which did nothing before but make the rows. */
interface Alone extends Cost {
  /** The most memory that came to that of the rows [bytes]; null where the system does not say. */
  readonly peak: number | null;
}

/** In the new process: does the work once on rows made before, and says on standard output what it took. */
export async function runAlone(id: ContenderId, size: number, peers: string): Promise<void> {
  const work = await CONTENDERS[id].make(peers);
  const rows = benchRows(size);
  globalThis.gc?.();
  globalThis.gc?.();
  const peakSince = watchPeak();
  const took = stopwatch();
  await work(rows);
  const alone: Alone = { ...took(), peak: peakSince() };
  // The rows are still there, so that nobody's peak is lower for having let them go.
  if (rows.length !== size) throw new Error("the rows are gone");
  console.log(JSON.stringify(alone));
}

interface Processes {
  readonly size: number;
  /** Processes for each, of which the median counts. */
  readonly rounds: number;
  readonly peers: string;
}

/** Every contender in processes of its own, taking turns. */
function allAlone(
  ids: readonly ContenderId[],
  { size, rounds, peers }: Processes,
): Map<ContenderId, Alone[]> {
  const found = new Map<ContenderId, Alone[]>(ids.map((id) => [id, []]));
  for (let round = 0; round < rounds; round++)
    for (const [id, all] of found)
      all.push(alone(["--alone", id, "--rows", String(size), "--peers", peers], id));
  return found;
}

/** Starts this program once more. */
function alone(args: readonly string[], id: ContenderId): Alone {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? "", ...args],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (status !== 0) throw new Error(`${id} did not finish in a process of its own`);
  return JSON.parse(stdout) as Alone;
}

/** The first work of a fresh process, rows made and packages loaded before. */
export function measureCold(ids: readonly ContenderId[], processes: Processes): ByContender<Cost> {
  return Object.fromEntries([...allAlone(ids, processes)].map(([id, all]) => [id, medianCost(all)]));
}

/** The most memory that comes to that of the rows [bytes a row]; null where the system does not say. */
export function measureMemory(ids: readonly ContenderId[], processes: Processes): ByContender<number> | null {
  const found = [...allAlone(ids, processes)].map(
    ([id, all]) => [id, all.map(({ peak }) => peak ?? NaN)] as const,
  );
  const bytes = found.map(([id, peaks]) => [id, median(peaks) / processes.size] as const);
  return bytes.some(([, one]) => Number.isNaN(one)) ? null : Object.fromEntries(bytes);
}
