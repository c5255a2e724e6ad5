/* What the page asks where the orders lie in a warehouse: what a text for it has to ask, and reports of its result. */

import type { ChosenSettings } from "../../catalog/settings/setting-values.ts";
import type { WrittenAnchor } from "../../core/cpm/anchor.ts";
import type { FactsRequest } from "../../core/facts/tables.ts";
import type { Segment } from "../../core/segments/segment.ts";
import type { CleaningRules } from "../../core/settings.ts";
import type { ProblemCode, ProblemValues } from "../../core/values/problem.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { RunProgress } from "../run/run-contract.ts";

/** A sheet that holds a result. */
export interface ResultSheet {
  sheetId: number;
  name: string;
  /** Rows of the result [count]. */
  rows: number;
  /** What its first row says that its text was written for, JSON; null = it does not stand there. */
  terms: string | null;
}

/** People by conditions, and what they are called. */
export interface CalledSegment {
  called: string;
  segment: Segment;
}

/** What is to be counted. */
export interface WarehouseAsk {
  settings: ChosenSettings;
  /** What the form says; null = the very settings, as an earlier text has them. */
  anchor: WrittenAnchor | null;
  /** ISO; an anchor of null = the one that is in force. */
  days: { anchor: string | null; firstPurchase: string; dataStart: string };
  /** ISO. */
  today: string;
}

/** By which rules it is counted. */
export interface WarehouseRules {
  /** The settings that somebody chose. */
  values: ChosenSettings;
  limits: Settings;
  /** In a warehouse nobody is joined. */
  rules: Omit<CleaningRules, "joins">;
  /** ISO. */
  anchor: string;
}

/** The same, and what all reports ask. */
export interface WarehouseAsked extends WarehouseRules {
  requests: FactsRequest[];
}

/** Some rows of a result, its header first; the next part begins at `next`, null = there is none. */
export interface ResultRows {
  rows: string[][];
  next: number | null;
}

/** The facts that a result holds. */
export interface ResultCounted {
  /** As facts are kept, JSON. */
  facts: string;
  /** ISO 4217; null = the orders say none. */
  currency: string | null;
  /** As the warehouse calls it. */
  table: string;
  zone: string;
  anchor: WrittenAnchor;
  settings: ChosenSettings;
  /** What is to be said beside the numbers. */
  notices: string[];
}

/** Calls about orders in a warehouse; the page writes its SQL and reads its result. */
export interface WarehouseCalls {
  /** Sheets that hold a result, in tab order, the anchor that is in force (ISO), and whom a list may be of. */
  resultSheets: {
    args: Pick<WarehouseAsk, "settings" | "today"> & { anchor: WrittenAnchor };
    answer: { sheets: ResultSheet[]; anchor: string; people: CalledSegment[] };
  };
  resultRows: { args: { sheetId: number; from: number }; answer: ResultRows };
  warehouseRules: { args: WarehouseAsk; answer: WarehouseRules };
  warehouseAsks: { args: WarehouseAsk; answer: WarehouseAsked };
  /** Begins a run whose facts a warehouse counted. */
  resultStart: { args: ResultCounted; answer: RunProgress };
  /** Begins to write reports anew of figures that a warehouse counted. */
  resultAnew: { args: { reports: string[] }; answer: RunProgress };
  /** Answers with a problem that the page met, in words. */
  problem: { args: { code: ProblemCode; values: ProblemValues }; answer: null };
}
