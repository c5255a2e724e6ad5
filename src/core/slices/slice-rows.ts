import type { RowTest } from "../orders/lines.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { namedDeliveries } from "../subscriptions/named-deliveries.ts";
import { columnsOf } from "./slice-columns.ts";
import type { OrderFilter } from "./slices.ts";

/**
 * The test for the rows of some channels, products (by code or name, as they stand or without the delivery in them) or
 * categories; "" = rows that name none.
 *
 * @throws InputProblem "slice-no-channel", "slice-no-product" or "slice-no-category" when the sheet has no such column
 *
 * @example
 * const channel = { codes: Int32Array.of(0, 1, -1), texts: ["本店", "楽天市場"] };
 * [0, 1, 2].map(rowTest({ words: { channel } }, "channel", ["本店", ""])) //=> [true, false, true]
 * @example
 * // one delivery, and all of them
 * const product = { codes: Int32Array.of(0, 1), texts: ["美容液 2回目", "美容液 3回目"] };
 * ["美容液 2回目", "美容液"].map((name) => [0, 1].map(rowTest({ words: { product } }, "product", [name])))
 * //=> [[true, false], [true, true]]
 */
export function rowTest(
  rows: Pick<OrderRows, "words">,
  field: OrderFilter,
  values: readonly string[],
): RowTest {
  const columns = columnsOf(rows, field).map((column) => ({
    ...column,
    wanted: wantedCodes(field === "product" ? withPlain(column) : [column.texts], values),
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

/** By code, the names of goods, and the same without a delivery. */
function withPlain({ texts }: WordColumn): (readonly string[])[] {
  const plain = namedDeliveries(texts);
  return [texts, plain.codes.map((code) => plain.texts[code] ?? "")];
}

/** @param called by code, what a word is called in one way and in others */
function wantedCodes(called: readonly (readonly string[])[], values: readonly string[]): Uint8Array {
  const wanted = new Set(values);
  const isWanted = (code: number): boolean => called.some((texts) => wanted.has(texts[code] ?? ""));
  return Uint8Array.from(called[0] ?? [], (_, code) => Number(isWanted(code)));
}
