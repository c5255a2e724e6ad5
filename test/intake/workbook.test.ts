import { describe, expect, it } from "vitest";
import { openQuestion } from "../../src/intake/questions.ts";
import { ended, type FileRead, readFile, type Reading } from "../../src/intake/read-file.ts";
import { remarkLines } from "../../src/intake/remarks.ts";
import { refusalText, UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { byOrder, outcomeOf } from "../support/read-orders.ts";
import { dayCell, rawXlsx, workbookFile, type WrittenCell, xlsxOf } from "../support/workbooks.ts";

const dayOfInstant = dayInZone("Asia/Tokyo");
const read = (bytes: Uint8Array, reading: Partial<Reading> = {}): FileRead =>
  ended(readFile("注文.xlsx", bytes, { answers: {}, dayOfInstant, ...reading }));
const HEADER = ["注文番号", "注文日", "顧客ID", "注文合計"];
const ORDER = ["1001", dayCell("2024-01-05"), "M1", 5400];
const ORDERS = { rows: [HEADER, ORDER] };

/** The refusal of a file. */
function refusalOf(bytes: Uint8Array, reading: Partial<Reading> = {}): UnreadableFile {
  try {
    read(bytes, reading);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error("the file was read");
}

/** The text of one cell of a kind, below a header and beside others. */
async function shown(cell: WrittenCell): Promise<string> {
  const bytes = await xlsxOf({ S: { rows: [[...HEADER, "備考"], [...ORDER, cell], ORDER] } });
  return read(bytes).table[1]?.[4] ?? "";
}

describe("workbooks of other programs", () => {
  it.each(["openpyxl.xlsx", "xlsxwriter.xlsx", "xlsxwriter-1904.xlsx"])(
    "%s: numbers of days are days, texts keep their zeros, amounts are the decimals that were meant",
    (name) => {
      const { table, encoding } = read(workbookFile(name));
      expect(encoding).toBe("Excel");
      expect(table).toEqual([
        HEADER,
        ["00101", "2024-01-05", "00007", "5400"],
        ["00102", "2024-03-31 10:30:00", "00008", "1200.5"],
        ["00103", "2024-04-01", "00007", "0.3"],
      ]);
    },
  );

  it.each(["google-sheets.xlsx", "libre-calc.xlsx"])("%s: hidden rows and columns are read, too", (name) => {
    expect(read(workbookFile(name)).table).toEqual([["BEGIN", "HIDDEN", "VISIBLE"], ["HIDDEN"], ["VISIBLE"]]);
  });
});

describe("a cell as text", () => {
  it.each<[string, WrittenCell, string]>([
    ["a day", dayCell("2023-12-31"), "2023-12-31"],
    ["a day with its time", { number: 45_292.4375, format: "yyyy/m/d h:mm" }, "2024-01-01 10:30:00"],
    ["a day of the Japanese calendar", { number: 45_292, format: '[$-411]ggge"年"m"月"d"日"' }, "2024-01-01"],
    ["a number in a currency", { number: 1234.5, format: '"¥"#,##0' }, "¥1234.5"],
    ["a number in another", { number: -20, format: "[$€-407]#,##0.00" }, "-€20"],
    ["a number filled up with zeros", { number: 7, format: "00000" }, "00007"],
    ["a share", { number: 0.25, format: "0%" }, "0.25"],
    ["the noise of tenths", 0.1 + 0.7, "0.8"],
    ["the result of a formula", { formula: "1+1", result: 2 }, "2"],
    ["a text that a formula gives", { formula: '"a"&"b"', result: "ab" }, "ab"],
    ["yes or no", true, "TRUE"],
    ["an error", { error: "#N/A" }, "#N/A"],
    [
      "runs of several looks",
      { richText: [{ text: "石" }, { font: { bold: true }, text: "けん" }] },
      "石けん",
    ],
    ["a link", { text: "shop", hyperlink: "https://example.com" }, "shop"],
    ["a number in exponent form that is none", "1E5", "1E5"],
    ["lines and signs of XML", 'a\n<b> & "c"', 'a\n<b> & "c"'],
    ["blanks around a text", " a ", " a "],
  ])("%s", async (_, cell, text) => {
    expect(await shown(cell)).toBe(text);
  });

  it("what is said of how a text is read aloud is no part of it", () => {
    const shared = "<si><t>山田</t><rPh sb='0' eb='2'><t>ヤマダ</t></rPh></si>";
    const rows =
      "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>a_x000A_b</t></is></c></row><row><c><v>1</v></c></row>";
    expect(read(rawXlsx({ rows, shared })).table).toEqual([["山田", "a\nb"], ["1"]]);
  });

  it("rows and cells without a place stand one behind the other, with one where it says", () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c></row>";
    expect(read(rawXlsx({ rows })).table).toEqual([["1", "2"], [""], [""], ["", "", "3"]]);
  });
});

describe("days", () => {
  const dates = [HEADER, ["1", dayCell("2024-01-05"), "M1", 1], ["2", dayCell("2024-02-29"), "M2", 2]];

  it("are the same in a workbook that counts from 1904", async () => {
    const outcome = outcomeOf([
      { name: "a.xlsx", bytes: await xlsxOf({ S: { rows: dates } }, { from1904: true }) },
    ]);
    expect(outcome.kind === "read" && outcome.purchases.map(({ date }) => date)).toEqual([
      "2024-01-05",
      "2024-02-29",
    ]);
  });

  it("whose numbers have no date's format are read from 1900, and refused where they are counted from 1904", async () => {
    const rows = [HEADER, ["1", 45_296, "M1", 1], ["2", 45_351, "M2", 2]];
    const outcome = outcomeOf([{ name: "a.xlsx", bytes: await xlsxOf({ S: { rows } }) }]);
    expect(outcome.kind === "read" && outcome.purchases.map(({ date }) => date)).toEqual([
      "2024-01-05",
      "2024-02-29",
    ]);
    const from1904 = await xlsxOf({ S: { rows } }, { from1904: true });
    expect(refusalOf(from1904)).toMatchObject({ code: "days-from-1904", values: { number: "45296" } });
  });

  it("are refused where a spreadsheet took a part of them for its own and left the others as text", async () => {
    const rows = [
      HEADER,
      ["1", "13/01/2024", "M1", 1],
      ["2", dayCell("2024-05-01"), "M2", 2],
      ["3", dayCell("2024-06-01"), "M3", 2],
      ["4", "25/01/2024", "M3", 2],
    ];
    expect(refusalOf(await xlsxOf({ S: { rows } })).code).toBe("half-converted-dates");
  });
});

describe("IDs", () => {
  it("that were typed as numbers too long to be kept are destroyed, and the file says so", async () => {
    const rows = [
      HEADER,
      [250_123_456_789_012_340, dayCell("2024-01-05"), "M1", 1],
      [7, dayCell("2024-01-06"), "M2", 2],
    ];
    const outcome = outcomeOf([{ name: "a.xlsx", bytes: await xlsxOf({ S: { rows } }) }]);
    expect(outcome).toMatchObject({ kind: "refused", code: "ids-destroyed" });
  });

  it("that a formula did not find are none, and the file says in how many rows", async () => {
    const lost = { formula: "VLOOKUP(1,A:B,2,0)", result: { error: "#N/A" } } as const;
    const rows = [
      HEADER,
      ["1", dayCell("2024-01-05"), lost, 100],
      ["2", dayCell("2024-01-06"), lost, 200],
      ["3", dayCell("2024-01-07"), "M1", 300],
    ];
    const bytes = await xlsxOf({ S: { rows } });
    const outcome = outcomeOf([{ name: "a.xlsx", bytes }]);
    if (outcome.kind !== "read") throw new Error("not read");
    expect(outcome.purchases.map(({ customer }) => customer)).toEqual([null, null, "M1"]);
    const { other, remarks } = read(bytes);
    expect(remarkLines(other, remarks, "ja")).toEqual([
      "列「顧客ID」の2行はエラー（#N/A、例：2行目）なので、番号のない行として読みました。",
    ]);
  });
});

describe("rows", () => {
  it("above the header and blank ones between keep their numbers", async () => {
    const rows = [
      ["2024年 受注一覧"],
      [],
      HEADER,
      ORDER,
      [],
      ["1002", dayCell("2024-01-06"), "M2", "いくらか"],
    ];
    const { mapping, survey } = read(await xlsxOf({ S: { rows } }));
    expect(mapping.headerRow).toBe(3);
    expect(survey.unreadAmounts).toEqual({ count: 1, rows: [6] });
  });

  it("whose first cells are merged take the values above, as in text files", async () => {
    const rows = [
      ["注文番号", "注文日", "顧客ID", "商品名", "金額"],
      ["1", dayCell("2024-01-05"), "M1", "石けん", 100],
      [null, null, null, "化粧水", 200],
      ["2", dayCell("2024-01-06"), "M2", "石けん", 400],
    ];
    const bytes = await xlsxOf({ S: { rows, merged: ["A2:A3", "B2:B3", "C2:C3"] } });
    const outcome = outcomeOf([{ name: "a.xlsx", bytes }]);
    expect(outcome.kind === "read" && byOrder(outcome)).toEqual({ "1": 300, "2": 400 });
  });

  it("of formulas that were never worked out are refused by the cell", () => {
    const rows =
      "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row><c><v>1</v></c><c><f>A2*2</f></c></row>";
    expect(refusalOf(rawXlsx({ rows }))).toMatchObject({ code: "no-result", values: { cell: "B2" } });
    const stale = "<calcPr fullCalcOnLoad='1'/>";
    const zero = rows.replace("<f>A2*2</f>", "<f>A2*2</f><v>0</v>");
    expect(refusalOf(rawXlsx({ rows: zero, about: stale })).code).toBe("no-result");
    expect(read(rawXlsx({ rows: zero })).table[1]).toEqual(["1", "0"]);
  });
});

describe("the sheet of orders", () => {
  const cover = { rows: [["表紙"], ["作成日", "2024年"]] };

  it("is the first that has a header of orders; the others are named", async () => {
    const { sheets, table, questions, other, remarks } = read(
      await xlsxOf({ 表紙: cover, 注文: ORDERS, 空: { rows: [] } }),
    );
    expect(sheets).toMatchObject({ sheet: "注文", mayBe: ["注文"], left: ["表紙"] });
    expect(table[1]).toEqual(["1001", "2024-01-05", "M1", "5400"]);
    expect(questions).toEqual([]);
    expect(remarkLines(other, remarks, "ja")).toEqual([
      "シート「注文」を読みました。ほかのシート（表紙）は読みません。",
    ]);
  });

  it("is asked for where several have one, hidden ones among them", async () => {
    const second = { rows: [HEADER, ["2001", dayCell("2024-02-05"), "M2", 100]], hidden: true };
    const bytes = await xlsxOf({ "1月": ORDERS, 表紙: cover, "2月": second });
    const file = read(bytes);
    expect(openQuestion(file.questions, {})).toMatchObject({ id: "sheet", values: { count: 2 } });
    expect(file.questions[0]?.answers.map(({ value }) => value)).toEqual(["1月", "2月", ":all"]);
    const answered = read(bytes, { answers: { sheet: "2月" } });
    expect(answered.table[1]?.[0]).toBe("2001");
    expect(openQuestion(answered.questions, { sheet: "2月" })).toBeNull();
    const named = read(bytes, { sheet: "2月" });
    expect([named.table[1]?.[0], named.questions]).toEqual(["2001", []]);
  });

  it("that a name calls and that is not there is refused, with those that are", async () => {
    const refusal = refusalOf(await xlsxOf({ "1月": ORDERS, "2月": ORDERS }), { sheet: "3月" });
    expect(refusalText(refusal, "ja").message).toBe("シート「3月」がありません（あるシート：1月, 2月）。");
  });
});

describe("what cannot be read", () => {
  const row = "<row><c><v>1</v></c></row>";
  it.each([
    ["XML that is cut off", "<row><c><v>1</v>"],
    ["a cell without a column", "<row><c r='1'><v>1</v></c></row>"],
    ["rows in the wrong order", "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>"],
    ["a text that is not there", "<row><c t='s'><v>9</v></c></row>"],
    ["entities of its own", "<row><c t='str'><v>&a;</v></c></row>"],
  ])("%s is broken", (_, rows) => {
    expect(refusalOf(rawXlsx({ rows: row + rows })).code).toBe("broken-workbook");
  });

  it("a text without an end is not held", () => {
    const rows = `<row><c t='str'><v>${"x".repeat(12_000_000)}</v></c></row>`;
    expect(refusalOf(rawXlsx({ rows })).code).toBe("broken-workbook");
  });

  it("a workbook without rows says so", async () => {
    expect(refusalOf(await xlsxOf({ S: { rows: [] } })).code).toBe("no-text");
    expect(refusalOf(await xlsxOf({ S: { rows: [HEADER] } })).code).toBe("header-only");
  });
});
