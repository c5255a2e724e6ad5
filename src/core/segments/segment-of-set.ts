import { begunCondition } from "./begun-sets.ts";
import { type BoardSet, type ClassSet, isClassSet } from "./class-sets.ts";
import { CLASS_FIELDS, classField } from "./class-fields.ts";
import { isoMonthOf, isoOf, monthsBefore } from "../values/day.ts";
import type { CohortMonthSet, CohortSet } from "./cohort-sets.ts";
import { crossConditions } from "./cross-sets.ts";
import type { CustomerSet } from "./customer-sets.ts";
import type { GoodsSet } from "./goods-sets.ts";
import { pivotConditions } from "./pivot-sets.ts";
import type { PurchaseSet } from "./purchase-sets.ts";
import type { ClassLimits } from "../settings.ts";
import { SEGMENT_FIELD } from "./checked-segment.ts";
import type { SubscriptionSet } from "./subscription-sets.ts";
import type { Condition, Segment } from "./segment.ts";
import type { SegmentFieldId } from "./segment-fields.ts";
import { stageMoveOf, statusOf, YEAR_EXAMPLES, yearMoveOf } from "./year-moves.ts";
import { type CustomerYears, isInYearSet, stageFor, type YearSet } from "./year-sets.ts";

/** Where the fields of the RFM board begin and end. */
type BoardLimits = Pick<ClassLimits, "rfmDays" | "rfmPurchases" | "rfmAmounts">;

/**
 * A group of customers that a number counts, said by conditions: any explained number can be opened with them filled in.
 *
 * @param limits where the fields of the RFM board begin and end
 *
 * @example
 * segmentOfSet({ kind: "active", stage: 5 }, { rfmDays: [], rfmPurchases: [], rfmAmounts: [] }).conditions.map(({ field }) => field) //=> ["status", "stage"]
 */
export const segmentOfSet = (set: CustomerSet, limits: BoardLimits): Segment => ({
  conditions: conditionsOf(set, limits),
});

function conditionsOf(set: CustomerSet, limits: BoardLimits): Condition[] {
  if (set.kind === "rest")
    return [...conditionsOf(set.whole, limits), outside(segmentOfSet(set.part, limits))];
  if (set.kind === "season") return [...conditionsOf(set.among, limits), oneOf("seasonal", [set.season])];
  if (set.kind === "seasonMonth")
    return [oneOf("seasonal", [set.season]), oneOf("seasonMonth", [String(set.month)])];
  if (set.kind === "purchases") return purchaseConditions(set);
  if (set.kind === "cohort") return cohortConditions(set);
  if (set.kind === "cohortMonth") return cohortMonthConditions(set);
  if (set.kind === "goods") return goodsConditions(set);
  if (set.kind === "subscription") return subscriptionConditions(set);
  if (set.kind === "begun")
    return [
      ...(set.name === null || set.name === "" ? [] : [begunCondition(set.by, set.name)]),
      ...cohortConditions(set),
    ];
  if (set.kind === "cross") return crossConditions(set);
  if (set.kind === "pivot") return pivotConditions(set);
  if (isClassSet(set)) return classConditions(set, limits);
  return [...yearConditions(set), ...stageConditions(set)];
}

/**
 * Everybody who is not in a segment.
 *
 * @example
 * outside({ conditions: [] }).segments //=> [{ conditions: [] }]
 */
export const outside = (segment: Segment): Condition => ({
  ...{ field: SEGMENT_FIELD, not: true, test: "among", segments: [segment] },
});

function cohortConditions({ start, end, within }: Pick<CohortSet, "start" | "end" | "within">): Condition[] {
  const period = { from: isoOf(start), to: isoOf(end) };
  const second = { field: "secondOrderDays", test: "between", from: null, to: within } as const;
  return [{ field: "firstOrder", test: "in", period }, ...(within === null ? [] : [second])];
}

function cohortMonthConditions({ start, end, since }: CohortMonthSet): Condition[] {
  const month = isoMonthOf(monthsBefore(start, -since));
  return [
    ...cohortConditions({ start, end, within: null }),
    { field: "orderMonth", test: "bought", values: [month], when: "ever" },
  ];
}

function classConditions(set: ClassSet, limits: BoardLimits): Condition[] {
  if (set.kind === "class") return [oneOf(CLASS_FIELDS[set.scheme], [set.is])];
  if (set.kind === "flow") {
    const at = (field: string, value: string | null) => (value === null ? [] : [oneOf(field, [value])]);
    return [...at(classField(set.scheme, set.since), set.from), ...at(CLASS_FIELDS[set.scheme], set.to)];
  }
  return boardConditions(set, limits);
}

function boardConditions({ f, r, m }: BoardSet, limits: BoardLimits): Condition[] {
  const { rfmDays: days, rfmPurchases: times, rfmAmounts: amounts } = limits;
  const next = (end: number | undefined, step: number): number | null =>
    end === undefined ? null : end + step;
  const between = (field: string, from: number | null, to: number | null): Condition => ({
    ...({ field, test: "between", from, to } as const),
  });
  return [
    ...(f === undefined ? [] : [between("purchases", times[f - 1] ?? null, next(times[f], -1))]),
    ...(r === undefined ? [] : [between("idleDays", next(days[r - 1], 1), days[r] ?? null)]),
    // Amounts may have parts of a unit: what is below the next class is said as not in it.
    ...(m === undefined || m === 0 ? [] : [between("sales", amounts[m - 1] ?? null, null)]),
    ...(m === undefined || amounts[m] === undefined
      ? []
      : [{ ...between("sales", amounts[m], null), not: true }]),
  ];
}

const purchaseConditions = ({ least, most, among }: PurchaseSet): Condition[] => [
  { field: "purchases", test: "between", from: least, to: most },
  ...(among === "active" ? [oneOf("status", ["active"])] : []),
];

/** Of somebody whose latest delivery is not known no number holds. */
function subscriptionConditions({ standing, latest }: SubscriptionSet): Condition[] {
  const { least: from, most: to } = latest ?? { least: 1, most: null };
  const delivery: Condition = { field: "deliveries", test: "between", from, to };
  return [oneOf("subscription", [standing]), latest === null ? { ...delivery, not: true } : delivery];
}

/** What each deed is in conditions; of all other goods, and of those without a name, only how often these people bought. */
function goodsConditions({ by, name, did }: GoodsSet): Condition[] {
  if (name === null || name === "") return [{ field: "purchases", test: "between", ...OTHERS_BOUGHT[did] }];
  const bought = (field: string, when: "ever" | "first", not = false): Condition => ({
    ...{ field, test: "bought", values: [name], when },
    ...(not && { not }),
  });
  const orders = (from: number, to: number | null): Condition => ({
    ...({ field: "purchases", test: "between", from, to } as const),
  });
  const again = `${by}Again`;
  const conditions: Readonly<Record<GoodsSet["did"], Condition[]>> = {
    bought: [bought(by, "ever")],
    again: [bought(again, "ever")],
    once: [bought(by, "ever"), bought(again, "ever", true)],
    entered: [bought(by, "first")],
    enteredAgain: [bought(by, "first"), orders(2, null)],
    enteredOnly: [bought(by, "first"), orders(1, 1)],
  };
  return conditions[did];
}

/** How many purchases people have at least who did it. */
const OTHERS_BOUGHT: Readonly<
  Record<GoodsSet["did"], { readonly from: number; readonly to: number | null }>
> = {
  bought: { from: 1, to: null },
  again: { from: 2, to: null },
  once: { from: 1, to: null },
  entered: { from: 1, to: null },
  enteredAgain: { from: 2, to: null },
  enteredOnly: { from: 1, to: 1 },
};

/** What tells the sets by years apart. */
const CLASSES: Partial<Record<SegmentFieldId, (one: CustomerYears) => string | null>> = {
  status: statusOf,
  yearMove: yearMoveOf,
  stageMove: stageMoveOf,
};

/** The fields that may say such a set together, the plainest first. */
const SAYINGS: readonly (readonly SegmentFieldId[])[] = [
  [],
  ["status"],
  ["yearMove"],
  ["yearMove", "stageMove"],
];

/**
 * The conditions that choose just a set by years, found by trials on one customer of every kind: sets stay defined
 * once.
 */
function yearConditions(set: YearSet): Condition[] {
  const anyStage = "stage" in set ? { ...set, stage: null } : set;
  const isMember = (one: CustomerYears) => isInYearSet(anyStage, one);
  const others = YEAR_EXAMPLES.filter((one) => !isMember(one));
  const members = YEAR_EXAMPLES.filter(isMember);
  const classOf = (field: SegmentFieldId, one: CustomerYears) => CLASSES[field]?.(one) ?? "";
  const sayings = SAYINGS.map((fields) =>
    fields.map((field) => ({ field, values: [...new Set(members.map((one) => classOf(field, one)))] })),
  );
  const found = sayings.find((saying) =>
    others.every((one) => saying.some(({ field, values }) => !values.includes(classOf(field, one)))),
  );
  return (found ?? []).map(({ field, values }) => oneOf(field, values));
}

function stageConditions(set: YearSet): Condition[] {
  if (!("stage" in set) || set.stage === null) return [];
  const probe = { older: 1, previous: 0, current: 1, stageBefore: 1, stage: 2 };
  const field = stageFor(set.kind, probe) === probe.stage ? "stage" : "stageBefore";
  return [oneOf(field, [String(set.stage)])];
}

const oneOf = (field: string, values: readonly string[]): Condition => ({
  ...({ field, test: "oneOf", values } as const),
});
