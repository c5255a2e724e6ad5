import { type Cost, medianCost, stopwatch } from "./clock.ts";
import { type ByContender, CONTENDERS, type ContenderId } from "./contenders.ts";
import { benchRows } from "./rows.ts";
import { type Answer, requireSame } from "./work.ts";

/** What the answers of all others are held against: the program that is easiest to read. */
const REFERENCE: ContenderId = "mapOfObjects";

/**
 * Medians of interleaved rounds, each on fresh rows: no text's hash is known yet.
 *
 * @param peers where the peers' packages are
 * @throws Error when two of them answer differently
 */
export async function compare(
  ids: readonly ContenderId[],
  { size, rounds, peers }: { readonly size: number; readonly rounds: number; readonly peers: string },
): Promise<ByContender<Cost>> {
  const works = new Map<ContenderId, Awaited<ReturnType<typeof makerOf>>>();
  for (const id of ids) works.set(id, await makerOf(id, peers));
  const costs = new Map<ContenderId, Cost[]>(ids.map((id) => [id, []]));
  const answers = new Map<ContenderId, Answer>();
  for (let round = 0; round < rounds; round++) {
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

const makerOf = (id: ContenderId, peers: string) => CONTENDERS[id].make(peers);

function requireAllSame(answers: ReadonlyMap<ContenderId, Answer>): void {
  const answer = answers.get(REFERENCE);
  if (answer === undefined) return;
  for (const [id, other] of answers) requireSame(id, other, { name: REFERENCE, answer });
}
