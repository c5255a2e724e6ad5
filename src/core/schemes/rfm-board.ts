import type { Analysis } from "../analysis.ts";
import type { Axis, CellRow } from "../facts/cells.ts";
import { rowsOf } from "../facts/tables.ts";
import { minorOf } from "../values/money.ts";
import { sumOf } from "../values/sum.ts";
import { cellsRequest, termsOf } from "./class-table.ts";
import { RFM_SCHEME } from "./rfm-scheme.ts";
import type { SchemeTerms } from "./scheme.ts";

/** What the RFM boards are made of, two axes a board: recency, purchases, sales. */
export const BOARD_AXES = ["r", "f", "m"] as const;
export type BoardAxis = (typeof BOARD_AXES)[number];

/** A place on a board: the class on two of the axes, counted from 0; on the third one any. */
export type BoardPlace = { readonly [A in BoardAxis]?: number };

/**
 * R, F and M with their limits, in this order.
 *
 * @example
 * // recency counts from the day after its limit, money in minor units
 * const limits = { rfmDays: [30], rfmPurchases: [2], rfmAmounts: [5_000] };
 * boardAxes({ anchor: 19_813, limits }).map(({ of, lowerEnds }) => [of, lowerEnds])
 * //=> [["idleDays", [31]], ["purchases", [2]], ["sales", [500_000]]]
 */
export const boardAxes = (terms: SchemeTerms): Axis[] => [
  ...RFM_SCHEME.axes(terms),
  { of: "sales", at: terms.anchor, lowerEnds: terms.limits.rfmAmounts.map(minorOf) },
];

/**
 * The request for people by R, F and M.
 *
 * @example
 * const limits = { rfmDays: [30], rfmPurchases: [2], rfmAmounts: [5_000] };
 * const { table, anchor, axes } = boardRequest({ anchor: 19_813, limits });
 * [table, anchor, axes.length] //=> ["cells", 19_813, 3]
 */
export const boardRequest = (terms: SchemeTerms) => cellsRequest(terms.anchor, boardAxes(terms));

/**
 * Whether somebody with these classes on R, F and M stands at a place.
 *
 * @example
 * [[0, 2, 5], [1, 2, 5]].map((classes) => isAt({ r: 1, m: 5 }, classes)) //=> [false, true]
 */
export const isAt = (place: BoardPlace, classes: readonly number[]): boolean =>
  BOARD_AXES.every((axis, i) => place[axis] === undefined || place[axis] === classes[i]);

/**
 * The people at a place of the boards, from the facts.
 *
 * @throws RangeError when nobody asked for the `boardRequest`
 *
 * @example
 * // twelve people who bought lately, often and much; thirty who did none of it
 * const settings = { rfmDays: [30], rfmPurchases: [2], rfmAmounts: [5_000], cpmAmount: 70_000 };
 * const rows = [{ classes: [0, 1, 1], customers: 12 }, { classes: [1, 0, 0], customers: 30 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * boardCells({ facts, settings }, { f: 1 }) //=> [{ classes: [0, 1, 1], customers: 12 }]
 */
export function boardCells(
  { facts, settings }: Pick<Analysis, "facts" | "settings">,
  place: BoardPlace,
): CellRow[] {
  const rows = rowsOf(facts, boardRequest(termsOf(facts.meta, settings)));
  return rows.filter(({ classes }) => isAt(place, classes));
}

/**
 * People by their classes on two axes, one down and one across: a 6 × 6 board [count].
 *
 * @throws RangeError when nobody asked for the `boardRequest`
 *
 * @example
 * // twelve people who bought lately and often, thirty who did neither; with one limit an axis the board is 2 × 2
 * const settings = { rfmDays: [30], rfmPurchases: [2], rfmAmounts: [5_000], cpmAmount: 70_000 };
 * const rows = [{ classes: [0, 1, 1], customers: 12 }, { classes: [1, 0, 0], customers: 30 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * rfmBoard({ facts, settings }, "f", "r") //=> [[0, 30], [12, 0]]
 */
export function rfmBoard(
  analysis: Pick<Analysis, "facts" | "settings">,
  down: BoardAxis,
  across: BoardAxis,
): readonly (readonly number[])[] {
  const axes = boardAxes(termsOf(analysis.facts.meta, analysis.settings));
  const cells = boardCells(analysis, {});
  const classes = (axis: BoardAxis) =>
    Array.from({ length: (axes[BOARD_AXES.indexOf(axis)]?.lowerEnds.length ?? 0) + 1 }, (_, k) => k);
  return classes(down).map((d) =>
    classes(across).map((a) => {
      const place = { [down]: d, [across]: a };
      return sumOf(
        cells.filter((cell) => isAt(place, cell.classes)),
        "customers",
      );
    }),
  );
}
