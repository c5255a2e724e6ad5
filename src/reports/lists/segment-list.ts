import { HANDOVER_TEXTS as T } from "../../catalog/texts/handover-texts.ts";
import { say } from "../../catalog/language.ts";
import type { ListedCustomer } from "../../core/segments/customer-list.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { ReportContext } from "../context.ts";
import { calledAs } from "../handover/handover-sheet.ts";
import { segmentWords } from "../segments/segment-words.ts";
import { customerList } from "./customer-list.ts";
import type { PeoplePage } from "./list-page.ts";

/** The people of a segment, and how a page calls them. */
export interface SegmentPeople {
  readonly segment: Segment;
  readonly customers: readonly ListedCustomer[];
  readonly called: unknown;
  /** Local time of the list. */
  readonly madeAt: string;
}

/**
 * Refuses a campaign, and a day of a plan, of people of whom no contact is handed over: without guards they may not be mailed.
 *
 * @throws InputProblem "campaign-plain-list", "plan-plain-list"
 *
 * @example
 * try { requireNoMail({ campaign: { name: "春" } }); } catch ({ code }) { code; } //=> "campaign-plain-list"
 */
export function requireNoMail({ campaign = null, due = null }: { campaign?: unknown; due?: unknown }): void {
  if (campaign !== null) throw new InputProblem("campaign-plain-list");
  if (due !== null) throw new InputProblem("plan-plain-list");
}

/** The list of a segment's people of the whole shop with what they bought: no contact, no guard. */
export function segmentList(
  ofRun: ReportContext,
  { segment, customers, called, madeAt }: SegmentPeople,
): PeoplePage {
  const context = { ...ofRun, slice: null };
  const { language } = context;
  const name = calledAs(called, segment) ?? say(T.segment, language);
  const set = { name, meaning: segmentWords(segment, context) };
  return customerList(context, { set, customers, madeAt, warnings: [say(T.plainWarning, language)] });
}
