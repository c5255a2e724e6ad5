import type { Day } from "../values/day.ts";
import type { Axis } from "./cells.ts";
import type { CohortAxis } from "./cohorts.ts";

/** Values down, and values across, that stand by themselves in クロス集計 [count]. */
export const MOST_DOWN = 20;
export const MOST_ACROSS = 8;

/** What people are told apart by: classes by limits, or values that the orders say, those of most people by themselves. */
export type PivotAxis =
  | { readonly classes: readonly Axis[] }
  | {
      readonly values: CohortAxis;
      /** How many stand by themselves [count]. */
      readonly most: number;
    };

/** People and what they bought by two things that tell them apart; of each the first that the sheet can tell. */
export interface PivotAsk {
  readonly anchor: Day;
  readonly rows: readonly PivotAxis[];
  readonly columns: readonly PivotAxis[];
}

/** The people of a cell, of a line of cells, or all. Who has several values of an axis is in each of their cells. */
export interface PivotRow {
  readonly kind: "cell" | "row" | "column" | "all";
  /**
   * A value: "" = nothing is said, null = all rarer ones; of classes those on each axis, counted from 0, with commas
   * between. "" where the row or the column is not told.
   */
  readonly row: string | null;
  readonly column: string | null;
  /** Which of the asked axes were told apart: down, then across. */
  readonly axes: readonly [number, number];
  readonly customers: number;
  readonly purchases: number;
  /** Minor units. */
  readonly sales: number;
}
