import ExcelJS, { type DataValidation } from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { PALETTE } from "../../src/catalog/look.ts";
import {
  coloursInLibreOffice,
  HAS_LIBRE_OFFICE,
  officeTitle,
  readWithLibreOffice,
} from "../support/libre-office.ts";
import { Desk, report } from "../support/report-command.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";

/*
 * An exported sheet without the add-on: another program opens it, a reader changes one assumption. One point more of
 * F1's retention is worth 282.2 yen in five years on the worked example (the levers' test value): 238,636.1 → 238,918.3.
 */
const desk = new Desk();
afterAll(() => desk.remove());

beforeAll(async () => {
  const args = ["--anchor", "2024-03-31", "--reports", "customerBalanceSheet"];
  await report(fileURLToPath(WORKED_EXAMPLE), ...args, "--out", desk.at("x.xlsx"));
});

/** The file with one yellow cell of 顧客BS changed; no stored result tells the program what to show. */
async function changed(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet("顧客BS");
  if (!sheet) throw new Error("the file has no 顧客BS");
  const rows = rowsOf(sheet);
  const header = rows.findIndex((row) => row.includes("元の値"));
  const [first, column] = [header + 2, (rows[header] ?? []).indexOf("維持率") + 1];
  expect(sheet.getCell(first, column).value).toBe(0.5);
  sheet.getCell(first, column).value = number;
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula) cell.value = { formula: cell.formula };
    }),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const rowsOf = (sheet: ExcelJS.Worksheet): string[][] =>
  Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: sheet.columnCount }, (_, c) => sheet.getCell(r + 1, c + 1).text),
  );

describe.runIf(HAS_LIBRE_OFFICE)(officeTitle("the exported 顧客BS, recalculated by LibreOffice"), () => {
  it("shows what the core projects, and moves with a changed assumption as the core says", async () => {
    const years = async (number: number): Promise<readonly (string | number)[]> => {
      const book = readWithLibreOffice(await changed(desk.bytes("x.xlsx"), number));
      return book.sheets.get("顧客BS")?.find(([label]) => label === "累計売上") ?? [];
    };
    expect((await years(0.5))[6]).toBeCloseTo(238_636.1, 1);
    expect((await years(0.51))[6]).toBeCloseTo(238_918.3, 1);
  });

  it("shows what does not follow the assumptions in grey while one is changed, and all else in its ink", async () => {
    const inks = async (number: number): Promise<(string | undefined)[]> => {
      const colours = coloursInLibreOffice(await changed(desk.bytes("x.xlsx"), number));
      // The title and a header of the stage table, the title of the years, a row of theirs.
      return ["ランク別の実績", "前年稼働", "年ごとの試算", "累計売上"].map((text) => colours.get(text));
    };
    const { accent, ink, muted } = PALETTE;
    expect(await inks(0.5)).toEqual([accent, ink, accent, ink]);
    expect(await inks(0.51)).toEqual([muted, muted, accent, ink]);
  });
});

describe("the exported 顧客BS, read by exceljs", () => {
  it("turns away what is no rate, no number of people, no money, in the cells that may be changed", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(desk.bytes("x.xlsx")) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet("顧客BS");
    if (!sheet) throw new Error("the file has no 顧客BS");
    const header = rowsOf(sheet).findIndex((row) => row.includes("元の値"));
    // Without a style of its own an entry that breaks the rule is stopped.
    const limit = (row: number, column: number) => {
      const rule = sheet.getCell(header + row, column).dataValidation as DataValidation | undefined;
      return rule && [rule.type, rule.operator, rule.formulae, rule.errorStyle];
    };
    // B active, D lapsed, F retention, H return, J and L money; each original stands on the right and takes anything.
    const atLeast = ["decimal", "greaterThanOrEqual", [0], undefined];
    const share = ["decimal", "between", [0, 1], undefined];
    expect([2, 4, 6, 8, 10, 12].map((column) => limit(2, column))).toEqual([
      ...[atLeast, atLeast, share, share, atLeast, atLeast],
    ]);
    expect(limit(6, 6)).toEqual(share);
    expect(limit(7, 2)?.slice(0, 3)).toEqual(["list", undefined, ['"1,0"']]);
    expect(limit(8, 2)).toEqual(atLeast);
    expect(limit(2, 3)).toBeUndefined();
  });

  it("carries one rule: this year's sales, the facts and the track records, by the marks beside the yellow cells", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(desk.bytes("x.xlsx")) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet("顧客BS") as unknown as { conditionalFormattings: unknown[] };
    expect(sheet.conditionalFormattings).toHaveLength(1);
    expect(sheet.conditionalFormattings[0]).toMatchObject({
      ref: expect.stringMatching(/^B\d+ A\d+:O\d+$/) as string,
      rules: [{ type: "expression", formulae: [expect.stringMatching(/^"CPM"(&\$N\$\d+){7}<>"CPM"$/)] }],
    });
  });
});
