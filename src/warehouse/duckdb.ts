import { DUCKDB } from "../engines/sql/dialect.ts";
import { type Answer, inOrder } from "../engines/sql/runner.ts";
import type { KeepingRunner, TableColumn } from "./keeping-runner.ts";
import { loadExecutor } from "./load-package.ts";

/** What of the package is used. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<Instance> };
  readonly DuckDBScalarFunction: { create(made: object): unknown };
  readonly DuckDBDataChunk: { create(types: readonly unknown[], rows: number): Chunk };
  readonly VARCHAR: unknown;
  readonly BIGINT: unknown;
  readonly DOUBLE: unknown;
}
interface Instance {
  connect(): Promise<Connection>;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<Reader>;
  registerScalarFunction(made: unknown): void;
  createAppender(table: string): Promise<Appender>;
}
interface Reader {
  columnNames(): readonly string[];
  getRows(): readonly (readonly unknown[])[];
}
interface Appender {
  appendDataChunk(chunk: Chunk): void;
  closeSync(): void;
}
interface Chunk {
  setColumns(columns: readonly (readonly unknown[])[]): void;
}
interface Vector {
  getItem(row: number): unknown;
}
interface Output {
  setItem(row: number, value: unknown): void;
  flush(): void;
}

/** A database in memory, or in a file where there is more than memory holds. */
export interface DuckRunner extends KeepingRunner {
  /** Says nothing back. */
  run(sql: string): Promise<void>;
}

/** As many rows as a chunk holds. */
const CHUNK = 2048;

/** How DuckDB runs. */
export interface DuckOptions {
  /** Absent = as many as the machine has. */
  readonly threads?: number;
  /** The file that holds the tables; absent = memory does. */
  readonly path?: string;
  /** Where what memory does not hold is put aside; absent = beside whoever runs. */
  readonly aside?: string;
  /** The most memory, as 6GB; absent = most of the machine's. */
  readonly memory?: string;
}

export async function duckRunner(options: DuckOptions = {}): Promise<DuckRunner> {
  const duckdb = await loadExecutor<DuckDb>("@duckdb/node-api");
  const { threads, path = ":memory:", aside, memory } = options;
  const instance = await duckdb.DuckDBInstance.create(path, {
    ...(threads && { threads: String(threads) }),
    ...(aside !== undefined && { temp_directory: aside }),
    ...(memory !== undefined && { memory_limit: memory }),
  });
  const connection = await instance.connect();
  connection.registerScalarFunction(nfkc(duckdb));
  return {
    run: async (sql) => void (await connection.run(sql)),
    keep: async (name, sql) => void (await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${sql}`)),
    drop: async (name) => void (await connection.run(`DROP TABLE ${name}`)),
    query: async (sql, order) => answersOf(await connection.runAndReadAll(inOrder(sql, order))),
    fill: (table, columns, rows) => fill(duckdb, connection, { table, columns, rows }),
  };
}

/** DuckDB folds the width of no letter itself. */
const nfkc = ({ DuckDBScalarFunction, VARCHAR }: DuckDb): unknown =>
  DuckDBScalarFunction.create({
    name: "nfkc",
    mainFunction: (
      _: unknown,
      input: { rowCount: number; getColumnVector(at: number): Vector },
      output: Output,
    ) => {
      const texts = input.getColumnVector(0);
      for (let row = 0; row < input.rowCount; row++)
        output.setItem(row, (texts.getItem(row) as string | null)?.normalize("NFKC") ?? null);
      output.flush();
    },
    returnType: VARCHAR,
    parameterTypes: [VARCHAR],
  });

function answersOf(reader: Reader): Answer[] {
  const names = reader.columnNames();
  return reader.getRows().map((row) => Object.fromEntries(names.map((name, i) => [name, plain(row[i])])));
}

function plain(value: unknown): Answer[string] {
  if (typeof value === "bigint") return Number(value);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError(`DuckDB answers a value that is no plain one: ${JSON.stringify(value)}`);
}

async function fill(
  duckdb: DuckDb,
  connection: Connection,
  { table, columns, rows }: { table: string; columns: readonly TableColumn[]; rows: number },
): Promise<void> {
  const declared = columns.map(({ name, type }) => `${DUCKDB.named(name)} ${type}`).join(", ");
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${declared})`);
  const appender = await connection.createAppender(table);
  const types = columns.map(({ type }) => duckdb[type]);
  for (let begin = 0; begin < rows; begin += CHUNK) {
    const length = Math.min(CHUNK, rows - begin);
    const chunk = duckdb.DuckDBDataChunk.create(types, length);
    chunk.setColumns(
      columns.map(({ type, at }) => Array.from({ length }, (_, i) => stored(at(begin + i), type))),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const stored = (value: string | number | null, type: TableColumn["type"]): unknown =>
  value !== null && type === "BIGINT" ? BigInt(value) : value;
