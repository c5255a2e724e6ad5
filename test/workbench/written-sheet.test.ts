import { describe, expect, it } from "vitest";
import { freeBook, refusalOf } from "../support/bundle.ts";

/** What a script does with a sheet that grows, in the grid and outside it: `sheet` is the grown one. */
const GROW = `sheet = file.insertSheet("grown", 1); sheet.deleteColumns(5, 22); sheet.insertRowsAfter(1000, 20);`;

const books = (): ReturnType<typeof freeBook>[] =>
  [1_000_000, 100].map((rawAbove) => freeBook({ rawAbove, timeZone: "Asia/Tokyo" }));

const CORPUS = [
  "00123",
  "1-2",
  "1e5",
  "12:30",
  "=1+1",
  "+1",
  "@x",
  "'quoted",
  "TRUE",
  "2024/03/31",
  " a ",
  "a\nb",
];

/** Runs a body on both; both have to answer the same. */
function both(body: string): unknown {
  const [grid, outside] = books().map((book) => {
    const answer = book.call("run", GROW + body);
    return { answer, values: book.values("grown"), raw: book.sheet("grown")?.raw };
  });
  expect([grid?.raw, outside?.raw]).toEqual([false, true]);
  expect(outside?.answer).toEqual(grid?.answer);
  expect(outside?.values).toEqual(grid?.values);
  return outside?.values;
}

describe("a sheet that outgrows the grid does what one in the grid does", () => {
  it("with values as Sheets types them", () => {
    const values = both(`sheet.getRange(2, 1, 1, 4).setValues([["00123", "1-2", "1e5", "text"]]);
      return sheet.getRange(1, 1, 3, 4).getValues().map(function (row) { return row.map(String); });`);
    expect((values as unknown[][])[1]).toEqual([123, expect.any(Date), 100_000, "text"]);
  });

  it("with text under the text format, a corpus of everything that looks like more", () => {
    const cells = CORPUS.map((text) => [text.replace(/^[=+@']/, (start) => `'${start}`)]);
    const values = both(`var range = sheet.getRange(1, 2, ${cells.length}, 1).setNumberFormat("@");
      range.setValues(${JSON.stringify(cells)}); return range.getFormulas();`);
    expect((values as unknown[][]).map((row) => row[1])).toEqual(CORPUS);
  });

  it("with rows and columns put in and taken out", () => {
    const values =
      both(`sheet.getRange(1, 1, 3, 3).setValues([[1, "a", true], [2, "b", false], [3, "c", ""]]);
      sheet.insertRowsAfter(1, 2); sheet.insertColumnsAfter(1, 1); sheet.deleteRows(4, 1);
      return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()];`);
    expect(values).toEqual([
      [1, "", "a", true],
      ["", "", "", ""],
      ["", "", "", ""],
      [3, "", "c", ""],
    ]);
  });

  it("with values brought over from another sheet, and cleared cells", () => {
    const values = both(`var from = file.getSheets()[0].getRange(1, 1, 2, 2).setNumberFormat("@");
      from.setValues([["007", "'=1"], ["x", "'+1"]]); sheet.getRange(5, 1, 2, 2).setNumberFormat("@");
      from.copyTo(sheet.getRange(5, 1, 2, 2), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      sheet.getRange(6, 1).clear(); return sheet.getRange(5, 1, 2, 2).getFormulas();`);
    expect((values as unknown[][]).slice(4)).toEqual([
      ["007", "=1"],
      ["", "+1"],
    ]);
  });

  it("with text that is looked for, renamed, hidden and removed", () => {
    both(`sheet.getRange(3, 2).setValues([["CPM_ here"]]); sheet.setName("grown").hideSheet().showSheet();
      return file.createTextFinder("cpm_").findAll().map(function (r) { return [r.getRow(), r.getColumn()]; });`);
  });
});

it("keeps what stood on it when it outgrows the grid", () => {
  const book = freeBook({ rawAbove: 10_000 });
  book.call(
    "run",
    `sheet = file.insertSheet("grown", 1); sheet.getRange(1, 1, 1, 3).setNumberFormats([["@", "General", "yyyy/mm/dd"]]);
     sheet.getRange(1, 1, 1, 3).setValues([["007", 5, "2024-03-31"]]); sheet.insertRowsAfter(1000, 500);`,
  );
  expect(book.sheet("grown")?.raw).toBe(true);
  expect(book.values("grown")).toEqual([["007", 5, expect.any(Date)]]);
});

it("takes no formula outside the grid", () => {
  const [, book] = books();
  expect(refusalOf(book!, `${GROW} sheet.getRange(1, 1).setValues([["=1+1"]])`)).toContain(
    "outside the grid",
  );
  expect(refusalOf(book!, `file.getSheets()[1].getRange(1, 1).setFormulas([["=1"]])`)).toContain(
    "outside the grid",
  );
});
