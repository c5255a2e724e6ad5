import type { QueryRefusal } from "../../catalog/texts/query-refusals.ts";
import type { QueryCost } from "../../reports/warehouse/query-limit.ts";

export type { QueryCost, QueryRefusal };

/** A query that is under way. */
export interface ShownQuery {
  /** That pays for it. */
  project: string;
  /** False = it was sent, and no answer came. */
  isKnown: boolean;
}

/** Why BigQuery does not do it, and what Google said. */
export interface QueryRefused {
  refused: QueryRefusal;
  said: string;
}

/** Calls that run the panel's SQL; only the bundle with its scope answers them. */
export interface QueryCalls {
  /** What the SELECT that reads the orders' table reads; nothing is run. */
  queryCost: { args: { project: string; sql: string }; answer: QueryCost | QueryRefused };
  /** Runs a text, by a limit that a dry run gave; asked again with the same id, it is the same query. */
  queryStart: {
    args: { project: string; sql: string; most: number; requestId: string };
    answer: ShownQuery | QueryRefused;
  };
  /** Waits for the file's query, some seconds at the most. */
  queryWait: { args: object; answer: { over: boolean } | QueryRefused };
  /** Writes the result of the query that is over onto a sheet of its own. */
  queryTake: { args: object; answer: { sheetId: number; name: string } | QueryRefused };
  /** Forgets the query: BigQuery goes on with it. */
  queryDrop: { args: object; answer: null };
}
