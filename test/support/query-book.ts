/** A file whose bundle runs the panel's SQL, with a BigQuery of this machine beside it. */
import { distWith } from "../../src/tools/options.ts";
import { openBook } from "../../src/workbench/host.ts";
import { type LocalWarehouse, localWarehouse } from "../../src/workbench/local-warehouse.ts";

export const QUERY_TABLE = "myshop.sales.orders";
export const PROJECT = "myshop";
/** 3 GiB. */
export const TABLE_BYTES = 3 * 2 ** 30;
export const VIEW = "SELECT buyer FROM `myshop`.`sales`.`orders`";
export const TEXT = `CREATE TEMP TABLE orders AS\n${VIEW};\nSELECT 1;\n`;

/** Rows as a text's last statement gives them. */
export const resultRows = (count: number) =>
  Array.from({ length: count }, (_, line) => ({
    part: 0,
    line,
    value: line === 0 ? '{"version":1}' : "=1+1",
  }));

export function queryWarehouse(run: LocalWarehouse["run"], location = "asia-northeast1"): LocalWarehouse {
  const tables = { [QUERY_TABLE]: { bytes: TABLE_BYTES, location } };
  return localWarehouse({ projects: [PROJECT], tables, run });
}

export function queryBook(warehouse: LocalWarehouse) {
  const book = openBook({ dist: distWith("bigquery"), warehouse });
  book.addTable("メモ", [["memo"]], "text");
  return book;
}
