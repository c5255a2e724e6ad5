import type { Runner } from "../engines/sql/runner.ts";

/** A column of a table that rows are put into. */
export interface TableColumn {
  readonly name: string;
  readonly type: "VARCHAR" | "BIGINT" | "DOUBLE";
  readonly at: (row: number) => string | number | null;
}

/** Whoever answers SQL and keeps what a query answers, to be asked by a name. */
export interface KeepingRunner extends Runner {
  keep(name: string, sql: string): Promise<void>;
  /** Lets go of what is kept under a name. */
  drop(name: string): Promise<void>;
  /** A table of rows that are here. */
  fill(table: string, columns: readonly TableColumn[], rows: number): Promise<void>;
}
