import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { AD_COSTS, saysOf, typed } from "../support/ad-cost-book.ts";
import { asked, campaignTable, inDays, plain } from "../support/campaign-book.ts";
import { fileOf, importAll, ordersOn, requestFor } from "../support/import-book.ts";
import { answer, ask, bookOf, opened, run, start, step } from "../support/run-book.ts";
import { calendar, planned } from "../support/step-book.ts";

const FORMER = "（コピー元）";
const IS_COPY = "このファイルは、ほかのファイルのコピーです";
const anchor = { kind: "date", date: inDays(-60) } as const;
const REPORTS = ["customerBalanceSheet", "rfm", "levers", "campaigns"];
const runIn = (book: Book) => run(book, { anchor, reports: REPORTS });
const noticesOf = (book: Book) => opened(book).last?.notices ?? [];
const told = (notices: readonly string[]) => notices.filter((one) => one.startsWith(IS_COPY)).length;
const hidden = (book: Book) => book.sheets().flatMap(({ name, hidden: is }) => (is ? [name] : []));
const excluded = (book: Book) =>
  answer(book, "handover", plain()).excluded.flatMap(({ reason, people }) => (people > 0 ? [reason] : []));
const message = (book: Book, formula: string) => book.explain(formula).message;

/** Everything that stands on a sheet. */
const standing = (book: Book, name: string) => [book.values(name), book.notes(name)];

let used: Book;
beforeAll(() => {
  used = bookOf(campaignTable(50));
  runIn(used);
  answer(used, "handoverCampaign", asked());
  planned(used, [["使う", "30日後", "最終購入", 30]]);
  typed(used, [["使う", "", "", "", 1200]]);
  used.addTable(
    "私のシート",
    Array.from({ length: 9 }, () => ["注", "記", ""]),
    "text",
  );
  used.typeFormula("私のシート", "A2", "=顧客BS!A1");
  used.typeFormula("私のシート", "B2", "=CPM_BS_ACTIVE");
  used.typeFormula("私のシート", "C2", "=CPM_ACTIVE(,,CPM_UPDATED)");
  used.setCell("顧客BS", "Z3", "私のメモ");
  runIn(used);
  used.setCell("RFM", "Z3", "前回のあとのメモ");
});

describe("a copy of a file that was used, before its first run", () => {
  it("has no last run, no run or import under way, and no figures of the other file", () => {
    const copy = used.copyFile();
    expect(opened(used).last).not.toBeNull();
    expect(opened(copy)).toMatchObject({ last: null, unfinished: null, unfinishedImport: null });
    expect(used.evaluate("=CPM_ACTIVE()")).toBe(50);
    expect(message(copy, "=CPM_ACTIVE()")).toBe(message(bookOf(campaignTable(3)), "=CPM_ACTIVE()"));
    const refused = ask(copy, "handover", plain());
    expect(refused.ok ? null : refused.problem.code).toBe("no-stored-facts");
  });

  it("is told at its opening that it is a copy, until a run let go of what came along; no other file is told", () => {
    const copy = used.copyFile();
    expect([opened(used).isCopy, opened(copy).isCopy, opened(copy).isCopy]).toEqual([false, true, true]);
    runIn(copy);
    expect(opened(copy).isCopy).toBe(false);
  });

  it("finds the orders without being told, though those of an import keep their marker", () => {
    expect(opened(used.copyFile()).orders?.name).toBe("注文");
  });
});

describe("the first run in it", () => {
  let copy: Book;
  let before: Record<string, unknown>;
  let names: string[];
  beforeAll(() => {
    copy = used.copyFile();
    names = copy.visibleSheets();
    before = Object.fromEntries(names.map((name) => [name, standing(copy, name)]));
    runIn(copy);
  });

  it("leaves every sheet as it was; reports and 設定 get a name that says where they are from", () => {
    const after = new Set(copy.visibleSheets());
    const renamed = names.filter((name) => after.has(`${name}${FORMER}`));
    expect(renamed).toEqual(
      expect.arrayContaining(["顧客BS", "RFM", "施策の効き目", "設定", "キャンペーン記録"]),
    );
    for (const name of names.filter((one) => one !== "私のシート")) {
      const now = renamed.includes(name) ? `${name}${FORMER}` : name;
      expect([now, standing(copy, now)]).toEqual([now, before[name]]);
    }
  });

  it("makes its own reports under their names, with the names of cells", () => {
    expect(copy.visibleSheets()).toEqual(expect.arrayContaining(["顧客BS", "RFM", "施策の効き目", "設定"]));
    expect(copy.values("私のシート")[1]).toEqual(used.values("私のシート")[1]);
    expect(copy.model.getters.getNamedRanges().map(({ name }) => name)).toEqual(
      used.model.getters.getNamedRanges().map(({ name }) => name),
    );
    const own = copy.model.getters.getNamedRanges().find(({ name }) => name === "CPM_BS_ACTIVE");
    expect(own?.range.sheetId).toBe(copy.sheet("顧客BS")?.id);
    expect(copy.evaluate("=CPM_ACTIVE()")).toBe(50);
  });

  it("says once that the file is a copy", () => {
    expect(told(noticesOf(copy))).toBe(1);
    const again = copy.copy();
    runIn(again);
    expect(told(noticesOf(again))).toBe(0);
    expect(noticesOf(again).filter((one) => one.includes(FORMER))).toEqual([]);
    expect(again.visibleSheets()).toEqual(copy.visibleSheets());
  });

  it("counts no campaign of the other file: none is under way, nobody is left out, its name is free", () => {
    const named = (book: Book) => JSON.stringify(book.values("効果")).includes("春のDM");
    expect([named(used), named(copy)]).toEqual([true, false]);
    expect([excluded(used), excluded(copy)]).toEqual([["recentContact"], []]);
    answer(copy, "handoverCampaign", asked());
    expect(copy.visibleSheets()).toEqual(expect.arrayContaining(["施策 春のDM", "キャンペーン記録"]));
  });

  it("keeps one hidden sheet, the store of its own", () => {
    expect(hidden(copy)).toEqual(["CPM_DATA"]);
  });

  it("goes on with what the user filled in, and writes no second sheet for it", () => {
    const book = copy.copy();
    expect(calendar(book)).toMatchObject({ plans: expect.anything() as unknown });
    expect(saysOf(book)).toEqual(saysOf(used.copy()));
    const sheets = book.visibleSheets().filter((name) => /^(配信計画|広告費)/.test(name));
    expect(sheets).toEqual(["配信計画", AD_COSTS]);
  });

  it("is another file for a copy of it, too", () => {
    const next = copy.copyFile();
    runIn(next);
    expect(told(noticesOf(next))).toBe(1);
    expect(next.visibleSheets()).toEqual(
      expect.arrayContaining(["顧客BS", `顧客BS${FORMER}`, `顧客BS${FORMER} (2)`]),
    );
  });
});

/** A sheet with the looks of its cells, and what it has beside them. */
function whole(book: Book, name: string) {
  const { getters } = book.model;
  const { id = "" } = book.sheet(name) ?? {};
  const bold = book
    .values(name)
    .map((line, row) => line.map((_, col) => getters.getCellStyle({ sheetId: id, row, col })?.bold ?? false));
  const merges = getters.getMerges(id).map(({ id: _, ...zone }) => zone);
  return {
    cells: book.values(name),
    notes: book.notes(name),
    bold,
    merges,
    split: getters.getPaneDivisions(id),
  };
}

describe("a copy that was made while a run was under way", () => {
  it("has the report whole, as it was or as it was to be, whenever it was made", () => {
    const source = used.copy();
    const copies: Book[] = [];
    // The user wrote on it: the next one is brought over from a helper, and this one stays beside.
    const before = whole(source, "RFM");
    const begun = start(source, { anchor: { kind: "date", date: inDays(-65) }, reports: ["rfm"] });
    step(source, begun.runId);
    const copyOften = (): void => {
      copies.push(source.copyFile());
      source.beforeCall(7, copyOften);
    };
    source.beforeCall(1, copyOften);
    step(source, begun.runId);
    source.beforeCall(1, () => undefined);
    const after = whole(source, "RFM");
    const halfway = copies.filter((copy) => copy.stored().some((one) => one.includes('"role":"backup"')));
    expect(halfway.length).toBeGreaterThan(5);
    for (const copy of [copies[0]!, ...halfway]) {
      step(copy, start(copy, { anchor, reports: ["rfm"] }).runId);
      expect(hidden(copy)).toEqual(["CPM_DATA"]);
      const now = whole(copy, `RFM${FORMER}`);
      expect(now).toEqual(JSON.stringify(now.cells) === JSON.stringify(before.cells) ? before : after);
    }
  });
});

describe("a copy of a file with imported orders", () => {
  const first = fileOf("4月.csv", ["2024-04-01", "A", "1", 1000, "出荷済", "茶"]);
  const next = fileOf("5月.csv", ["2024-05-01", "A", "2", 2000, "出荷済", "茶"]);

  it("takes the next file into the same 注文データ, and says that it is a copy", () => {
    const source = openBook();
    importAll(source, [first]);
    const copy = source.copyFile();
    run(source, { reports: ["rfm"] });
    const used = source.copyFile();
    for (const book of [copy, used]) {
      importAll(book, [next]);
      expect(ordersOn(book).slice(1)).toHaveLength(2);
      expect(book.visibleSheets().filter((name) => name.startsWith("注文データ"))).toEqual(["注文データ"]);
    }
    expect(ordersOn(source).slice(1)).toHaveLength(1);
  });

  it("forgets an import that had not arrived whole", () => {
    const source = openBook();
    importAll(source, [first]);
    answer(source, "importStart", { ...requestFor([next]), language: "ja" });
    expect(hidden(source)).toEqual(["CPM_import"]);
    const copy = source.copyFile();
    expect(opened(copy).unfinishedImport).toBeNull();
    importAll(copy, [next]);
    expect(hidden(copy)).toEqual([]);
    expect(ordersOn(copy).slice(1)).toHaveLength(2);
  });
});

describe("a copy of an installed file that nobody used", () => {
  it("is as new: nothing to say, nothing renamed", () => {
    const template = openBook();
    opened(template);
    const copy = template.copyFile();
    expect(opened(copy).isCopy).toBe(false);
    copy.addTable("注文", campaignTable(10), "text");
    runIn(copy);
    expect(told(noticesOf(copy))).toBe(0);
    expect(copy.visibleSheets().filter((name) => name.includes(FORMER))).toEqual([]);
  });
});
