import { beforeEach, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import { say } from "../../src/catalog/language.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { answer, ask, opened } from "../support/run-book.ts";
import {
  begin,
  cancel,
  chunksOf,
  fileOf,
  importAll,
  merge,
  ordersOn,
  refusal,
  requestFor,
  ROLES,
  rowsOf,
  send,
} from "../support/import-book.ts";

const JANUARY = fileOf(
  "1月.csv",
  ["2024-01-05", "C1", "O1", 1000, "出荷済", "茶"],
  ["2024-01-06", "C2", "O2", 500, "出荷済", "茶"],
  ["2024-01-06", "C2", "O2", 300, "出荷済", "菓子"],
);

let book: Book;
beforeEach(() => {
  book = openBook();
});

describe("chunks", () => {
  const many = fileOf(
    "many.csv",
    ...Array.from({ length: 25 }, (_, i) => ["2024-01-05", `C${i}`, `O${i}`, i, "", ""]),
  );

  it("arrive one after the other; what was sent twice stands once", () => {
    const { importId, next, state } = begin(book, [many]);
    expect([next, state]).toEqual([0, "receiving"]);
    const [first, second] = chunksOf([many], 10);
    const call = (chunk: typeof first, number: number) =>
      answer(book, "importChunk", { ...chunk!, importId, number, language: "ja" });
    expect(call(first, 0)).toMatchObject({ next: 1, rowsReceived: 10, rowsTotal: 25 });
    expect(call(first, 0)).toMatchObject({ next: 1, rowsReceived: 10 });
    expect(call(second, 1)).toMatchObject({ next: 2, rowsReceived: 20, state: "receiving" });
    expect(send(book, importId, [many], 2, 10)).toMatchObject({
      next: 3,
      rowsReceived: 25,
      state: "merging",
    });
    merge(book, importId);
    expect(ordersOn(book).slice(1)).toEqual(rowsOf(many));
  });

  it.each([
    ["a gap", "chunk-order", (chunk: object) => ({ ...chunk, number: 1 })],
    [
      "another row than was sent",
      "chunk-damaged",
      (chunk: object) => ({ ...chunk, rows: [["2024-01-05", "C", "O", 1, "", "", "f", 2]] }),
    ],
    ["rows of a file that was not announced", "request-refused", (chunk: object) => ({ ...chunk, file: 1 })],
  ])("with %s are refused, and the next one is still welcome", (_, code, change) => {
    const { importId } = begin(book, [many]);
    const chunk = { ...chunksOf([many], 25)[0]!, importId, number: 0, language: "ja" as const };
    expect(ask(book, "importChunk", change(chunk) as typeof chunk)).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(answer(book, "importChunk", chunk).state).toBe("merging");
  });

  it("of cells too long for a sheet are refused with the row", () => {
    const long = fileOf("long.csv", ["2024-01-05", "C1", "O1", 1, "", "x".repeat(50_001)]);
    const { importId } = begin(book, [long]);
    const reply = ask(book, "importChunk", { ...chunksOf([long])[0]!, importId, number: 0, language: "ja" });
    const values = { file: "long.csv", row: 1, letters: "50,001", limit: "50,000" };
    expect(reply).toMatchObject({ problem: { message: say(PROBLEMS["long-cell"].message, "ja", values) } });
  });

  it("may be resumed after the sidebar was closed, and merged only when all are there", () => {
    const { importId } = begin(book, [many]);
    answer(book, "importChunk", { ...chunksOf([many], 10)[0]!, importId, number: 0, language: "ja" });
    expect(opened(book).unfinishedImport).toMatchObject({
      importId,
      next: 1,
      files: ["many.csv"],
      rowsReceived: 10,
    });
    expect(ask(book, "importMerge", { importId, language: "ja" })).toMatchObject({
      problem: { code: "import-incomplete", message: "25行のうち10行しか届いていません。" },
    });
    send(book, importId, [many], 1, 10);
    expect(merge(book, importId).state).toBe("done");
    expect(opened(book).unfinishedImport).toBeNull();
  });

  it("taken back leave the file as it was", () => {
    importAll(book, [JANUARY]);
    const before = book.sheets().map(({ name }) => [name, book.values(name)]);
    const { importId } = begin(book, [many]);
    answer(book, "importChunk", { ...chunksOf([many], 10)[0]!, importId, number: 0, language: "ja" });
    expect(cancel(book, importId).state).toBe("cancelled");
    expect(book.sheets().map(({ name }) => [name, book.values(name)])).toEqual(before);
    expect(opened(book).unfinishedImport).toBeNull();
    expect(ask(book, "importMerge", { importId, language: "ja" })).toMatchObject({
      problem: { code: "no-import" },
    });
  });

  it("of an import that was begun anew count no longer", () => {
    const first = begin(book, [many]);
    expect(book.sheets().filter(({ hidden }) => hidden)).toHaveLength(1);
    begin(book, [JANUARY]);
    expect(book.sheets().filter(({ hidden }) => hidden)).toHaveLength(1);
    expect(first.importId).not.toBe("");
  });
});

describe("an answer that was lost", () => {
  it("of a merge is given again; cancelling then is too late and says so by the result", () => {
    const { importId } = begin(book, [JANUARY]);
    send(book, importId, [JANUARY]);
    const { result } = merge(book, importId);
    expect(merge(book, importId)).toMatchObject({ state: "done", result });
    expect(cancel(book, importId)).toMatchObject({ state: "done", result });
    expect(ordersOn(book)).toHaveLength(4);
  });
});

describe("what is refused before anything is written", () => {
  const request = () => requestFor([JANUARY]);

  it.each([
    ["a file without a date column", [ROLES.filter((role) => role !== "date")], "import-columns"],
    [
      "a file without customers, e-mail or phone",
      [ROLES.filter((role) => role !== "customer")],
      "import-columns",
    ],
    ["a file without amounts", [ROLES.filter((role) => role !== "amount")], "import-columns"],
  ])("%s", (_, [roles], code) => {
    expect(refusal(book, [JANUARY], roles)).toBe(code);
    expect(book.sheets()).toHaveLength(1);
  });

  it("a file without rows, and columns that are none", () => {
    expect(refusal(book, [fileOf("leer.csv")])).toBe("import-empty");
    const strange = { ...request(), columns: ["date", "date"], language: "ja" };
    expect(book.call("cpmCall", { method: "importStart", args: strange })).toMatchObject({ ok: false });
  });

  it("more cells than the file takes, with the numbers: 1,100,000 rows of 9 columns beside 26,000 cells", () => {
    const args = { ...request(), language: "ja" as const };
    args.files[0]!.rows = 1_110_000;
    const reply = ask(book, "importStart", args);
    const values = { need: "9,990,009", free: "9,974,000", limit: "10,000,000" };
    expect(reply).toMatchObject({
      problem: { code: "import-cells", message: say(PROBLEMS["import-cells"].message, "ja", values) },
    });
    expect(book.sheets()).toHaveLength(1);
  });

  it("as many as the file says it takes where that is no file of Google's", () => {
    const rows = 1_110_000;
    const asked = { ...request(), language: "ja" as const };
    asked.files[0]!.rows = rows;
    book = openBook({ mostCells: 9_990_009 + 26_000 });
    expect(ask(book, "importStart", asked).ok).toBe(true);
    book = openBook({ mostCells: 9_990_009 + 26_000 - 1 });
    expect(ask(book, "importStart", asked)).toMatchObject({ ok: false, problem: { code: "import-cells" } });
  });

  it("twice the cells where the orders sheet grows by the same rows", () => {
    importAll(book, [JANUARY]);
    const args = { ...request(), language: "ja" as const };
    args.files[0]!.rows = 600_000;
    expect(ask(book, "importStart", args)).toMatchObject({ ok: false, problem: { code: "import-cells" } });
    args.files[0]!.rows = 500_000;
    expect(ask(book, "importStart", args).ok).toBe(true);
  });

  it("a viewer", () => {
    book = openBook({ canEdit: false });
    expect(refusal(book, [JANUARY])).toBe("no-edit-right");
  });
});

describe("mappings", () => {
  it("are remembered by header, the latest for each", () => {
    const [file] = requestFor([JANUARY]).files;
    importAll(book, [JANUARY]);
    const mappings = answer(book, "mappings", { signatures: [file!.signature, "unknown"], language: "ja" });
    expect(mappings).toEqual({ [file!.signature]: file!.mapping });
  });

  it("of 70 headers are kept for 60", () => {
    const [file] = requestFor([JANUARY]).files;
    const signatures = Array.from({ length: 70 }, (_, i) => `s${i}`);
    const files = signatures.map((signature) => ({ ...file!, signature }));
    answer(book, "importStart", { files, columns: requestFor([]).columns, language: "ja" });
    expect(Object.keys(answer(book, "mappings", { signatures, language: "ja" }))).toHaveLength(60);
  });
});

describe("receipts that begin anew in the next file", () => {
  const first = fileOf(
    "1月.csv",
    ["2024-01-05", "C1", "1", 1000, "", ""],
    ["2024-01-06", "C2", "2", 500, "", ""],
  );
  const second = fileOf(
    "2月.csv",
    ["2024-02-05", "C3", "1", 300, "", ""],
    ["2024-02-06", "C2", "3", 200, "", ""],
  );

  it("do not take the places of other orders: the import stops and offers the date", () => {
    importAll(book, [first]);
    const { importId } = begin(book, [second]);
    send(book, importId, [second]);
    const reply = ask(book, "importMerge", { importId, language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { code: "order-ids-shared" } });
    expect(ordersOn(book).slice(1)).toEqual(rowsOf(first));
  });

  it("stop it also where few of the new IDs stood there before, as long as those are of others", () => {
    const many = Array.from({ length: 40 }, (_, i) => ["2024-02-05", `N${i}`, `${i + 2}`, 300, "", ""]);
    importAll(book, [first]);
    const next = fileOf("2月.csv", ...many);
    const { importId } = begin(book, [next]);
    send(book, importId, [next]);
    const reply = ask(book, "importMerge", { importId, language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { code: "order-ids-shared" } });
  });

  it("stand beside them where orders are told apart by ID and date", () => {
    importAll(book, [first]);
    const request = { ...requestFor([second]), orderKey: "idAndDate" as const };
    const { importId } = answer(book, "importStart", { ...request, language: "ja" });
    send(book, importId, [second]);
    expect(merge(book, importId).result?.files).toMatchObject([{ added: 2, updated: 0 }]);
    expect(ordersOn(book).slice(1)).toEqual([...rowsOf(first), ...rowsOf(second)]);
  });

  it("count as orders of their own in a first import, too", () => {
    const both = fileOf(
      "レシート.csv",
      ...first.rows.map((row) => [...row]),
      ...second.rows.map((row) => [...row]),
    );
    const request = { ...requestFor([both]), orderKey: "idAndDate" as const };
    const { importId } = answer(book, "importStart", { ...request, language: "ja" });
    send(book, importId, [both]);
    expect(merge(book, importId).result?.files).toMatchObject([{ added: 4 }]);
  });
});
