import { describe, expect, it } from "vitest";
import { a1Of, letters, parseA1 } from "../../src/workbench/engine/areas.ts";
import { engineFormat, isDateFormat } from "../../src/workbench/engine/formats.ts";
import { functionHelp, functionNames } from "../../src/workbench/engine/function-help.ts";
import { helpers } from "../../src/workbench/engine/library.ts";
import { AMERICAN } from "../../src/workbench/engine/locales.ts";
import { freeBook, refusalOf } from "../support/bundle.ts";

describe("A1 names on a sheet of 10 rows and 5 columns", () => {
  it.each([
    ["B5", [4, 1, 1, 1]],
    ["$B$5:C6", [4, 1, 2, 2]],
    ["C6:B5", [4, 1, 2, 2]],
    ["A:C", [0, 0, 10, 3]],
    ["A2:C", [1, 0, 9, 3]],
    ["2:5", [1, 0, 4, 5]],
    ["'it''s'!E10", [9, 4, 1, 1]],
    ["顧客BS!A1", [0, 0, 1, 1]],
  ])("%s", (name, [row, column, rows, columns]) => {
    expect(parseA1(name)?.area({ rows: 10, columns: 5 })).toEqual({ row, column, rows, columns });
  });

  it("carry their sheet's name", () => {
    expect(["'it''s'!A1", "顧客BS!A1", "A1"].map((name) => parseA1(name)?.sheet)).toEqual([
      "it's",
      "顧客BS",
      null,
    ]);
  });

  it.each(["", "A", "5", "A1:B2:C3", "hello world", "ABCD1"])("%s is none", (name) => {
    expect(parseA1(name)).toBeNull();
  });

  it("are written back", () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(a1Of({ row: 0, column: 26, rows: 3, columns: 1 })).toBe("AA1:AA3");
  });
});

describe("Google's number formats", () => {
  it.each([
    ["¥#,##0", 1234.4, "¥1,234"],
    ['#,##0"人"', 1234, "1,234人"],
    ["#,##0円", 12, "12円"],
    ["0.0%", 0.5, "50.0%"],
    ["0.0倍", 3.21, "3.2倍"],
    ["$#,##0.00", -5, "-$5.00"],
    ["[$€]#,##0", 5, "€5"],
    ["[Red]0", 7, "7"],
    ["yyyy/MM/dd", 45_382, "2024/03/31"],
    ["yyyy-MM-dd HH:mm", 45_382.5, "2024-03-31 12:00"],
    ['yyyy"年"M"月"d"日"', 45_382, "2024年3月31日"],
    ["h:mm", 0.5, "12:00"],
    ["General", 1.5, "1.5"],
    ["@", 5, "5"],
  ])("%s", (format, value, shown) => {
    expect(helpers.formatValue(value, { format: engineFormat(format), locale: AMERICAN })).toBe(shown);
  });

  it("tell dates from numbers", () => {
    expect(
      ["yyyy/MM/dd", "h:mm", "#,##0", "@", "General"].map((format) => isDateFormat(engineFormat(format))),
    ).toEqual([true, true, false, false, false]);
  });

  it("that o-spreadsheet cannot show are refused by name", () => {
    expect(refusalOf(freeBook(), "sheet.getRange(1, 1).setNumberFormat('0.0 [')")).toContain("0.0 [");
  });
});

describe("what a bundle's text says", () => {
  const CODE = `var bundle = (function () { function CPM_INNER() {} /** @customfunction */ return {}; })();
/** Not a custom function. */
function onOpen() {}
/**
 * Says hello
 * to all.
 * @param {string} name Who
 * @customfunction
 */
function cpm_Hello(name, $tone = "warm") {}
function hidden_() {}`;

  it("names only what stands at top level", () => {
    expect(functionNames(CODE)).toEqual(["onOpen", "cpm_Hello"]);
  });

  it("gives help only for what is marked", () => {
    expect(functionHelp(CODE)).toEqual([
      {
        name: "CPM_HELLO",
        description: "Says hello to all.",
        args: [
          { name: "name", description: "Who", optional: true },
          { name: "$tone", description: "", optional: true },
        ],
      },
    ]);
  });
});
