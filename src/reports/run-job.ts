/** A run between its steps, and how a page is told of it. */
import type { ChosenSettings } from "../catalog/settings/setting-values.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { WrittenAnchor } from "../core/cpm/anchor.ts";
import type { OrdersMark } from "../core/rows/orders-mark.ts";
import type { PartedRun } from "../core/rows/parted-reading.ts";
import type { RunOrders, SheetOrders } from "../core/rows/order-places.ts";
import type { RunSlices } from "../core/slices/sliced-facts.ts";
import type { ReportId } from "./index.ts";
import type { LimitChanges } from "./lists/limit-changes.ts";
import type { ReportLink, RunResult } from "./page/run-result.ts";

/** A run between its steps, kept in the file so that it outlives a closed sidebar. */
export interface RunJob extends RunSlices, PartedRun {
  readonly runId: string;
  readonly orders: RunOrders;
  readonly anchor: WrittenAnchor;
  readonly settings: Settings;
  readonly reports: readonly ReportId[];
  /** True where no report was named, so that all are made that there is something to tell of. */
  readonly all: boolean;
  /** Steps that are done, parts of the reading apart: 0 = nothing yet, 1 = orders read and counted, … */
  readonly done: number;
  readonly links: readonly ReportLink[];
  readonly notices: readonly string[];
  /** Reports that Google refused, so that the previous ones stand; absent = none. */
  readonly refused?: readonly string[];
  /** True when the file had room for whatever the run writes. */
  readonly ampleRoom: boolean;
  /** True when no report was marked as an earlier version did; absent = unknown. */
  readonly keyed?: boolean;
  /** Whether the file's cells take our formulas among values; absent = unknown. */
  readonly takesFormulas?: boolean | undefined;
  /** What its limits change in people's classes, known once the orders are read; null = no limit is changed. */
  readonly limits?: LimitChanges | null;
  /** True while somebody has to agree to that before a report is written. */
  readonly waits?: boolean;
  /** The step, by how many were done before it, at which the platform failed last; absent = none. */
  readonly stumbled?: number;
  /** The settings that are chosen in the file while it is made, the language of a file that has none chosen apart. */
  readonly values: ChosenSettings;
  /** The run that counts its figures: itself, or one whose figures were kept. */
  readonly facts: string;
  /** Which kept figures it writes anew; absent = it reads the orders. */
  readonly from?: "last" | "before";
  /** What the file remembers once it is finished; absent = the file goes on as it is. */
  readonly back?: {
    readonly values: ChosenSettings;
    readonly anchor: WrittenAnchor;
    readonly orders: SheetOrders | null;
  };
  /** True where one report is made anew, so that the same orders are no new figures. */
  readonly single?: boolean;
  /** What the orders were known by when they were read; absent = not yet. */
  readonly mark?: OrdersMark;
  /** So long its steps took [milliseconds]. */
  readonly took: number;
  /** The データ品質 sheet that stands; absent = none is known. */
  readonly qualitySheet?: number;
}

/** A run that reads its orders from a sheet. */
export interface RowsJob extends RunJob {
  readonly orders: SheetOrders;
}

/** Where a run stands, as a page shows it. */
export interface RunProgress {
  runId: string;
  state: "running" | "done" | "cancelled";
  /** What is done next (running) or was done last, as a sentence. */
  label: string;
  done: number;
  total: number;
  result: RunResult | null;
  /**
   * What the run uses, in the answer to `start` when the 設定 sheet was changed since it was last read: the form
   * shows it from now on.
   */
  taken?: { settings: Settings; anchor: WrittenAnchor };
  /**
   * What changed limits would do to the reports that are there, a sentence each: nothing is written before a step is
   * asked with `goOn`.
   */
  question?: string[];
  /** The customers and purchases that the step was asked for, in the answer of the one that read the orders. */
  people?: object;
  /** Which earlier reports may come back, in the answer to the last step. */
  undo?: UndoOffer | null;
}

/** Earlier reports that may come back. */
export interface UndoOffer {
  /** As of which day, ISO. */
  anchorDate: string;
  /** When their orders were read, local time, e.g. 2024-04-01T09:30. */
  madeAt: string;
}
