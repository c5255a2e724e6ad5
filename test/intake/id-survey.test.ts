import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lostIdRefusal } from "../../src/intake/id-survey.ts";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { fileSurvey } from "../../src/intake/survey.ts";
import { refusalText } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { fileLayout } from "../../src/intake/layout/file-layout.ts";

/** The refusal of a file for its IDs, in words; null = there is none. */
function refusal(bytes: Uint8Array, language: "ja" | "en" = "en"): string | null {
  const { rows } = readOrderFile("a.csv", bytes);
  const found = recognise(rows.slice(0, 50));
  if (found === null) throw new Error("no header");
  const look = fileSurvey(found, fileLayout(rows, found), dayInZone("Asia/Tokyo"));
  look.add(rows, 1);
  const { lostId } = look.finish();
  const refused = lostIdRefusal(lostId, found.names);
  return refused && refusalText(refused, language).message;
}

const text = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const given = (name: string) => readFileSync(new URL(`../support/cases/${name}`, import.meta.url));

describe("a file whose IDs a spreadsheet destroyed", () => {
  it("is refused by column, row and cell", () => {
    expect(refusal(given("26-order-id-scientific.csv"))).toContain(
      'the numbers in column "注文番号" (row 2: "2.50123E+16")',
    );
    expect(refusal(given("26-order-id-scientific.csv"), "ja")).toContain("列「注文番号」");
  });

  it("is one whose customer or line IDs are so, too", () => {
    const lines = ["会員番号,明細番号,注文日,金額", "A,1,2024/1/5,100"];
    const customer = refusal(text(...lines, '"9,87654E+15",2,2024/1/6,200'));
    expect(customer).toContain('"会員番号" (row 3: "9,87654E+15")');
    const cut = ["B,20240105123450000,2024/1/6,200", "C,20240105123460000,2024/1/6,200"];
    expect(refusal(text(...lines, ...cut))).toContain('"明細番号" (row 3: "20240105123450000")');
  });

  it("is one in which an ID has become a day", () => {
    const lines = ["会員番号,注文日,金額", "1-13,2024/1/5,100"];
    expect(refusal(text(...lines, "3-Mar,2024/1/6,200"))).toContain('"会員番号" (row 3: "3-Mar")');
    expect(refusal(text(...lines, "3月3日,2024/1/6,200"))).toContain('(row 3: "3月3日")');
    expect(refusal(text(...lines, "MAR-3,2024/1/6,200", "3-mars,2024/1/6,200"))).toBeNull();
  });

  it("is none where other columns hold such numbers: amounts, JAN codes, phones", () => {
    const lines = [
      "注文番号,注文日,会員番号,金額,商品コード,電話番号",
      "1,2024/1/5,A,1E+05,4.90123E+12,9.01E+09",
    ];
    expect(refusal(text(...lines))).toBeNull();
  });

  it("reads sound files on: with zeros before numbers, and as they were before and after a spreadsheet", () => {
    for (const name of ["01-woo-guest-zero.csv", "30a-ids-before.csv", "30b-ids-after-excel.csv"])
      expect([name, refusal(given(name))]).toEqual([name, null]);
  });
});
