import { type CellRow, sumCells } from "../facts/cells.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { windowsOf } from "../cpm/windows.ts";
import type { ClassLimits } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { cpmAmountOf } from "./cpm-scheme.ts";
import type { SchemeTerms } from "./scheme.ts";
import { type ClassOf, SCHEMES, type SchemeId } from "./schemes.ts";

/** The people of one class with what they bought up to the day. */
export interface ClassRow<Class extends string = string> extends Omit<CellRow, "classes"> {
  readonly class: Class;
}

/** The terms of a shop whose facts are known. */
export const termsOf = (meta: MetaFacts, limits: ClassLimits): SchemeTerms => ({
  anchor: meta.anchor,
  limits,
  cpmAmount: cpmAmountOf(limits, meta),
});

/** The same limits as of another day. */
export const termsAt = (terms: SchemeTerms, anchor: Day): SchemeTerms => ({ ...terms, anchor });

/** The request for the classes of a scheme as of the terms' day. */
export const classRequest = (id: SchemeId, terms: SchemeTerms) =>
  ({
    table: "cells",
    anchor: terms.anchor,
    since: windowsOf(terms.anchor).previousEnd,
    axes: SCHEMES[id].axes(terms),
  }) as const;

/**
 * The classes of a scheme with their people and lifetime sales, best first, empty ones included.
 *
 * @param terms those that `classRequest` was asked with
 * @throws RangeError when nobody asked for it
 */
export function classTable<Id extends SchemeId>(
  facts: Pick<Facts, "tables">,
  id: Id,
  terms: SchemeTerms,
): readonly ClassRow<ClassOf<Id>>[] {
  const scheme = SCHEMES[id];
  const cells = rowsOf(facts, classRequest(id, terms));
  const isOf = (name: string) => (cell: CellRow) => scheme.classOf(cell.classes, terms.limits) === name;
  return scheme.classes.map((name) => ({
    class: name,
    ...sumCells(cells.filter(isOf(name))),
  }));
}
