import { describe, expect, it } from "vitest";
import { REPORTS as LIST } from "../../src/reports/index.ts";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import { sampleShop } from "../../src/workbench/sample-shop.ts";
import { asked } from "../support/run-calls.ts";
import { answer, ask, at, runJson, bookOf, opened, run, start, step, tableOf } from "../support/run-book.ts";
import type { Row } from "../support/shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const worked = () => bookOf(tableOf(WORKED_ROWS));
const ANCHOR = at("2024-03-31");
const REPORTS = LIST.filter(({ only }) => only === null).map(({ texts }) => texts.name.ja);

describe("a run, step by step", () => {
  it("reads, writes its reports, updates formulas, and gives the worked example's summary", () => {
    const book = worked();
    const { result, state, total } = run(book, ANCHOR);
    expect([state, total]).toEqual(["done", REPORTS.length + 2]);
    expect(result).toMatchObject({
      anchorDate: "2024-03-31",
      currency: "JPY",
      activeCustomers: 9,
    });
    expect(book.visibleSheets()).toEqual(["注文", ...REPORTS, "設定"]);
    expect(result?.reports.map(({ name }) => name)).toEqual(REPORTS);
  });

  it("survives a closed sidebar: what was begun is offered again and goes on where it stood", () => {
    const book = worked();
    const { runId } = start(book, ANCHOR);
    step(book, runId);
    const { unfinished } = opened(book);
    expect(unfinished).toMatchObject({
      runId,
      state: "running",
      done: 1,
      total: REPORTS.length + 2,
      label: "「経営サマリー」を書きます",
    });
    while (step(book, runId).state === "running");
    expect(opened(book).unfinished).toBeNull();
    expect(opened(book).last?.activeCustomers).toBe(9);
  });

  it("gives the result again when the answer to the last step was lost", () => {
    const book = worked();
    const { runId, result } = run(book, ANCHOR);
    expect(step(book, runId)).toMatchObject({ state: "done", result });
  });

  it("cancelled between steps leaves the reports not yet written as they were", () => {
    const book = worked();
    run(book, ANCHOR);
    const before = book.values("RFM");
    const { runId } = start(book, { ...at("2023-03-31") });
    step(book, runId);
    step(book, runId);
    expect(answer(book, "cancel", { runId, language: "ja" }).state).toBe("cancelled");
    expect(book.values("RFM")).toEqual(before);
    expect(ask(book, "step", { runId, language: "ja" })).toMatchObject({
      ok: false,
      problem: { code: "no-run" },
    });
  });

  it("that ends early leaves formulas at the last finished run's numbers", () => {
    const book = worked();
    run(book, ANCHOR);
    const { runId } = start(book, at("2023-03-31"));
    step(book, runId);
    expect(book.evaluate("=CPM_ACTIVE()")).toBe(9);
    answer(book, "cancel", { runId, language: "ja" });
    expect(book.evaluate("=CPM_ACTIVE()")).toBe(9);
    expect(run(book, at("2023-03-31")).result?.activeCustomers).toBe(8);
    expect(book.evaluate("=CPM_ACTIVE()")).toBe(8);
  });

  it("that fails leaves every report intact and stores no half of itself", () => {
    const book = worked();
    run(book, ANCHOR);
    const before = REPORTS.map((name) => book.values(name));
    const { runId } = start(book, at("2019-01-01"));
    const reply = ask(book, "step", { runId, language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { code: "anchor-before-data" } });
    expect(REPORTS.map((name) => book.values(name))).toEqual(before);
    expect(book.evaluate("=CPM_ACTIVE()")).toBe(9);
    expect(opened(book).unfinished).toBeNull();
  });

  it("keeps a report on which the user wrote beside the new one, under the day it was made", () => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
    book.setCell("RFM", "A4", "mine");
    run(book, { ...at("2023-12-31"), reports: ["rfm"] });
    const kept = book.visibleSheets().filter((name) => /^RFM \d{4}-\d\d-\d\d$/.test(name));
    expect(book.cellText(kept[0]!, "A4")).toBe("mine");
  });

  it("writes the chosen reports only", () => {
    const book = worked();
    expect(run(book, { ...ANCHOR, reports: ["rfm"] }).result?.reports.map(({ id }) => id)).toEqual(["rfm"]);
    expect(book.visibleSheets()).toEqual(["注文", "RFM", "設定"]);
  });

  it("remembers sheet, columns, anchor and settings for the next time", () => {
    const book = worked();
    run(book, { ...ANCHOR, settings: { minSample: 5, projectionModel: "migration" } });
    const state = opened(book);
    expect(state.anchor).toEqual({ kind: "date", date: "2024-03-31" });
    expect(state.settings).toMatchObject({
      minSample: 5,
      projectionModel: "migration",
      includeReactivation: true,
    });
    expect(state.orders?.why).toBe("前回のレポートで使ったシートです。");
  });
});

describe("service calls", () => {
  /** Orders of a fixed set of customers over a fixed span, so that only the number of rows differs. */
  const rows = (count: number): Row[] =>
    Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2021, 3, 1) + Math.floor((i * 1000) / count) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      return [`C${i % 50}`, day, 1000 + (i % 7), `O${i}`];
    });
  const calls = (count: number) => {
    const book = bookOf(tableOf(rows(count)));
    // So many that no headline is said of either: a sentence with numbers that the sheet computes is one call more.
    const request = start(book, { ...at("2023-12-31"), settings: { minSample: 1000 } });
    book.resetCalls();
    let progress = request;
    while (progress.state === "running") progress = step(book, progress.runId);
    return book.calls();
  };

  it("do not depend on the number of rows: 300 and 20,000 make the same calls but for a few heights", () => {
    const [few, many] = [calls(300), calls(20_000)];
    const methods = Object.keys({ ...few.byMethod, ...many.byMethod });
    const more = methods.map((name) => (many.byMethod[name] ?? 0) - (few.byMethod[name] ?? 0));
    // Longer numbers may need a line more: a row that is merged, or has another height.
    for (const one of more) expect(Math.abs(one)).toBeLessThanOrEqual(4);
    expect(Math.abs(asked(many.byKind) - asked(few.byKind))).toBeLessThanOrEqual(10);
    // A sheet's sentences may take a row more or less; two hundred times the orders write no more cells.
    expect(many.cellsWritten / few.cellsWritten).toBeLessThan(1.1);
    // Four of the header's five columns hold roles before the status; all five are read, each cell once.
    const orderCells = (20_000 - 300) * 5;
    expect(Math.abs(many.cellsRead - few.cellsRead - orderCells) / orderCells).toBeLessThan(0.05);
  });
});

describe("which sheet holds the orders", () => {
  it("the longest that looks like orders, with the reason in words; never one of ours", () => {
    const book = worked();
    book.addTable("メモ", [["買うもの"], ["りんご"]], "text");
    book.addTable("去年の注文", tableOf(WORKED_ROWS.slice(0, 5)), "text");
    run(book, ANCHOR);
    const fresh = worked();
    fresh.addTable("去年の注文", tableOf(WORKED_ROWS.slice(0, 5)), "text");
    expect(opened(fresh).orders).toMatchObject({
      name: "注文",
      rows: 41,
      headerRow: 1,
      why: "注文の見出しがあるシートが2枚あり、行数が最も多いものを選びました。",
    });
    expect(opened(book).sheets.map(({ name }) => name)).toEqual(["注文", "メモ", "去年の注文"]);
  });

  it("a file without orders says what is missing", () => {
    const book = bookOf([["買うもの"], ["りんご"]]);
    expect(opened(book).orders?.problems).toEqual([
      PROBLEMS["no-header"].message.ja.replace("{sheet}", "注文") + PROBLEMS["no-header"].hint.ja,
    ]);
  });

  it("a header further down is found, and the rows below it are the orders", () => {
    const book = bookOf([["注文一覧", "", ""], ["", "", ""], ...tableOf(WORKED_ROWS)]);
    expect(opened(book).orders).toMatchObject({ headerRow: 3, rows: 41 });
    expect(run(book, ANCHOR).result?.activeCustomers).toBe(9);
  });
});

it("people and purchases come with the one reading of the orders", () => {
  const table = sampleShop(3);
  const cellsOf = (asked: object): number => {
    const book = bookOf(table);
    const { runId } = start(book, { ...at("2026-03-31"), reports: ["rfm"] });
    book.resetCalls();
    answer(book, "step", { runId, language: "ja", ...asked });
    return book.calls().cellsRead;
  };
  const all = { customers: true, purchases: true };
  expect(cellsOf({ people: all })).toBe(cellsOf({}));

  const book = bookOf(table);
  run(book, { ...at("2026-03-31"), reports: ["rfm"] });
  book.resetCalls();
  expect(Object.keys(runJson(book))).toEqual(expect.arrayContaining(["metrics", "customers", "purchases"]));
  expect(book.calls().cellsRead).toBeLessThan(table.length);
});

describe("the same file as text and as Sheets types it", () => {
  it("gives the same people, purchases and refused rows", () => {
    const table = sampleShop(3);
    const [text, typed] = (["text", "typed"] as const).map((typing) => {
      const book = bookOf(table, typing);
      run(book, at("2026-03-31"));
      return runJson(book);
    });
    expect(typed?.purchases).toEqual(text?.purchases);
    expect(typed?.customers).toEqual(text?.customers);
    expect(typed?.metrics).toEqual(text?.metrics);
    expect(typed?.purchases.length).toBeGreaterThan(9000);
  });

  it("also where the file's zone is far from UTC", () => {
    for (const timeZone of ["America/Los_Angeles", "Pacific/Apia"]) {
      const book = bookOf(tableOf(WORKED_ROWS), "typed", { timeZone });
      expect(run(book, { ...ANCHOR, settings: { minSample: 1 } }).result).toMatchObject({
        activeCustomers: 9,
        retention: { numerator: 5, denominator: 8 },
      });
    }
  });
});

describe("dates written day and month first", () => {
  const dated = (...dates: string[]) =>
    bookOf(tableOf(dates.map((date, i): Row => [`C${i}`, date, 100, `O${i}`])));

  it("are decided by the whole column, also by its last row", () => {
    const rows = Array.from({ length: 40 }, () => "1/2/2024");
    expect(opened(dated(...rows, "1/13/2024")).orders).toMatchObject({
      dateOrder: "MDY",
      dateQuestion: null,
    });
  });

  it("that fit both ways are asked about with the user's own cell", () => {
    const book = dated("3/4/2024", "5/6/2024");
    expect(opened(book).orders).toMatchObject({
      dateOrder: null,
      dateQuestion: { cell: "3/4/2024", monthFirst: "2024-03-04", dayFirst: "2024-04-03" },
    });
    const { runId } = start(book);
    expect(ask(book, "step", { runId, language: "ja" })).toMatchObject({
      ok: false,
      problem: { code: "date-order-unknown" },
    });
    expect(run(book, { dateOrder: "DMY" }).result?.anchorDate).toBe("2024-05-31");
  });
});

describe("people who may not write, and what stays behind", () => {
  it("a viewer gets one sentence and nothing is written", () => {
    const book = bookOf(tableOf(WORKED_ROWS), "text", { canEdit: false });
    const state = opened(book);
    expect(state.canEdit).toBe(false);
    expect(ask(book, "start", { ...startArgs(state), language: "ja" })).toMatchObject({
      ok: false,
      problem: { code: "no-edit-right", message: PROBLEMS["no-edit-right"].message.ja },
    });
    expect(book.sheets().map(({ name }) => name)).toEqual(["注文"]);
  });

  it("removing everything leaves the reports as plain sheets and the file as if nothing was stored", () => {
    const book = worked();
    run(book, { ...ANCHOR, settings: { minSample: 5 } });
    expect(answer(book, "removeAll", { language: "ja" }).removed).toBeGreaterThan(0);
    expect(book.sheets().map(({ name, hidden }) => [name, hidden])).toEqual(
      ["注文", ...REPORTS].map((name) => [name, false]),
    );
    const state = opened(book);
    expect([state.last, state.unfinished, state.settings.minSample]).toEqual([null, null, 30]);
    expect(book.explain("=CPM_ACTIVE()").message).toBe(
      PROBLEMS["no-stored-facts"].message.ja + PROBLEMS["no-stored-facts"].hint.ja,
    );
    // The reports are no orders, neither are copies of them.
    expect(state.sheets.map(({ name }) => name)).toEqual(["注文"]);
    expect(answer(book, "removeAll", { language: "ja" }).removed).toBe(0);
  });
});

function startArgs({ orders, anchor, settings }: ReturnType<typeof opened>) {
  if (orders === null) throw new Error("no orders");
  const { sheetId, headerRow, headers, columns, dateOrder } = orders;
  return {
    sheetId,
    headerRow,
    headers,
    columns,
    dateOrder,
    anchor,
    settings,
    reports: [],
    slice: null,
    compare: [],
  };
}
