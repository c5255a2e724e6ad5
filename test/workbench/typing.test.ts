import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedCell } from "../../src/workbench/engine/typing.ts";
import { freeBook } from "../support/bundle.ts";

/** Serial of 2024-03-31: 45,382 days after 1899-12-30 (2024-01-01 is 45,292). */
const MARCH_31 = 45_382;

describe("typedCell, as Google Sheets types an imported file", () => {
  it.each([
    ["2024-03-31", "ja_JP", MARCH_31, "yyyy-mm-dd"],
    ["2024/3/31", "ja_JP", MARCH_31, "yyyy/mm/dd"],
    ["2024/03/31 12:00", "ja_JP", MARCH_31 + 0.5, "yyyy/mm/dd hh:mm"],
    ["2024-03-31 18:00:00", "en_US", MARCH_31 + 0.75, "yyyy-mm-dd hh:mm:ss"],
    ["3/31/2024", "en_US", MARCH_31, "m/d/yyyy"],
    ["3/31/24", "en_US", MARCH_31, "m/d/yyyy"],
    ["3/31/2024 6:00 PM", "en_US", MARCH_31 + 0.75, "m/d/yyyy hh:mm"],
    ["31/03/2024", "en_GB", MARCH_31, "dd/mm/yyyy"],
    ["2024-03", "ja_JP", MARCH_31 - 30, "yyyy-mm"],
    ["1-2", "en_US", 45_293, "m/d"],
    ["12:30", "ja_JP", 12.5 / 24, "hh:mm"],
    ["00123", "ja_JP", 123, ""],
    ["1e5", "ja_JP", 100_000, "0.00E+00"],
    ["1,200", "ja_JP", 1200, "#,##0"],
    ["¥1,200", "ja_JP", 1200, "[$¥]#,##0"],
    ["-¥1,200", "ja_JP", -1200, "[$¥]#,##0"],
    ["$1,200.50", "en_US", 1200.5, "[$$]#,##0.00"],
    ["(300)", "en_US", -300, ""],
    ["12.5%", "ja_JP", 0.125, "0.00%"],
    ["+7", "ja_JP", 7, ""],
    [".5", "ja_JP", 0.5, ""],
    [" 7 ", "ja_JP", 7, ""],
  ])("%s in %s is a number", (text, locale, value, format) => {
    expect(typedCell(text, locale, 2024)).toEqual({ kind: "number", value, format });
  });

  it.each([
    ["3/31/2024", "ja_JP", "month first is not read in Japanese"],
    ["31/03/2024", "en_US", "there is no month 31"],
    ["2024-02-30", "ja_JP", "there is no such day"],
    ["12:61", "ja_JP", "there is no such minute"],
    ["1,20", "ja_JP", "the comma stands wrong"],
    ["$5", "ja_JP", "another currency"],
    ["2024年3月31日", "ja_JP", "written out"],
    ["C-00123", "en_US", "an id"],
    ["1.2.3", "en_US", "a version"],
    ["-", "en_US", "no digit"],
    ["(5", "en_US", "half a bracket"],
  ])("%s in %s stays text: %s", (text, locale) => {
    expect(typedCell(text, locale, 2024)).toEqual({ kind: "text", text });
  });

  it("knows blanks and booleans", () => {
    expect(typedCell("", "ja_JP", 2024)).toEqual({ kind: "blank" });
    expect(typedCell("true", "ja_JP", 2024)).toEqual({ kind: "boolean", value: true });
  });
});

/** Text that a spreadsheet would turn into something else, and some that it would not. */
export const CORPUS = [
  "=1+1",
  '=HYPERLINK("http://x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "'quoted",
  "''twice",
  "\t=1",
  "\r=1",
  "a\nb",
  "00123",
  "1-2",
  "1e5",
  "12:30",
  "2024-03-31",
  "¥1,200",
  "50%",
  "TRUE",
  "#REF!",
  "#N/A",
  "[text](http://x.y)",
  "http://x.y",
  " x ",
  "１２３",
  "=",
  "'",
  "0;-0",
  "🛒",
  "(5)",
];

/** The product's own way of writing foreign text. */
const WRITE = `
  var texts = JSON.parse(args);
  var range = sheet.getRange(1, 1, texts.length, 1);
  range.setNumberFormats(texts.map(function () { return ["@"]; }));
  range.setValues(texts.map(function (text) { return [/^[=+\\-@'\\t\\r]/.test(text) ? "'" + text : text]; }));
  return range.getValues().map(function (row) { return row[0]; });`;

const written = (texts: readonly string[]): unknown => {
  const book = freeBook();
  const args = JSON.stringify(JSON.stringify(texts));
  const read = book.call("run", `var args = ${args};${WRITE}`);
  expect(book.values("Sheet1").map(([text]) => text)).toEqual(read);
  return read;
};

describe("foreign text", () => {
  it("written under @ with an apostrophe comes back as it was", () => {
    expect(written(CORPUS)).toEqual(CORPUS);
  });

  it("whatever it is", () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...":/=-+'@.,0159e%()\t aT年"),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (texts) => {
        expect(written(texts)).toEqual(texts);
      }),
      { numRuns: 12 },
    );
  });

  it("with an apostrophe alone stays text as well, and shows without it", () => {
    const book = freeBook();
    book.call("run", `sheet.getRange(1, 1, 2, 1).setValues([["'=1+1"], ["'00123"]])`);
    expect(book.values("Sheet1")).toEqual([["=1+1"], ["00123"]]);
    expect(book.cellText("Sheet1", "A1")).toBe("=1+1");
  });

  it("is read as typed where nothing protects it", () => {
    const book = freeBook({ locale: "en_US", timeZone: "Etc/UTC" });
    book.call("run", `sheet.getRange(1, 1, 1, 4).setValues([["=1+1", "00123", "3/31/2024", "true"]])`);
    expect(book.values("Sheet1")).toEqual([[2, 123, new Date("2024-03-31T00:00:00Z"), true]]);
  });
});
