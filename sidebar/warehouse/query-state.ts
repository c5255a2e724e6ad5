/** The SQL that the panel runs itself, where the bundle can. */
import type { QueryCost, ShownQuery } from "../../src/entry/contract.ts";

/** What is waited for. */
export type QueryWaiting = "costing" | "querying" | "taking";

export interface QueryPart {
  /** Whether the bundle runs queries. */
  readonly isOffered: boolean;
  /** As typed; null = that of the table. */
  readonly project: string | null;
  /** Of the text as it stands; null = nobody asked. */
  readonly cost: QueryCost | null;
  /** The id under which it is sent, however often; null = not yet. */
  readonly requestId: string | null;
  /** The file's query; null = none is under way. */
  readonly running: ShownQuery | null;
}

/** Of a text that nobody asked about yet. */
export const UNASKED = { cost: null, requestId: null } as const;
/** Once a query is over, or given up. */
export const OVER = { ...UNASKED, running: null } as const;

export const NO_QUERY: QueryPart = { isOffered: false, project: null, ...OVER };

/** The same once the server told of its query: absent = it runs none. */
export const withQuery = (part: QueryPart, query: ShownQuery | null | undefined): QueryPart =>
  query === undefined ? NO_QUERY : { ...part, isOffered: true, running: query };

/**
 * The project that a table's name begins with; "" = it names none.
 *
 * @example
 * [projectOf("shop.sales.orders"), projectOf("orders")] //=> ["shop", ""]
 */
export function projectOf(table: string): string {
  const parts = table.split(".");
  return parts.length === 3 ? (parts[0] ?? "") : "";
}
