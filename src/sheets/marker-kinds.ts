/** What the product notes down on its own sheets. */
import type { Area, Cell, Chart, Headline, ReportModel } from "../catalog/report-model.ts";
import type { CampaignFacts } from "../core/campaigns/kept-campaign.ts";
import type { PeopleMark } from "../core/segments/listed-classes.ts";
import type { OrderField } from "./orders/order-fields.ts";

/** What a report sheet has beside its cells. */
export type Frame = Pick<
  ReportModel,
  "tabColor" | "columnWidths" | "frozenRows" | "rowHeights" | "muted" | "originals"
> & {
  readonly merges: readonly Area[];
  /** Rows of which another frame may have chosen the height, where the sheet may have parts of one; absent = it is as the frame says. */
  readonly unsure?: readonly number[];
  /** The news that the sheet came with (ids); absent = none. */
  readonly told?: readonly string[];
  readonly charts: readonly Chart[];
  readonly headlines: readonly Headline[];
  /** Size of a sheet that holds the report. */
  readonly rows: number;
  readonly columns: number;
};

/** An input cell as the product wrote it. */
export interface InputMark {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell["value"];
}

/** Which figures a report shows. */
export interface Figures {
  /** The run that counted them. */
  readonly facts: string;
  /** When its orders were read, local time, e.g. `2026/11/22 14:30`. */
  readonly at: string;
}

/** A report as it was written: enough to recognise it, to compare it and to bring it back. */
export interface WrittenReport {
  /** The report's id in the catalogue. */
  readonly report: string;
  /** The sheet's name as the report wanted it. */
  readonly sheetName: string;
  /** The calendar day it was written, ISO. */
  readonly made: string;
  /** Absent = an earlier version of the add-on wrote it. */
  readonly figures?: Figures | undefined;
  readonly inputs: readonly InputMark[];
  readonly frame: Frame;
  /** Fingerprint of how its cells look, what may be entered and their notes; absent = unknown. */
  readonly looks?: string;
  /** Fingerprint of its lines; absent = unknown. */
  readonly lines?: string;
}

/** New values on their way to cells that look as before: one call writes them all, so they stand or they do not. */
export interface Writing extends Pick<WrittenReport, "sheetName" | "made" | "figures" | "inputs"> {
  /** Fingerprint by which they are known once they stand. */
  readonly print: string;
  /** Of a report that is laid anew: its frame, and the charts of the user; absent = the cells look as before. */
  readonly laying?: { readonly frame: Frame; readonly users: readonly number[] };
}

/** How rows that are ready come to stand among the orders. Rows are counted from 1. */
export interface MergePlan {
  /** The orders sheet; null = there is none yet, and the sheet with the rows becomes it. */
  readonly into: number | null;
  /** The name of a new orders sheet. */
  readonly name: string;
  /** Where the rows go that stand one after the other below the header: stretches of neighbours, top to bottom. */
  readonly places: readonly { readonly from: number; readonly rows: number }[];
  /** What their cells hold from left to right. */
  readonly fields: readonly OrderField[];
}

export type Marker =
  | {
      readonly role: "report";
      readonly sheetId: number;
      readonly written: WrittenReport;
      /** The name we gave the sheet; the user may have changed it since. */
      readonly name: string;
      /** Fingerprint of what we wrote. */
      readonly print: string;
      /** Our charts; all others on the sheet are the user's. */
      readonly chartIds: readonly number[];
      /** The staging sheet it was brought over from. */
      readonly from?: number;
      /** What was being written when the marker was; absent = nothing. */
      readonly writing?: Writing;
    }
  | {
      readonly role: "staging";
      readonly sheetId: number;
      /** The report that it is for; absent = none. */
      readonly report?: string;
    }
  | {
      /** The previous report while a new one is brought over. */
      readonly role: "backup";
      readonly sheetId: number;
      /** The report sheet. */
      readonly of: number;
      readonly staging: number;
      readonly next: WrittenReport;
      readonly userCharts: readonly number[];
      /** The name under which the previous report stays; null = it goes. */
      readonly keepAs: string | null;
    }
  /** A previous report the user wrote in: never touched again. */
  | { readonly role: "kept"; readonly sheetId: number }
  /** The sheet that shows and edits the settings. */
  | {
      readonly role: "settings";
      readonly sheetId: number;
      /** The name we gave the sheet; the user may have changed it since. */
      readonly name: string;
    }
  /** A list of the customers behind a number: the user's to delete. */
  | {
      readonly role: "list";
      readonly sheetId: number;
      /** Of one with everybody's classes, which formulas look up there; absent = it is none, or of an earlier version. */
      readonly people?: PeopleMark;
    }
  /** Who is in which group of a campaign. */
  | {
      readonly role: "campaign";
      readonly sheetId: number;
      readonly facts: CampaignFacts;
      /** False until its row stands on キャンペーン記録. */
      readonly recorded: boolean;
    }
  /** キャンペーン記録: a row a campaign. */
  | { readonly role: "campaigns"; readonly sheetId: number }
  /** The sheet of join proposals, which the user fills in. */
  | { readonly role: "joins"; readonly sheetId: number }
  /** 配信計画 and 広告費, which the user fills in. */
  | { readonly role: "stepPlans"; readonly sheetId: number }
  | { readonly role: "adCosts"; readonly sheetId: number }
  /** 配信カレンダー of a day: the user's to delete. */
  | { readonly role: "stepCalendar"; readonly sheetId: number }
  /** The sheet that imported orders stand on. */
  | { readonly role: "orders"; readonly sheetId: number; readonly name: string }
  /** The sheet that lists of customers stand on. */
  | { readonly role: "customers"; readonly sheetId: number }
  /** The hidden sheet that receives an import. */
  | { readonly role: "receiving"; readonly sheetId: number; readonly importId: string }
  /** The hidden sheet that keeps orders while they are read in parts. */
  | { readonly role: "reading"; readonly sheetId: number }
  /** A hidden sheet whose rows are ready to stand among the orders: from here on the import is finished, not undone. */
  | { readonly role: "merge"; readonly sheetId: number; readonly plan: MergePlan }
  /** The hidden sheet with the stored facts. */
  | { readonly role: "store"; readonly sheetId: number };

export type MarkerOf<R extends Marker["role"]> = Extract<Marker, { role: R }>;
