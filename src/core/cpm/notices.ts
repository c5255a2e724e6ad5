import type { Balance } from "./balance.ts";
import { isoOf } from "../values/day.ts";
import type { MetaFacts } from "../facts/meta.ts";
import type { ShopFacts } from "../facts/tables.ts";
import type { PeopleFacts } from "../quality/quality.ts";
import type { Ahead } from "./headlines.ts";
import { majorOf } from "../values/money.ts";
import type { QualityFacts } from "../quality/quality.ts";
import { dataNotices } from "../quality/data-notices.ts";
import type { Notice, NoticeCode } from "../quality/notice.ts";
import type { Reach } from "./reach.ts";
import { windowsOf } from "./windows.ts";

/** With more days than this without a purchase before the anchor, the end of the current year counts as empty [days]. */
const TAIL_DAYS = 31;

/** What the notices of a shop are read from, besides what its rows hold. */
export interface NoticeParts {
  readonly reach: Reach;
  readonly balance: Balance;
  /** The projection that the main table shows; null = none. */
  readonly ahead: Ahead | null;
  /** Stages whose rates were filled in for it. */
  readonly filled: readonly number[];
}

/** A notice is left out where one of these says the same and more. */
const SAID_BY: Partial<Record<NoticeCode, readonly NoticeCode[]>> = {
  "no-dormant-history": ["current-year-incomplete"],
  "no-previous-year": ["current-year-incomplete", "all-new", "one-customer"],
  "all-new": ["current-year-incomplete", "one-customer"],
  "tail-empty": ["no-current-purchases"],
};

/**
 * Every notice that applies: what cannot be read, how far the history reaches, what the counts cannot say, then what
 * the rows call for. None says less than another one does.
 *
 * @example
 * // orders of three months by one customer; that everybody is new says less than both, and is left out
 * const people = { unreadContacts: null, giant: null, manyContacts: null, lookAlikes: 0, doubtfulIds: null };
 * const quality = { people, conflicts: { severalDays: { orders: 0 } }, unknownStatuses: { statuses: 0 } };
 * const meta = { lastPurchase: 19_813, customers: 1, excluded: [], unidentified: {}, hasOrderIds: true };
 * const from = { retentionFrom: 20_423, reactivationFrom: 20_454 };
 * const reach = { anchor: 19_813, dataStart: 19_723, covers: "partOfCurrent", older: "nothing", ...from };
 * const balance = { total: { base: 0, activeNow: 1, dormant: 0 }, newCustomers: 1, annualSales: 500 };
 * noticesOf({ meta, quality }, { reach, balance, ahead: null, filled: [] }).map(({ code }) => code)
 * //=> ["current-year-incomplete", "one-customer"]
 */
export function noticesOf(shop: ShopFacts, parts: NoticeParts): readonly Notice[] {
  const { meta } = shop;
  const notices = [...historyNotices(meta, parts), ...balanceNotices(meta, parts)];
  const codes = notices.map(({ code }) => code);
  const standing = notices.filter(({ code }) => !SAID_BY[code]?.some((other) => codes.includes(other)));
  return [...dataNotices(shop), ...standing, ...rowNotices(shop, parts.filled)];
}

function historyNotices({ lastPurchase }: MetaFacts, { reach, balance, ahead }: NoticeParts): Notice[] {
  const { anchor, dataStart, covers, older } = reach;
  const start = { date: isoOf(dataStart) };
  const retention = { ...start, from: isoOf(reach.retentionFrom) };
  const returns = { ...start, from: isoOf(reach.reactivationFrom) };
  // Before a long stretch without purchases people may have bought: they are the lapsed ones of too short a history.
  const { dormant } = balance.total;
  const maybeOld = older === "nothing" && dataStart <= windowsOf(anchor).previousEnd;
  const notices: (Notice | false)[] = [
    covers === "partOfCurrent" && { code: "current-year-incomplete", values: retention },
    covers === "partOfPrevious" && { code: "previous-year-incomplete", values: retention },
    older === "nothing" && dormant === 0 && { code: "no-dormant-history", values: returns },
    older === "nothing" &&
      dormant === 0 &&
      ahead !== null && { code: "projection-without-returns", values: {} },
    older !== "fullYear" && dormant > 0 && { code: "short-dormant-history", values: start },
    anchor - lastPurchase > TAIL_DAYS && {
      code: "tail-empty",
      values: { date: isoOf(lastPurchase), days: anchor - lastPurchase },
    },
    maybeOld && { code: "new-may-be-old", values: start },
  ];
  return notices.filter((notice) => notice !== false);
}

function balanceNotices(meta: MetaFacts, { balance, ahead }: NoticeParts): Notice[] {
  const { base, activeNow, dormant } = balance.total;
  const allNew = base === 0 && dormant === 0;
  const next = ahead?.years[0]?.sales ?? 0;
  const notices: (Notice | false)[] = [
    base === 0 && { code: "no-previous-year", values: {} },
    activeNow === 0 && { code: "no-current-purchases", values: { date: isoOf(meta.lastPurchase) } },
    allNew && { code: "all-new", values: { people: balance.newCustomers } },
    meta.customers === 1 && { code: "one-customer", values: {} },
    next > balance.annualSales && {
      code: "next-year-above-this",
      values: { sales: majorOf(next), annualSales: majorOf(balance.annualSales) },
    },
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

function rowNotices({ meta, quality }: ShopFacts, filled: readonly number[]): Notice[] {
  const { unidentified, identicalRows, repeatedTotals, afterAnchor } = meta;
  const { severalDays } = quality.conflicts;
  const notices: (Notice | false)[] = [
    unidentified.purchases > 0 && {
      code: "unidentified",
      values: { purchases: unidentified.purchases, sales: majorOf(unidentified.sales) },
    },
    unknownStatuses(quality),
    ...itemNotices(quality),
    ...peopleNotices(quality.people),
    !meta.hasOrderIds && { code: "rows-are-purchases", values: {} },
    identicalRows > 0 && { code: "identical-rows", values: { rows: identicalRows } },
    severalDays.orders > 0 && {
      code: "several-days",
      values: { orders: severalDays.orders, id: severalDays.example },
    },
    repeatedTotals > 0 && { code: "repeated-totals", values: { orders: repeatedTotals } },
    afterAnchor > 0 && { code: "after-anchor", values: { purchases: afterAnchor } },
    filled.length > 0 && {
      code: "filled-in",
      values: { stages: filled.map((stage) => `F${stage}`).join("/") },
    },
  ];
  return notices.filter((notice) => notice !== false);
}

/** How much of a status a sentence shows [characters]. */
const SHOWN_STATUS = 30;

/** Statuses that nothing is known of: their rows count, and the reader is told. */
function unknownStatuses({ unknownStatuses: unknown }: QualityFacts): Notice | false {
  if (unknown.statuses === 0) return false;
  const values = { statuses: unknown.statuses, rows: unknown.rows, sales: majorOf(unknown.amount) };
  const items = unknown.most.map(({ status, rows, amount }) => ({
    status: status.length > SHOWN_STATUS ? `${status.slice(0, SHOWN_STATUS)}…` : status,
    rows,
    sales: majorOf(amount),
  }));
  return { code: "unknown-statuses", values, items };
}

/** Products that were to be left out, and are not. */
function itemNotices({ excludedItems }: QualityFacts): Notice[] {
  if (!excludedItems) return [];
  const { unknown, unpricedRows } = excludedItems;
  const notices: Notice[] = [];
  if (unknown.length > 0)
    notices.push({ code: "excluded-items-unknown", values: {}, items: unknown.map((name) => ({ name })) });
  if (unpricedRows > 0) notices.push({ code: "excluded-items-unpriced", values: { rows: unpricedRows } });
  return notices;
}
