/** One row of an answer. */
export type Answer = Readonly<Record<string, string | number | boolean | null>>;

/** Whoever answers SQL: a warehouse, or a program on this machine. */
export interface Runner {
  /**
   * The rows of a query; whole numbers and sums of any width as numbers.
   *
   * @param order the columns by which the rows stand; absent = any order
   */
  query(sql: string, order?: string): Promise<readonly Answer[]>;
}

/** Keeps what queries answer, to be asked by a name. */
export interface Keeper {
  keep(name: string, sql: string): Promise<void>;
  /** Lets go of what is kept under a name. */
  drop(name: string): Promise<void>;
}

/**
 * A query whose rows stand in an order.
 *
 * @example
 * [inOrder("SELECT day FROM ledger", "day"), inOrder("SELECT 1")] //=> ["SELECT day FROM ledger ORDER BY day", "SELECT 1"]
 */
export const inOrder = (sql: string, order?: string): string =>
  order === undefined ? sql : `${sql} ORDER BY ${order}`;
