import { type BenchRow, CANCELLED } from "../rows.ts";
import { type Answer, ANCHOR, CLASS_STARTS, rfmList, type Work, WINDOW_ENDS, YEARS } from "../work.ts";
import { columnsOf } from "./columns.ts";
import { loadPeer } from "./loading.ts";

/** What of the package is used. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<Instance> };
  readonly DuckDBDataChunk: { create(types: readonly unknown[], rows: number): Chunk };
  readonly VARCHAR: unknown;
  readonly INTEGER: unknown;
}
interface Instance {
  connect(): Promise<Connection>;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly (number | bigint | null)[])[] }>;
  createAppender(table: string): Promise<Appender>;
}
interface Appender {
  appendDataChunk(chunk: Chunk): void;
  closeSync(): void;
}
interface Chunk {
  setColumns(columns: readonly (readonly (string | number)[])[]): void;
}

/** As many rows as a chunk holds. */
const CHUNK = 2048;

/** A database in memory. @param threads null = as many as it likes */
export async function duckDb(folder: string, threads: number | null): Promise<Work> {
  const duckdb = await loadPeer<DuckDb>(folder, "@duckdb/node-api");
  const options: Record<string, string> = threads === null ? {} : { threads: String(threads) };
  const connection = await (await duckdb.DuckDBInstance.create(":memory:", options)).connect();
  return async (rows) => {
    await load(duckdb, connection, rows);
    await connection.run(PEOPLE);
    const [totals = []] = (await connection.runAndReadAll(TOTALS)).getRows();
    const cells = (await connection.runAndReadAll(CELLS)).getRows();
    return answerOf(
      totals.map(Number),
      cells.map((row) => row.map(Number)),
    );
  };
}

async function load(
  { DuckDBDataChunk, VARCHAR, INTEGER }: DuckDb,
  connection: Connection,
  rows: readonly BenchRow[],
) {
  await connection.run(
    "CREATE OR REPLACE TABLE rows (order_id VARCHAR, customer VARCHAR, day INTEGER, amount INTEGER, status VARCHAR)",
  );
  const appender = await connection.createAppender("rows");
  const types = [VARCHAR, VARCHAR, INTEGER, INTEGER, VARCHAR];
  for (let begin = 0; begin < rows.length; begin += CHUNK) {
    const end = Math.min(begin + CHUNK, rows.length);
    const { order, customer, day, amount, status } = columnsOf(rows, begin, end);
    const chunk = DuckDBDataChunk.create(types, end - begin);
    chunk.setColumns([order, customer, day, amount, status]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const windows = Array.from({ length: YEARS + 1 }, (_, k) => k);
const endOf = (k: number): number => WINDOW_ENDS[k] ?? 0;

const PEOPLE = `
  CREATE OR REPLACE TABLE people AS
  WITH orders AS (
    SELECT any_value(customer) AS customer, min(day) AS day, sum(amount)::BIGINT AS amount
    FROM rows WHERE status <> '${CANCELLED}' GROUP BY order_id HAVING sum(amount) > 0
  )
  SELECT count(*) AS purchases, sum(amount)::BIGINT AS sales, min(day) AS first, max(day) AS last,
    ${windows.map((k) => `(sum(amount) FILTER (WHERE day <= ${endOf(k)} AND day > ${endOf(k + 1)}))::BIGINT AS w${k}`).join(", ")}
  FROM orders GROUP BY customer`;

const yearly = (k: number): string => {
  const [now, before, start] = [`w${k} IS NOT NULL`, `w${k + 1} IS NOT NULL`, endOf(k + 1)];
  return `count(w${k}), coalesce(sum(w${k}), 0)::BIGINT,
    count(*) FILTER (WHERE ${now} AND ${before}), count(*) FILTER (WHERE NOT ${now} AND ${before}),
    count(*) FILTER (WHERE ${now} AND NOT ${before} AND first <= ${start}),
    count(*) FILTER (WHERE ${now} AND first > ${start})`;
};
const TOTALS = `SELECT count(*), coalesce(sum(sales), 0)::BIGINT, ${windows.slice(0, YEARS).map(yearly).join(", ")} FROM people`;

const classSql = (value: string, starts: readonly number[]): string =>
  starts.map((start) => `(${value} >= ${start})::INTEGER`).join(" + ");
const CELLS = `
  SELECT ${classSql(`(${ANCHOR} - last)`, CLASS_STARTS.r)} AS r, ${classSql("purchases", CLASS_STARTS.f)} AS f,
    ${classSql("sales", CLASS_STARTS.m)} AS m, count(*)
  FROM people GROUP BY r, f, m`;

function answerOf(totals: readonly number[], cells: readonly (readonly number[])[]): Answer {
  const [customers = 0, sales = 0, ...years] = totals;
  return {
    customers,
    sales,
    years: windows.slice(0, YEARS).map((k) => {
      const [active = 0, sold = 0, kept = 0, lost = 0, returned = 0, newcomers = 0] = years.slice(6 * k);
      return { active, sales: sold, kept, lost, returned, newcomers };
    }),
    rfm: rfmList(cells.map(([r = 0, f = 0, m = 0, people = 0]) => ({ r, f, m, customers: people }))),
  };
}
