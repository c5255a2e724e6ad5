import type { PeopleOrder } from "../../core/segments/people-order.ts";
import type { PeopleColumns, PeopleField, Segment } from "../../core/segments/segment.ts";
import type { AskedCampaign, Handover, HandoverRows } from "../../reports/handover/handover-answer.ts";
import type { AskedDue, StepCalendar } from "../../reports/steps/calendar.ts";
import type { SegmentField } from "../../reports/segments/shown-fields.ts";
import type { SuggestedSegment } from "../../reports/segments/suggested.ts";

export type {
  AskedCampaign,
  Handover,
  HandoverRows,
  PeopleColumns,
  PeopleField,
  PeopleOrder,
  Segment,
  SegmentField,
};
export type { AskedDue, StepCalendar, SuggestedSegment };

/** Everybody with a purchase by the anchor, in codes: no ID and no contact. Kept in the page only. */
export interface SegmentPeople {
  people: number;
  anchor: string;
  fields: SegmentField[];
  columns: PeopleField[];
  saved: Segment[];
  /** Offered as they are; who of them there are is counted in the page. */
  suggested: SuggestedSegment[];
}

export interface HandoverRequest {
  /** People by conditions; a text = the conditions as they are typed on the command line. */
  segment: Segment | string;
  target: string;
  /** Who is due by a plan of 配信計画 on a day, in the place of the segment; null or absent = the segment. */
  due?: AskedDue | null;
  /** What people without a name of their own are called; it stands on the sheet's tab. */
  called?: string;
  /** The campaign that the list is for; null or absent = none, and everybody who is left gets it. */
  campaign?: AskedCampaign | null;
  /** True leaves out both groups of campaigns whose effect is still counted. */
  sparesRunning?: boolean;
}

/** Where a campaign is recorded: the names of its list sheet and of キャンペーン記録. */
export interface RecordedCampaign {
  list: string;
  record: string;
}

/** The people who get a campaign that is recorded. */
export interface CampaignRows extends HandoverRows {
  recorded: RecordedCampaign | null;
  notices: string[];
}

export interface PeopleListRequest extends Pick<HandoverRequest, "segment" | "called"> {
  order: PeopleOrder;
  /** False = the first 1,000 of them. */
  all: boolean;
}

/** A list sheet that was written. */
export interface WrittenPeople {
  sheetId: number;
  name: string;
  customers: number;
  notices: string[];
  /** The campaign that was recorded with it; null = none. */
  recorded: RecordedCampaign | null;
}

/** Calls about segments and what becomes of them. */
export interface ListCalls {
  /** Everybody of the whole shop as of the last run's anchor; reads the orders once. */
  segmentPeople: { args: { segment: Segment | null }; answer: SegmentPeople };
  /** Saved by name, in this file; `replaces` = the name it had. */
  saveSegment: {
    args: { segment: Segment; replaces: string | null };
    answer: { saved: Segment[] };
  };
  removeSegment: { args: { name: string }; answer: { saved: Segment[] } };
  /** Who would be handed over, counted; nothing of a person. */
  handover: { args: HandoverRequest; answer: Handover };
  /** The people themselves: asked for explicitly, because it is personal data. */
  handoverRows: { args: HandoverRequest; answer: HandoverRows };
  /** Records the campaign, then the same: its list of IDs and groups on a sheet of its own, and a row on キャンペーン記録. */
  handoverCampaign: { args: HandoverRequest; answer: CampaignRows };
  /** The same people on a list sheet of the file, in the target's columns (target "" = the list of customers without contacts). */
  handoverSheet: { args: HandoverRequest; answer: WrittenPeople };
  /**
   * Writes 配信カレンダー, who is due when in the 30 days from today, by 配信計画; where there is none yet it is written, with
   * examples, and nothing else. 配信計画 is never written again. The orders are read once.
   */
  stepCalendar: { args: object; answer: StepCalendar };
  /** 顧客一覧: a sheet with a row a person, their classes and when the next order is due; no contact, no guard. */
  peopleSheet: { args: PeopleListRequest; answer: WrittenPeople };
}
