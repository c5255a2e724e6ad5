/* Reports whose facts a warehouse counted: what the page hands over, and what the file does with it. */
import { beforeAll, describe, expect, it } from "vitest";
import type { StoredFacts } from "../../src/core/facts/stored.ts";
import type { SlicedFacts } from "../../src/core/slices/sliced-facts.ts";
import type { Contract } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { answer, ask, at, bookOf, opened, requestOf, run, runJson, tableOf } from "../support/run-book.ts";
import { day } from "../support/shop.ts";
import { resultCounted, TABLE } from "../support/result-counted.ts";
import { sheetShown } from "../support/shown-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const ANCHOR = "2024-03-31";
const TODAY = { today: "2024-04-01" };
const DAYS = { anchor: ANCHOR, firstPurchase: "2020-04-10", dataStart: "2020-04-10" };

/** Drives what was begun to its end. */
function over(book: Book, begun: Contract["step"]["answer"]) {
  let progress = begun;
  while (progress.state === "running")
    progress = answer(book, "step", { runId: progress.runId, language: "ja" });
  return progress;
}
const make = (book: Book) => over(book, answer(book, "resultStart", resultCounted()));

const blank = (): Book => {
  const book = openBook();
  book.addTable("メモ", [["memo"]], "text");
  return book;
};

describe("reports of a result", () => {
  let rows: Book;
  let book: Book;
  let result: ReturnType<typeof make>["result"];
  beforeAll(() => {
    rows = bookOf(tableOf(WORKED_ROWS));
    run(rows, at(ANCHOR));
    book = blank();
    ({ result } = make(book));
  });

  it("are those of the same orders in a sheet, sheet by sheet, but for where they come from", () => {
    const names = rows.visibleSheets().filter((name) => name !== "注文");
    expect(book.visibleSheets().filter((name) => name !== "メモ")).toEqual(names);
    // Times, and the head that names the orders.
    const plain = (of: Book, name: string) =>
      JSON.stringify(of.values(name))
        .replace(/「(BigQuery：shop\.sales\.orders|注文)」/g, "「」")
        .replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d/g, "");
    for (const name of ["顧客BS", "育成マップ", "RFM", "LTV推移", "KPI"])
      expect(plain(book, name), name).toBe(plain(rows, name));
    expect(book.values("顧客BS")[1]?.join()).toContain("BigQuery：shop.sales.orders");
    expect(runJson(book).metrics).toEqual({ ...runJson(rows).metrics });
  });

  it("say so, with what is to be said beside the numbers", () => {
    expect(result).toMatchObject({ table: TABLE, anchorDate: ANCHOR });
    expect(result?.notices).toContain("見本の注意");
    expect(opened(book).home.stale).toBeNull();
  });

  it("are answered in cells; whose people are asked for, one sentence says where they are", () => {
    expect(book.evaluate("=CPM_ACTIVE()")).toBe(rows.evaluate("=CPM_ACTIVE()"));
    expect(book.explain('=CPM_STAGE("C01")').message).toContain("BigQuery");
    const people = ask(book, "segmentPeople", { segment: null, language: "en" });
    expect(people).toMatchObject({ ok: false, problem: { code: "orders-in-table" } });
    expect(!people.ok && people.problem.message).toContain(TABLE);
  });

  it("leave the orders alone that the file remembers, and what the user has", () => {
    expect(book.values("メモ")).toEqual([["memo"]]);
    expect(opened(book).orders?.sheetId).toBe(opened(blank()).orders?.sheetId);
  });

  it("are made anew one by one, and in another language, of what is kept", () => {
    const again = book.copy();
    const before = sheetShown(again, "RFM");
    over(again, answer(again, "resultAnew", { reports: ["rfm"], language: "ja" }));
    expect(sheetShown(again, "RFM")).toEqual(before);
    over(again, answer(again, "translate", { to: "en", language: "ja" }));
    expect(again.visibleSheets()).toContain("Customer BS");
  });

  it("are not made anew one by one once a setting is another: the kept figures follow none", () => {
    const changed = book.copy();
    const line = changed.values("設定").findIndex(([label]) => label === "粗利率") + 1;
    changed.setCell("設定", `B${line}`, "0.5");
    expect(ask(changed, "resultAnew", { reports: ["rfm"], language: "ja" })).toMatchObject({
      problem: { code: "table-changed" },
    });
    // The same result takes the new setting up, as it asks for nothing else.
    over(changed, answer(changed, "resultStart", resultCounted()));
    over(changed, answer(changed, "resultAnew", { reports: ["rfm"], language: "ja" }));
    expect(opened(changed).settings.grossMargin).toBe(0.5);
  });

  it("stand in for those of a sheet, which come back with their orders", () => {
    const both = rows.copy();
    const before = sheetShown(both, "顧客BS");
    const { orders } = opened(both);
    make(both);
    expect(both.values("顧客BS")[1]?.join()).toContain("BigQuery");
    expect(opened(both).orders?.sheetId).toBe(orders?.sheetId);
    over(both, answer(both, "undo", { language: "ja" }));
    expect(sheetShown(both, "顧客BS")).toEqual(before);
    expect(ask(both, "segmentPeople", { segment: null, language: "ja" })).toMatchObject({ ok: true });
  });

  it("keep a record of months of their own", () => {
    const both = rows.copy();
    const told = () => JSON.stringify(both.values("定点観測"));
    make(both);
    expect(told()).toContain("今回が最初の記録です");
    run(both, { ...requestOf(opened(both)), ...at(ANCHOR) });
    expect(told()).toContain("これまでの記録はすべて同じ数字のまま");
    make(both);
    expect(told()).toContain("これまでの記録はすべて同じ数字のまま");
  });
});

describe("what is no result of what reports ask", () => {
  it("is refused, and nothing is written", () => {
    const book = blank();
    const sent = JSON.parse(resultCounted().facts) as SlicedFacts<StoredFacts>;
    const [, ...some] = Object.entries(sent.facts.tables);
    const few = { ...sent.facts, tables: Object.fromEntries(some) };
    const facts = JSON.stringify({ ...sent, facts: few });
    const ofSlice = JSON.stringify({ ...sent, slice: { customers: { stage: ["2"] } } });
    // Too few tables; and a slice without the whole shop, which formulas in cells mean.
    for (const said of [facts, ofSlice])
      expect(ask(book, "resultStart", { ...resultCounted(), facts: said })).toMatchObject({
        ok: false,
        problem: { code: "request-refused" },
      });
    expect(book.visibleSheets()).toEqual(["メモ"]);
    expect(opened(book).unfinished).toBeNull();
  });
});

describe("what a warehouse is asked", () => {
  const asked = {
    ...TODAY,
    settings: {},
    anchor: { kind: "default" },
    days: { ...DAYS, anchor: null },
    asked: "own",
  } as const;

  it("is as of the last month end that is over, without what only the file keeps", () => {
    const { anchor, requests, rules } = answer(blank(), "warehouseAsks", { ...asked, language: "ja" });
    expect(anchor).toBe(ANCHOR);
    const tables = new Set(requests.map(({ table }) => table));
    expect([tables.has("pattern"), tables.has("campaigns"), tables.has("adCosts")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(rules).toMatchObject({ today: day("2024-04-01"), orderKey: "id" });
    // Beside a slice, and of slices side by side, less is asked.
    const of = (part: "whole" | "compared") =>
      answer(blank(), "warehouseAsks", { ...asked, asked: part, language: "ja" }).requests.length;
    expect(of("whole")).toBeLessThan(requests.length);
    expect(of("compared")).toBeLessThan(of("whole"));
  });

  it("follows what somebody typed on the settings sheet", () => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, at(ANCHOR));
    const line = book.values("設定").findIndex(([label]) => label === "参考値とする人数") + 1;
    expect(line).toBeGreaterThan(0);
    book.setCell("設定", `B${line}`, "12");
    const now = answer(book, "warehouseAsks", { ...asked, language: "ja" });
    expect(now.limits.minSample).toBe(12);
    // What a text was written for stays what it was.
    const then = answer(book, "warehouseAsks", { ...asked, anchor: null, days: DAYS, language: "ja" });
    expect(then.limits.minSample).toBe(30);
  });
});

describe("sheets with a result", () => {
  const RESULT = [
    ["BigQuery", "", ""],
    ["part", "line", "value"],
    ["0", "0", '{"version":20}'],
    ["1", "0", '{"n":1}'],
  ];

  it("are found by their header, below other rows, and read from it on", () => {
    const book = blank();
    book.addTable("結果", RESULT, "text");
    const looked = { ...TODAY, settings: {}, anchor: { kind: "default" }, language: "ja" } as const;
    const { sheets, people } = answer(book, "resultSheets", looked);
    expect(sheets).toMatchObject([{ name: "結果", rows: 2, terms: '{"version":20}' }]);
    expect(people.length).toBeGreaterThan(0);
    const { sheetId } = sheets[0]!;
    expect(answer(book, "resultRows", { sheetId, from: 0, language: "ja" })).toEqual({
      rows: RESULT.slice(1),
      next: null,
    });
  });
});

describe("a problem that the page met", () => {
  it("comes back in words", () => {
    const values = { date: "2019-01-31", first: "2020-04-10" };
    const told = ask(blank(), "problem", { code: "anchor-before-data", values, language: "ja" });
    expect(told).toMatchObject({ ok: false, problem: { code: "anchor-before-data" } });
    expect(!told.ok && told.problem.message).toContain("2020");
    expect(ask(blank(), "problem", { code: "toString" as never, values, language: "ja" })).toMatchObject({
      problem: { code: "request-refused" },
    });
  });
});
