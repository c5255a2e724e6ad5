import type { Analysis } from "../analysis.ts";
import { rowsOf } from "../facts/tables.ts";
import { sumOf } from "../values/sum.ts";
import { cellsRequest, type ClassRow, classTable, termsOf } from "./class-table.ts";
import { BOARD_AXES, type BoardAxis } from "./rfm-board.ts";
import type { SchemeTerms } from "./scheme.ts";
import { GROUP_BINS, scoreAxes, type ScoreGroup } from "./score-scheme.ts";

/** People by their scores. */
export interface Scores {
  /** People of each score, from 1 up [count]. */
  readonly people: Readonly<Record<BoardAxis, readonly number[]>>;
  /** null = none: groups are made of five scores an axis, and the shop has set another number. */
  readonly groups: readonly ClassRow<ScoreGroup>[] | null;
}

/**
 * The request for people by their scores. With five scores it is the groups' request as well, so that it is counted once.
 *
 * @example
 * const [recency] = scoreRequest({ anchor: 19_813, limits: { rfmBins: 3, rfmScoring: "limits" } }).axes;
 * [recency.of, recency.bins] //=> ["idleDays", { count: 3, rule: "share" }]
 */
export const scoreRequest = (terms: SchemeTerms) =>
  cellsRequest(terms.anchor, scoreAxes(terms, terms.limits.rfmBins));

/**
 * How many people have each score, and the groups that the scores make, from the facts.
 *
 * @throws RangeError when nobody asked for them
 *
 * @example
 * // ten people with the best of three scores for recency, the lowest for purchases, the middle one for sales
 * const settings = { rfmBins: 3, rfmScoring: "limits", cpmAmount: 70_000 };
 * const tables = new Proxy({}, { get: () => [{ classes: [2, 0, 1], customers: 10 }] });
 * scoresOf({ facts: { meta: { anchor: 19_813 }, tables }, settings })
 * //=> { people: { r: [0, 0, 10], f: [10, 0, 0], m: [0, 10, 0] }, groups: null }
 */
export function scoresOf({ facts, settings }: Pick<Analysis, "facts" | "settings">): Scores {
  const terms = termsOf(facts.meta, settings);
  const cells = rowsOf(facts, scoreRequest(terms));
  const peopleOf = (axis: BoardAxis): number[] =>
    Array.from({ length: settings.rfmBins }, (_, score) =>
      sumOf(
        cells.filter(({ classes }) => classes[BOARD_AXES.indexOf(axis)] === score),
        "customers",
      ),
    );
  return {
    people: { r: peopleOf("r"), f: peopleOf("f"), m: peopleOf("m") },
    groups: settings.rfmBins === GROUP_BINS ? classTable(facts, "score", terms) : null,
  };
}
