import { type Instant, dateOrderOf, dayOfReading, isOpen, readDate } from "../core/date-text.ts";
import { type Day, isoOf } from "../core/day.ts";
import { amountOf } from "../core/money.ts";
import { type ColumnPositions, isDate, textOf } from "../core/order-rows.ts";
import { readColumns } from "../sheets/read-orders.ts";
import type { DateOrder, DateQuestion, SampleRow } from "./contract.ts";

const SAMPLES = 3;

type DayOfInstant = (date: Instant) => Day;

/** The first rows as the product understands them. */
export function sampleRows(
  rows: unknown[][],
  columns: ColumnPositions,
  order: DateOrder | null,
  dayOfInstant: DayOfInstant,
): SampleRow[] {
  const filled = rows.filter((row) => row.some((cell) => textOf(cell) !== ""));
  return filled.slice(0, SAMPLES).map((row) => {
    const cell = (role: keyof ColumnPositions) => row[columns[role] ?? -1] ?? "";
    const customer = textOf(cell("customer"));
    return {
      date: dateOf(cell("date"), order, dayOfInstant),
      customer: customer === "" ? null : customer,
      amount:
        typeof columns.amount !== "number"
          ? times(numberOf(cell("unitPrice")), numberOf(cell("quantity")))
          : numberOf(cell("amount")),
    };
  });
}

function dateOf(cell: unknown, order: DateOrder | null, dayOfInstant: DayOfInstant): string | null {
  if (isDate(cell)) return isoOf(dayOfInstant(cell));
  const reading = readDate(textOf(cell));
  const day = dayOfReading(reading, order ?? "YMD", dayOfInstant);
  return day === null ? null : isoOf(day);
}

function numberOf(cell: unknown): number | null {
  return typeof cell === "number" ? cell : amountOf(textOf(cell));
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/** The user's own date that fits both readings, with the two days it may mean. */
export function dateQuestion(sheetId: number, firstRow: number, column: number | null): DateQuestion | null {
  if (column === null) return null;
  let question: DateQuestion | null = null;
  readColumns(sheetId, firstRow, [column], (rows, [position = 0]) => {
    for (const row of rows) question ??= questionOf(textOf(row[position]));
  });
  return question;
}

function questionOf(cell: string): DateQuestion | null {
  const reading = readDate(cell);
  if (!isOpen(reading) || dateOrderOf([reading]) !== null) return null;
  const { MDY, DMY } = reading.days;
  if (MDY === undefined || DMY === undefined) return null;
  return { cell, monthFirst: isoOf(MDY), dayFirst: isoOf(DMY) };
}
