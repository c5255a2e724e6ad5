import { type Cost, medianCost, stopwatch } from "./clock.ts";
import { type ByContender, CONTENDERS, type ContenderId } from "./contenders.ts";
import { benchRows } from "./rows.ts";
import { type Answer, requireSame } from "./work.ts";

/** What the answers of all others are held against: the program that is easiest to read. */
const REFERENCE: ContenderId = "mapOfObjects";

/** What is measured, by who does it. */
type Works = ReadonlyMap<ContenderId, Awaited<ReturnType<(typeof CONTENDERS)[ContenderId]["make"]>>>;

/** How much is measured. */
interface Extent {
  /** Rows [count]. */
  readonly size: number;
  readonly rounds: number;
}

/** Makes everybody ready, then measures them. @param peers where the peers' packages are */
export async function compare(
  ids: readonly ContenderId[],
  peers: string,
  extent: Extent,
): Promise<ByContender<Cost>> {
  const ready = ids.map(async (id) => [id, await CONTENDERS[id].make(peers)] as const);
  return interleaved(new Map(await Promise.all(ready)), extent);
}

/**
 * Medians of interleaved rounds, each on fresh rows: no text's hash is known yet.
 *
 * @throws Error when two of them answer differently
 */
export async function interleaved(works: Works, { size, rounds }: Extent): Promise<ByContender<Cost>> {
  const costs = new Map<ContenderId, Cost[]>([...works.keys()].map((id) => [id, []]));
  for (let round = 0; round < rounds; round++) {
    const answers = new Map<ContenderId, Answer>();
    for (const [id, work] of works) {
      const rows = benchRows(size);
      globalThis.gc?.();
      const took = stopwatch();
      const answer = await work(rows);
      costs.get(id)?.push(took());
      if (typeof answer !== "number") answers.set(id, answer);
    }
    requireAllSame(answers);
  }
  return Object.fromEntries([...costs].map(([id, all]) => [id, medianCost(all)]));
}

function requireAllSame(answers: ReadonlyMap<ContenderId, Answer>): void {
  const answer = answers.get(REFERENCE);
  if (answer === undefined) return;
  for (const [id, other] of answers) requireSame(id, other, { name: REFERENCE, answer });
}
