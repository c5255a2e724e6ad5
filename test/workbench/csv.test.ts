import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { UnreadableFile, delimiterOf, readCsv } from "../../src/workbench/csv.ts";

const folder = mkdtempSync(join(tmpdir(), "cpm csv "));
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(content: string | Uint8Array): string[][] {
  const path = join(folder, "orders.csv");
  writeFileSync(path, content);
  const rows: string[][] = [];
  readCsv(path, (row) => rows.push([...row]));
  return rows;
}

const TABLE = [
  ["注文日", "顧客ID", "金額"],
  ["2024/03/31", "00123", "1,200"],
];

describe("reading order files", () => {
  it.each([
    { why: "commas", content: '注文日,顧客ID,金額\n2024/03/31,00123,"1,200"\n' },
    { why: "tabs", content: "注文日\t顧客ID\t金額\n2024/03/31\t00123\t1,200\n" },
    { why: "semicolons", content: "注文日;顧客ID;金額\n2024/03/31;00123;1,200\n" },
    { why: "a byte order mark", content: '\uFEFF注文日,顧客ID,金額\n2024/03/31,00123,"1,200"\n' },
    { why: "Windows line ends", content: '注文日,顧客ID,金額\r\n2024/03/31,00123,"1,200"\r\n' },
    { why: "no line end at the end", content: '注文日,顧客ID,金額\n2024/03/31,00123,"1,200"' },
    { why: "empty lines", content: '注文日,顧客ID,金額\n\n2024/03/31,00123,"1,200"\n\n' },
    { why: "every field in quotes", content: '"注文日","顧客ID","金額"\n"2024/03/31","00123","1,200"\n' },
    { why: "a mark and quotes", content: '\uFEFF"注文日","顧客ID","金額"\n2024/03/31,00123,"1,200"\n' },
  ])("takes $why", ({ content }) => {
    expect(rowsOf(content)).toEqual(TABLE);
  });
  it("keeps line ends, quotes and blanks inside a field, and rows of other lengths", () => {
    expect(rowsOf('a,b\n"x\ny","say ""hi"""\n padded \n1,2,3\n')).toEqual([
      ["a", "b"],
      ["x\ny", 'say "hi"'],
      [" padded "],
      ["1", "2", "3"],
    ]);
  });
  it("takes a quote inside a field that is not quoted as a character", () => {
    expect(rowsOf('a,b\n5" nail,=f("x")\n"q ""x""",2\n')).toEqual([
      ["a", "b"],
      ['5" nail', '=f("x")'],
      ['q "x"', "2"],
    ]);
  });
  it("finds no row in an empty file", () => {
    expect(rowsOf("")).toEqual([]);
  });
});

describe("what separates the columns", () => {
  it.each([
    { why: "one column", start: "日付\n", mark: "," },
    { why: "marks in quotes do not count", start: '"a;b;c",d\n', mark: "," },
    { why: "only the first line counts", start: "a\tb\n1,2,3,4\n", mark: "\t" },
    { why: "a semicolon file with one decimal comma in a name", start: "a;b;c, d\n", mark: ";" },
  ])("$why", ({ start, mark }) => {
    expect(delimiterOf(start)).toBe(mark);
  });
});

describe("files that cannot be read are named with the reason", () => {
  const reasonOf = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      if (error instanceof UnreadableFile) return error.reason;
      throw error;
    }
    return "readable";
  };
  it.each([
    // 0x92 0x8d 0x95 0xb6 is 注文 in Shift_JIS.
    { why: "Shift_JIS", content: Uint8Array.of(0x92, 0x8d, 0x95, 0xb6, 0x0a), reason: "not-utf8" },
    { why: "an open quote", content: 'a,b\n"1,2\n', reason: "broken-quotes" },
  ])("$why", ({ content, reason }) => {
    expect(reasonOf(() => rowsOf(content))).toBe(reason);
  });
  it("missing", () => {
    expect(reasonOf(() => readCsv(join(folder, "none.csv"), () => undefined))).toBe("missing");
  });
});
