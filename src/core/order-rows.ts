import { type Dictionary, dictionary, intColumn, numberColumn } from "./column.ts";
import { type DateReading, type Instant, dateOrderOf, dayOfReading, readDate } from "./date-text.ts";
import { type Day, isoOf } from "./day.ts";
import { amountOf, minorOf } from "./money.ts";
import { InputProblem } from "./problem.ts";
import type { DateOrder } from "./settings.ts";

/** What a column of an orders sheet may hold, in the order in which the roles are shown. */
export const COLUMN_ROLES = [
  "date",
  "shipDate",
  "customer",
  "email",
  "phone",
  "buyerName",
  "orderId",
  "lineId",
  "channel",
  /** The whole order's amount, stated on each of its rows or on one of them: counted once an order. */
  "orderTotal",
  /** The row's own amount: an order's amount is the sum of its rows. */
  "amount",
  "unitPrice",
  "quantity",
  /** Stated once an order and contained in its total. */
  "shipping",
  "tax",
  /** Stated once an order and not yet taken off its total. */
  "discount",
  "refund",
  "status",
  "product",
  "productName",
  "category",
  /** The file a row came from, and its row there. */
  "file",
  "fileRow",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Where each role stands in a row of cells, counted from 0; absent or null = there is no such column. */
export type ColumnPositions = { readonly [R in ColumnRole]?: number | null };

/** Roles that are kept as words beside the rows. */
const WORD_ROLES = [
  "channel",
  "email",
  "phone",
  "buyerName",
  "lineId",
  "product",
  "productName",
  "category",
  "file",
] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** One column of words: a code per row into the distinct texts; -1 = blank. */
export interface WordColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

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
  /** The columns of words that the sheet has. */
  readonly words: Readonly<Partial<Record<WordRole, WordColumn>>>;
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
 * @param mapped the columns the sheet has; where they stand may differ from block to block
 */
export function orderIntake(dayOfInstant: (date: Instant) => Day, mapped: ColumnPositions): Intake {
  const customers = dictionary();
  const orders = dictionary();
  const statuses = dictionary();
  const dates = dateColumn(dayOfInstant);
  const columns = { sheetRow: intColumn(), customer: intColumn(), order: intColumn(), status: intColumn() };
  const amount = numberColumn();
  const words = wordColumns(mapped, dayOfInstant);
  const unreadAmounts = new Map<number, string>();
  let length = 0;

  function addRow(row: readonly unknown[], at: ColumnPositions, sheetRow: number): void {
    columns.sheetRow.push(sheetRow);
    columns.customer.push(codeOf(customers, idOf(cellAt(row, at.customer), dayOfInstant)));
    columns.order.push(codeOf(orders, idOf(cellAt(row, at.orderId), dayOfInstant)));
    columns.status.push(codeOf(statuses, textOf(cellAt(row, at.status))));
    dates.push(cellAt(row, at.date));
    words.push(row, at);
    const minor = amountAt(row, at);
    if (minor === null) unreadAmounts.set(length, amountText(row, at));
    amount.push(minor ?? NaN);
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
      words: words.finish(),
      hasOrderIds: isMapped(mapped.orderId),
      unreadAmounts,
    }),
  };
}

/** The columns of words among the mapped ones; one that is not mapped costs nothing. */
function wordColumns(mapped: ColumnPositions, dayOfInstant: (date: Instant) => Day) {
  const columns = WORD_ROLES.filter((role) => isMapped(mapped[role])).map((role) => ({
    role,
    words: dictionary(),
    codes: intColumn(),
  }));
  return {
    push(row: readonly unknown[], at: ColumnPositions): void {
      for (const { role, words, codes } of columns)
        codes.push(codeOf(words, idOf(cellAt(row, at[role]), dayOfInstant)));
    },
    finish(): OrderRows["words"] {
      const found = columns.map(({ role, words, codes }) => [
        role,
        { codes: codes.values(), texts: words.texts },
      ]);
      return Object.fromEntries(found) as OrderRows["words"];
    },
  };
}

const isMapped = (position: number | null | undefined): boolean => typeof position === "number";

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

function cellAt(row: readonly unknown[], position: number | null | undefined): unknown {
  return typeof position === "number" ? row[position] : "";
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
    typeof at.amount === "number"
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
  const positions = isMapped(at.amount) ? [at.amount] : [at.unitPrice, at.quantity];
  return positions.map((position) => textOf(cellAt(row, position))).join(" × ");
}
