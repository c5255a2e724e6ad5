import { describe, expect, it } from "vitest";
import { freeBook, refusalOf } from "../support/bundle.ts";

const HEADER = ["注文日", "顧客ID", "金額", "メモ"];
const ROWS = [
  HEADER,
  ["2024/03/31 10:00", "C001", "1,200", ""],
  ["2024/04/01", "C002", "-300", "=1+1"],
  ["", "00123", "¥5", "CPM_ を見る"],
  ["2024-02-30", "C002", "1e3"],
];

const tables = (typing: "text" | "typed"): ReturnType<typeof freeBook>[] =>
  [1_000_000, 0].map((rawAbove) => {
    const book = freeBook({ rawAbove });
    book.addTable("注文", ROWS, typing);
    return book;
  });

describe("a table in the grid and one in raw columns", () => {
  it.each(["text", "typed"] as const)("give a script the same, as %s", (typing) => {
    const [grid, raw] = tables(typing);
    expect([grid, raw].map((book) => book!.sheet("注文")!.raw)).toEqual([false, true]);
    expect(raw!.values("注文")).toEqual(grid!.values("注文"));
    const look = `var range = sheet.getDataRange();
      return JSON.stringify([range.getValues(), range.getFormulas(), range.getNotes(), sheet.getLastRow(), sheet.getLastColumn(),
        sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getName(), file.createTextFinder("cpm_").findAll().map(function (r) {
          return [r.getRow(), r.getColumn()]; })])`;
    expect(raw!.call("run", look)).toEqual(grid!.call("run", look));
  });

  it("typed cells are what Sheets makes of them", () => {
    expect(tables("typed")[1]!.values("注文")).toEqual([
      HEADER,
      [new Date("2024-03-31T10:00:00+09:00"), "C001", 1200, ""],
      [new Date("2024-04-01T00:00:00+09:00"), "C002", -300, "=1+1"],
      ["", 123, 5, "CPM_ を見る"],
      ["2024-02-30", "C002", 1000, ""],
    ]);
  });

  it("text cells stay as they are in the file", () => {
    const padded = ROWS.map((row) => HEADER.map((_, column) => row[column] ?? ""));
    for (const book of tables("text")) expect(book.values("注文")).toEqual(padded);
  });

  it("show the same to a reader", () => {
    const [grid, raw] = tables("typed");
    const shown = raw!.rawRows(raw!.sheet("注文")!.id, 3);
    expect(shown[1]).toEqual(["2024/03/31 10:00", "C001", "1,200", ""]);
    expect(shown[1]).toEqual(["A2", "B2", "C2", "D2"].map((a1) => grid!.cellText("注文", a1)));
  });
});

describe("raw columns", () => {
  it("begin above the given number of cells", () => {
    const book = freeBook({ rawAbove: 8 });
    book.addTable(
      "eight",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
      "typed",
    );
    book.addTable(
      "nine",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "5", "6"],
      ],
      "typed",
    );
    expect(book.sheets().map(({ name, raw }) => [name, raw])).toEqual([
      ["eight", false],
      ["nine", true],
    ]);
    expect(book.rawSheets()).toEqual([{ sheetId: book.sheet("nine")!.id, rows: 3, columns: 3 }]);
  });

  it("refuse writes of any kind", () => {
    const book = tables("typed")[1]!;
    for (const body of [
      "sheet.getRange(1, 1).setValues([[1]])",
      "sheet.getRange(1, 1).setFormulas([['=1']])",
      "sheet.getRange(1, 1).setNumberFormat('0')",
      "sheet.getRange(1, 1).setBackgrounds([['#ffffff']])",
      "sheet.setFrozenRows(1)",
    ]) {
      expect(refusalOf(book, body)).toContain("kept outside the grid");
    }
    expect(() => book.setCell("注文", "A1", "x")).toThrow("kept outside the grid");
  });

  it("lose rows that a script deletes, in this file alone", () => {
    const book = tables("typed")[1]!;
    const copy = book.copy();
    const before = book.values("注文");
    expect(refusalOf(book, "sheet.deleteRows(2, 1)")).toBe("");
    expect(book.values("注文")).toEqual([before[0], ...before.slice(2)]);
    expect(copy.values("注文")).toEqual(before);
  });

  it("can be renamed, hidden, copied and removed like any sheet", () => {
    const book = tables("typed")[1]!;
    book.call(
      "run",
      "file.insertSheet('other', 1); var copy = sheet.copyTo(file); copy.setName('copy'); sheet.setName('orders').hideSheet()",
    );
    expect(book.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ["orders", true],
      ["other", false],
      ["copy", false],
    ]);
    expect(book.values("copy")).toEqual(book.values("orders"));
    book.call("run", "file.deleteSheet(sheet)");
    expect(book.visibleSheets()).toEqual(["other", "copy"]);
  });

  it("refuse a formula that would see nothing of them", () => {
    const book = tables("typed")[1]!;
    book.call("run", "file.insertSheet('other', 1)");
    expect(() => book.evaluate("=SUM(注文!C2:C)")).toThrow('a formula cannot refer to "注文"');
    expect(() => book.typeFormula("other", "A1", "=注文!C2")).toThrow('a formula cannot refer to "注文"');
  });

  it("keep columns of many different numbers as numbers", () => {
    const book = freeBook();
    const receiver = book.tableBuilder("many", "typed");
    for (let i = 0; i < 70_000; i++) receiver.add([String(i), i % 7 === 0 ? "" : String(-i / 4)]);
    receiver.done();
    const values = book.values("many");
    expect([values[0], values[7], values[69_998]]).toEqual([
      [0, ""],
      [7, ""],
      [69_998, -17_499.5],
    ]);
  });
});

it("takes 541,909 rows of 8 cells in 250 MB and in a time that grows with the rows", () => {
  const row = (i: number): string[] => [
    String(536_365 + Math.floor(i / 20)),
    `8512${i % 4000}A`,
    `WHITE HANGING HEART ${i % 4200}`,
    String(i % 700),
    `12/${(i % 28) + 1}/2010 8:${10 + (i % 50)}`,
    String((i % 1600) / 100),
    String(12_346 + (i % 4300)),
    "United Kingdom",
  ];
  const read = (rows: number): { read: unknown; cpu: number } => {
    const book = freeBook({ locale: "en_US", timeZone: "Europe/London" });
    const start = process.cpuUsage().user;
    const receiver = book.tableBuilder("orders", "typed");
    for (let i = 0; i < rows; i++) receiver.add(row(i));
    receiver.done();
    const read = book.call("run", `return sheet.getRange(1, 1, ${rows}, 8).getValues().length`);
    return { read, cpu: process.cpuUsage().user - start };
  };
  const small = read(54_190);
  const before = process.memoryUsage();
  const large = read(541_909);
  const megabytes = (process.memoryUsage().rss - before.rss) / 1e6;
  expect([small.read, large.read]).toEqual([54_190, 541_909]);
  // Ten times the rows: some 5 times the processor time, 100 times if each row looked at all before it.
  expect(large.cpu / small.cpu).toBeLessThan(30);
  expect(megabytes).toBeLessThan(400);
});
