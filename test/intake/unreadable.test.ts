import { describe, expect, it } from "vitest";
import { FILE_PROBLEMS, type FileProblem } from "../../src/catalog/problems/file-problems.ts";
import { LANGUAGES } from "../../src/catalog/language.ts";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { UnreadableFile, refusalText } from "../../src/intake/unreadable.ts";
import { encoded, hex, joined } from "../support/encode-text.ts";

const text = (content: string) => new TextEncoder().encode(content);
const rows = (content: string) => text(`注文日,金額\n${content}`);
/** Windows-1252, 80 to 9F; where it has no letter browsers keep the control character. */
const WINDOWS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
/** How bytes look after they were opened as a Western encoding. */
const western = (bytes: Uint8Array) =>
  [...bytes].map((byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
const asSjis = (content: string) => new TextDecoder("shift_jis").decode(text(content));

const JAPANESE = "注文日,お名前,金額\n2024/1/5,山田 花子,100\n2024/1/6,佐藤 太郎,200\n";

interface Case {
  why: string;
  bytes: Uint8Array;
  code: FileProblem;
  values?: Record<string, unknown>;
}

const CASES: readonly Case[] = [
  { why: "no byte at all", bytes: text(""), code: "empty" },
  { why: "a mark and nothing else", bytes: hex("efbbbf"), code: "no-text" },
  { why: "line ends only", bytes: text("\n\r\n\n"), code: "no-text" },
  { why: "commas only", bytes: text(",,,\n,,,\n"), code: "no-text", values: { rows: 2 } },
  { why: "a header only", bytes: text("注文日,顧客ID,金額\n"), code: "header-only" },
  { why: "a header and commas", bytes: text("注文日,顧客ID,金額\n,,\n"), code: "header-only" },
  { why: "xls", bytes: hex("d0cf11e0 a1b11ae1 00000000"), code: "excel" },
  { why: "a zip", bytes: joined(hex("504b0304 14000000"), text("orders.csv,a,b\n")), code: "archive" },
  { why: "gzip", bytes: hex("1f8b0800 00000000"), code: "archive" },
  { why: "PDF", bytes: text("%PDF-1.7\n1,2\n"), code: "not-text", values: { kind: "PDF" } },
  { why: "PNG", bytes: hex("89504e47 0d0a1a0a 0000000d"), code: "not-text", values: { kind: "PNG" } },
  { why: "zeros", bytes: hex("61 00 62 2c 63 0a 00 00 00"), code: "not-text", values: { kind: "NUL" } },
  { why: "a zero among text", bytes: text("a,b\n1,\0\n"), code: "not-text", values: { kind: "NUL" } },
  {
    why: "the sign-in page instead of the file",
    bytes: text("\n<!DOCTYPE html><html>a,b</html>"),
    code: "web-page",
  },
  { why: "a table that calls itself xls", bytes: text("<table><tr><td>1,2"), code: "web-page" },
  {
    why: "Shift_JIS cut in the middle of a letter on line 3",
    bytes: joined(encoded("注文日,金額\n1,2\n備考", "shift_jis"), hex("81 2c 0a")),
    code: "undecodable",
    values: { row: 3, encoding: "Shift_JIS" },
  },
  {
    why: "UTF-8 with one byte that is none, on line 2",
    bytes: joined(text("注文日,金額,お名前\n"), hex("ff"), text(",1,山田\n")),
    code: "undecodable",
    values: { row: 2, encoding: "UTF-8" },
  },
  {
    why: "a mark of UTF-8 before other bytes",
    bytes: joined(hex("efbbbf"), encoded(JAPANESE, "shift_jis")),
    code: "undecodable",
    values: { row: 1, encoding: "UTF-8" },
  },
  {
    why: "UTF-16 that ends inside a letter",
    bytes: encoded(JAPANESE, "utf-16le").subarray(0, -1),
    code: "undecodable",
    values: { encoding: "UTF-16" },
  },
  {
    why: "a letter that was lost before",
    bytes: rows("2024/1/5,1\n山\uFFFD,2\n"),
    code: "lost-characters",
    values: { row: 3 },
  },
  { why: "one column", bytes: text("注文日\n2024/1/5\n"), code: "one-column" },
  {
    why: "a quote that is never closed",
    bytes: rows('1,2\n"3,4\n5,6\n'),
    code: "open-quotes",
    values: { row: 3 },
  },
  {
    why: "the same in a long file",
    bytes: rows(`1,2\n"3,4\n${"5,6\n".repeat(500_000)}`),
    code: "open-quotes",
    values: { row: 3 },
  },
  {
    why: "a quote in a quoted cell that takes in the next row",
    bytes: rows('1,2\n"abc"def,2\n"x",3\n'),
    code: "stray-quotes",
    values: { row: 3 },
  },
  {
    why: "a quote in a quoted cell that cuts the cell in two",
    bytes: rows('1,2\n"a "x", b",2\n'),
    code: "stray-quotes",
    values: { row: 3 },
  },
  {
    why: "10 MB in a cell",
    bytes: rows(`1,2\n1,${"x".repeat(10_000_000)}\n`),
    code: "long-cell",
    values: { row: 3, column: 2, limit: 50_000 },
  },
  {
    why: "one character above the limit",
    bytes: rows(`${"x".repeat(50_001)},1\n`),
    code: "long-cell",
    values: { row: 2, column: 1, length: 50_001, limit: 50_000 },
  },
  {
    why: "1,000 columns",
    bytes: text(`${"a,".repeat(999)}a\n${"1,".repeat(999)}1\n`),
    code: "many-columns",
    values: { row: 1, columns: 1000, limit: 500 },
  },
  {
    why: "UTF-8 opened as a Western encoding",
    bytes: text(western(text(JAPANESE))),
    code: "garbled-text",
    values: { row: 1, encoding: "UTF-8" },
  },
  {
    why: "the same twice",
    bytes: text(western(text(western(text(JAPANESE))))),
    code: "garbled-text",
    values: { row: 1, encoding: "UTF-8" },
  },
  {
    why: "the same with the letters lost that Windows does not have",
    bytes: text(western(text(JAPANESE)).replace(/[\u0080-\u009f]/g, "?")),
    code: "garbled-text",
    values: { encoding: "UTF-8" },
  },
  {
    why: "UTF-8 opened as Shift_JIS",
    bytes: text(asSjis(JAPANESE).replace(/\uFFFD/g, "・")),
    code: "garbled-text",
    values: { encoding: "UTF-8" },
  },
  {
    why: "Shift_JIS opened as a Western encoding",
    bytes: text(western(encoded(JAPANESE, "shift_jis"))),
    code: "garbled-text",
    values: { encoding: "Shift_JIS" },
  },
  {
    why: "EUC-JP opened as a Western encoding",
    bytes: text(western(encoded(JAPANESE, "euc-jp"))),
    code: "garbled-text",
    values: { encoding: "EUC-JP" },
  },
];

function refusalOf(bytes: Uint8Array): UnreadableFile | null {
  try {
    readOrderFile("orders.csv", bytes);
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

describe("files that are not read are refused with the reason", () => {
  it.each(CASES)("$why: $code", ({ bytes, code, values = {} }) => {
    const refusal = refusalOf(bytes);
    expect(refusal?.code).toBe(code);
    expect(refusal?.values).toMatchObject(values);
  });

  it.each(CASES)("$why: the sentences have all their numbers", ({ bytes }) => {
    const refusal = refusalOf(bytes);
    for (const language of LANGUAGES) {
      const { message, hint } = refusalText(refusal!, language);
      expect(`${message}${hint}`).not.toMatch(/[{}]/);
    }
  });

  it("every reason has a file above, among the kinds of files, the workbooks or the archives; a missing file, another header, destroyed IDs and half converted dates are named by who opens and maps it", () => {
    const ofKinds = ["spreadsheet", "json", "xml", "sql", "blank-separated", "locked-workbook"];
    const ofWorkbooks = ["broken-workbook", "no-result", "no-sheet", "days-from-1904"];
    const ofArchives = ["locked-zip", "broken-zip", "empty-zip", "unpacked-size"];
    const tested = new Set<string>([
      ...CASES.map(({ code }) => code),
      ...ofKinds,
      ...ofWorkbooks,
      ...ofArchives,
    ]);
    expect(Object.keys(FILE_PROBLEMS).filter((code) => !tested.has(code))).toEqual([
      "missing",
      "other-header",
      "half-converted-dates",
      "ids-destroyed",
    ]);
  });
});

describe("files that look odd and are read", () => {
  it.each([
    { why: "Western names", content: "id,name\n1,Société Générale\n2,Müller & Söhne\n3,café\n" },
    { why: "rare kanji in names", content: "番号,お名前\n1,渡邊 澤子\n2,齋藤 邊\n3,髙橋 﨑\n" },
    { why: "emoji and other planes", content: "id,備考\n1,ありがとう😀\n2,𠮷野家\n" },
    { why: "a cell at the limit", content: `a,b\n${"x".repeat(50_000)},1\n` },
    { why: "500 columns", content: `${"a,".repeat(499)}a\n${"1,".repeat(499)}1\n` },
    {
      why: "one garbled cell among others",
      content: `id,備考\n1,${western(text("山田"))}\n2,山田\n3,佐藤\n`,
    },
    { why: "one garbled cell among ASCII", content: `id,name\n1,${western(text("山田"))}\n2,x\n` },
    { why: "PK at the beginning of a header", content: "PK番号,金額\n1,2\n" },
    { why: "formulas and scripts, as text", content: 'a,b\n"=IMPORTXML(""x"")",<img onerror=1>\n+1,@x\n' },
  ])("$why", ({ content }) => {
    expect(refusalOf(text(content))).toBeNull();
  });
});
