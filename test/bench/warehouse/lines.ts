import type { DuckRunner } from "../../../src/warehouse/duckdb.ts";

/**
 * Lines of a shop that never was, made by DuckDB itself, the same whenever they are made: two and a half lines an order,
 * five orders a customer over four years, 2,000 products, one order in fifty cancelled.
 *
 * @param lines [count]
 */
export async function makeLines(duck: DuckRunner, lines: number, path: string): Promise<void> {
  const orders = Math.ceil(lines / 2.5);
  const customers = Math.ceil(orders / 5);
  const any = (of: string, most: number): string => `(hash(${of}) % ${most})`;
  const order = `SELECT n AS line, n * 2 // 5 AS o FROM range(${lines}) AS made(n)`;
  // Few customers buy much: the square of a share leans to the low numbers.
  const customer = `CAST(floor(pow(${any("o * 7", 1_000_000)} / 1000000.0, 2) * ${customers}) AS BIGINT)`;
  await duck.run(`COPY (SELECT 'O' || o AS order_no, 'L' || line AS line_no, 'C' || ${customer} AS customer_id,
 DATE '2020-04-01' + CAST(${any("o * 11", 1461)} AS INTEGER) AS ordered_on,
 'P' || ${any("line * 13", 2000)} AS product, CAST(1 + ${any("line * 17", 3)} AS INTEGER) AS pieces,
 CAST((300 + ${any("line * 19", 9700)}) AS DOUBLE) AS yen,
 CASE WHEN ${any("o * 23", 50)} = 0 THEN 'キャンセル' ELSE '発送済' END AS status FROM (${order}) AS ordered)
TO '${path}' (FORMAT parquet)`);
}

/** What the columns are. */
export const MAPPING = {
  ...{ orderId: "order_no", lineId: "line_no", customer: "customer_id", date: "ordered_on" },
  ...{ product: "product", quantity: "pieces", amount: "yen", status: "status", zone: "Asia/Tokyo" },
};
