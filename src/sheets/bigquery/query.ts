/**
 * Queries of BigQuery, by its advanced service, which takes the requests of the public API
 * (developers.google.com/apps-script/advanced/bigquery). Of all ways to begin a job only `jobs.query` goes with
 * `bigquery.readonly`, and no job can be stopped with it (cloud.google.com/bigquery/docs/reference/rest/v2/jobs/query).
 * A text of several statements answers with the rows of its last one
 * (cloud.google.com/bigquery/docs/multi-statement-queries).
 */
import type { RunningQuery } from "./query-store.ts";

interface Reference {
  readonly jobId?: string;
  readonly location?: string;
}
interface Page {
  readonly jobComplete?: boolean;
  readonly totalRows?: string;
  readonly pageToken?: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
  readonly rows?: readonly { readonly f: readonly { readonly v: string | number | null }[] }[];
}
interface Answer extends Page {
  readonly jobReference?: Reference;
  readonly totalBytesProcessed?: string;
}
interface Service {
  readonly Jobs: {
    query(request: object, project: string): Answer;
    getQueryResults(project: string, jobId: string, options: object): Page;
  };
}
declare const BigQuery: Service;

/** How long BigQuery may keep a call waiting [ms]: a call of the page's stays well below half a minute. */
const FIRST_WAIT = 2_000;
const WAIT = 10_000;
/** Rows a page [count]. */
const PAGE = 2_000;

/** How much a SELECT would read [bytes]; nothing is run. */
export function bytesRead(sql: string, project: string): number {
  const { totalBytesProcessed } = BigQuery.Jobs.query(
    { query: sql, useLegacySql: false, dryRun: true },
    project,
  );
  return Number(totalBytesProcessed ?? 0);
}

/** What a query is begun with. */
export interface QueryOrder extends Pick<RunningQuery, "project" | "requestId"> {
  readonly sql: string;
  /** [bytes] */
  readonly most: number;
}

/** Begins a query; asked again with the same `requestId`, it is the same query and costs once. */
export function beginQuery({ sql, project, requestId, most }: QueryOrder): Required<Reference> {
  const { jobReference } = BigQuery.Jobs.query(
    {
      ...{ query: sql, useLegacySql: false, requestId, timeoutMs: FIRST_WAIT, maxResults: 0 },
      maximumBytesBilled: String(most),
    },
    project,
  );
  return { jobId: jobReference?.jobId ?? "", location: jobReference?.location ?? "" };
}

const options = ({ location }: RunningQuery, more: object) => ({
  ...(location ? { location } : {}),
  ...more,
});

/** Whether it is over; waits a little for it. */
export function isOver(query: RunningQuery): boolean {
  const asked = options(query, { timeoutMs: WAIT, maxResults: 0 });
  return BigQuery.Jobs.getQueryResults(query.project, query.jobId ?? "", asked).jobComplete === true;
}

/** The whole answer of a query that is over, its header first; null = some of its rows did not come. */
export function answerOf(query: RunningQuery): string[][] | null {
  const rows: string[][] = [];
  let page: Page = {};
  do {
    const { pageToken } = page;
    const asked = options(query, { maxResults: PAGE, ...(pageToken ? { pageToken } : {}) });
    page = BigQuery.Jobs.getQueryResults(query.project, query.jobId ?? "", asked);
    rows.push(...(page.rows ?? []).map(({ f }) => f.map(({ v }) => String(v ?? ""))));
  } while (page.pageToken);
  const header = (page.schema?.fields ?? []).map(({ name }) => name);
  return rows.length === Number(page.totalRows) ? [header, ...rows] : null;
}
