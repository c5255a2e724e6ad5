import { spawnSync } from "node:child_process";
import { type Cost, median, medianCost, stopwatch } from "./clock.ts";
import { type ByContender, CONTENDERS, type ContenderId } from "./contenders.ts";
import { benchRows } from "./rows.ts";

/** What one does in a process of its own, which did nothing before. */
interface Alone extends Cost {
  /** The most memory the process had [bytes]. */
  readonly peak: number;
}

/** Starts this program once more for one contender; `rows` does nothing with the rows. */
export type AloneId = ContenderId | "rows";

/** In the new process: does the work once on rows made before, and says on standard output what it took. */
export async function runAlone(id: AloneId, size: number, peers: string): Promise<void> {
  const work = id === "rows" ? () => 0 : await CONTENDERS[id].make(peers);
  const rows = benchRows(size);
  globalThis.gc?.();
  const took = stopwatch();
  await work(rows);
  const cost = took();
  const alone: Alone = { ...cost, peak: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify({ ...alone, rows: rows.length }));
}

interface Processes {
  readonly size: number;
  /** Processes for each, of which the median counts. */
  readonly rounds: number;
  readonly peers: string;
}

function alone(id: AloneId, { size, peers }: Processes): Alone {
  const args = [...process.execArgv, process.argv[1] ?? "", "--alone", id, "--rows", String(size), "--peers", peers];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${id} did not finish in a process of its own`);
  return JSON.parse(stdout) as Alone;
}

/** The first work of a fresh process, rows made and packages loaded before. */
export function measureCold(ids: readonly ContenderId[], processes: Processes): ByContender<Cost> {
  const costs = new Map<ContenderId, Cost[]>(ids.map((id) => [id, []]));
  for (let round = 0; round < processes.rounds; round++)
    for (const [id, all] of costs) all.push(alone(id, processes));
  return Object.fromEntries([...costs].map(([id, all]) => [id, medianCost(all)]));
}

/** The most memory of a process less that of one that only has the rows [bytes a row]. */
export function measureMemory(ids: readonly ContenderId[], processes: Processes): ByContender<number> {
  const peaks = new Map<AloneId, number[]>((["rows", ...ids] as const).map((id) => [id, []]));
  for (let round = 0; round < processes.rounds; round++)
    for (const [id, all] of peaks) all.push(alone(id, processes).peak);
  const rowsAlone = median(peaks.get("rows") ?? []);
  return Object.fromEntries(ids.map((id) => [id, (median(peaks.get(id) ?? []) - rowsAlone) / processes.size]));
}
