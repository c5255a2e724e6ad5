import type { Analysis } from "../analysis.ts";
import { type CellRow, classOf } from "../facts/cells.ts";
import { rowsOf } from "../facts/tables.ts";
import { cellsOfClass, classRequest, termsAt, termsOf } from "../schemes/class-table.ts";
import { boardAxes, boardCells, type BoardPlace, isAt } from "../schemes/rfm-board.ts";
import { type FlowRow, flowTable } from "../schemes/flow.ts";
import { classifier, type ClassedBy, type SchemeTerms } from "../schemes/scheme.ts";
import { schemeOf, type SchemeId } from "../schemes/schemes.ts";
import type { Day } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import { sumOf } from "../values/sum.ts";

/** A set by the classes that people are divided into. */
export type ClassSet =
  { readonly kind: "class"; readonly scheme: SchemeId; readonly is: string } | BoardSet | FlowSet;

/** The people in one field of an RFM board. */
export type BoardSet = { readonly kind: "board" } & BoardPlace;

/** Those who went from a class on an earlier day to one at the anchor; null = from or to any. */
export interface FlowSet {
  readonly kind: "flow";
  readonly scheme: SchemeId;
  readonly since: Day;
  /** "" = no purchase by then. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Whether a set is one by classes.
 *
 * @example
 * [isClassSet({ kind: "board" }), isClassSet({ kind: "kept" })] //=> [true, false]
 */
export const isClassSet = (set: { readonly kind: string }): set is ClassSet =>
  set.kind === "class" || set.kind === "board" || set.kind === "flow";

/** What somebody is classed by up to a day; null = no purchase by then. */
export type ClassedAt = (day: Day) => ClassedBy | null;

/**
 * Makes the test whether somebody is in a set by classes: it is made once and then asked of everybody.
 *
 * @throws InputProblem "request-refused" for a flow from a day after the anchor
 *
 * @example
 * // somebody who bought once, on day 10
 * const terms = { anchor: 200, limits: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } };
 * const isDormant = inClassSet({ kind: "class", scheme: "nurture", is: "dormant" }, terms);
 * isDormant((day) => ({ idleDays: day - 10, purchases: 1, sales: 500, tenureDays: 0 })) //=> true
 */
export function inClassSet(set: ClassSet, terms: SchemeTerms): (at: ClassedAt) => boolean {
  const { anchor } = terms;
  if (set.kind === "flow") return inFlow(set, terms);
  if (set.kind === "class") {
    const classAt = classifier(schemeOf(set.scheme), terms);
    return (at) => is(set.is, classFrom(classAt, at(anchor)));
  }
  const axes = boardAxes(terms);
  return (at) => {
    const by = at(anchor);
    return (
      by !== null &&
      isAt(
        set,
        axes.map((axis) => classOf(by[axis.of], axis.lowerEnds)),
      )
    );
  };
}

function inFlow({ scheme, since, from, to }: FlowSet, terms: SchemeTerms): (at: ClassedAt) => boolean {
  if (since > terms.anchor) throw new InputProblem("request-refused");
  const [before, now] = [
    classifier(schemeOf(scheme), termsAt(terms, since)),
    classifier(schemeOf(scheme), terms),
  ];
  return (at) => is(from, classFrom(before, at(since))) && is(to, classFrom(now, at(terms.anchor)));
}

const classFrom = (of: (by: ClassedBy) => string, by: ClassedBy | null): string =>
  by === null ? "" : of(by);

const is = (wanted: string | null, found: string): boolean => wanted === null || wanted === found;

/**
 * How many people a set by classes has [count] and what they spent [minor units], from the facts: in all their time, in a
 * flow since its earlier day.
 *
 * @throws RangeError when nobody asked for the request of its scheme
 *
 * @example
 * const settings = { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6], cpmAmount: 70_000 };
 * const tables = new Proxy({}, { get: () => [{ classes: [1, 0], customers: 7, sales: 800 }] });
 * classSums({ facts: { meta: { anchor: 200 }, tables }, settings }, { kind: "class", scheme: "nurture", is: "dormant" })
 * //=> { customers: 7, sales: 800 }
 */
export function classSums(
  analysis: Pick<Analysis, "facts" | "settings">,
  set: ClassSet,
): { readonly customers: number; readonly sales: number } {
  const { facts, settings } = analysis;
  const terms = termsOf(facts.meta, settings);
  const rows: readonly Pick<FlowRow, "customers" | "sales">[] =
    set.kind === "flow" ? flowRows(facts, set, terms) : cellsOf(analysis, set, terms);
  return { customers: sumOf(rows, "customers"), sales: sumOf(rows, "sales") };
}

const flowRows = (facts: Analysis["facts"], set: FlowSet, terms: SchemeTerms) =>
  flowTable(facts, set.scheme, { terms, since: set.since }).filter(
    ({ from, to }) => is(set.from, from ?? "") && is(set.to, to),
  );

function cellsOf(
  analysis: Pick<Analysis, "facts" | "settings">,
  set: Exclude<ClassSet, FlowSet>,
  terms: SchemeTerms,
): CellRow[] {
  if (set.kind === "board") return boardCells(analysis, set);
  const cells = rowsOf(analysis.facts, classRequest(set.scheme, terms));
  return cellsOfClass(cells, { ...set, limits: terms.limits });
}
