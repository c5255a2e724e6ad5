import { itemColumns } from "./excluded-items.ts";
import type { ExclusionReason } from "./exclusions.ts";
import { orderCurrency } from "./order-currency.ts";
import type { ColumnRole, OrderMoneyRole, RowKind } from "../rows/column-roles.ts";
import { type DayColumn, NO_DAY } from "../rows/row-columns.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import { dayOfIso } from "../values/day.ts";
import type { CleaningRules } from "../settings.ts";
import type { RowWorth } from "./row-amounts.ts";
import type { RowStatuses } from "./row-statuses.ts";
import { isTestText } from "./statuses.ts";

/** What single rows are judged by: everything that can be said before orders are put together. */
export interface RowJudge {
  /** Why the row cannot be part of an order; null = it can. */
  reasonOf(row: number): ExclusionReason | null;
  /** The column that decides about the row, for a reason of the row or of its order. */
  columnOf(row: number, reason: ExclusionReason): ColumnRole;
  /** Whether a row takes money off its order. */
  isNegative(row: number): boolean;
  /** The currency the orders are in; null = no row says any. */
  readonly currency: string | null;
  /** Whether a row is a shop's own trial, whatever the rules say of such rows. */
  isTest(row: number): boolean;
  /** False = no row can be one: the sheet has no column that would say so. */
  readonly knowsTests: boolean;
}

/** What is known of the rows before any is judged. */
interface KnownOfRows {
  readonly days: DayColumn;
  readonly statuses: RowStatuses;
  readonly worth: RowWorth;
}

/**
 * Judges single rows: whether each can be part of an order, and the column that says why not.
 *
 * @param known the days that count, see `countedDays`, what the rows' statuses mean and what they are worth
 * @throws InputProblem "two-currencies", see `orderCurrency`
 *
 * @example
 * // today is day 9
 * const days = { day: [5, 20], unread: new Map() };
 * const worth = { hasWorth: () => true, isNegative: () => false };
 * const rules = { today: 9, earliestDate: "1970-01-01", dateBasis: "order", excludedItems: [] };
 * const judge = rowJudge({ words: {}, orderMoney: {}, currencies: null }, rules, { days, statuses: { isOff: () => false }, worth });
 * [judge.reasonOf(0), judge.reasonOf(1), judge.columnOf(1, "futureDate")] //=> [null, "futureDate", "date"]
 */
export function rowJudge(
  rows: OrderRows,
  rules: CleaningRules,
  { days, statuses, worth: { hasWorth, isNegative } }: KnownOfRows,
): RowJudge {
  const tests = testColumns(rows);
  const items = itemColumns(rows, rules);
  const unread = unreadMoney(rows, rules);
  const kinds = kindReasons(rows);
  const currency = orderCurrency(rows, rules);
  const earliest = dayOfIso(rules.earliestDate) ?? 0;
  const byShipping = rules.dateBasis === "ship";
  const telling = tests.filter(({ test }) => test.includes(true));
  const isTest = (row: number): boolean => telling.some(({ codes, test }) => test[codes[row] ?? -1] === true);
  const isItem = (row: number): boolean => items.some(({ codes, meant }) => meant[codes[row] ?? -1] === true);
  const isUnread = (row: number): boolean => unread.length > 0 && unread.some(({ texts }) => texts.has(row));

  function reasonOf(row: number): ExclusionReason | null {
    const kind = kinds(row);
    if (kind !== null) return kind;
    const day = days.day[row] ?? NO_DAY;
    if (statuses.isOff(row) && !isNegative(row)) return "cancelled";
    if (day === NO_DAY && (!byShipping || days.unread.has(row))) return "badDate";
    if (rules.excludeTestOrders && isTest(row)) return "testRow";
    if (isItem(row)) return "excludedItem";
    if (day === NO_DAY) return "notShipped";
    if (currency.isOther(row)) return "otherCurrency";
    if (day > rules.today) return "futureDate";
    if (day < earliest) return "tooOld";
    return hasWorth(row) && !isUnread(row) ? null : "badAmount";
  }

  function columnOf(row: number, reason: ExclusionReason): ColumnRole {
    if (kinds(row) !== null) return firstFilled(rows, row);
    const fixed = COLUMN_OF[reason];
    if (fixed) return fixed;
    if (DATE_REASONS.has(reason)) return byShipping ? "shipDate" : "date";
    if (reason === "testRow")
      return tests.find(({ codes, test }) => test[codes[row] ?? -1])?.role ?? "product";
    if (reason === "excludedItem")
      return items.find(({ codes, meant }) => meant[codes[row] ?? -1])?.role ?? "product";
    return unread.find(({ texts }) => texts.has(row))?.role ?? amountColumn(rows, row);
  }

  return {
    reasonOf,
    columnOf,
    isNegative,
    isTest,
    currency: currency.code,
    knowsTests: tests.length > 0,
  };
}

/**
 * The days that count by the rules; without ship dates no row has one.
 *
 * @example
 * const rows = { day: [5], unreadDates: new Map(), shipDays: { day: [7], unread: new Map() } };
 * ["order", "ship"].map((dateBasis) => countedDays(rows, { dateBasis }).day) //=> [[5], [7]]
 */
export function countedDays(rows: OrderRows, { dateBasis }: CleaningRules): DayColumn {
  if (dateBasis === "order") return { day: rows.day, unread: rows.unreadDates };
  return rows.shipDays ?? { day: new Int32Array(rows.length).fill(NO_DAY), unread: new Map() };
}

const COLUMN_OF: Readonly<Partial<Record<ExclusionReason, ColumnRole>>> = {
  otherCurrency: "currency",
  customerConflict: "customer",
  totalConflict: "orderTotal",
  cancelled: "status",
  notShipped: "shipDate",
};
const DATE_REASONS: ReadonlySet<ExclusionReason> = new Set(["badDate", "futureDate", "tooOld"]);

const KIND_REASONS: Readonly<Record<RowKind, ExclusionReason>> = { total: "totalRow", header: "headerRow" };

/** The reason of a row that was found to be no order, by the column that says so. */
function kindReasons({ words }: OrderRows): (row: number) => ExclusionReason | null {
  const { rowKind } = words;
  if (rowKind === undefined) return () => null;
  const reasons = rowKind.texts.map((text) => KIND_REASONS[text as RowKind] ?? null);
  return (row) => reasons[rowKind.codes[row] ?? -1] ?? null;
}

/** What a row that is no order is shown by: the first of these cells that is filled. */
function firstFilled({ order, customer, words }: OrderRows, row: number): ColumnRole {
  const has = (codes: Int32Array | undefined): boolean => (codes?.[row] ?? -1) >= 0;
  if (has(order)) return "orderId";
  if (has(customer)) return "customer";
  return SHOWN_WORDS.find((role) => has(words[role]?.codes)) ?? "date";
}

const SHOWN_WORDS = ["buyerName", "product", "productName"] as const;

/** The columns that may say test, and which of their texts do. */
function testColumns({ words }: OrderRows) {
  const roles = ["buyerName", "email", "product", "productName"] as const;
  return roles.flatMap((role) => {
    const column = words[role];
    return column ? [{ role, codes: column.codes, test: column.texts.map(isTestText) }] : [];
  });
}

/** The order-level columns that change an amount and hold cells that cannot be read. */
function unreadMoney({ orderMoney }: OrderRows, rules: CleaningRules) {
  const used: Readonly<Record<OrderMoneyRole, boolean>> = {
    orderTotal: true,
    shipping: !rules.includeShipping,
    tax: !rules.includeTax,
    discount: true,
    refund: true,
  };
  return (Object.keys(used) as OrderMoneyRole[]).flatMap((role) => {
    const texts = orderMoney[role]?.unread;
    return texts && texts.size > 0 && used[role] ? [{ role, texts }] : [];
  });
}

/** Where the row's amount stands, or should. */
function amountColumn(rows: OrderRows, row: number): ColumnRole {
  const total = rows.orderMoney.orderTotal;
  if (total === undefined || rows.unreadAmounts.has(row)) return "amount";
  return Number.isNaN(total.minor[row]) && !Number.isNaN(rows.amount[row]) ? "amount" : "orderTotal";
}
