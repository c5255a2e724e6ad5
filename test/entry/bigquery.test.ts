/* The panel's SQL run by the bundle that may: how much, the query, its result; and whatever BigQuery refuses. */
import { beforeEach, describe, expect, it } from "vitest";
import { QUERY_REFUSALS } from "../../src/catalog/texts/query-refusals.ts";
import type { Contract } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import type { LocalWarehouse } from "../../src/workbench/local-warehouse.ts";
import { answer, ask } from "../support/run-book.ts";
import {
  PROJECT,
  queryBook,
  queryWarehouse,
  resultRows,
  TABLE_BYTES,
  TEXT,
  VIEW,
} from "../support/query-book.ts";

const JA = { language: "ja" } as const;
const LOOK = { today: "2024-04-01", settings: {}, anchor: { kind: "default" }, ...JA } as const;

let warehouse: LocalWarehouse;
let book: Book;
beforeEach(() => {
  warehouse = queryWarehouse(() => Promise.resolve(resultRows(3)));
  book = queryBook(warehouse);
});

const costed = (sql = VIEW, project = PROJECT) => answer(book, "queryCost", { project, sql, ...JA });
const MOST = 20 * TABLE_BYTES;
const start = (change: Partial<Contract["queryStart"]["args"]> = {}) =>
  answer(book, "queryStart", { project: PROJECT, sql: TEXT, most: MOST, requestId: "one", ...JA, ...change });
const waited = () => answer(book, "queryWait", JA);
const taken = () => answer(book, "queryTake", JA);
const looked = () => answer(book, "resultSheets", LOOK);
/** The machine's BigQuery works between two calls. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function over(): Promise<void> {
  await settled();
  while (!("over" in waited() && (waited() as { over: boolean }).over)) await settled();
}

describe("a text", () => {
  it("is asked first for what its table reads, and nothing is run", () => {
    // 60 GiB at 6.25 dollars a TiB.
    expect(costed()).toEqual({ bytes: TABLE_BYTES, most: MOST, dollars: 0.3662109375 });
    expect(warehouse.requests).toEqual([{ query: VIEW, useLegacySql: false, dryRun: true }]);
    expect(warehouse.jobs).toEqual([]);
  });

  it("is never run without a limit", () => {
    start();
    const sent = warehouse.requests.filter(({ dryRun }) => dryRun !== true);
    expect(sent.map(({ maximumBytesBilled }) => maximumBytesBilled)).toEqual([String(MOST)]);
    for (const most of [0, -1, 1.5, Infinity, null as never, "9" as never, undefined as never])
      expect(
        ask(book, "queryStart", { project: PROJECT, sql: TEXT, most, requestId: "two", ...JA }),
      ).toMatchObject({ problem: { code: "request-refused" } });
    expect(warehouse.jobs).toHaveLength(1);
  });

  it("is run, waited for where it runs, and comes to a sheet as if it was pasted", async () => {
    expect(start()).toEqual({ project: PROJECT, isKnown: true });
    expect(waited()).toEqual({ over: false });
    await over();
    const place = taken();
    expect(place).toMatchObject({ name: "BigQueryの結果" });
    expect(book.values("BigQueryの結果")).toEqual([
      ["part", "line", "value"],
      ["0", "0", '{"version":1}'],
      ["0", "1", "=1+1"],
      ["0", "2", "=1+1"],
    ]);
    expect(looked()).toMatchObject({ query: null, sheets: [{ name: "BigQueryの結果", rows: 3 }] });
  });

  it("brings every page of its rows", async () => {
    warehouse = queryWarehouse(() => Promise.resolve(resultRows(4_001)));
    book = queryBook(warehouse);
    start();
    await over();
    taken();
    expect(book.values("BigQueryの結果")).toHaveLength(4_002);
    expect(book.values("BigQueryの結果")[4_001]?.[1]).toBe("4000");
  });
});

describe("a query that was cut off", () => {
  it("is gone on with by whoever opens the panel anew, and is no second one", async () => {
    start();
    expect(looked().query).toEqual({ project: PROJECT, isKnown: true });
    await over();
    expect(taken()).toMatchObject({ name: "BigQueryの結果" });
    expect(warehouse.jobs).toHaveLength(1);
  });

  it("is the same one when its answer was lost and it is sent again", () => {
    warehouse.losesAnswer = true;
    expect(start()).toMatchObject({ refused: "unknown" });
    expect(looked().query).toEqual({ project: PROJECT, isKnown: false });
    expect(ask(book, "queryWait", JA)).toMatchObject({ problem: { code: "request-refused" } });
    warehouse.losesAnswer = false;
    expect(start()).toEqual({ project: PROJECT, isKnown: true });
    expect(start()).toEqual({ project: PROJECT, isKnown: true });
    expect(warehouse.jobs).toHaveLength(1);
  });

  it("keeps another one from being run until it is let go of", () => {
    start();
    expect(start({ requestId: "two" })).toEqual({ refused: "busy", said: "" });
    answer(book, "queryDrop", JA);
    expect(start({ requestId: "two" })).toMatchObject({ isKnown: true });
    expect(warehouse.jobs).toHaveLength(2);
  });

  it("leaves no half result where writing is killed, and the whole one after", async () => {
    start();
    await over();
    for (let nth = 1; nth < 200; nth++) {
      const cut = book.copy();
      cut.times.killAt(nth);
      const reply = ask(cut, "queryTake", JA);
      cut.times.killAt(null);
      const { sheets, query } = answer(cut, "resultSheets", LOOK);
      expect(sheets.filter(({ rows }) => rows !== 3)).toEqual([]);
      // What is not written yet can still be fetched.
      expect(Boolean(query) || sheets.length > 0, `call ${nth}`).toBe(true);
      if (reply.ok) return expect(nth).toBeGreaterThan(5);
    }
    throw new Error("it is never written");
  });
});

describe("what BigQuery refuses", () => {
  /** As its API tells it; the messages are those that others report. */
  const CASES = [
    [
      "access",
      403,
      "accessDenied",
      "Access Denied: Project myshop: User does not have bigquery.jobs.create permission",
    ],
    ["scope", 403, "forbidden", "Missing required OAuth scope. Need BigQuery or Cloud Platform write scope."],
    ["scope", 403, "insufficientPermissions", "Request had insufficient authentication scopes."],
    ["missing", 404, "notFound", "Not found: Table myshop:sales.orders"],
    ["location", 404, "notFound", "Not found: Dataset myshop:sales was not found in location US"],
    ["quota", 403, "quotaExceeded", "Quota exceeded: Your project exceeded quota for concurrent queries"],
    ["quota", 403, "rateLimitExceeded", "Exceeded rate limits: too many concurrent queries"],
    ["billing", 403, "billingNotEnabled", "Billing has not been enabled for this project."],
    [
      "bytes",
      400,
      "bytesBilledLimitExceeded",
      "Query exceeded limit for bytes billed: 1. 10485760 or higher required.",
    ],
    [
      "disabled",
      403,
      "accessNotConfigured",
      "BigQuery API has not been used in project 1 before or it is disabled.",
    ],
    ["stopped", 200, "stopped", "Job execution was cancelled: User requested cancellation"],
    ["large", 403, "responseTooLarge", "Response too large to return"],
    ["large", 400, "resourcesExceeded", "Resources exceeded during query execution"],
    ["invalid", 400, "invalidQuery", "Syntax error: Unexpected identifier at [1:1]"],
    ["unknown", 503, "backendError", "Visibility check was unavailable."],
  ] as const;

  it.each(CASES)("is told as %s: %i %s, %s", (refused, code, reason, message) => {
    const refusal = { code, reason, message };
    warehouse.refusals.push(refusal, refusal);
    expect(costed()).toMatchObject({ refused });
    expect(start()).toMatchObject({ refused });
    expect(book.visibleSheets()).toEqual(["メモ"]);
  });

  it("has a case for every sentence but those of our own", () => {
    const told = new Set<string>([...CASES.map(([refused]) => refused), "busy", "cut"]);
    expect(Object.keys(QUERY_REFUSALS).filter((one) => !told.has(one))).toEqual([]);
  });

  it("ends the query where nothing comes of it, and only then", async () => {
    start({ most: 1 });
    expect(waited()).toMatchObject({ refused: "bytes" });
    expect(looked().query).toBeNull();
    start({ requestId: "two" });
    warehouse.refusals.push({ code: 503, reason: "backendError", message: "Error" });
    expect(waited()).toMatchObject({ refused: "unknown" });
    await over();
    expect(taken()).toHaveProperty("sheetId");
  });

  it("is a project that is not there, and a table that is not there", () => {
    expect(costed(VIEW, "other")).toMatchObject({ refused: "missing" });
    expect(costed("SELECT 1 FROM `myshop`.`sales`.`gone`")).toMatchObject({ refused: "missing" });
  });

  it("is a dry run of several statements, which is why the first SELECT alone is asked for", () => {
    expect(costed(TEXT)).toMatchObject({ refused: "invalid" });
  });
});

it("the base has no such call, and does not tell of one", () => {
  book = openBook();
  expect(ask(book, "queryCost", { project: PROJECT, sql: VIEW, ...JA })).toMatchObject({
    problem: { code: "request-refused" },
  });
  expect("query" in looked()).toBe(false);
});
