import type { Facts } from "./tables.ts";

/** The shape of stored facts: raised whenever it, a table or a measure changes, so that those of another shape are made anew. */
export const FACTS_VERSION = 22;

/** Rows as columns: a name once, then its values. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Facts as they are kept in a file: small, and read by this version alone. */
export interface StoredFacts extends Pick<Facts, "meta" | "quality"> {
  readonly tables: Readonly<Record<string, Columns>>;
}

/**
 * Rows of one shape as columns.
 *
 * @example
 * columnsOf([{ day: 3, people: 7 }, { day: 4, people: 9 }]) //=> { day: [3, 4], people: [7, 9] }
 */
export function columnsOf(rows: readonly object[]): Columns {
  const names = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}

/**
 * Columns as rows again.
 *
 * @example
 * rowsOfColumns({ day: [3, 4], people: [7, 9] }) //=> [{ day: 3, people: 7 }, { day: 4, people: 9 }]
 */
export function rowsOfColumns(columns: Columns): object[] {
  const all = Object.entries(columns);
  const length = all[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, i) => Object.fromEntries(all.map(([name, values]) => [name, values[i]])));
}

/**
 * Facts to be kept: each table's rows as columns.
 *
 * @example
 * const { tables } = toStored({ tables: { known: [{ end: 3, customers: 7 }, { end: 4, customers: 9 }] } });
 * tables //=> { known: { end: [3, 4], customers: [7, 9] } }
 */
export const toStored = ({ meta, quality, tables }: Facts): StoredFacts => ({
  meta,
  quality,
  tables: mapped(tables, columnsOf),
});

/**
 * Kept facts as they were.
 *
 * @example
 * const { tables } = fromStored({ tables: { known: { end: [3, 4], customers: [7, 9] } } });
 * tables //=> { known: [{ end: 3, customers: 7 }, { end: 4, customers: 9 }] }
 */
export const fromStored = ({ meta, quality, tables }: StoredFacts): Facts => ({
  meta,
  quality,
  tables: mapped(tables, rowsOfColumns),
});

const mapped = <A, B>(tables: Readonly<Record<string, A>>, of: (table: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, of(table)]));
