import type { CellRow } from "../facts/cells.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { Day } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";
import { termsAt } from "./class-table.ts";
import type { Scheme, SchemeTerms } from "./scheme.ts";
import { schemeOf, type SchemeId } from "./schemes.ts";

/** How somebody moved between two days; where several words fit, the first one counts (definitions.md 8.2). */
export const MOVES = ["new", "left", "back", "up", "down", "same"] as const;
export type Move = (typeof MOVES)[number];

/** The people who went from one class on an earlier day to one at the anchor. */
export interface FlowRow {
  /** null = no purchase by the earlier day. */
  readonly from: string | null;
  readonly to: string;
  readonly move: Move;
  /** [count] */
  readonly customers: number;
  /** What they spent after the earlier day [minor units]. */
  readonly sales: number;
}

/**
 * The request for the flow of a scheme from an earlier day to the terms' day; the limits are the same on both.
 *
 * @example
 * // both axes on the earlier day, then both at the anchor
 * const terms = { anchor: 19_813, limits: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } };
 * flowRequest("nurture", terms, 19_782).axes.map(({ at }) => at) //=> [19_782, 19_782, 19_813, 19_813]
 */
export const flowRequest = (id: SchemeId, terms: SchemeTerms, since: Day) =>
  ({
    table: "cells",
    anchor: terms.anchor,
    since,
    axes: [...schemeOf(id).axes(termsAt(terms, since)), ...schemeOf(id).axes(terms)],
  }) as const;

/**
 * The flow of a scheme: every pair of classes that somebody went between, in the scheme's order, new people last.
 *
 * @param since the earlier day that `flowRequest` was asked with
 * @throws RangeError when nobody asked for it
 *
 * @example
 * // five who had bought nothing yet, and two with two purchases whose last one is more than 120 days ago by now
 * const terms = { anchor: 19_813, limits: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } };
 * const came = { classes: [-1, -1, 0, 0], customers: 5, salesSince: 300 };
 * const left = { classes: [0, 1, 1, 1], customers: 2, salesSince: 0 };
 * const facts = { tables: new Proxy({}, { get: () => [came, left] }) };
 * flowTable(facts, "nurture", { terms, since: 19_782 }).map(({ from, to, move, customers }) => [from, to, move, customers])
 * //=> [["firstRepeat", "dormant", "left", 2], [null, "new", "new", 5]]
 */
export function flowTable(
  facts: Pick<Facts, "tables">,
  id: SchemeId,
  { terms, since }: { readonly terms: SchemeTerms; readonly since: Day },
): FlowRow[] {
  const scheme = schemeOf(id);
  const cells = rowsOf(facts, flowRequest(id, terms, since));
  const pairs = cells.map((cell) => ({ ...pairOf(scheme, cell, terms), cell }));
  return [...scheme.classes, null].flatMap((from) =>
    scheme.classes.flatMap((to) => {
      const mine = pairs.filter((pair) => pair.from === from && pair.to === to).map(({ cell }) => cell);
      const sums = { customers: sumOf(mine, "customers"), sales: sumOf(mine, "salesSince") };
      return mine.length === 0 ? [] : [{ from, to, move: moveOf(scheme, from, to), ...sums }];
    }),
  );
}

function pairOf(scheme: Scheme, { classes }: CellRow, { limits }: SchemeTerms) {
  const half = classes.length / 2;
  const before = classes.slice(0, half);
  return {
    from: before.includes(-1) ? null : scheme.classOf(before, limits),
    to: scheme.classOf(classes.slice(half), limits),
  };
}

/**
 * The word for going from one class to another.
 *
 * @param from null = no purchase by the earlier day
 *
 * @example
 * const scheme = { classes: ["loyal", "dormant", "lost"], away: ["dormant", "lost"] };
 * moveOf(scheme, "loyal", "dormant") //=> "left"
 * moveOf(scheme, "dormant", "lost") //=> "down"
 */
export function moveOf(scheme: Pick<Scheme, "classes" | "away">, from: string | null, to: string): Move {
  if (from === null) return "new";
  const [wasAway, isAway] = [scheme.away.includes(from), scheme.away.includes(to)];
  if (wasAway !== isAway) return isAway ? "left" : "back";
  if (from === to) return "same";
  return scheme.classes.indexOf(to) < scheme.classes.indexOf(from) ? "up" : "down";
}
