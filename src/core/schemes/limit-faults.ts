import { type AxisName, classOf } from "../facts/cells.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { ClassLimits } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { minorOf } from "../values/money.ts";
import { InputProblem, type ProblemValues } from "../values/problem.ts";
import { sumOf } from "../values/sum.ts";
import { cellsRequest } from "./class-table.ts";

/*
 * What limits can do to the rule that everybody is in exactly one class (definitions.md 8.3). Limits that rise cannot break
 * it: each class begins where the one before it ends, so that there is neither gap nor overlap. Limits on one axis never
 * leave a gap in any order: the class behind a limit begins at it. What is left are limits that fall (somebody is in two
 * classes), limits that repeat (nobody ever is in the class between them: refused as limits that do not rise), and a cell
 * of the RFM grid without a rank (somebody is in no class). Each is refused before anything is written.
 */

/** Values on an axis, in its units (see `AxisName`): from the one to below the other. */
export interface AxisPart {
  readonly from: number;
  /** Infinity = no end. */
  readonly below: number;
}

/** A part of the grid; on an axis that it does not name, anywhere. */
export type GridPart = Readonly<Partial<Record<AxisName, AxisPart>>>;

/** People who stand somewhere on the grid as of a day. */
export interface PeopleThere {
  /** [count] */
  readonly customers: number;
  readonly anchor: Day;
}

/** Limits that would leave somebody in two classes, or in none. */
export class LimitProblem extends InputProblem {
  declare readonly code: "limits-overlap" | "rank-gap";
  /** Where on the grid. */
  readonly part: GridPart;
  /** How many people that are now; null = nobody counted. */
  readonly people: PeopleThere | null;

  constructor(
    code: LimitProblem["code"],
    values: ProblemValues,
    where: Pick<LimitProblem, "part" | "people">,
  ) {
    super(code, values);
    this.part = where.part;
    this.people = where.people;
  }
}

/** A list of limits, on which axis it lies, and where a class begins by one of them. */
const LISTS = {
  stageThresholds: { of: "purchases", begins: (limit: number) => limit },
  rfmDays: { of: "idleDays", begins: (limit: number) => limit + 1 },
  rfmPurchases: { of: "purchases", begins: (limit: number) => limit },
  rfmAmounts: { of: "sales", begins: minorOf },
  nurtureDays: { of: "idleDays", begins: (limit: number) => limit + 1 },
  nurturePurchases: { of: "purchases", begins: (limit: number) => limit },
  cpmTenureDays: { of: "tenureDays", begins: (limit: number) => limit },
} as const satisfies Partial<
  Record<keyof ClassLimits, { readonly of: AxisName; readonly begins: (limit: number) => number }>
>;

/**
 * The values that would be in two classes, the lowest ones; null = limits that rise, or repeat without ever falling.
 * Class k is understood as it is read on the sheet: from its own limit to below the next one.
 *
 * @param begins where the classes after the first begin, in their order
 *
 * @example
 * // up to 1, 2 to 5, 6 to 2 (none), 3 and more: who has 3 to 5 is in two
 * overlapOf([2, 6, 3]) //=> { from: 3, below: 6 }
 * @example
 * overlapOf([2, 3, 3]) //=> null
 */
export function overlapOf(begins: readonly number[]): AxisPart | null {
  const ends = [...new Set(begins)].sort((a, b) => a - b);
  const isTwice = (value: number): boolean => classesAt(value, begins) > 1;
  const from = ends.find(isTwice);
  if (from === undefined) return null;
  const below = ends.find((value) => value > from && !isTwice(value));
  return { from, below: below ?? Infinity };
}

/** How many classes a value is in. */
const classesAt = (value: number, begins: readonly number[]): number =>
  [-Infinity, ...begins].filter((from, k) => value >= from && value < (begins[k] ?? Infinity)).length;

/**
 * The part of the grid where the limits of a setting would put people into two classes.
 *
 * @param limits whole numbers, as they were typed
 * @returns null where nobody could be in two
 *
 * @example
 * // up to 30 days, 31 to 90, 91 to 60 (none), 61 and more
 * overlapIn("rfmDays", [30, 90, 60]) //=> { idleDays: { from: 61, below: 91 } }
 */
export function overlapIn(key: keyof ClassLimits, limits: readonly number[]): GridPart | null {
  if (!(key in LISTS)) return null;
  const { of, begins } = LISTS[key as keyof typeof LISTS];
  const found = overlapOf(limits.map(begins));
  return found && { [of]: found };
}

/**
 * The part of the grid that one cell of the ranks stands for.
 *
 * @param f its F class, from 0
 * @param r its R class, from 0
 *
 * @example
 * rankPart({ rfmDays: [30, 60], rfmPurchases: [2, 3] }, 2, 1)
 * //=> { idleDays: { from: 31, below: 61 }, purchases: { from: 3, below: Infinity } }
 */
export const rankPart = (
  { rfmDays, rfmPurchases }: Pick<ClassLimits, "rfmDays" | "rfmPurchases">,
  f: number,
  r: number,
): GridPart => ({
  idleDays: { from: (rfmDays[r - 1] ?? -1) + 1, below: (rfmDays[r] ?? Infinity) + 1 },
  purchases: { from: rfmPurchases[f - 1] ?? 1, below: rfmPurchases[f] ?? Infinity },
});

const sides = (part: GridPart) => Object.entries(part) as [AxisName, AxisPart][];

/**
 * The request for the people in a part of the grid.
 *
 * @example
 * // three to five purchases: below them, these, above them
 * partRequest(19_813, { purchases: { from: 3, below: 6 } }).axes
 * //=> [{ of: "purchases", at: 19_813, lowerEnds: [3, 6] }]
 */
export const partRequest = (anchor: Day, part: GridPart) =>
  cellsRequest(
    anchor,
    sides(part).map(([of, { from, below }]) => ({
      of,
      at: anchor,
      lowerEnds: [from, below].filter(Number.isFinite),
    })),
  );

/**
 * The people in a part of the grid.
 *
 * @throws RangeError when nobody asked for the `partRequest`
 *
 * @example
 * // forty people have fewer than three purchases, twelve three to five, five more
 * const rows = [40, 12, 5].map((customers, k) => ({ classes: [k], customers }));
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * peopleIn(facts, { purchases: { from: 3, below: 6 } }) //=> { customers: 12, anchor: 19_813 }
 */
export function peopleIn({ tables, meta }: Pick<Facts, "tables" | "meta">, part: GridPart): PeopleThere {
  const { anchor } = meta;
  const request = partRequest(anchor, part);
  const inside = sides(part).map(([, { from }], i) => classOf(from, request.axes[i]?.lowerEnds ?? []));
  const cells = rowsOf({ tables }, request).filter(({ classes }) => inside.every((k, i) => classes[i] === k));
  return { customers: sumOf(cells, "customers"), anchor };
}
