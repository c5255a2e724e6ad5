import type { CustomerSet, PlainSet } from "./customer-sets.ts";
import { YEAR_EXAMPLES } from "./year-moves.ts";
import {
  type CustomerYears,
  isInYearSet,
  isYearSet,
  STAGE_SETS,
  stageFor,
  WHOLE_SETS,
  yearSet,
} from "./year-sets.ts";

/**
 * Those of a set who are not in a part of it: the set that has a name of its own, where there is one.
 *
 * @param part all of it in the whole, of the same stage
 *
 * @example
 * restOf({ kind: "base", stage: 2 }, { kind: "kept", stage: 2 }) //=> { kind: "lost", stage: 2 }
 * @example
 * restOf({ kind: "everybody" }, { kind: "class", scheme: "rfm", is: "loyal" }).kind //=> "rest"
 */
export function restOf(whole: PlainSet, part: PlainSet): CustomerSet {
  const rest = { kind: "rest", whole, part } as const;
  if (!isYearSet(whole) || !isYearSet(part)) return rest;
  const stage = "stage" in whole ? whole.stage : null;
  const isRest = (one: CustomerYears) => isOf(whole.kind, one) && !isOf(part.kind, one);
  const named = [...STAGE_SETS, ...WHOLE_SETS].find(
    (kind) =>
      YEAR_EXAMPLES.every((one) => isOf(kind, one) === isRest(one)) && cutAlike(kind, whole.kind, stage),
  );
  return named === undefined ? rest : yearSet(named, stage);
}

type YearKind = Parameters<typeof yearSet>[0];

const isOf = (kind: YearKind, one: CustomerYears): boolean => isInYearSet(yearSet(kind, null), one);

/** Whether two sets are cut by the same of a customer's stages, where one is asked. */
function cutAlike(kind: YearKind, other: YearKind, stage: number | null): boolean {
  if (stage === null) return true;
  const [mine, its] = [STAGE_SETS.find((one) => one === kind), STAGE_SETS.find((one) => one === other)];
  const probe = { older: 1, previous: 0, current: 1, stageBefore: 1, stage: 2 };
  return mine !== undefined && its !== undefined && stageFor(mine, probe) === stageFor(its, probe);
}
