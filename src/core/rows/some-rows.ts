import type { MoneyColumn } from "./amount-columns.ts";
import type { OrderRows } from "./order-rows.ts";
import type { DayColumn, WordColumn } from "./row-columns.ts";

/**
 * Some of the rows, in their order.
 *
 * @param places the rows' indices, rising
 *
 * @example
 * // the second of two rows, whose date cannot be read
 * const [day, amount, order] = [Int32Array.of(5, -0x80000000), Float64Array.of(300, 200), Int32Array.of(0, 1)];
 * const codes = { sheetRow: Int32Array.of(2, 3), customer: order, order, status: order, quantity: null, fileRow: null };
 * const beside = { words: {}, orderMoney: {}, asideMoney: {}, shipDays: null, currencies: null, unreadAmounts: new Map() };
 * const rows = { length: 2, day, amount, ...codes, ...beside, unreadDates: new Map([[1, "soon"]]) };
 * const some = someRows(rows, Int32Array.of(1));
 * [some.length, [...some.amount], [...some.unreadDates]] //=> [1, [200], [[0, "soon"]]]
 */
export function someRows(rows: OrderRows, places: Int32Array): OrderRows {
  const ints = (column: Int32Array): Int32Array => places.map((row) => column[row] ?? -1);
  const numbers = (column: Float64Array): Float64Array => {
    const found = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) found[i] = column[places[i] ?? 0] ?? NaN;
    return found;
  };
  const texts = (unread: ReadonlyMap<number, string>): Map<number, string> => {
    const found = new Map<number, string>();
    if (unread.size > 0) places.forEach((row, i) => unread.has(row) && found.set(i, unread.get(row) ?? ""));
    return found;
  };
  const words = (column: WordColumn): WordColumn => ({ ...column, codes: ints(column.codes) });
  const money = (column: MoneyColumn): MoneyColumn => ({
    minor: numbers(column.minor),
    unread: texts(column.unread),
  });
  const days = ({ day, unread }: DayColumn): DayColumn => ({ day: ints(day), unread: texts(unread) });
  return {
    ...rows,
    length: places.length,
    sheetRow: ints(rows.sheetRow),
    customer: ints(rows.customer),
    order: ints(rows.order),
    status: ints(rows.status),
    day: ints(rows.day),
    amount: numbers(rows.amount),
    quantity: rows.quantity && numbers(rows.quantity),
    words: mapped(rows.words, words),
    orderMoney: mapped(rows.orderMoney, money),
    asideMoney: mapped(rows.asideMoney, money),
    shipDays: rows.shipDays && days(rows.shipDays),
    fileRow: rows.fileRow && ints(rows.fileRow),
    currencies: rows.currencies && { ...rows.currencies, meaning: ints(rows.currencies.meaning) },
    unreadDates: texts(rows.unreadDates),
    unreadAmounts: texts(rows.unreadAmounts),
  };
}

function mapped<T>(columns: Readonly<Record<string, T>>, of: (column: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, of(column)]));
}
