/* What the page asks where the orders lie in a warehouse: what a text for it has to ask, and reports of its result. */

import type { ProblemCode, ProblemValues } from "../../core/values/problem.ts";
import type { RunProgress } from "../../reports/run-job.ts";
import type { SuggestedSegment } from "../../reports/segments/suggested.ts";
import type { ResultCounted } from "../../reports/warehouse/result-run.ts";
import type { ShownQuery } from "../bigquery/query-contract.ts";
import type {
  InForce,
  WarehouseAsk,
  WarehouseAsked,
  WarehousePartAsk,
  WarehouseRules,
} from "../../reports/warehouse/warehouse-asks.ts";

export type { ResultCounted, WarehouseAsk, WarehouseAsked, WarehouseRules };

/** A sheet that holds a result. */
export interface ResultSheet {
  sheetId: number;
  name: string;
  /** Rows of the result [count]. */
  rows: number;
  /** What its first row says that its text was written for, JSON; null = it does not stand there. */
  terms: string | null;
}

/** People by conditions, and what they are called; `of`: the division that they are a class of, absent = somebody saved them. */
export type CalledSegment = Pick<SuggestedSegment, "called" | "segment"> & { of?: string };

/** Some rows of a result, its header first; the next part begins at `next`, null = there is none. */
export interface ResultRows {
  rows: string[][];
  next: number | null;
}

/** Calls about orders in a warehouse; the page writes its SQL and reads its result. */
export interface WarehouseCalls {
  /**
   * Sheets that hold a result, in tab order, the anchor that is in force (ISO), and whom a list may be of. `query`: the one
   * that is under way, null = none; absent = this bundle runs none.
   */
  resultSheets: {
    args: Pick<WarehouseAsk, "settings" | "today"> & Pick<InForce, "anchor">;
    answer: { sheets: ResultSheet[]; anchor: string; people: CalledSegment[]; query?: ShownQuery | null };
  };
  resultRows: { args: { sheetId: number; from: number }; answer: ResultRows };
  warehouseRules: { args: WarehouseAsk; answer: WarehouseRules };
  warehouseAsks: { args: WarehousePartAsk; answer: WarehouseAsked };
  /** Begins a run whose facts a warehouse counted. */
  resultStart: { args: ResultCounted; answer: RunProgress };
  /** Begins to write reports anew of figures that a warehouse counted. */
  resultAnew: { args: { reports: string[] }; answer: RunProgress };
  /** Answers with a problem that the page met, in words. */
  problem: { args: { code: ProblemCode; values: ProblemValues }; answer: null };
}
