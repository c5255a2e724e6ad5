import { type Axis, type CellRow, type CellSums, sumCells } from "../facts/cells.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { MetaFacts } from "../facts/meta.ts";
import type { ClassLimits } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { cpmAmountOf } from "./cpm-scheme.ts";
import type { SchemeTerms } from "./scheme.ts";
import { type ClassOf, SCHEMES, schemeOf, type SchemeId } from "./schemes.ts";

/** One class: how many people it has, and what they bought up to the anchor. */
export interface ClassRow<Class extends string = string> extends CellSums {
  readonly class: Class;
}

/**
 * What the people of a shop are classed by, from its facts and the limits that were set.
 *
 * @example
 * // no amount was set: 7 × the average order of 500
 * termsOf({ anchor: 20_000, purchases: 2, sales: 1_000 }, { cpmAmount: null })
 * //=> { anchor: 20_000, limits: { cpmAmount: null }, cpmAmount: 3_500 }
 */
export const termsOf = (meta: MetaFacts, limits: ClassLimits): SchemeTerms => ({
  anchor: meta.anchor,
  limits,
  cpmAmount: cpmAmountOf(limits, meta),
});

/**
 * The same limits as of another day.
 *
 * @example
 * termsAt({ anchor: 20_000, cpmAmount: 3_500 }, 19_000) //=> { anchor: 19_000, cpmAmount: 3_500 }
 */
export const termsAt = (terms: SchemeTerms, anchor: Day): SchemeTerms => ({ ...terms, anchor });

/**
 * The request for people by some axes as of a day; no sales are told apart.
 *
 * @example
 * cellsRequest(19_813, []) //=> { table: "cells", anchor: 19_813, since: 19_813, axes: [] }
 */
export const cellsRequest = (anchor: Day, axes: readonly Axis[]) =>
  ({ table: "cells", anchor, since: anchor, axes }) as const;

/**
 * The request that `classTable` reads: the classes of a scheme as of the terms' day.
 *
 * @example
 * // F1 … F5, and whether a year of 366 days has gone by since the last purchase
 * classRequest("stage", { anchor: 19_813, limits: { stageThresholds: [1, 2, 3, 4, 5] } }).axes
 * //=> [{ of: "purchases", at: 19_813, lowerEnds: [1, 2, 3, 4, 5] }, { of: "idleDays", at: 19_813, lowerEnds: [366] }]
 */
export const classRequest = (id: SchemeId, terms: SchemeTerms) =>
  cellsRequest(terms.anchor, schemeOf(id).axes(terms));

/**
 * The cells that make one class of a scheme.
 *
 * @example
 * const cells = [{ classes: [0, 2] }, { classes: [1, 2] }];
 * cellsOfClass(cells, { scheme: "nurture", is: "dormant", limits: {} }) //=> [{ classes: [1, 2] }]
 */
export function cellsOfClass(
  cells: readonly CellRow[],
  { scheme, is, limits }: { readonly scheme: SchemeId; readonly is: string; readonly limits: ClassLimits },
): CellRow[] {
  const { classOf } = schemeOf(scheme);
  return cells.filter(({ classes }) => classOf(classes, limits) === is);
}

/**
 * The classes of a scheme with their people and lifetime sales [minor units], best first, empty ones included.
 *
 * @param terms those that `classRequest` was asked with
 * @throws RangeError when nobody asked for it
 *
 * @example
 * // seven people with one purchase, silent for more than 120 days
 * const facts = { tables: new Proxy({}, { get: () => [{ classes: [1, 0], customers: 7, sales: 800 }] }) };
 * const terms = { anchor: 19_813, limits: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } };
 * classTable(facts, "nurture", terms).map((row) => [row.class, row.customers])
 * //=> [["loyal", 0], ["repeat", 0], ["firstRepeat", 0], ["new", 0], ["dormant", 7], ["lost", 0]]
 */
export function classTable<Id extends SchemeId>(
  facts: Pick<Facts, "tables">,
  id: Id,
  terms: SchemeTerms,
): readonly ClassRow<ClassOf<Id>>[] {
  const cells = rowsOf(facts, classRequest(id, terms));
  const { limits } = terms;
  return SCHEMES[id].classes.map((is) => ({
    class: is,
    ...sumCells(cellsOfClass(cells, { scheme: id, is, limits })),
  }));
}
