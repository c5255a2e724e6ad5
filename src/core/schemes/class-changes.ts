import { type Facts, rowsOf } from "../facts/tables.ts";
import type { ClassLimits, SchemeName } from "../settings.ts";
import { sumOf } from "../values/sum.ts";
import { cellsRequest } from "./class-table.ts";
import type { SchemeTerms } from "./scheme.ts";
import { LIMIT_SCHEMES, schemeOf } from "./schemes.ts";

/** The same people on the same day under two sets of limits. */
export interface TwoTerms {
  readonly before: SchemeTerms;
  readonly after: SchemeTerms;
}

/** The people whose class new limits change from one to another. */
export interface ClassMove {
  readonly from: string;
  readonly to: string;
  /** [count] */
  readonly customers: number;
}

/** What new limits do to the classes of a scheme. */
export interface ClassChange {
  readonly scheme: SchemeName;
  /** Everybody in the scheme [count]. */
  readonly total: number;
  /** Those of them who are in another class than before [count]. */
  readonly changed: number;
  /** From which class to which, the most people first. */
  readonly moves: readonly ClassMove[];
  /** The classes that had people, and have none any more. */
  readonly emptied: readonly string[];
}

/**
 * The schemes whose limits are not the same, in the order of `LIMIT_SCHEMES`.
 *
 * @example
 * changedSchemes({ cpmActiveDays: 240, rfmBins: 5 }, { cpmActiveDays: 365, rfmBins: 4 }) //=> ["cpm"]
 */
export const changedSchemes = (before: ClassLimits, after: ClassLimits): SchemeName[] =>
  LIMIT_SCHEMES.filter((id) => changedLimits(id, { before, after }).length > 0);

/**
 * The limits of a scheme that are not the same.
 *
 * @example
 * changedLimits("nurture", { before: { nurtureDays: [120, 360] }, after: { nurtureDays: [90, 360] } }) //=> ["nurtureDays"]
 */
export const changedLimits = (
  id: SchemeName,
  { before, after }: { readonly before: ClassLimits; readonly after: ClassLimits },
): (keyof ClassLimits)[] =>
  schemeOf(id).reads.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/**
 * The request for people by their classes under both sets of limits, as of the day that the terms share.
 *
 * @example
 * // two axes under the limits before, then the same two under those after
 * const at = (days) => ({ anchor: 19_813, limits: { nurtureDays: [days, 360], nurturePurchases: [2, 3, 6] } });
 * const { axes } = changeRequest("nurture", { before: at(120), after: at(90) });
 * axes.map(({ of, lowerEnds }) => [of, lowerEnds[0]])
 * //=> [["idleDays", 121], ["purchases", 2], ["idleDays", 91], ["purchases", 2]]
 */
export const changeRequest = (id: SchemeName, { before, after }: TwoTerms) =>
  cellsRequest(after.anchor, [...schemeOf(id).axes(before), ...schemeOf(id).axes(after)]);

/**
 * How many people new limits put into another class, from which to which.
 *
 * @param terms those that `changeRequest` was asked with
 * @throws RangeError when nobody asked for it
 *
 * @example
 * // 休眠 from day 91 on, no longer from 121: of 42 people the 12 with two purchases who were still awake are in it
 * const at = (days) => ({ anchor: 19_813, limits: { nurtureDays: [days, 360], nurturePurchases: [2, 3, 6] } });
 * const rows = [{ classes: [0, 1, 1, 1], customers: 12 }, { classes: [0, 3, 0, 3], customers: 30 }];
 * const facts = { tables: new Proxy({}, { get: () => rows }) };
 * const { total, changed, moves, emptied } = classChange(facts, "nurture", { before: at(120), after: at(90) });
 * [total, changed, moves, emptied]
 * //=> [42, 12, [{ from: "firstRepeat", to: "dormant", customers: 12 }], ["firstRepeat"]]
 */
export function classChange(facts: Pick<Facts, "tables">, id: SchemeName, terms: TwoTerms): ClassChange {
  const { classes } = schemeOf(id);
  const pairs = pairsOf(facts, id, terms);
  const people = (from: string | null, to: string | null) =>
    sumOf(
      pairs.filter((pair) => (from ?? pair.from) === pair.from && (to ?? pair.to) === pair.to),
      "customers",
    );
  const moves = classes
    .flatMap((from) => classes.map((to) => ({ from, to, customers: people(from, to) })))
    .filter(({ from, to, customers }) => from !== to && customers > 0)
    .sort((a, b) => b.customers - a.customers);
  const emptied = classes.filter((one) => people(one, null) > 0 && people(null, one) === 0);
  return { scheme: id, total: people(null, null), changed: sumOf(moves, "customers"), moves, emptied };
}

function pairsOf(facts: Pick<Facts, "tables">, id: SchemeName, terms: TwoTerms): ClassMove[] {
  const { classOf } = schemeOf(id);
  return rowsOf(facts, changeRequest(id, terms)).map(({ classes, customers }) => {
    const half = classes.length / 2;
    return {
      from: classOf(classes.slice(0, half), terms.before.limits),
      to: classOf(classes.slice(half), terms.after.limits),
      customers,
    };
  });
}
