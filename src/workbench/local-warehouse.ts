/**
 * A BigQuery of this machine: projects, tables and jobs as its public documentation tells them
 * (cloud.google.com/bigquery/docs/reference/rest/v2/jobs/query, …/jobs/getQueryResults, …/docs/multi-statement-queries);
 * who runs the texts is handed in.
 */

/** A table that there is; `bytes`: what a query reads of it. */
export interface LocalTable {
  readonly bytes: number;
  readonly location: string;
}

/** What is refused: as Google's API tells it. */
export interface LocalRefusal {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
}

type Row = Readonly<Record<string, unknown>>;

/** A query that was sent. */
export interface LocalJob {
  readonly jobId: string;
  readonly project: string;
  readonly location: string;
  readonly requestId: string;
  /** How often it was asked whether it is over [count]. */
  asked: number;
  rows: readonly Row[] | null;
  refusal: LocalRefusal | null;
}

export interface LocalWarehouse {
  readonly projects: readonly string[];
  readonly tables: Readonly<Record<string, LocalTable>>;
  readonly jobs: LocalJob[];
  /** Every request as it came. */
  readonly requests: Readonly<Record<string, unknown>>[];
  /** What the next calls are refused for, the first one first; null = it passes. */
  readonly refusals: (LocalRefusal | null)[];
  /** A call whose answer is lost on its way back. */
  losesAnswer: boolean;
  /** Runs a text of statements; the rows of its last one. */
  readonly run: (sql: string) => Promise<readonly Row[]>;
}

/** One with these projects and tables, in which nothing has been asked yet. */
export const localWarehouse = (
  given: Pick<LocalWarehouse, "projects" | "tables" | "run">,
): LocalWarehouse => ({
  ...given,
  jobs: [],
  requests: [],
  refusals: [],
  losesAnswer: false,
});
