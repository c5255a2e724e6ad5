import {
  amountCells,
  type AmountTexts,
  amountTexts,
  type MoneyColumn,
  moneyColumn,
  requireStyle,
  rowAmounts,
} from "./amount-columns.ts";
import type { ColumnPositions } from "./column-roles.ts";
import { ID_ROLES, type IdRole, TOO_LONG } from "./long-ids.ts";
import { type LostId, lostIdOf } from "./lost-ids.ts";
import type { OrderRows } from "./order-rows.ts";
import {
  currencyCells,
  finished,
  type HeaderFacts,
  isMapped,
  mappedColumns,
  moneyCodes,
} from "./other-columns.ts";
import { codeOf, dayColumn } from "./row-columns.ts";
import { rowCurrencies } from "./row-currencies.ts";
import type { DateOrder } from "../settings.ts";
import { cellAt, idOf, isFilled, textOf } from "../values/cells.ts";
import { codeColumn, intColumn } from "../values/column.ts";
import type { Instant } from "../values/date-text.ts";
import type { Day } from "../values/day.ts";
import { dictionary } from "../values/dictionary.ts";
import type { AmountStyle } from "../values/money.ts";
import { InputProblem } from "../values/problem.ts";

/** Takes blocks of cells in, row by row, and gives the columns at the end. */
export interface Intake {
  /** @param sheetRow the row of the block's first line, as the sheet counts it */
  add(block: readonly (readonly unknown[])[], at: ColumnPositions, sheetRow: number): void;
  /** An ID that a spreadsheet destroyed, in the rows so far; it can be said before anything else is decided. */
  lostId(): LostId | null;
  /**
   * @param order how dates are written; null = decided by the whole column
   * @param style how amounts are written; null = decided by all amounts of the sheet
   * @throws InputProblem "dates-half-converted"; "date-order-unknown" when the column fits two orders, "amount-style-unknown" when the
   *   amounts fit both styles
   */
  finish(order: DateOrder | null, style?: AmountStyle | null): OrderRows;
}

/**
 * An empty intake.
 *
 * @param dayOfInstant the calendar day of a date cell in the file's zone
 * @param mapped the columns the sheet has; where they stand may differ from block to block
 * @param stated what headers say of the cells below them
 *
 * @example
 * // one row of a sheet; amounts become minor units
 * const at = { orderId: 0, customer: 1, date: 2, amount: 3 };
 * const intake = orderIntake(() => 0, at);
 * intake.add([["#1", "A", "1970-01-06", "¥500"]], at, 2);
 * const { customerIds, day, amount } = intake.finish(null);
 * [customerIds, [...day], [...amount]] //=> [["A"], [5], [50_000]]
 */
export function orderIntake(
  dayOfInstant: (date: Instant) => Day,
  mapped: ColumnPositions,
  stated: HeaderFacts = {},
): Intake {
  const customers = dictionary();
  const orders = dictionary();
  const statuses = dictionary();
  const columns = {
    sheetRow: intColumn(),
    customer: codeColumn(),
    order: codeColumn(),
    status: codeColumn(),
  };
  const dates = dayColumn(dayOfInstant, stated.date);
  const money = amountTexts();
  const amounts = ownAmounts(money, mapped);
  const aside = amountTexts();
  const others = mappedColumns(mapped, { dayOfInstant, stated, money, aside });
  const typedIds: Partial<Record<IdRole, number>> = {};
  let length = 0;

  function reserve(more: number): void {
    for (const column of [...Object.values(columns), dates, amounts, ...others]) column.reserve(more);
  }

  function addRow(row: readonly unknown[], { at, places }: Places, sheetRow: number): void {
    columns.sheetRow.push(sheetRow);
    columns.customer.push(codeOf(customers, idOf(cellAt(row, at.customer), dayOfInstant)));
    columns.order.push(codeOf(orders, idOf(cellAt(row, at.orderId), dayOfInstant)));
    columns.status.push(codeOf(statuses, textOf(cellAt(row, at.status))));
    dates.push(cellAt(row, at.date));
    amounts.push(row, at);
    for (let i = 0; i < others.length; i++) others[i]?.push(cellAt(row, places[i]));
    length++;
  }

  function noteTypedIds(row: readonly unknown[], at: ColumnPositions): void {
    for (const role of ID_ROLES) if (isTooLong(cellAt(row, at[role]))) typedIds[role] ??= length;
  }

  return {
    add(block, at, sheetRow) {
      const watched = Object.values(at).filter((position) => typeof position === "number");
      const ids = ID_ROLES.map((role) => at[role]).filter(isMapped);
      const places = { at, places: others.map(({ role }) => at[role]) };
      reserve(block.length);
      for (let i = 0; i < block.length; i++) {
        const row = block[i] ?? [];
        if (isBlank(row, watched)) continue;
        for (const id of ids) if (typeof row[id] === "number") noteTypedIds(row, at);
        addRow(row, places, sheetRow + i);
      }
    },
    lostId() {
      const lineId = others.find(({ role }) => role === "lineId");
      return lostIdOf({
        sheetRow: columns.sheetRow.values(),
        typedIds,
        columns: {
          orderId: { codes: columns.order.values(), texts: orders.texts },
          customer: { codes: columns.customer.values(), texts: customers.texts },
          ...(lineId?.kind === "words" && { lineId: lineId.finish() }),
        },
      });
    },
    finish(order, style = null) {
      const days = dates.finish(order, undecided);
      const decided = style ?? requireStyle(money);
      const values = money.values(decided);
      const amount = amounts.finish(values, decided);
      const asideValues = aside.values(decided);
      const other = finished(others, { values, asideValues }, { order, dateOrder: days.order });
      return {
        length,
        sheetRow: columns.sheetRow.values(),
        customer: columns.customer.values(),
        order: columns.order.values(),
        status: columns.status.values(),
        day: days.column.day,
        unreadDates: days.column.unread,
        dateOrder: days.order,
        amount: amount.minor,
        quantity: amount.quantity,
        unreadAmounts: amount.unread,
        customerIds: customers.texts,
        orderIds: orders.texts,
        currencies: rowCurrencies(length, {
          cells: currencyCells(others),
          texts: money.texts.texts,
          amounts: () => [...amounts.codes(), ...moneyCodes(others)],
          header: stated.currency ?? null,
        }),
        statuses: statuses.texts,
        hasOrderIds: isMapped(mapped.orderId),
        typedIds,
        words: other.words,
        orderMoney: other.orderMoney,
        asideMoney: other.asideMoney,
        shipDays: other.shipDays,
        fileRow: other.fileRow,
      };
    },
  };
}

/** Where a block's columns stand; `places` are those of the columns that only some sheets have. */
interface Places {
  readonly at: ColumnPositions;
  readonly places: readonly (number | null | undefined)[];
}

/** The rows' own amounts; unit prices and quantities are kept where the sheet has them. */
function ownAmounts(money: AmountTexts, mapped: ColumnPositions) {
  const counts = amountTexts();
  const amount = amountCells(money);
  const price = isMapped(mapped.unitPrice) ? amountCells(money) : null;
  const hasQuantity = isMapped(mapped.quantity);
  const quantity = amountCells(counts);
  return {
    reserve(more: number): void {
      amount.reserve(more);
      price?.reserve(more);
      if (price !== null || hasQuantity) quantity.reserve(more);
    },
    push(row: readonly unknown[], at: ColumnPositions): void {
      amount.push(cellAt(row, at.amount));
      price?.push(cellAt(row, at.unitPrice));
      if (price !== null || hasQuantity) quantity.push(cellAt(row, at.quantity));
    },
    codes: (): Int32Array[] => (price === null ? [amount.codes()] : [amount.codes(), price.codes()]),
    finish(values: Float64Array, style: AmountStyle): MoneyColumn & Pick<OrderRows, "quantity"> {
      const pieces = quantity.read(counts.values(style));
      const money = moneyColumn(rowAmounts(amount.read(values), price?.read(values) ?? null, pieces));
      return { ...money, quantity: hasQuantity ? pieces.amounts : null };
    },
  };
}

/** 25012345678901234 typed into a sheet is 25012345678901200 from then on. */
const isTooLong = (cell: unknown): boolean => typeof cell === "number" && cell >= TOO_LONG;

function undecided(example: string): never {
  throw new InputProblem("date-order-unknown", { value: example });
}

function isBlank(row: readonly unknown[], positions: readonly number[]): boolean {
  for (const position of positions) if (isFilled(row[position])) return false;
  return true;
}
