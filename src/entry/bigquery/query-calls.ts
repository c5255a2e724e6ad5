import { QUERY_SHEET } from "../../catalog/texts/query-refusals.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { isLimit, queryCost } from "../../reports/warehouse/query-limit.ts";
import { answerOf, beginQuery, bytesRead, isOver } from "../../sheets/bigquery/query.ts";
import { queryRefusal } from "../../sheets/bigquery/query-refusals.ts";
import { dropQuery, loadQuery, type RunningQuery, saveQuery } from "../../sheets/bigquery/query-store.ts";
import { writeResult } from "../../sheets/bigquery/result-sheet.ts";
import { messageOf } from "../../sheets/refusals.ts";
import type { Call } from "../call.ts";
import { WAREHOUSE_CALLS } from "../warehouse/calls.ts";
import type { QueryCalls, QueryRefusal, QueryRefused, ShownQuery } from "./query-contract.ts";

/** After these nothing comes of a query any more. */
const ENDS: readonly QueryRefusal[] = ["scope", "missing", "billing", "bytes", "stopped", "large", "invalid"];

/** What a call of BigQuery's came to; a query that it ends is forgotten. */
function answered<T>(work: () => T): T | QueryRefused {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof InputProblem) throw thrown;
    const refused = queryRefusal(thrown);
    if (ENDS.includes(refused)) dropQuery();
    return { refused, said: messageOf(thrown) };
  }
}

const shown = ({ project, jobId }: RunningQuery): ShownQuery => ({ project, isKnown: jobId !== null });

/** The file's query. @throws InputProblem "request-refused" where there is none, or it is not known whether it began */
function running(): RunningQuery {
  const query = loadQuery();
  if (query === null || query.jobId === null) throw new InputProblem("request-refused");
  return query;
}

type Args<M extends keyof QueryCalls> = QueryCalls[M]["args"];

/** Noted down before it is sent: what cuts this off leaves a query that is known to have been sent. */
function start({ project, sql, most, requestId }: Args<"queryStart">): QueryCalls["queryStart"]["answer"] {
  if (!isLimit(most)) throw new InputProblem("request-refused");
  const before = loadQuery();
  if (before !== null && before.requestId !== requestId) return { refused: "busy", said: "" };
  if (before?.jobId) return shown(before);
  const sent = { project, requestId, jobId: null, location: "" };
  saveQuery(sent);
  return answered(() => {
    const query = { ...sent, ...beginQuery({ sql, project, requestId, most }) };
    saveQuery(query);
    return shown(query);
  });
}

function take(_: object, { language }: Call): QueryCalls["queryTake"]["answer"] {
  const rows = answered(() => answerOf(running()));
  if (rows === null) return { refused: "cut", said: "" };
  if (!Array.isArray(rows)) return rows;
  const place = writeResult(QUERY_SHEET[language], rows);
  dropQuery();
  return place;
}

/** See `QueryCalls`; and whoever looks for results hears of the query. */
export const QUERY_CALLS = {
  reads: {
    resultSheets: (args: Parameters<typeof WAREHOUSE_CALLS.reads.resultSheets>[0], call: Call) => {
      const query = loadQuery();
      return { ...WAREHOUSE_CALLS.reads.resultSheets(args, call), query: query && shown(query) };
    },
    queryCost: ({ project, sql }: Args<"queryCost">) => answered(() => queryCost(bytesRead(sql, project))),
    queryWait: () => answered(() => ({ over: isOver(running()) })),
  },
  writes: {
    queryStart: start,
    queryTake: take,
    queryDrop: () => {
      dropQuery();
      return null;
    },
  },
};
