import { ranks } from "../values/column.ts";
import { ordersWithTotal, rowWorth } from "./row-amounts.ts";
import { statusReader } from "./statuses.ts";
import { datedOrders } from "./dated-orders.ts";
import { type OrderGroups, orderGroups } from "./order-groups.ts";
import { type DayColumn, NO_DAY, type WordColumn } from "../rows/row-columns.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordRole } from "../rows/column-roles.ts";
import type { CleaningRules } from "../settings.ts";

/** Words that belong to the whole order. */
const ORDER_WORDS: readonly WordRole[] = ["email", "phone", "buyerName"];

/**
 * Rows whose order-level cells are blank take them from the other rows of their order: date, ship date, customer,
 * e-mail, phone, buyer, channel and status. Files often state everything of an order on its first row alone. A cell
 * that holds anything, readable or not, stays as it is; where the other rows differ, the earliest day, a status that
 * does not cancel, and the smallest text are taken. The status of a refund says nothing of its order.
 *
 * @param rules which statuses cancel, and what tells orders apart
 *
 * @example
 * // customer and date stand on the first row of the order alone
 * const columns = { customer: Int32Array.of(0, -1), day: Int32Array.of(5, -0x80000000), status: Int32Array.of(-1, -1) };
 * const order = { order: Int32Array.of(0, 0), orderIds: ["#1"], hasOrderIds: true, amount: [300, 200] };
 * const said = { customerIds: ["A"], statuses: [], words: {}, orderMoney: {}, shipDays: null, unreadDates: new Map() };
 * const rules = { orderKey: "id", cancelWords: [], keepWords: [], goodStatuses: [] };
 * const { customer, day } = completedOrders({ length: 2, ...columns, ...order, ...said }, rules);
 * [[...customer], [...day]] //=> [[0, 0], [5, 5]]
 */
export function completedOrders(rows: OrderRows, rules: CleaningRules): OrderRows {
  if (!rows.hasOrderIds || (rules.orderKey === "id" && !hasBlanks(rows))) return rows;
  const named = rules.orderKey === "id" ? withChannels(rows) : datedOrders(withOnlyDays(withChannels(rows)));
  const groups = orderGroups(named);
  const read = statusReader(rules);
  const off = rows.statuses.map((status) => read(status).decision === "cancelled");
  const days = completedDays({ day: named.day, unread: named.unreadDates }, groups);
  return {
    ...named,
    day: days.day,
    shipDays: named.shipDays && completedDays(named.shipDays, groups),
    customer: completedCodes({ codes: named.customer, texts: named.customerIds }, groups),
    status: completedCodes(
      { codes: named.status, texts: named.statuses.map((status, code) => `${off[code] ? 1 : 0}${status}`) },
      groups,
      rowWorth(named, groups, ordersWithTotal(named, groups)).isNegative,
    ),
    words: { ...named.words, ...completedWords(named.words, groups) },
  };
}

/** Whether any cell that belongs to an order is blank. */
function hasBlanks({ customer, status, statuses, day, shipDays, words }: OrderRows): boolean {
  const codes = [customer, ...(["channel", ...ORDER_WORDS] as const).map((role) => words[role]?.codes)];
  if (statuses.length > 0) codes.push(status);
  return codes.some((one) => one?.includes(-1)) || day.includes(NO_DAY) || !!shipDays?.day.includes(NO_DAY);
}

/** A blank channel is the one that the order ID stands under elsewhere, if it is one. */
function withChannels(rows: OrderRows): OrderRows {
  const { channel } = rows.words;
  if (!channel?.codes.includes(-1)) return rows;
  const only = onlyChannels(rows, channel);
  const codes = channel.codes.map((code, row) =>
    code >= 0 ? code : Math.max(only[rows.order[row] ?? -1] ?? -1, -1),
  );
  return { ...rows, words: { ...rows.words, channel: { ...channel, codes } } };
}

const SEVERAL = -2;

/** A blank date is the one that the order ID stands under elsewhere, if it is one. */
function withOnlyDays(rows: OrderRows): OrderRows {
  const { of, count } = orderGroups(rows);
  const { day, unreadDates: unread } = rows;
  const latest = new Int32Array(count).fill(NO_DAY);
  const several = new Uint8Array(count);
  for (let row = 0; row < day.length; row++) {
    const group = of[row] ?? 0;
    const found = day[row] ?? NO_DAY;
    if (found === NO_DAY || found === latest[group]) continue;
    if (latest[group] !== NO_DAY) several[group] = 1;
    latest[group] = found;
  }
  const only = (group: number): number => (several[group] === 1 ? NO_DAY : (latest[group] ?? NO_DAY));
  return {
    ...rows,
    day: day.map((found, row) => (found === NO_DAY && !unread.has(row) ? only(of[row] ?? 0) : found)),
  };
}

/** For each order ID its one channel; -1 = none is named, SEVERAL = more than one. */
function onlyChannels({ length, order, orderIds }: OrderRows, { codes }: WordColumn): Int32Array {
  const only = new Int32Array(orderIds.length).fill(-1);
  for (let row = 0; row < length; row++) {
    const id = order[row] ?? -1;
    const code = codes[row] ?? -1;
    if (id < 0 || code < 0 || only[id] === code) continue;
    only[id] = only[id] === -1 ? code : SEVERAL;
  }
  return only;
}

function completedWords(words: OrderRows["words"], groups: OrderGroups): OrderRows["words"] {
  const found: Partial<Record<WordRole, WordColumn>> = {};
  for (const role of ORDER_WORDS) {
    const column = words[role];
    if (column) found[role] = { ...column, codes: completedCodes(column, groups) };
  }
  return found;
}

/**
 * Blank codes become the code of the smallest text in their order.
 *
 * @param isSilent the rows that say nothing of their order
 */
function completedCodes(
  { codes, texts }: WordColumn,
  { of, count }: OrderGroups,
  isSilent: (row: number) => boolean = () => false,
): Int32Array {
  if (texts.length === 0 || !codes.includes(-1)) return codes;
  const rank = ranks(texts);
  const best = new Int32Array(count).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const group = of[row] ?? 0;
    const known = best[group] ?? -1;
    if (code < 0 || isSilent(row)) continue;
    if (known < 0 || (rank[code] ?? 0) < (rank[known] ?? 0)) best[group] = code;
  }
  return codes.map((code, row) => (code < 0 ? (best[of[row] ?? 0] ?? -1) : code));
}

/** Blank days become the earliest one of their order; unreadable ones stay. */
function completedDays({ day, unread }: DayColumn, { of, count }: OrderGroups): DayColumn {
  if (!day.includes(NO_DAY)) return { day, unread };
  const earliest = new Int32Array(count).fill(0x7fffffff);
  for (let row = 0; row < day.length; row++) {
    const group = of[row] ?? 0;
    const found = day[row] ?? NO_DAY;
    if (found !== NO_DAY && found < (earliest[group] ?? 0)) earliest[group] = found;
  }
  const known = (group: number): number => (earliest[group] === 0x7fffffff ? NO_DAY : (earliest[group] ?? 0));
  return {
    day: day.map((found, row) => (found === NO_DAY && !unread.has(row) ? known(of[row] ?? 0) : found)),
    unread,
  };
}
