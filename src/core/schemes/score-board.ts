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

/** The request for people by their scores. With five scores it is the groups' request as well, so that it is counted once. */
export const scoreRequest = (terms: SchemeTerms) =>
  cellsRequest(terms.anchor, scoreAxes(terms, terms.limits.rfmBins));

/**
 * How many people have each score, and the groups that the scores make, from the facts.
 *
 * @throws RangeError when nobody asked for them
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
