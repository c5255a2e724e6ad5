import { beforeAll, describe, expect, it } from "vitest";
import { EXPLAIN_TEXTS } from "../../src/catalog/explain-texts.ts";
import type { Explanation, OfferedList } from "../../src/entry/contract.ts";
import type { Book, BookOptions } from "../../src/workbench/book.ts";
import { answer, ask, at, bookOf, run, tableOf } from "../support/run-book.ts";
import { selectCell } from "../support/select-cell.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const BS = "顧客BS";
const REPORTS = ["customerBalanceSheet", "goldCustomerMap", "rfm"];

function workedBook(options: BookOptions = {}): Book {
  const book = bookOf(tableOf(WORKED_ROWS), "text", options);
  run(book, { ...at("2024-03-31"), reports: REPORTS });
  return book;
}

/** A book for tests that leave it as it is. */
let unchanged: Book;
beforeAll(() => {
  unchanged = workedBook();
});

/** The cell in the row of a stage, below a header of the table of stages, or of the assumptions. */
function cellOf(book: Book, stage: string, header: string, table = "購入回数"): string {
  const rows = book.values(BS);
  const top = rows.findIndex((cells) => cells[0] === "ランク" && cells.includes(table));
  const row = rows.findIndex((cells, i) => i > top && cells[0] === stage);
  const column = rows[top]?.indexOf(header) ?? -1;
  if (top < 0 || row < 0 || column < 0) throw new Error(`${BS} has no ${stage} / ${header}`);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

const explain = (book: Book) => answer(book, "explain", { language: "ja" });

function explained(book: Book, sheet: string, cell: string): Explanation {
  selectCell(book, sheet, cell);
  const found = explain(book);
  if (found.kind === "none") throw new Error(found.sentence);
  return found;
}

function sentence(book: Book): string {
  const found = explain(book);
  return found.kind === "none" ? found.sentence : `explained: ${found.name}`;
}

const filled = (text: { ja: string }, values: Record<string, string>): string =>
  text.ja.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** F3's 維持率 in the table of stages (1 of 1), and its people. */
const KEPT_F3 = ["F3", "維持率"] as const;

function insertRow(book: Book, sheetName: string, before: number): void {
  const sheetId = book.sheet(sheetName)?.id ?? "";
  const where = { dimension: "ROW", base: before - 1, position: "before", quantity: 1 } as const;
  book.model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, ...where });
}

describe("the number under the cursor", () => {
  it("is explained from what the run stored; no order is read", () => {
    const book = unchanged;
    const cell = cellOf(book, "F5", "維持率");
    selectCell(book, BS, cell);
    book.resetCalls();
    expect(explain(book)).toMatchObject({
      kind: "number",
      sheet: BS,
      cell,
      shows: "50.0%",
      of: "F5 5回以上",
    });
    const { cellsRead } = book.calls();
    // The stored facts and one row of the report.
    expect(cellsRead).toBeLessThan(100);
    expect(Object.keys(book.calls().byMethod).filter((name) => name.includes(".set"))).toEqual([]);
  });

  it("stands in a merged card, wherever the card is pressed", () => {
    const book = unchanged;
    expect(explained(book, BS, "B7").name).toBe("顧客維持率");
    expect(explained(book, BS, "C7")).toMatchObject({ name: "顧客維持率", cell: "B7" });
  });

  it("is found on the map and on RFM", () => {
    const book = unchanged;
    const map = book.values("育成マップ").findIndex((cells) => cells[0] === "残存率");
    expect(explained(book, "育成マップ", `M${map + 1}`)).toMatchObject({ of: "F5継続", shows: "16.7%" });
    const rfm = book.values("RFM").findIndex((cells) => cells[8] === "優良顧客");
    expect(explained(book, "RFM", `J${rfm + 1}`)).toMatchObject({ of: "優良顧客", shows: "1" });
  });

  it("is live: a changed assumption moves it, and the explanation says from where", () => {
    const book = workedBook();
    const input = cellOf(book, "F1", "現在稼働", "元の値");
    book.setCell(BS, input, "3");
    const here = explained(book, BS, input);
    expect([here.shows, here.notes.at(-1)]).toEqual([
      "3",
      filled(EXPLAIN_TEXTS.inputChanged, { original: "1" }),
    ]);
    // Two more F1, of whom half are kept and none of the others returns in year 1: 6.8 + 1.
    const total = book.values(BS).findIndex((cells) => cells[0] === "稼働顧客 計");
    const moved = explained(book, BS, `C${total + 1}`);
    expect([moved.shows, moved.notes[0]]).toEqual([
      "7.8",
      filled(EXPLAIN_TEXTS.liveChanged, { original: "6.8" }),
    ]);
  });

  it("is explained to a viewer, who is offered to write nothing", () => {
    const book = workedBook();
    selectCell(book, BS, cellOf(book, ...KEPT_F3));
    // From here on the file is looked at by somebody who may only look.
    Object.assign((book as unknown as { file: object }).file, { canEdit: false });
    expect(explain(book)).toMatchObject({ kind: "number", shows: "100.0%" });
    const set = { kind: "kept", stage: 3 } as const;
    const refused = ask(book, "explainList", { set, customers: 1, language: "ja" });
    expect(refused.ok ? null : refused.problem.code).toBe("no-edit-right");
  });
});

describe("where there is nothing to explain it is said in one sentence", () => {
  it("a cell of the orders, a title, and a file without a run", () => {
    const book = unchanged;
    selectCell(book, "注文", "C2");
    expect(sentence(book)).toBe(EXPLAIN_TEXTS.noReport.ja);
    selectCell(book, BS, "A1");
    expect(sentence(book)).toBe(filled(EXPLAIN_TEXTS.noNumber, { cell: "A1" }));
    const fresh = bookOf(tableOf(WORKED_ROWS));
    expect(sentence(fresh)).toBe(EXPLAIN_TEXTS.noReport.ja);
  });

  it("a duplicated tab is the user's", () => {
    const book = workedBook();
    const { id = "" } = book.sheet(BS) ?? {};
    const copy = "顧客BSのコピー";
    duplicate(book, id, copy);
    selectCell(book, copy, "B7");
    expect(sentence(book)).toBe(filled(EXPLAIN_TEXTS.copy, { sheet: copy }));
    expect(explained(book, BS, "B7").name).toBe("顧客維持率");
  });

  it("rows that moved, and a number written over, are no longer ours", () => {
    const book = workedBook();
    const cell = cellOf(book, ...KEPT_F3);
    insertRow(book, BS, 62);
    selectCell(book, BS, cell);
    expect(sentence(book)).toBe(filled(EXPLAIN_TEXTS.moved, { cell, written: "100.0%" }));
    const other = workedBook();
    other.setCell(BS, cell, "0.5");
    selectCell(other, BS, cell);
    expect(sentence(other)).toBe(filled(EXPLAIN_TEXTS.moved, { cell, written: "100.0%" }));
    // What was written over beside it moves nothing else of that kind.
    expect(explained(other, BS, "B7").shows).toBe("62.5%");
  });
});

/** Duplicates a tab as a user does: developer metadata comes along. */
function duplicate(book: Book, sheetId: string, name: string): void {
  const sheetIdTo = `${sheetId}-copy`;
  book.model.dispatch("DUPLICATE_SHEET", { sheetId, sheetIdTo, sheetNameTo: name });
  const { file } = book as unknown as { file: { metadata: { id: number; sheetId: string }[] } };
  const mine = file.metadata.filter((entry) => entry.sheetId === sheetId);
  file.metadata.push(...mine.map((entry, i) => ({ ...entry, id: 9_000 + i, sheetId: sheetIdTo })));
}

const makeList = (book: Book, { set, customers }: Pick<OfferedList, "set" | "customers">) =>
  answer(book, "explainList", { set, customers, language: "ja" });

/** The lines of people on a list, below its header. */
function people(book: Book, name: string): unknown[][] {
  const rows = book.values(name);
  return rows.slice(rows.findIndex((cells) => cells[0] === "顧客ID") + 1);
}

describe("the customers behind a number", () => {
  it("stand on a new sheet with what each bought, below a definition, the count and a warning", () => {
    const book = workedBook();
    const [offer] = explained(book, BS, cellOf(book, ...KEPT_F3)).lists;
    if (!offer) throw new Error("no list is offered");
    const made = makeList(book, offer);
    expect(made).toMatchObject({ name: "F3 維持 2024-03-31", customers: 1, notices: [] });
    // C08: five orders from 2021-05-01 on for 22,000, two of them in the year for 10,000; F3 a year ago, F5 now.
    expect(people(book, made.name)).toEqual([
      ["C08", "F3", "F5", "2021/05/01", "2023/12/01", 5, 22000, 10000],
    ]);
    const head = book
      .values(made.name)
      .slice(0, 4)
      .map(([first]) => String(first));
    expect(head[0]).toBe("F3 維持");
    expect(head[1]).toMatch(/^1人　\|　分析基点日 2024\/03\/31　\|　元データ「注文」/);
    expect(head[2]).toBe("前年に購入し、直近1年にも購入した顧客（ランクは前年末）");
    expect(head[3]).toMatch(/個人データ/);
    expect(book.visibleSheets().at(-1)).toBe(made.name);
    expect(makeList(book, offer).name).toBe("F3 維持 2024-03-31 (2)");
  });

  it("are as many as every number of the table of stages says", () => {
    const book = workedBook();
    for (const header of ["前年稼働", "維持", "維持率", "前年離脱", "復帰", "維持客LTV", "現在離脱"]) {
      const { shows, lists } = explained(book, BS, cellOf(book, "F1", header));
      const [offer] = lists;
      if (!offer) throw new Error(`no list for ${header}`);
      const made = makeList(book, offer);
      expect(made.customers).toBe(offer.customers);
      expect(people(book, made.name)).toHaveLength(offer.customers);
      if (/^\d+$/.test(shows)) expect(made.customers).toBe(Number(shows));
    }
  });

  it("keep their IDs as text, whatever these look like", () => {
    const ODD = ["=1+1", "+81", "-5", "@name", "'quoted", "00123", "1-2", "1e5"];
    const rows = ODD.map((id, i) => [id, "2024-03-01", "100", `o${i}`]);
    const book = bookOf([["顧客ID", "注文日", "金額", "注文番号"], ...rows]);
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
    const made = makeList(book, { set: { kind: "everybody" }, customers: ODD.length });
    expect(
      people(book, made.name)
        .map(([id]) => id)
        .sort(),
    ).toEqual([...ODD].sort());
  });

  it("name the channels where the orders have them", () => {
    const rows = [
      ["A", "2024-02-01", "100", "1", "楽天"],
      ["A", "2024-03-01", "100", "2", "=自社"],
    ];
    const book = bookOf([["顧客ID", "注文日", "金額", "注文番号", "チャネル"], ...rows]);
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
    const made = makeList(book, { set: { kind: "new" }, customers: 1 });
    expect(people(book, made.name)[0]?.[8]).toBe("楽天・=自社");
  });

  it("are told to differ when orders came after the reports", () => {
    const book = workedBook();
    const [offer] = explained(book, BS, cellOf(book, ...KEPT_F3)).lists;
    if (!offer) throw new Error("no list is offered");
    const all = book.values("注文");
    // C08's two orders of the year are cancelled: nobody is kept any more.
    all.forEach(([id, date], i) => {
      if (id === "C08" && String(date) > "2023-04-01") book.setCell("注文", `E${i + 1}`, "キャンセル");
    });
    const made = makeList(book, offer);
    expect([made.customers, made.notices]).toEqual([
      0,
      [
        "説明した1人に対し、リストは0人です。レポートを作ったあとに注文か設定が変わっています。レポートを作り直してください。",
      ],
    ]);
    expect(book.values(made.name).flat()).toEqual(
      expect.arrayContaining([made.notices[0], "あてはまる顧客はいません。"]),
    );
  });

  it("stay when everything stored is removed, and that is said by name", () => {
    const book = workedBook();
    const { name } = makeList(book, { set: { kind: "new" }, customers: 3 });
    expect(answer(book, "removeAll", { language: "ja" }).lists).toEqual([name]);
    expect(book.visibleSheets()).toContain(name);
    expect(answer(book, "removeAll", { language: "ja" })).toEqual({ removed: 0, lists: [] });
  });

  it("are refused for what is no set", () => {
    const book = workedBook();
    const wrong = [{ kind: "kept", stage: 6 }, { kind: "rank", rank: "?" }, { kind: "constructor" }, null];
    for (const set of wrong) {
      const args = { set: set as never, customers: 1, language: "ja" as const };
      const reply = ask(book, "explainList", args);
      expect(reply.ok ? null : reply.problem.code).toBe("request-refused");
    }
    expect(book.visibleSheets().filter((name) => name.includes("2024-03-31"))).toEqual([]);
  });

  it("cost the same number of service calls for many as for few", () => {
    const calls = (customers: number) => {
      const rows = Array.from({ length: customers }, (_, i) => [`A${i}`, "2024-03-01", "100", `o${i}`]);
      const book = bookOf([["顧客ID", "注文日", "金額", "注文番号"], ...rows]);
      run(book, { ...at("2024-03-31"), reports: ["rfm"] });
      book.resetCalls();
      makeList(book, { set: { kind: "everybody" }, customers });
      return book.calls().byMethod;
    };
    expect(calls(400)).toEqual(calls(3));
  });
});
