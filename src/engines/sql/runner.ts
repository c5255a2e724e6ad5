/** One row of an answer. */
export type Answer = Readonly<Record<string, string | number | boolean | null>>;

/** Whoever answers SQL: a warehouse, or a program on this machine. */
export interface Runner {
  /** The rows of a query; whole numbers and sums of any width as numbers. */
  query(sql: string): Promise<readonly Answer[]>;
}
