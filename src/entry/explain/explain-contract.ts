import type {
  ExplainedLine,
  Explanation,
  NoExplanation,
  PersonOrders,
  OfferedList,
} from "../../catalog/metrics/explanation.ts";
import type {
  LeverOrder,
  LeversAnswer,
  LeverTarget,
  RankedLever,
  TargetedLever,
} from "../../reports/levers/levers-answer.ts";
import type { CustomerListRequest } from "../../reports/lists/customer-list.ts";
import type { OfferedSegment } from "../../reports/segments/offered-segment.ts";

export type {
  CustomerListRequest,
  ExplainedLine,
  Explanation,
  NoExplanation,
  OfferedList,
  OfferedSegment,
  PersonOrders,
};
export type { LeverOrder, LeversAnswer, LeverTarget, RankedLever, TargetedLever };

/** Where the list stands, and what the user has to know of it. */
export interface CustomerListAnswer {
  sheetId: number;
  name: string;
  customers: number;
  notices: string[];
}

/** Calls about one number of a report, and about levers. */
export interface ExplainCalls {
  /**
   * What the number under the user's cursor is, from what the last run stored; in a row of a list of customers the person's
   * orders, which are read for it.
   */
  explain: { args: object; answer: Explanation | PersonOrders | NoExplanation };
  /** Writes the people behind a number onto a new sheet; the page asks the user first, because it holds personal data. */
  explainList: { args: CustomerListRequest; answer: CustomerListAnswer };
  /** The levers, and what a target asks of each (null = no target), from what the last run stored: no order is read. */
  levers: { args: { target: LeverTarget | null }; answer: LeversAnswer };
}
