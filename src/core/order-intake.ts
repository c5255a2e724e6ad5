import { cellAt, idOf, isFilled, numberOf, textOf } from "./cells.ts";
import { dictionary, intColumn } from "./column.ts";
import {
  type ColumnPositions,
  ORDER_MONEY_ROLES,
  type OrderMoneyRole,
  WORD_ROLES,
  type WordRole,
} from "./column-roles.ts";
import type { Instant } from "./date-text.ts";
import type { Day } from "./day.ts";
import type { OrderRows } from "./order-rows.ts";
import { InputProblem } from "./problem.ts";
import {
  codeOf,
  type DayColumn,
  dayColumn,
  type MoneyColumn,
  moneyColumn,
  type WordColumn,
  wordColumn,
} from "./row-columns.ts";
import type { DateOrder } from "./settings.ts";

/** Takes blocks of cells in, row by row, and gives the columns at the end. */
export interface Intake {
  /** @param sheetRow the row of the block's first line, as the sheet counts it */
  add(block: readonly (readonly unknown[])[], at: ColumnPositions, sheetRow: number): void;
  /**
   * @param order how dates are written; null = decided by the whole column
   * @throws InputProblem "date-order-unknown" when the column fits two orders
   */
  finish(order: DateOrder | null): OrderRows;
}

/**
 * An empty intake.
 *
 * @param dayOfInstant the calendar day of a date cell in the file's zone
 * @param mapped the columns the sheet has; where they stand may differ from block to block
 */
export function orderIntake(dayOfInstant: (date: Instant) => Day, mapped: ColumnPositions): Intake {
  const customers = dictionary();
  const orders = dictionary();
  const statuses = dictionary();
  const columns = { sheetRow: intColumn(), customer: intColumn(), order: intColumn(), status: intColumn() };
  const dates = dayColumn(dayOfInstant);
  const amounts = moneyColumn();
  const others = mappedColumns(mapped, dayOfInstant);
  let length = 0;

  function addRow(row: readonly unknown[], at: ColumnPositions, sheetRow: number): void {
    columns.sheetRow.push(sheetRow);
    columns.customer.push(codeOf(customers, idOf(cellAt(row, at.customer), dayOfInstant)));
    columns.order.push(codeOf(orders, idOf(cellAt(row, at.orderId), dayOfInstant)));
    columns.status.push(codeOf(statuses, textOf(cellAt(row, at.status))));
    dates.push(cellAt(row, at.date));
    if (!amounts.push(amountAt(row, at))) amounts.note(amountText(row, at));
    for (const column of others) column.push(cellAt(row, at[column.role]));
    length++;
  }

  return {
    add(block, at, sheetRow) {
      const watched = Object.values(at).filter((position) => typeof position === "number");
      for (let i = 0; i < block.length; i++) {
        const row = block[i] ?? [];
        if (!isBlank(row, watched)) addRow(row, at, sheetRow + i);
      }
    },
    finish(order) {
      const days = dates.finish(order, undecided);
      const amount = amounts.finish();
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
        unreadAmounts: amount.unread,
        customerIds: customers.texts,
        orderIds: orders.texts,
        statuses: statuses.texts,
        hasOrderIds: isMapped(mapped.orderId),
        ...finished(others, order, days.order),
      };
    },
  };
}

/** A column that only some sheets have; one that is not mapped costs nothing. */
type OtherColumn =
  | { readonly kind: "words"; readonly role: WordRole; push(cell: unknown): void; finish(): WordColumn }
  | {
      readonly kind: "money";
      readonly role: OrderMoneyRole;
      push(cell: unknown): void;
      finish(): MoneyColumn;
    }
  | { readonly kind: "days"; readonly role: "shipDate"; push(cell: unknown): void; finish: Days["finish"] }
  | { readonly kind: "rows"; readonly role: "fileRow"; push(cell: unknown): void; finish(): Int32Array };
type Days = ReturnType<typeof dayColumn>;

function mappedColumns(mapped: ColumnPositions, dayOfInstant: (date: Instant) => Day): OtherColumn[] {
  const all: OtherColumn[] = [];
  for (const role of WORD_ROLES)
    if (isMapped(mapped[role])) all.push({ kind: "words", role, ...wordColumn(dayOfInstant) });
  for (const role of ORDER_MONEY_ROLES)
    if (isMapped(mapped[role])) all.push({ kind: "money", role, ...moneyCells() });
  if (isMapped(mapped.shipDate)) all.push({ kind: "days", role: "shipDate", ...dayColumn(dayOfInstant) });
  if (isMapped(mapped.fileRow)) all.push({ kind: "rows", role: "fileRow", ...rowNumbers() });
  return all;
}

type Others = Pick<OrderRows, "words" | "orderMoney" | "shipDays" | "fileRow">;

/** Ship dates that fit two orders are read as the order dates are. */
function finished(columns: readonly OtherColumn[], order: DateOrder | null, dateOrder: DateOrder): Others {
  const words: Partial<Record<WordRole, WordColumn>> = {};
  const orderMoney: Partial<Record<OrderMoneyRole, MoneyColumn>> = {};
  let shipDays: DayColumn | null = null;
  let fileRow: Int32Array | null = null;
  for (const column of columns) {
    if (column.kind === "words") words[column.role] = column.finish();
    else if (column.kind === "money") orderMoney[column.role] = column.finish();
    else if (column.kind === "days") shipDays = column.finish(order, () => dateOrder).column;
    else fileRow = column.finish();
  }
  return { words, orderMoney, shipDays, fileRow };
}

/** A growing column of amounts that stand in one cell. */
function moneyCells() {
  const { push, note, finish } = moneyColumn();
  return {
    push(cell: unknown): void {
      if (!push(numberOf(cell))) note(textOf(cell));
    },
    finish,
  };
}

/** A growing column of row numbers; 0 where a cell holds none. */
function rowNumbers() {
  const numbers = intColumn();
  return {
    push: (cell: unknown): void => numbers.push(numberOf(cell) ?? 0),
    finish: numbers.values,
  };
}

const isMapped = (position: number | null | undefined): position is number => typeof position === "number";

function undecided(example: string): never {
  throw new InputProblem("date-order-unknown", { value: example });
}

function isBlank(row: readonly unknown[], positions: readonly number[]): boolean {
  for (const position of positions) if (isFilled(row[position])) return false;
  return true;
}

/** The row's own amount in whole units: the amount column, else unit price × quantity; null when there is none. */
function amountAt(row: readonly unknown[], at: ColumnPositions): number | null {
  const cell = cellAt(row, at.amount);
  if (isFilled(cell) || !isMapped(at.unitPrice)) return numberOf(cell);
  const price = numberOf(row[at.unitPrice]);
  const quantity = numberOf(cellAt(row, at.quantity));
  return price === null || quantity === null ? null : price * quantity;
}

/** What stands where the amount should; "" = nothing. */
function amountText(row: readonly unknown[], at: ColumnPositions): string {
  const cell = cellAt(row, at.amount);
  if (isFilled(cell) || !isMapped(at.unitPrice)) return textOf(cell);
  const parts = [row[at.unitPrice], cellAt(row, at.quantity)];
  return parts.some(isFilled) ? parts.map(textOf).join(" × ") : "";
}
