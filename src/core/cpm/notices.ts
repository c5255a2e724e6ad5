import type { Balance } from "./balance.ts";
import { isoOf, yearsBefore } from "../values/day.ts";
import type { MetaFacts } from "../facts.ts";
import type { PeopleFacts } from "../quality/quality.ts";
import { majorOf } from "../values/money.ts";
import type { QualityFacts } from "../quality/quality.ts";
import type { ProblemValues } from "../values/problem.ts";
import { dataNotices } from "../quality/data-notices.ts";
import { type Windows, windowsOf } from "./windows.ts";

/** What a reader has to know before believing a number, by name; the catalogue holds the sentences. */
export type NoticeCode =
  | "unreadable-rows"
  | "customer-conflicts"
  | "current-year-incomplete"
  | "previous-year-incomplete"
  | "no-dormant-history"
  | "short-dormant-history"
  | "no-previous-year"
  | "no-current-purchases"
  | "tail-empty"
  | "new-may-be-old"
  | "all-new"
  | "one-customer"
  | "unidentified"
  | "unknown-statuses"
  | "contacts-unread"
  | "giant-customer"
  | "many-contacts"
  | "look-alike-ids"
  | "ids-doubtful"
  | "rows-are-purchases"
  | "identical-rows"
  | "repeated-totals"
  | "filled-in"
  | "after-anchor";

/** One notice and what its sentence mentions. */
export interface Notice {
  readonly code: NoticeCode;
  readonly values: ProblemValues;
  /** What the sentence lists, each with what it mentions. */
  readonly items?: readonly ProblemValues[];
}

/** More days without a purchase before the anchor than this make the year's tail empty. */
const TAIL_DAYS = 31;

/**
 * Every notice that applies: what cannot be read, how far the history reaches, what the counts cannot say, then what the rows call for.
 *
 * @param filled stages whose rates were filled in for the projection
 */
export function noticesOf(meta: MetaFacts, balance: Balance, filled: readonly number[]): readonly Notice[] {
  const windows = windowsOf(meta.anchor);
  return [
    ...dataNotices(meta),
    ...historyNotices(meta, windows),
    ...balanceNotices(meta, balance),
    ...rowNotices(meta, filled),
  ];
}

function historyNotices({ anchor, dataStart, lastPurchase }: MetaFacts, windows: Windows): Notice[] {
  const { previousEnd, olderEnd } = windows;
  const start = { date: isoOf(dataStart) };
  const notices: (Notice | false)[] = [
    dataStart > previousEnd + 1 && { code: "current-year-incomplete", values: start },
    dataStart > olderEnd + 1 &&
      dataStart <= previousEnd + 1 && { code: "previous-year-incomplete", values: start },
    dataStart > olderEnd && { code: "no-dormant-history", values: start },
    dataStart > yearsBefore(anchor, 3) &&
      dataStart <= olderEnd && { code: "short-dormant-history", values: start },
    anchor - lastPurchase > TAIL_DAYS && {
      code: "tail-empty",
      values: { date: isoOf(lastPurchase), days: anchor - lastPurchase },
    },
    dataStart > olderEnd && dataStart <= previousEnd && { code: "new-may-be-old", values: start },
  ];
  return notices.filter((notice) => notice !== false);
}

function balanceNotices(meta: MetaFacts, balance: Balance): Notice[] {
  const { base, activeNow, dormant } = balance.total;
  const allNew = base === 0 && dormant === 0;
  const notices: (Notice | false)[] = [
    base === 0 && { code: "no-previous-year", values: {} },
    activeNow === 0 && { code: "no-current-purchases", values: {} },
    allNew && { code: "all-new", values: { people: balance.newCustomers } },
    meta.customers === 1 && { code: "one-customer", values: {} },
  ];
  return notices.filter((notice) => notice !== false);
}

/** Who the customers are, where the rows leave that in doubt. */
function peopleNotices(people: PeopleFacts): (Notice | false)[] {
  const { unreadContacts, giant, manyContacts, lookAlikes, doubtfulIds } = people;
  return [
    unreadContacts !== null && { code: "contacts-unread", values: { ...unreadContacts } },
    giant !== null && { code: "giant-customer", values: { ...giant } },
    manyContacts !== null && { code: "many-contacts", values: { ...manyContacts } },
    lookAlikes > 0 && { code: "look-alike-ids", values: { ids: lookAlikes } },
    doubtfulIds !== null && {
      code: "ids-doubtful",
      values: { ids: doubtfulIds.ids, value: doubtfulIds.value, row: doubtfulIds.row },
    },
  ];
}

function rowNotices(meta: MetaFacts, filled: readonly number[]): Notice[] {
  const { unidentified, identicalRows, repeatedTotals, afterAnchor } = meta;
  const notices: (Notice | false)[] = [
    unidentified.purchases > 0 && {
      code: "unidentified",
      values: { purchases: unidentified.purchases, sales: majorOf(unidentified.sales) },
    },
    unknownStatuses(meta.quality),
    ...peopleNotices(meta.quality.people),
    !meta.hasOrderIds && { code: "rows-are-purchases", values: {} },
    identicalRows > 0 && { code: "identical-rows", values: { rows: identicalRows } },
    repeatedTotals > 0 && { code: "repeated-totals", values: { orders: repeatedTotals } },
    afterAnchor > 0 && { code: "after-anchor", values: { purchases: afterAnchor } },
    filled.length > 0 && {
      code: "filled-in",
      values: { stages: filled.map((stage) => `F${stage}`).join("/") },
    },
  ];
  return notices.filter((notice) => notice !== false);
}

/** So much of a status is shown in a sentence. */
const SHOWN_STATUS = 30;

/** Statuses that nothing is known of: their rows count, and the reader is told. */
function unknownStatuses({ unknownStatuses: unknown }: QualityFacts): Notice | false {
  if (unknown === undefined || unknown.statuses === 0) return false;
  const values = { statuses: unknown.statuses, rows: unknown.rows, sales: majorOf(unknown.amount) };
  const items = unknown.most.map(({ status, rows, amount }) => ({
    status: status.length > SHOWN_STATUS ? `${status.slice(0, SHOWN_STATUS)}…` : status,
    rows,
    sales: majorOf(amount),
  }));
  return { code: "unknown-statuses", values, items };
}
