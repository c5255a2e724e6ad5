import type { PeopleField, Segment } from "../../core/segments/segment.ts";
import type { AdCostAnswer } from "../../reports/ad-costs/ad-cost-answer.ts";
import type { JoinsAnswer } from "../../reports/lists/join-sheet.ts";
import type { PeopleListRequest } from "../../reports/lists/people-list.ts";
import type {
  AskedCampaign,
  Handover,
  HandoverRequest,
  HandoverRows,
} from "../../reports/handover/handover-answer.ts";
import type { StepCalendar } from "../../reports/steps/calendar.ts";
import type { SegmentField, SegmentPeople } from "../../reports/segments/segment-people.ts";

export type {
  AskedCampaign,
  Handover,
  HandoverRequest,
  HandoverRows,
  PeopleField,
  PeopleListRequest,
  Segment,
  SegmentField,
};
export type { AdCostAnswer, JoinsAnswer, SegmentPeople, StepCalendar };

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

/** What 広告費 is first written with: a table with its header; empty = examples. */
export interface AdCostRequest {
  rows: readonly (readonly string[])[];
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
  /** Writes 広告費 where the file has none, else says what the next run will do with it; it is never written again. */
  adCosts: { args: AdCostRequest; answer: AdCostAnswer };
  /**
   * Writes the sheet of proposals to join one person's customer IDs (名寄せ候補). What the user decided there stays;
   * nothing is joined before the next run, and only what was accepted.
   */
  joins: { args: object; answer: JoinsAnswer };
  /** 顧客一覧: a sheet with a row a person, their classes and when the next order is due; no contact, no guard. */
  peopleSheet: { args: PeopleListRequest; answer: WrittenPeople };
}
