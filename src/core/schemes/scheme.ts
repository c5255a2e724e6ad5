import type { Cuts } from "../facts/bins.ts";
import { type Axis, type AxisName, cutClass } from "../facts/cells.ts";
import type { ClassLimits } from "../settings.ts";
import type { Day } from "../values/day.ts";

/** What a person is classed by, up to a day; units as `AxisName` says. */
export type ClassedBy = Readonly<Record<AxisName, number>>;

/** What people are classed by: the limits in force, and the day as of which they are asked. */
export interface SchemeTerms {
  readonly anchor: Day;
  readonly limits: ClassLimits;
  /** Where 流行 and 優良 begin [minor units], see `cpmAmountOf`. */
  readonly cpmAmount: number;
  /** Where the classes begin on an axis by place among all people; absent = not known here, only the facts tell. */
  readonly cuts?: (axis: Axis) => Partial<Cuts>;
}

/**
 * A way to divide people into classes: everybody with a purchase is in exactly one of them, whatever the limits.
 * Its name on the sheets and in the catalogue's texts is its key in `SCHEMES`.
 */
export interface Scheme<Class extends string = string> {
  /** Best first: who goes to an earlier one has risen (definitions.md 8.2). */
  readonly classes: readonly Class[];
  /** Those of people who have left. */
  readonly away: readonly Class[];
  /** The limits that its classes depend on: while these stay, nobody's class changes by a setting. */
  readonly reads: readonly (keyof ClassLimits)[];
  readonly axes: (terms: SchemeTerms) => readonly Axis[];
  /** @param place a class on each axis, counted from 0 */
  readonly classOf: (place: readonly number[], limits: ClassLimits) => Class;
}

/**
 * Makes the function that tells a person's class in a scheme, everybody's under the same terms.
 *
 * @example
 * const axes = () => [{ of: "idleDays", at: 20_000, lowerEnds: [121] }];
 * const scheme = { classes: ["here", "away"], away: ["away"], axes, classOf: ([k]) => (k > 0 ? "away" : "here") };
 * classifier(scheme, { anchor: 20_000 })({ idleDays: 121, purchases: 9, sales: 0, tenureDays: 40 }) //=> "away"
 */
export function classifier<Class extends string>(
  scheme: Scheme<Class>,
  terms: SchemeTerms,
): (person: ClassedBy) => Class {
  const axes = scheme.axes(terms).map((axis) => ({ of: axis.of, cuts: terms.cuts?.(axis) ?? axis }));
  return (person) =>
    scheme.classOf(
      axes.map(({ of, cuts }) => cutClass(person[of], cuts)),
      terms.limits,
    );
}
