import type { RowTest } from "../orders/lines.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { columnsOf } from "./slice-columns.ts";
import type { OrderFilter } from "./slices.ts";

/**
 * The test for the rows of some channels, products (by code or name) or categories; "" = rows that name none.
 *
 * @throws InputProblem "slice-no-channel", "slice-no-product" or "slice-no-category" when the sheet has no such column
 *
 * @example
 * const channel = { codes: Int32Array.of(0, 1, -1), texts: ["本店", "楽天市場"] };
 * [0, 1, 2].map(rowTest({ words: { channel } }, "channel", ["本店", ""])) //=> [true, false, true]
 */
export function rowTest(
  rows: Pick<OrderRows, "words">,
  field: OrderFilter,
  values: readonly string[],
): RowTest {
  const columns = columnsOf(rows, field).map((column) => ({
    ...column,
    wanted: wantedCodes(column, values),
  }));
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
