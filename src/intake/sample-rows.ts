import { numberOf, isDate, textOf } from "../core/values/cells.ts";
import { type Instant, dayOfReading, readDate } from "../core/values/date-text.ts";
import { type Day, isoOf } from "../core/values/day.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import { layoutPass } from "./layout/layout.ts";
import { type FileMapping, zoneOf } from "./mapping.ts";
import { roleCell } from "./row-mapper.ts";

/** One order row as the product understands it; null = could not be read. */
export interface SampleRow {
  /** ISO. */
  date: string | null;
  customer: string | null;
  /** In whole currency units; quantity × unit price where there is no amount column. */
  amount: number | null;
}

const SAMPLES = 3;

type Rows = readonly (readonly unknown[])[];
type DayOfInstant = (date: Instant) => Day;

/**
 * The first order rows as the product understands them.
 *
 * @param top the sheet's first rows, the header among them
 */
export function sampleRows(top: Rows, mapping: FileMapping, dayOfInstant: DayOfInstant): SampleRow[] {
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
function orderRows(top: Rows, mapping: FileMapping): (readonly unknown[])[] {
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
