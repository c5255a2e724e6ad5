/** What the view `orders` of a table is, by either executor. */
import { afterAll, beforeAll } from "vitest";
import { type Dialect, DUCKDB, GOOGLESQL } from "../../src/engines/sql/dialect.ts";
import { type OrdersView, ordersView } from "../../src/engines/sql/profiles/orders-view.ts";
import { ownProfile } from "../../src/engines/sql/profiles/own-profile.ts";
import type { SqlProfile, TableColumnType } from "../../src/engines/sql/profiles/profile.ts";
import type { Answer } from "../../src/engines/sql/runner.ts";
import { duckRunner } from "../../src/warehouse/duckdb.ts";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";

/** Both executors, started before a file's tests and ended behind them. */
export function executors() {
  const started: { duck?: KeepingRunner; google?: GoogleRunner } = {};
  beforeAll(async () => {
    started.duck = await duckRunner({ threads: 1 });
    started.google = await googleRunner();
  });
  afterAll(() => started.google?.close());
  return [
    ["DuckDB", DUCKDB, () => started.duck as KeepingRunner],
    ["GoogleSQL", GOOGLESQL, () => started.google as KeepingRunner],
  ] as const;
}

/** A table of texts, `given`, and its columns. */
export async function textTable(
  runner: KeepingRunner,
  dialect: Dialect,
  { names, rows }: { names: readonly string[]; rows: readonly (readonly (string | null)[])[] },
): Promise<TableColumnType[]> {
  const columns = names.map((name, i) => ({
    name,
    type: "VARCHAR" as const,
    at: (row: number) => rows[row]?.[i] ?? null,
  }));
  await runner.fill("given", columns, rows.length);
  return names.map((name) => ({ name, type: dialect.text }));
}

export interface Viewed {
  readonly view: OrdersView;
  readonly rows: readonly Answer[];
}

/** The rows of the view of a table, by `row_no`; it is kept as `orders`, too. */
export async function viewed(
  runner: KeepingRunner,
  profile: SqlProfile,
  at: { dialect: Dialect; table?: string; zone?: string; columns: readonly TableColumnType[] },
): Promise<Viewed> {
  const view = ordersView(profile, { table: "given", zone: "Asia/Tokyo", ...at });
  await runner.keep("orders", view.sql);
  return { view, rows: await runner.query("SELECT * FROM orders ORDER BY row_no") };
}

/** The same of a table of texts by a mapping. */
export async function viewedTexts(
  runner: KeepingRunner,
  dialect: Dialect,
  given: {
    names: readonly string[];
    rows: readonly (readonly (string | null)[])[];
    mapping: Record<string, string>;
  },
): Promise<Viewed> {
  const columns = await textTable(runner, dialect, given);
  return viewed(runner, ownProfile(given.mapping, columns), { dialect, columns });
}
