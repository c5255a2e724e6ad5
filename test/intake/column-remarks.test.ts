import { describe, expect, it } from "vitest";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { remarkLines } from "../../src/intake/remarks.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { textFile } from "../support/read-orders.ts";

/** What is said of a file, by the code. */
function remarks(...lines: string[]): string[] {
  const { name, bytes } = textFile(lines.join("\n"));
  const file = ended(readFile(name, bytes, { answers: {}, dayOfInstant: dayInZone("Asia/Tokyo") }));
  expect(remarkLines(null, file.remarks, "ja")).toHaveLength(file.remarks.length);
  return file.remarks.map(({ id }) => id);
}

describe("a day that is not the order's", () => {
  it("is told where no other column holds days", () => {
    expect(remarks("受付番号,発送日,会員番号,金額", "A1,2024-01-05,C1,100")).toEqual(["dateStandsIn"]);
    expect(remarks("受付番号,注文日,発送日,会員番号,金額", "A1,2024-01-05,2024-01-07,C1,100")).toEqual([]);
  });
});

describe("days that are a spreadsheet's numbers", () => {
  it("are told in a text file, which does not say from when it counts", () => {
    const header = "注文番号,注文日,会員番号,金額";
    expect(remarks(header, "A1,45296,C1,100", "A2,45300,C2,100")).toEqual(["dayNumbers"]);
    expect(remarks(header, "A1,20240105,C1,100", "A2,2024/1/9,C2,100")).toEqual([]);
  });
});

describe("several totals of an order", () => {
  it("are told with the one that counts where they differ", () => {
    const header = "注文番号,注文日,会員番号,総合計,お支払い合計";
    expect(remarks(header, "A1,2024-01-05,C1,1000,900", "A2,2024-01-06,C2,500,500")).toEqual([
      "amountChosen",
    ]);
    expect(remarks(header, "A1,2024-01-05,C1,1000,1000")).toEqual([]);
    const german = ["A1;2024-01-05;C1;1.000,50;900,50", "A2;2024-01-06;C2;12,50;12,50"];
    expect(remarks(header.replace(/,/g, ";"), ...german)).toEqual(["amountChosen"]);
  });

  it("are nothing to tell where the others are goods, lines or without tax", () => {
    expect(remarks("注文番号,注文日,会員番号,商品合計,合計金額", "A1,2024-01-05,C1,900,1000")).toEqual([]);
    expect(
      remarks("注文番号,注文日,会員番号,合計金額（税抜）,合計金額（税込）", "A1,2024-01-05,C1,900,990"),
    ).toEqual([]);
  });
});

describe("a column of discounts", () => {
  const lines = (amount: string, discount: string, value: string) =>
    remarks(`注文番号,注文日,会員番号,${amount},${discount}`, `A1,2024-01-05,C1,1000,${value}`);

  it("is told where the amounts are those of the goods", () => {
    expect(lines("商品金額", "値引額", "300")).toEqual(["discountUnused"]);
    expect(lines("小計", "クーポン利用額", "300")).toEqual(["discountUnused"]);
  });

  it("is nothing to tell where it holds none, is a code, or the amounts are the orders'", () => {
    expect(lines("商品金額", "値引額", "0")).toEqual([]);
    expect(lines("商品金額", "クーポンコード", "300")).toEqual([]);
    expect(lines("合計金額", "値引額", "300")).toEqual([]);
  });
});
