/** What Google may call in a script that runs the panel's SQL: all of the base. */
import { BASE_CALLS, type CallsOf, doorTo, inTurn } from "../calls.ts";
import type { BaseMethod, QueryCalls } from "../contract.ts";
import { QUERY_CALLS } from "./query-calls.ts";

export * from "../index.ts";

const CALLS = Object.freeze({
  ...BASE_CALLS,
  ...QUERY_CALLS.reads,
  ...inTurn(QUERY_CALLS.writes),
} satisfies CallsOf<BaseMethod | keyof QueryCalls>);

/** The sidebar's one door, with the calls about queries. */
export const cpmCall = doorTo(CALLS);
