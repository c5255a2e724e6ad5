/** What Google may call in a script that makes the reports every month and runs the panel's SQL: all of both. */
import { BASE_CALLS, type CallsOf, doorTo, inTurn } from "../calls.ts";
import type { Method } from "../contract.ts";
import { QUERY_CALLS } from "../bigquery/query-calls.ts";
import { MONTHLY_CALLS } from "../monthly/schedule-calls.ts";

export * from "../monthly/index.ts";

const CALLS = Object.freeze({
  ...BASE_CALLS,
  ...MONTHLY_CALLS.reads,
  ...QUERY_CALLS.reads,
  ...inTurn({ ...MONTHLY_CALLS.writes, ...QUERY_CALLS.writes }),
} satisfies CallsOf<Method>);

/** The sidebar's one door, with the calls about the schedule and about queries. */
export const cpmCall = doorTo(CALLS);
