import type { Language } from "../../catalog/language.ts";
import type { GuardReason, ReachRole } from "../../core/reach/reach.ts";
import type { PeopleField, Segment } from "../../core/segments/segment.ts";

export type { GuardReason, ReachRole } from "../../core/reach/reach.ts";
export type {
  Condition,
  FieldTest,
  PeopleColumns,
  PeopleField,
  Period,
  Segment,
} from "../../core/segments/segment.ts";

/** A field that conditions may be about, as the page shows it. */
export interface SegmentField {
  id: string;
  label: string;
  /** The unit behind a number: 回, 日, 円; "" = none. */
  unit: string;
  /** What each text of a class or of goods is called; in the order of the column's texts. "" (未設定) comes last. */
  labels: string[];
}

/** Everybody with a purchase by the anchor, in codes: no ID and no contact. Kept in the page only. */
export interface SegmentPeople {
  people: number;
  anchor: string;
  fields: SegmentField[];
  columns: PeopleField[];
  saved: Segment[];
}

export interface HandoverRequest {
  segment: Segment;
  target: string;
}

/** Who would be handed over: people = left + the sum of the excluded, always. */
export interface Handover {
  /** 対象 [count] */
  people: number;
  excluded: { reason: GuardReason; label: string; people: number }[];
  /** 出力 [count] */
  left: number;
  /** Names of the target's columns that the orders do not have. */
  missing: string[];
  /** Why there can be no file, in a sentence; null = there can. */
  stops: string | null;
  notes: string[];
}

/** The people themselves: asked for explicitly, because it is personal data. */
export interface HandoverRows extends Handover {
  roles: ReachRole[];
  /** A row a person, as the orders write it (latest word); "" = nothing is said. */
  rows: string[][];
}

/** Calls about segments and what becomes of them. */
export interface ListCalls {
  /** Reads the orders once. */
  segmentPeople: { args: { language: Language }; answer: SegmentPeople };
  /** Saved by name, in this file; `replaces` = the name it had. */
  saveSegment: {
    args: { segment: Segment; replaces: string | null; language: Language };
    answer: { saved: Segment[] };
  };
  removeSegment: { args: { name: string; language: Language }; answer: { saved: Segment[] } };
  /** Who would be handed over, counted; nothing of a person. */
  handover: { args: HandoverRequest & { language: Language }; answer: Handover };
  handoverRows: { args: HandoverRequest & { language: Language }; answer: HandoverRows };
  /** The same people on a list sheet of the file, in the target's columns (target "" = the list of customers without contacts). */
  handoverSheet: {
    args: HandoverRequest & { language: Language };
    answer: { sheetId: number; name: string; customers: number; notices: string[] };
  };
}
