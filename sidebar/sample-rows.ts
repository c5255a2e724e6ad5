import type { ColumnRole } from "../src/core/rows/column-roles.ts";
import { rowConverter } from "../src/intake/to-rows.ts";
import type { Conversion, OrderCell } from "../src/intake/to-rows.ts";
import type { Table } from "../src/intake/read-file.ts";
import type { UnderstoodRow } from "./import-state.ts";

const SAMPLES = 3;
const COLUMNS = [
  ...(["date", "customer", "email", "phone", "channel"] as const),
  ...(["orderTotal", "amount", "unitPrice", "quantity"] as const),
] satisfies ColumnRole[];
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The first rows of a file as they are understood. */
export function sampleRows(table: Table, conversion: Omit<Conversion, "columns">): UnderstoodRow[] {
  const convert = rowConverter({ ...conversion, columns: COLUMNS });
  const samples: UnderstoodRow[] = [];
  for (const [at, row] of table.entries()) {
    const isOrder = !conversion.survey.layout.kinds.has(at + 1);
    const cells = isOrder ? convert(row, at + 1) : null;
    if (cells !== null) samples.push(understood(cells));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function understood([
  date,
  customer,
  email,
  phone,
  channel,
  total,
  amount,
  price,
  quantity,
]: OrderCell[]): UnderstoodRow {
  const who = [customer, email, phone].find((cell) => cell !== "" && cell !== undefined);
  const product = typeof price === "number" && typeof quantity === "number" ? price * quantity : null;
  return {
    date: typeof date === "string" && ISO.test(date) ? date : null,
    customer: who === undefined ? null : String(who),
    amount: [total, amount].find((cell) => typeof cell === "number") ?? product,
    channel: String(channel ?? ""),
  };
}
