import { say } from "../../catalog/language.ts";
import { MANAGEMENT_TEXTS as T } from "../../catalog/texts/management-texts.ts";
import type { Slice } from "../../core/slices/slices.ts";
import type { NoticeCode } from "../../core/quality/notice.ts";
import type { ReportContext } from "../context.ts";

/**
 * Whether a notice may be read by everybody: it speaks of days and sums only. The others quote cells, order numbers or
 * customers of the file, and tell those who keep it what to mend.
 */
const FOR_EVERYBODY: Readonly<Record<NoticeCode, boolean>> = {
  "current-year-incomplete": true,
  "previous-year-incomplete": true,
  "no-dormant-history": true,
  "projection-without-returns": true,
  "short-dormant-history": true,
  "no-previous-year": true,
  "no-current-purchases": true,
  "tail-empty": true,
  "new-may-be-old": true,
  "next-year-above-this": false,
  unidentified: true,
  "rows-are-purchases": true,
  "filled-in": true,
  "after-anchor": true,
  "unreadable-rows": false,
  "customer-conflicts": false,
  "total-conflicts": false,
  "amounts-with-fractions": false,
  "sum-lines": false,
  "twin-orders": false,
  "all-new": false,
  "one-customer": false,
  "unknown-statuses": false,
  "excluded-items-unknown": false,
  "excluded-items-unpriced": false,
  "contacts-unread": false,
  "giant-customer": false,
  "many-contacts": false,
  "look-alike-ids": false,
  "ids-doubtful": false,
  "identical-rows": false,
  "several-days": false,
  "repeated-totals": false,
};

/**
 * A run as management reads it: without what the orders leave open, without notices that quote the orders, without the
 * name of their sheet and the way to データ品質.
 */
export function managementContext(context: ReportContext): ReportContext {
  const { analysis, language } = context;
  const notices = analysis.notices.filter(({ code }) => FOR_EVERYBODY[code]);
  return {
    ...context,
    slice: context.slice && withoutContacts(context.slice),
    analysis: { ...analysis, notices },
    open: [],
    source: say(T.source, language),
    qualitySheetId: null,
  };
}

/** A mail address, or so many digits as a phone number has. */
const CONTACT = /@|\d(?:[- ]?\d){8,}/;

/** What a slice chooses by, without the name that somebody typed and without what looks like a contact. */
function withoutContacts({ orders, customers }: Slice): Slice {
  const told = <Chosen extends object>(chosen: Chosen): Chosen =>
    Object.fromEntries(
      Object.entries(chosen).map(([field, values]: [string, readonly string[]]) => [
        field,
        values.map((value) => (CONTACT.test(value) ? "…" : value)),
      ]),
    ) as Chosen;
  return { ...(orders && { orders: told(orders) }), ...(customers && { customers: told(customers) }) };
}
