/** `BigQuery`, the advanced service, over a warehouse of this machine; as strict as the API's documentation. */
import type { LocalJob, LocalRefusal, LocalTable, LocalWarehouse } from "../local-warehouse.ts";
import type { Run } from "./run.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Fields of a request that are used here, and of what type each is; another one is refused, as a misspelt one would be ignored. */
const QUERY: Readonly<Record<string, string>> = {
  ...{ query: "string", useLegacySql: "boolean", dryRun: "boolean", requestId: "string" },
  ...{ timeoutMs: "number", maxResults: "number", maximumBytesBilled: "string", location: "string" },
};
const RESULTS: typeof QUERY = {
  ...{ location: "string", timeoutMs: "number", maxResults: "number", pageToken: "string" },
};
/** So often a job is not over yet when it is asked first [count]. */
const WAITS = 1;
const LONGEST_ID = 36;
const SCRIPT = /;\s*\S/;
const NAMED = /`([^`]+)`(?:\.`([^`]+)`)?(?:\.`([^`]+)`)?/g;

/** The service as a script finds it. */
export function bigQueryService(run: Run, warehouse: LocalWarehouse): object {
  const called = (name: string, work: (of: LocalWarehouse) => object) =>
    run.call("Jobs", name, () => answered(run, warehouse, work));
  const Jobs = {
    query: (request: Fields, project: string) => called("query", (of) => query(of, request, project)),
    getQueryResults: (project: string, jobId: string, options: Fields = {}) =>
      called("getQueryResults", (of) => results(of, { project, jobId }, options)),
  };
  return { Jobs };
}

/** Something that was refused. */
class Refused extends Error {
  constructor(readonly refusal: LocalRefusal) {
    super(refusal.message);
  }
}

const refuse = (code: number, reason: string, message: string): never => {
  throw new Refused({ code, reason, message });
};

function answered(run: Run, warehouse: LocalWarehouse, work: (of: LocalWarehouse) => object): object {
  try {
    const next = warehouse.refusals.shift() ?? null;
    if (next !== null) throw new Refused(next);
    return work(warehouse);
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    const { code, reason, message } = thrown.refusal;
    const error = run.realm.exception(`API call to bigquery failed with error: ${message}`);
    const details = run.realm.adopt({ code, message, errors: [{ reason, message }] });
    throw Object.assign(error, { name: "GoogleJsonResponseException", details });
  }
}

function checked(fields: Fields, allowed: typeof QUERY): void {
  for (const [name, value] of Object.entries(fields))
    if (typeof value !== allowed[name])
      refuse(
        400,
        "invalid",
        `Invalid JSON payload received. Unknown name "${name}": or a wrong value of it.`,
      );
}

function query(of: LocalWarehouse, request: Fields, project: string): object {
  of.requests.push({ ...request });
  checked(request, QUERY);
  const sql = typeof request["query"] === "string" ? request["query"] : "";
  if (sql === "") refuse(400, "required", "Required parameter is missing: query");
  if (request["useLegacySql"] !== false) refuse(400, "invalidQuery", "Legacy SQL does not read this text.");
  if (!of.projects.includes(project)) refuse(404, "notFound", `Not found: Project ${project}`);
  const table = tableIn(of, sql);
  const { location } = table;
  if (request["location"] !== undefined && request["location"] !== location)
    refuse(
      404,
      "notFound",
      `Not found: Table was not found in location ${JSON.stringify(request["location"])}`,
    );
  if (request["dryRun"] === true) return dryRun(sql, table);
  const limit = Number(request["maximumBytesBilled"] ?? Infinity);
  const { jobId } = jobOf(of, { project, location, request, sql, tooMuch: table.bytes > limit });
  if (of.losesAnswer) refuse(503, "backendError", "Service unavailable. Try again.");
  return { jobComplete: false, jobReference: { projectId: project, jobId, location } };
}

/** No more than one statement: of several a dry run checks the first one, and none that makes a temporary table. */
function dryRun(sql: string, { bytes, location }: LocalTable): object {
  if (SCRIPT.test(sql) || /CREATE TEMP TABLE/.test(sql))
    refuse(400, "invalidQuery", "A dry run of CREATE TEMP TABLE is not supported.");
  return { jobComplete: true, totalBytesProcessed: String(bytes), jobReference: { location } };
}

/** The first of its tables that there is. */
function tableIn(of: LocalWarehouse, sql: string): LocalTable {
  const names = [...sql.matchAll(NAMED)].map((parts) => parts.slice(1).filter(Boolean).join("."));
  const found = names.find((name) => name in of.tables);
  const table = found === undefined ? undefined : of.tables[found];
  return table ?? refuse(404, "notFound", `Not found: Table ${names[0] ?? ""}`);
}

interface Sent {
  readonly project: string;
  readonly location: string;
  readonly request: Fields;
  readonly sql: string;
  readonly tooMuch: boolean;
}

/** The job of a request; sent again with the same id, it is the same one. */
function jobOf(of: LocalWarehouse, { project, location, request, sql, tooMuch }: Sent): LocalJob {
  const requestId = typeof request["requestId"] === "string" ? request["requestId"] : "";
  if (requestId.length > LONGEST_ID) refuse(400, "invalid", "Invalid requestId");
  const same = of.jobs.find((job) => requestId !== "" && job.requestId === requestId);
  if (same) return same;
  const jobId = `job_${of.jobs.length + 1}`;
  const job: LocalJob = { jobId, project, location, requestId, asked: 0, rows: null, refusal: null };
  of.jobs.push(job);
  const failed = (reason: string, message: string) => void (job.refusal = { code: 400, reason, message });
  if (tooMuch)
    failed(
      "bytesBilledLimitExceeded",
      `Query exceeded limit for bytes billed: ${String(request["maximumBytesBilled"])}.`,
    );
  else
    of.run(sql).then(
      (rows) => (job.rows = rows),
      (error: unknown) => failed("invalidQuery", String(error)),
    );
  return job;
}

function results(of: LocalWarehouse, at: { project: string; jobId: string }, options: Fields): object {
  checked(options, RESULTS);
  const job = of.jobs.find(
    ({ project, jobId, location }) =>
      project === at.project && jobId === at.jobId && location === (options["location"] ?? "US"),
  );
  if (job === undefined) return refuse(404, "notFound", `Not found: Job ${at.project}:${at.jobId}`);
  job.asked++;
  if (job.refusal !== null) throw new Refused(job.refusal);
  if (job.rows === null || job.asked <= WAITS) return { jobComplete: false };
  return page(job.rows, options);
}

function page(rows: NonNullable<LocalJob["rows"]>, { maxResults, pageToken }: Fields): object {
  const from = Number(pageToken ?? 0);
  const most = typeof maxResults === "number" ? maxResults : rows.length;
  const next = from + most;
  const names = Object.keys(rows[0] ?? {});
  return {
    jobComplete: true,
    totalRows: String(rows.length),
    schema: { fields: names.map((name) => ({ name })) },
    rows: rows
      .slice(from, next)
      .map((row) => ({ f: names.map((name) => ({ v: row[name] === null ? null : textOf(row[name]) })) })),
    ...(most > 0 && next < rows.length ? { pageToken: String(next) } : {}),
  };
}

/** As the API writes a value. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
