import { numberOf } from "../../core/values/cells.ts";
import { type Instant, dayOfReading, readDate } from "../../core/values/date-text.ts";
import { type Day, isoOf } from "../../core/values/day.ts";
import { type ColumnRole, isDate, textOf } from "../../core/rows/order-rows.ts";
import { layoutPass } from "../../intake/layout/layout.ts";
import { type FileMapping, zoneOf } from "../../intake/mapping.ts";
import { dateQuestionOf } from "../../intake/questions.ts";
import { roleCell } from "../../intake/row-mapper.ts";
import { readColumns } from "../../sheets/orders/read-orders.ts";
import type { DateQuestion, SampleRow } from "../contract.ts";

const SAMPLES = 3;

type DayOfInstant = (date: Instant) => Day;

/**
 * The first order rows as the product understands them.
 *
 * @param top the sheet's first rows, the header among them
 */
export function sampleRows(top: unknown[][], mapping: FileMapping, dayOfInstant: DayOfInstant): SampleRow[] {
  const filled = orderRows(top, mapping).filter((row) => row.some((cell) => textOf(cell) !== ""));
  const cell = (role: ColumnRole) => roleCell(mapping, role);
  const [date, total, amount, price, quantity] = [
    cell("date"),
    cell("orderTotal"),
    cell("amount"),
    cell("unitPrice"),
    cell("quantity"),
  ];
  const number = (of: unknown) => numberOf(of, mapping.amountStyle);
  const people = [cell("customer"), cell("email"), cell("phone")];
  return filled.slice(0, SAMPLES).map((row) => ({
    date: dateOf(date(row), mapping, dayOfInstant),
    customer: people.map((key) => textOf(key(row))).find((text) => text !== "") ?? null,
    amount: number(total(row)) ?? number(amount(row)) ?? times(number(price(row)), number(quantity(row))),
  }));
}

/** The rows below the header, without those that are no orders. */
function orderRows(top: unknown[][], mapping: FileMapping): (readonly unknown[])[] {
  const { headerRow } = mapping;
  const pass = layoutPass(mapping, top[headerRow - 1] ?? []);
  pass.add(top, 1, { rows: top, firstRow: 1, isEnd: false });
  const { kinds, cells } = pass.finish();
  return top.flatMap((row, i) => (i < headerRow || kinds.has(i + 1) ? [] : [cells(row, i + 1)]));
}

function dateOf(cell: unknown, mapping: FileMapping, dayOfInstant: DayOfInstant): string | null {
  if (isDate(cell)) return isoOf(dayOfInstant(cell));
  const reading = readDate(textOf(cell), zoneOf(mapping, "date"));
  const day = dayOfReading(reading, mapping.dateOrder ?? "YMD", dayOfInstant);
  return day === null ? null : isoOf(day);
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/** The user's own date that fits both readings, with the two days it may mean. */
export function dateQuestion(sheetId: number, firstRow: number, column: number | null): DateQuestion | null {
  if (column === null) return null;
  let question: DateQuestion | null = null;
  readColumns(sheetId, firstRow, [column], (rows, [position = 0]) => {
    for (const row of rows) question ??= dateQuestionOf(textOf(row[position]));
  });
  return question;
}
