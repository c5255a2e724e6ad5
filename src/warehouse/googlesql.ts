import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { type Answer, inOrder } from "../engines/sql/runner.ts";
import { INT_COLUMNS, REAL_COLUMNS } from "../engines/sql/view.ts";
import { EXECUTORS, loadExecutor } from "./load-package.ts";
import type { KeepingRunner, TableColumn } from "./keeping-runner.ts";

/* The reference executor of GoogleSQL: what BigQuery has to answer, slowly; for few rows. */

/** What of the package is used. */
interface Package {
  readonly ZetaSQLClient: {
    API: { evaluateQuery(request: object, done: (error: Error | null, reply: Reply) => void): void };
    init(port: number): void;
    getInstance(): {
      testConnection(): Promise<boolean>;
      getLanguageOptions(request: object): Promise<Language>;
    };
  };
}
interface Language {
  enabledLanguageFeatures: string[];
  productMode: string;
}
interface Reply {
  readonly content: {
    readonly tableData: { readonly row: readonly { readonly cell: readonly Cell[] }[] } | null;
  };
  readonly prepared: {
    readonly columns: readonly { readonly name: string; readonly type: { readonly typeKind: number } }[];
  };
}
type Cell = Readonly<{
  int64Value?: string | number | Whole;
  stringValue?: string;
  boolValue?: boolean;
  doubleValue?: number;
  value?: string;
}>;
interface Whole {
  readonly low: number;
  readonly high: number;
}

/** Types by the numbers that the executor calls them by. */
const KINDS = { INT64: 2, BOOL: 5, FLOAT64: 7, STRING: 8 } as const;

/** A table that is there to be asked. */
interface Kept {
  readonly columns: Reply["prepared"]["columns"];
  readonly rows: readonly { readonly cell: readonly Cell[] }[];
}

export interface GoogleRunner extends KeepingRunner {
  /** Ends the executor. */
  close(): void;
}

/** The executor, started on a free port of this machine. */
export async function googleRunner(): Promise<GoogleRunner> {
  const port = await freePort();
  const server = started(port);
  const { ZetaSQLClient } = await loadExecutor<Package>("@fivetrandevelopers/zetasql");
  ZetaSQLClient.init(port);
  const client = ZetaSQLClient.getInstance();
  await client.testConnection();
  const languageOptions = await languageOf(client);
  const kept = new Map<string, Kept>();

  function evaluated(sql: string): Promise<Reply> {
    // What a question reads goes along with it, 4 MB at most.
    const read = [...kept].filter(([name]) => isRead(name, sql));
    const simpleCatalog = {
      name: "shop",
      builtinFunctionOptions: { languageOptions },
      table: read.map(([name, { columns }]) => ({
        name,
        column: columns.map(({ name, type }) => ({ name, type })),
      })),
    };
    const tableContent = Object.fromEntries(
      read.map(([name, { rows }]) => [name, { tableData: { row: rows } }]),
    );
    return new Promise((resolve, reject) => {
      ZetaSQLClient.API.evaluateQuery(
        { sql, options: { languageOptions }, simpleCatalog, tableContent },
        (error, reply) => (error === null ? resolve(reply) : reject(new Error(`${error.message}\n${sql}`))),
      );
    });
  }

  return {
    query: async (sql, order) => answersOf(await evaluated(inOrder(sql, order))),
    keep: async (name, sql) => {
      const { content, prepared } = await evaluated(sql);
      kept.set(name, { columns: prepared.columns, rows: content.tableData?.row ?? [] });
    },
    drop: async (name) => void kept.delete(name),
    fill: async (table, columns, rows) => void kept.set(table, filled(columns, rows)),
    close: () => void server.kill("SIGKILL"),
  };
}

/** Whether a question may read a table; columns may be called as it is. */
const isRead = (name: string, sql: string): boolean =>
  new RegExp(`\\b(?:FROM|JOIN)\\s+\`?${name}(?!\\w)`).test(sql);

function started(port: number): ChildProcess {
  const library = dirname(
    createRequire(join(EXECUTORS, "package.json")).resolve("@fivetrandevelopers/zetasql"),
  );
  const ending = `${process.arch.startsWith("arm") ? "_arm" : ""}${process.platform === "darwin" ? "" : ".so"}`;
  const server = spawn(join(library, "zetasql", `remote_server${ending}`), ["localhost", String(port)], {
    stdio: "ignore",
  });
  process.once("exit", () => server.kill("SIGKILL"));
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** What BigQuery has of the language. */
async function languageOf(client: {
  getLanguageOptions(request: object): Promise<Language>;
}): Promise<Language> {
  const language = await client.getLanguageOptions({ languageVersion: "VERSION_CURRENT" });
  const more = ["FEATURE_NUMERIC_TYPE", "FEATURE_BIGNUMERIC_TYPE", "FEATURE_ANALYTIC_FUNCTIONS"];
  return {
    ...language,
    productMode: "PRODUCT_EXTERNAL",
    enabledLanguageFeatures: [...language.enabledLanguageFeatures, ...more],
  };
}

function answersOf({ content, prepared }: Reply): Answer[] {
  const names = prepared.columns.map(({ name }) => name);
  const rows = content.tableData?.row ?? [];
  return rows.map(({ cell }) => Object.fromEntries(names.map((name, i) => [name, plain(cell[i] ?? {})])));
}

function plain(cell: Cell): Answer[string] {
  const kind = cell.value as keyof Cell | undefined;
  if (kind === undefined) return null;
  const value = cell[kind];
  if (kind === "int64Value") return wholeOf(value as NonNullable<Cell["int64Value"]>);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError(`GoogleSQL answers a value that is no plain one: ${kind}`);
}

const wholeOf = (value: NonNullable<Cell["int64Value"]>): number =>
  typeof value === "object" ? value.high * 2 ** 32 + (value.low >>> 0) : Number(value);

function filled(columns: readonly TableColumn[], length: number): Kept {
  return {
    columns: columns.map(({ name }) => ({ name, type: { typeKind: kindOf(name) } })),
    rows: Array.from({ length }, (_, row) => ({
      cell: columns.map(({ name, at }) => cellOf(kindOf(name), at(row))),
    })),
  };
}

function kindOf(name: string): number {
  if (name === "row_no" || INT_COLUMNS.some((one) => one === name)) return KINDS.INT64;
  return REAL_COLUMNS.some((one) => one === name) ? KINDS.FLOAT64 : KINDS.STRING;
}

function cellOf(kind: number, value: string | number | null): Cell {
  if (value === null) return {};
  if (kind === KINDS.INT64) return { int64Value: String(value), value: "int64Value" };
  return kind === KINDS.FLOAT64
    ? { doubleValue: Number(value), value: "doubleValue" }
    : { stringValue: String(value), value: "stringValue" };
}
