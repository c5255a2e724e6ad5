import type { Style } from "../../catalog/report-model.ts";
import type { ClassRow } from "../../core/schemes/class-table.ts";
import type { RfmRank } from "../../core/schemes/rfm-scheme.ts";
import type { Scores } from "../../core/schemes/score-board.ts";
import type { Page } from "../page/page.ts";

/** People by two axes, one down and one across [count]. */
export type Board = readonly (readonly number[])[];

/** What RFM shows: the ranks, and people by two of R, F and M each. */
export interface RfmMetrics {
  readonly ranks: readonly ClassRow<RfmRank>[];
  /** `rf`: F down and R across; `rm`: M down and R across; `fm`: M down and F across. */
  readonly boards: { readonly rf: Board; readonly rm: Board; readonly fm: Board };
  /** null = by limits only. */
  readonly scores: Scores | null;
}

export type RfmPage = Page<RfmMetrics>;

/** The first column of what stands right of the boards. */
export const RIGHT = 8;

/** Pixels of a line of a board, tall enough for two lines of words beside it. */
export const BOARD_HEIGHT = 32;

/**
 * The look of a rank's cells.
 *
 * @example
 * rankStyle("atRisk") //=> "rank-atRisk"
 */
export const rankStyle = (rank: RfmRank): Style => `rank-${rank}`;
