import { type Facts, rowsOf } from "../facts/tables.ts";
import type { StageThresholds } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";
import { cellsRequest } from "./class-table.ts";

/** Up to here everybody's purchases are told one by one, and a stage is proposed to begin [lifetime purchases]. */
const MOST_TOLD = 100;
/** F3 begins above the two purchases of F2. */
const FIRST = 3;

/** The people who bought so often, or more but below the next step. */
export interface PurchaseStep {
  /** Lifetime purchases [count]. */
  readonly from: number;
  readonly customers: number;
}

/** Where F3, F4 and F5 may begin, by the shop's own counts. */
export interface StageProposal {
  /** null = no thresholds leave enough people in each of the three. */
  readonly thresholds: StageThresholds | null;
  /** People in F3, F4 and F5 by these [count]; empty where there are none. */
  readonly people: readonly number[];
  /** The thresholds in force, and people in F3, F4 and F5 by them [count]. */
  readonly present: StageThresholds;
  readonly peopleNow: readonly number[];
  /** People who bought three times or more [count], and how many of them a stage needs. */
  readonly thrice: number;
  readonly least: number;
}

const endsOf = (present: StageThresholds): number[] => {
  const told = Array.from({ length: MOST_TOLD - 1 }, (_, i) => i + 2);
  return [...new Set([...told, ...present.slice(1)])].sort((a, b) => a - b);
};

/**
 * The request for people by lifetime purchases; the thresholds in force are told apart however high they are.
 *
 * @example
 * // every count up to 100, and the threshold that lies above
 * const [{ lowerEnds }] = purchasesRequest(19_813, [1, 2, 3, 6, 150]).axes;
 * [lowerEnds.slice(0, 2), lowerEnds.slice(-2)] //=> [[2, 3], [100, 150]]
 */
export const purchasesRequest = (anchor: Day, present: StageThresholds) =>
  cellsRequest(anchor, [{ of: "purchases", at: anchor, lowerEnds: endsOf(present) }]);

/**
 * Where F3, F4 and F5 may begin in a shop, from its facts.
 *
 * @param settings the thresholds in force, and how many people a stage needs
 * @throws RangeError when nobody asked for the `purchasesRequest`
 *
 * @example
 * // forty people bought three times, 35 four times, 30 five times: each is a stage of its own
 * const rows = [40, 35, 30].map((customers, i) => ({ classes: [i + 2], customers }));
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * const { thresholds, people } = stageProposal(facts, { stageThresholds: [1, 2, 3, 6, 12], minSample: 30 });
 * [thresholds, people] //=> [[1, 2, 3, 4, 5], [40, 35, 30]]
 */
export function stageProposal(
  facts: Pick<Facts, "meta" | "tables">,
  settings: { readonly stageThresholds: StageThresholds; readonly minSample: number },
): StageProposal {
  const { stageThresholds: present, minSample: least } = settings;
  const cells = rowsOf(facts, purchasesRequest(facts.meta.anchor, present));
  const steps = [1, ...endsOf(present)].map((from, k) => ({
    from,
    customers: sumOf(
      cells.filter(({ classes }) => classes[0] === k),
      "customers",
    ),
  }));
  return proposalFrom(steps, present, least);
}

/**
 * Where F3, F4 and F5 may begin: so that the smallest of the three has as many people as can be, then the next smallest;
 * of several such ways the one that begins earliest. F3 always begins at 3: a later beginning only takes people from it.
 *
 * @param steps people by lifetime purchases, rising; every present threshold begins one
 * @param present the thresholds in force
 * @param least how many people each of the three needs [count]
 *
 * @example
 * const steps = [1, 2, 3, 4, 5, 6].map((from, i) => ({ from, customers: [90, 60, 40, 10, 30, 5][i] }));
 * proposalFrom(steps, [1, 2, 3, 4, 5], 30)
 * //=> { thresholds: null, people: [], present: [1, 2, 3, 4, 5], peopleNow: [40, 10, 35], thrice: 85, least: 30 }
 * @example
 * const steps = [1, 2, 3, 4, 5, 6].map((from, i) => ({ from, customers: [90, 60, 40, 10, 30, 5][i] }));
 * proposalFrom(steps, [1, 2, 3, 5, 6], 5).thresholds //=> [1, 2, 3, 4, 5]
 */
export function proposalFrom(
  steps: readonly PurchaseStep[],
  present: StageThresholds,
  least: number,
): StageProposal {
  const peopleNow = stagePeople(steps, present);
  let best: { thresholds: StageThresholds; people: number[] } | null = null;
  for (const thresholds of candidates(steps)) {
    const people = stagePeople(steps, thresholds);
    if (people.some((count) => count < least)) continue;
    if (best === null || isMoreEven(people, best.people)) best = { thresholds, people };
  }
  const thrice = sumOf(
    steps.filter(({ from }) => from >= FIRST),
    "customers",
  );
  return { ...(best ?? { thresholds: null, people: [] }), present, peopleNow, thrice, least };
}

function* candidates(steps: readonly PurchaseStep[]): Generator<StageThresholds> {
  const begins = steps.map(({ from }) => from).filter((from) => from > FIRST);
  for (const [i, f4] of begins.entries()) for (const f5 of begins.slice(i + 1)) yield [1, 2, FIRST, f4, f5];
}

/** People in F3, F4 and F5 [count]. */
function stagePeople(steps: readonly PurchaseStep[], [, , ...begins]: StageThresholds): number[] {
  return begins.map((begin, i) => {
    const next = begins[i + 1] ?? Infinity;
    return sumOf(
      steps.filter(({ from }) => from >= begin && from < next),
      "customers",
    );
  });
}

/** Whether the smallest is larger; where they are equal, the next one. */
function isMoreEven(people: readonly number[], than: readonly number[]): boolean {
  const rising = (counts: readonly number[]) => [...counts].sort((a, b) => a - b);
  const [mine, other] = [rising(people), rising(than)];
  const at = mine.findIndex((count, i) => count !== other[i]);
  return at >= 0 && (mine[at] ?? 0) > (other[at] ?? 0);
}
