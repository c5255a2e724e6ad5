import { type Dictionary, dictionary, intColumn, numberColumn } from "./column.ts";
import { type DateReading, type Instant, dateOrderOf, dayOfReading, readDate } from "./date-text.ts";
import { type Day, isoOf } from "./day.ts";
import { amountOf, minorOf } from "./money.ts";
import { InputProblem } from "./problem.ts";
import type { DateOrder } from "./settings.ts";

/** What a column of the orders sheet holds. */
export type ColumnRole = "date" | "customer" | "amount" | "orderId" | "quantity" | "unitPrice" | "status";

/** Where each role stands in a row of cells, counted from 0; null = the sheet has no such column. */
export type ColumnPositions = Readonly<Record<ColumnRole, number | null>>;

/** All order rows in columns, one entry a row, as read and not yet judged. */
export interface OrderRows {
  readonly length: number;
  /** The row as the sheet counts it (1 = first). */
  readonly sheetRow: Int32Array;
  /** Codes into the dictionaries; -1 = blank. */
  readonly customer: Int32Array;
  readonly order: Int32Array;
  readonly status: Int32Array;
  /** Calendar day; NO_DAY where the cell holds none. */
  readonly day: Int32Array;
  /** Minor units; NaN where the cell holds no amount. */
  readonly amount: Float64Array;
  readonly customerIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly statuses: readonly string[];
  readonly hasOrderIds: boolean;
  readonly dateOrder: DateOrder;
  /** The text of a cell that could not be read, by row index. */
  readonly unreadDates: ReadonlyMap<number, string>;
  readonly unreadAmounts: ReadonlyMap<number, string>;
}

/** Stands in `OrderRows.day` where a cell holds no day. */
export const NO_DAY = -0x80000000;

/** Takes blocks of cells in, row by row, and gives the columns at the end. */
export interface Intake {
  /** @param sheetRow the row of the block's first line, as the sheet counts it */
  add(block: readonly (readonly unknown[])[], at: ColumnPositions, sheetRow: number): void;
  /** @param order how dates are written; null = decided by the whole column */
  finish(order: DateOrder | null): OrderRows;
}

/**
 * An empty intake.
 *
 * @param dayOfInstant the calendar day of a date cell in the file's zone
 * @param hasOrderIds whether the sheet has an order-ID column
 */
export function orderIntake(dayOfInstant: (date: Instant) => Day, hasOrderIds: boolean): Intake {
  const customers = dictionary();
  const orders = dictionary();
  const statuses = dictionary();
  const dates = dateColumn(dayOfInstant);
  const columns = { sheetRow: intColumn(), customer: intColumn(), order: intColumn(), status: intColumn() };
  const amount = numberColumn();
  const unreadAmounts = new Map<number, string>();
  let length = 0;

  function addRow(row: readonly unknown[], at: ColumnPositions, sheetRow: number): void {
    columns.sheetRow.push(sheetRow);
    columns.customer.push(codeOf(customers, idOf(cellAt(row, at.customer), dayOfInstant)));
    columns.order.push(codeOf(orders, idOf(cellAt(row, at.orderId), dayOfInstant)));
    columns.status.push(codeOf(statuses, textOf(cellAt(row, at.status))));
    dates.push(cellAt(row, at.date));
    const minor = amountAt(row, at);
    if (minor === null) unreadAmounts.set(length, amountText(row, at));
    amount.push(minor ?? NaN);
    length++;
  }

  return {
    add(block, at, sheetRow) {
      const watched = Object.values(at).filter((position) => position !== null);
      for (let i = 0; i < block.length; i++) {
        const row = block[i] ?? [];
        if (!isBlank(row, watched)) addRow(row, at, sheetRow + i);
      }
    },
    finish: (order) => ({
      length,
      ...dates.finish(order),
      sheetRow: columns.sheetRow.values(),
      customer: columns.customer.values(),
      order: columns.order.values(),
      status: columns.status.values(),
      amount: amount.values(),
      customerIds: customers.texts,
      orderIds: orders.texts,
      statuses: statuses.texts,
      hasOrderIds,
      unreadAmounts,
    }),
  };
}

/** Dates of all rows: each distinct text is read once, at the end, when the whole column is known. */
function dateColumn(dayOfInstant: (date: Instant) => Day) {
  const texts = dictionary();
  const day = intColumn();
  const text = intColumn();

  return {
    push(cell: unknown): void {
      const typed = isDate(cell) ? dayOfInstant(cell) : null;
      day.push(typed ?? NO_DAY);
      text.push(typed === null ? texts.code(textOf(cell)) : -1);
    },
    finish(order: DateOrder | null) {
      const readings = texts.texts.map(readDate);
      const dateOrder = order ?? dateOrderOf(readings) ?? undecided(readings, texts.texts);
      const days = readings.map((reading) => dayOfReading(reading, dateOrder, dayOfInstant));
      return { dateOrder, ...resolved(day.values(), text.values(), days, texts.texts) };
    },
  };
}

function resolved(day: Int32Array, text: Int32Array, days: (Day | null)[], texts: readonly string[]) {
  const unreadDates = new Map<number, string>();
  for (let row = 0; row < day.length; row++) {
    const code = text[row] ?? -1;
    if (code < 0) continue;
    const found = days[code] ?? null;
    if (found === null) unreadDates.set(row, texts[code] ?? "");
    else day[row] = found;
  }
  return { day, unreadDates };
}

function undecided(readings: readonly (DateReading | null)[], texts: readonly string[]): never {
  const example = texts[readings.findIndex((reading) => reading?.kind === "yearLast")] ?? "";
  throw new InputProblem("date-order-unknown", { value: example });
}

/**
 * A cell as text, trimmed; ids stay exactly as read (00123 is not 123).
 *
 * @example
 * textOf(" 00123 ") //=> "00123"
 */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

/** True for a date cell, recognised by what it can do. */
export function isDate(cell: unknown): cell is Instant {
  return (
    typeof cell === "object" && cell !== null && typeof (cell as Partial<Instant>).getTime === "function"
  );
}

function cellAt(row: readonly unknown[], position: number | null): unknown {
  return position === null ? "" : row[position];
}

/** An ID as text; one that the sheet took for a date (2024-01-02) is that day's ISO text, never no ID. */
function idOf(cell: unknown, dayOfInstant: (date: Instant) => Day): string {
  return isDate(cell) ? isoOf(dayOfInstant(cell)) : textOf(cell);
}

function codeOf(words: Dictionary, text: string): number {
  return text === "" ? -1 : words.code(text);
}

function isBlank(row: readonly unknown[], positions: readonly number[]): boolean {
  for (const position of positions) if (isFilled(row[position])) return false;
  return true;
}

/**
 * True for a cell that holds anything but blanks.
 *
 * @example
 * isFilled("  ") //=> false
 */
export function isFilled(cell: unknown): boolean {
  return isDate(cell) || textOf(cell) !== "";
}

/** The row's amount [minor units]: the amount column, else unit price × quantity; null when it cannot be read or held exactly. */
function amountAt(row: readonly unknown[], at: ColumnPositions): number | null {
  const amount =
    at.amount !== null
      ? numberAt(row[at.amount])
      : product(numberAt(cellAt(row, at.unitPrice)), numberAt(cellAt(row, at.quantity)));
  const minor = amount === null ? NaN : minorOf(amount);
  return Number.isSafeInteger(minor) ? minor : null;
}

function product(price: number | null, quantity: number | null): number | null {
  return price === null || quantity === null ? null : price * quantity;
}

function numberAt(cell: unknown): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "string" ? amountOf(cell) : null;
}

function amountText(row: readonly unknown[], at: ColumnPositions): string {
  const positions = at.amount === null ? [at.unitPrice, at.quantity] : [at.amount];
  return positions.map((position) => textOf(cellAt(row, position))).join(" × ");
}
