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
/** Sets of the whole shop: all, this year's new ones, this year's buyers but for a first purchase alone, and last year's by when they first bought. */
export const WHOLE_SETS = [
  "everybody",
  "new",
  "newWithSecond",
  "repeaters",
  "newBase",
  "newKept",
  "newLost",
  "olderBase",
  "olderKept",
  "olderLost",
] as const;
export type StageSetKind = (typeof STAGE_SETS)[number];
export type WholeSetKind = (typeof WHOLE_SETS)[number];
/** A set by what its customers bought in which year. */
export type YearSetKind = StageSetKind | WholeSetKind;

/** Names such a set. */
export type YearSet =
  /** `stage` 1 … 5; null = all stages. */
  { readonly kind: StageSetKind; readonly stage: number | null } | { readonly kind: WholeSetKind };

/**
 * A customer's purchases before, in the previous and in the current year [count]; those capped at 2 or more do as well.
 */
export interface YearCounts {
  readonly older: number;
  readonly previous: number;
  readonly current: number;
}

/** The same with the stages they come to: at Y(1), 0 = no purchase by then, and at the anchor. */
export interface CustomerYears extends YearCounts {
  readonly stageBefore: number;
  readonly stage: number;
}

const isBase = (c: YearCounts): boolean => c.previous > 0;
const isDormant = (c: YearCounts): boolean => c.previous === 0 && c.older > 0;
const isNew = (c: YearCounts): boolean => c.previous === 0 && c.older === 0;
const isNewBase = (c: YearCounts): boolean => isBase(c) && c.older === 0;
const isOlderBase = (c: YearCounts): boolean => isBase(c) && c.older > 0;
const bought = (c: YearCounts): boolean => c.current > 0;

const IN: Readonly<Record<YearSetKind, (one: CustomerYears) => boolean>> = {
  active: bought,
  lapsed: (one) => !bought(one),
  base: isBase,
  kept: (one) => isBase(one) && bought(one),
  lost: (one) => isBase(one) && !bought(one),
  dormant: isDormant,
  returned: (one) => isDormant(one) && bought(one),
  promoted: (one) => isBase(one) && one.stage > one.stageBefore,
  everybody: () => true,
  new: isNew,
  newWithSecond: (one) => isNew(one) && one.current >= 2,
  repeaters: (one) => bought(one) && (!isNew(one) || one.current >= 2),
  newBase: isNewBase,
  newKept: (one) => isNewBase(one) && bought(one),
  newLost: (one) => isNewBase(one) && !bought(one),
  olderBase: isOlderBase,
  olderKept: (one) => isOlderBase(one) && bought(one),
  olderLost: (one) => isOlderBase(one) && !bought(one),
};

/**
 * Whether a set is one by years.
 *
 * @example
 * [isYearSet({ kind: "kept" }), isYearSet({ kind: "board" })] //=> [true, false]
 */
export const isYearSet = (set: { readonly kind: string }): set is YearSet => set.kind in IN;

/**
 * Whether a customer is in a set: the one definition that balance, months, explanations and lists count by.
 *
 * @example
 * // twice before last year, nothing in it, once in the current year: F2 then, F3 now
 * const back = { older: 2, previous: 0, current: 1, stageBefore: 2, stage: 3 };
 * [isInYearSet({ kind: "returned", stage: 2 }, back), isInYearSet({ kind: "active", stage: 2 }, back)] //=> [true, false]
 */
export function isInYearSet(set: YearSet, one: CustomerYears): boolean {
  if (!IN[set.kind](one)) return false;
  return !("stage" in set) || set.stage === null || set.stage === stageFor(set.kind, one);
}

/**
 * The stage that a set is cut by.
 *
 * @example
 * // F2 last year, F3 now
 * const one = { stageBefore: 2, stage: 3 };
 * [stageFor("base", one), stageFor("active", one)] //=> [2, 3]
 */
export const stageFor = (kind: StageSetKind, one: CustomerYears): number =>
  kind === "active" || kind === "lapsed" ? one.stage : one.stageBefore;

/** Last year's customers by when they first bought: in that year, or before. */
const PARTS: Partial<Record<YearSetKind, readonly WholeSetKind[]>> = {
  base: ["newBase", "olderBase"],
  kept: ["newKept", "olderKept"],
  lost: ["newLost", "olderLost"],
};

/**
 * The part of another set that goes with a part of a set; undefined where it is no part of it.
 *
 * @example
 * partBeside("newKept", "kept", "base") //=> "newBase"
 */
export function partBeside(part: string, of: YearSetKind, other: YearSetKind): WholeSetKind | undefined {
  return PARTS[other]?.[PARTS[of]?.findIndex((one) => one === part) ?? -1];
}

const isStaged = (kind: YearSetKind): kind is StageSetKind => STAGE_SETS.some((one) => one === kind);

/**
 * A set by its kind; the stage is dropped for sets of the whole shop, which have none.
 *
 * @example
 * [yearSet("kept", 2), yearSet("everybody", 2)] //=> [{ kind: "kept", stage: 2 }, { kind: "everybody" }]
 */
export const yearSet = (kind: YearSetKind, stage: number | null): YearSet =>
  isStaged(kind) ? { kind, stage } : { kind };
