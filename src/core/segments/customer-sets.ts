import type { Analysis } from "../analysis.ts";
import type { StageBalance } from "../cpm/balance.ts";
import { classOf, recencyClass, RFM_LIMITS, type RfmRank, rfmRankOf } from "./rfm.ts";
import { complement } from "../values/share.ts";

/** Sets that are cut by stage: `active` and `lapsed` by the stage at the anchor, the others by that at Y(1). */
export const STAGE_SETS = [
  "active",
  "lapsed",
  "base",
  "kept",
  "lost",
  "dormant",
  "returned",
  "promoted",
] as const;
/** Sets of the whole shop: all, this year's new ones, and last year's by when they first bought. */
export const WHOLE_SETS = [
  "everybody",
  "new",
  "newWithSecond",
  "newBase",
  "newKept",
  "newLost",
  "olderBase",
  "olderKept",
  "olderLost",
] as const;
export type StageSetKind = (typeof STAGE_SETS)[number];
export type WholeSetKind = (typeof WHOLE_SETS)[number];

/** Names a group of customers that a number counts. */
export type CustomerSet =
  /** `stage` 1 … 5; null = all stages. */
  | { readonly kind: StageSetKind; readonly stage: number | null }
  | { readonly kind: WholeSetKind }
  | { readonly kind: "rank"; readonly rank: RfmRank }
  /** A field of the RFM board: its F and R class, counted from 0. */
  | { readonly kind: "board"; readonly f: number; readonly r: number };

/** What decides whether somebody is in a set: purchases before, in the previous and in the current year, and what follows. */
export interface Person {
  readonly older: number;
  readonly previous: number;
  readonly current: number;
  readonly stageBefore: number;
  readonly stage: number;
  readonly idleDays: number;
  readonly purchases: number;
}

/** Whether somebody is in a set. */
export function isIn(set: CustomerSet, person: Person): boolean {
  if (set.kind === "rank") return rfmRankOf(person.idleDays, person.purchases) === set.rank;
  if (set.kind === "board") {
    return recencyClass(person.idleDays) === set.r && classOf(person.purchases, RFM_LIMITS.f) === set.f;
  }
  if (!("stage" in set)) return IN_WHOLE[set.kind](person);
  const ofStage = set.kind === "active" || set.kind === "lapsed" ? person.stage : person.stageBefore;
  return (set.stage === null || set.stage === ofStage) && IN_STAGE[set.kind](person);
}

const isBase = (p: Person): boolean => p.previous > 0;
const isDormant = (p: Person): boolean => p.previous === 0 && p.older > 0;
const isNew = (p: Person): boolean => p.previous === 0 && p.older === 0;

const IN_STAGE: Readonly<Record<StageSetKind, (person: Person) => boolean>> = {
  active: (p) => p.current > 0,
  lapsed: (p) => p.current === 0,
  base: isBase,
  kept: (p) => isBase(p) && p.current > 0,
  lost: (p) => isBase(p) && p.current === 0,
  dormant: isDormant,
  returned: (p) => isDormant(p) && p.current > 0,
  promoted: (p) => isBase(p) && p.stage > p.stageBefore,
};

const IN_WHOLE: Readonly<Record<WholeSetKind, (person: Person) => boolean>> = {
  everybody: () => true,
  new: isNew,
  newWithSecond: (p) => isNew(p) && p.current >= 2,
  newBase: (p) => isBase(p) && p.older === 0,
  newKept: (p) => isBase(p) && p.older === 0 && p.current > 0,
  newLost: (p) => isBase(p) && p.older === 0 && p.current === 0,
  olderBase: (p) => isBase(p) && p.older > 0,
  olderKept: (p) => isBase(p) && p.older > 0 && p.current > 0,
  olderLost: (p) => isBase(p) && p.older > 0 && p.current === 0,
};

/** How many people a set has, from the facts [count]. */
export function peopleIn({ balance, ranks, rfmBoard, facts }: Analysis, set: CustomerSet): number {
  if (set.kind === "rank") return ranks.find(({ rank }) => rank === set.rank)?.customers ?? 0;
  if (set.kind === "board") return rfmBoard[set.f]?.[set.r] ?? 0;
  if ("stage" in set) {
    const stage = set.stage === null ? balance.total : balance.stages[set.stage - 1];
    return stage === undefined ? 0 : OF_STAGE[set.kind](stage);
  }
  const { newRetention, existingRetention } = balance;
  return {
    everybody: facts.meta.customers,
    new: balance.newCustomers,
    newWithSecond: balance.newWithSecond,
    newBase: newRetention.denominator,
    newKept: newRetention.numerator,
    newLost: complement(newRetention).numerator,
    olderBase: existingRetention.denominator,
    olderKept: existingRetention.numerator,
    olderLost: complement(existingRetention).numerator,
  }[set.kind];
}

const OF_STAGE: Readonly<Record<StageSetKind, (stage: StageBalance) => number>> = {
  active: ({ activeNow }) => activeNow,
  lapsed: ({ lapsedNow }) => lapsedNow,
  base: ({ base }) => base,
  kept: ({ kept }) => kept,
  lost: ({ base, kept }) => base - kept,
  dormant: ({ dormant }) => dormant,
  returned: ({ returned }) => returned,
  promoted: ({ promoted }) => promoted,
};
