import type { JudgedOrders } from "../orders/judged-orders.ts";
import type { WordColumn } from "../rows/order-rows.ts";
import { InputProblem } from "../values/problem.ts";
import { SLICE_COLUMNS } from "./slice-columns.ts";
import type { OrderFilter } from "./slices.ts";

/** Whether a row says one of the wanted values. */
export type RowTest = (row: number) => boolean;

/**
 * The test for the rows of some channels, products (by code or name) or categories; "" = rows that name none.
 *
 * @throws InputProblem "slice-no-channel", "slice-no-product" or "slice-no-category" when the sheet has no such column
 */
export function rowTest({ rows }: JudgedOrders, field: OrderFilter, values: readonly string[]): RowTest {
  const { roles, missing } = SLICE_COLUMNS[field];
  const columns = roles.flatMap((role) => {
    const column = rows.words[role];
    return column === undefined ? [] : [{ ...column, wanted: wantedCodes(column, values) }];
  });
  if (columns.length === 0) throw new InputProblem(missing);
  const wantsBlank = values.includes("");
  return (row) => {
    let isBlank = true;
    for (const { codes, wanted } of columns) {
      const code = codes[row] ?? -1;
      if (code < 0) continue;
      if (wanted[code] === 1) return true;
      isBlank = false;
    }
    return isBlank && wantsBlank;
  };
}

function wantedCodes({ texts }: WordColumn, values: readonly string[]): Uint8Array {
  const wanted = new Set(values);
  return Uint8Array.from(texts, (text) => (wanted.has(text) ? 1 : 0));
}
