import type { Keeper, Runner } from "../engines/sql/runner.ts";

/** A column of a table that rows are put into. */
export interface TableColumn {
  readonly name: string;
  readonly type: "VARCHAR" | "BIGINT" | "DOUBLE";
  readonly at: (row: number) => string | number | null;
}

/** Whoever answers SQL and keeps what it answers. */
export interface KeepingRunner extends Runner, Keeper {
  /** A table of rows that are here. */
  fill(table: string, columns: readonly TableColumn[], rows: number): Promise<void>;
}
