import { describe, expect, it } from "vitest";
import { recognise } from "../../src/intake/recognise.ts";
import { columnsOf } from "../../src/intake/row-mapper.ts";
import { untaxedColumn } from "../../src/intake/tax-columns.ts";
import { taxMark, withoutTaxMark } from "../../src/intake/tax-names.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";

/** A table from its lines; cells are parted by commas. */
const table = (...lines: string[]): string[][] => lines.map((line) => line.split(","));

/** The names of the columns that a role is read from. */
function columnsFor(rows: string[][], role: ColumnRole): string[] {
  const mapping = recognise(rows)!;
  return columnsOf(mapping, role).map((column) => mapping.names[column] ?? "");
}

describe("of two columns for one thing", () => {
  it("a filled one goes before an empty one with the better name", () => {
    const rows = table(
      "注文番号,注文日,顧客ID,会員番号,合計金額,売上",
      "1,2024/1/5,,C1,,1000",
      "2,2024/1/6,,C2,,2000",
    );
    expect(columnsFor(rows, "customer")).toEqual(["会員番号"]);
    expect(columnsFor(rows, "amount")).toEqual(["売上"]);
  });

  it("the better name stays where both are filled, one of them in a late row only", () => {
    const rows = table("注文日,顧客ID,会員番号,金額", ...Array<string>(500).fill("2024/1/5,,C1,100"));
    expect(columnsFor([...rows, ["2024/1/6", "K9", "C2", "100"]], "customer")).toEqual(["顧客ID"]);
  });

  it("the better name stays where nothing is known of the rows", () => {
    expect(columnsFor(table("注文日,顧客ID,会員番号,金額"), "customer")).toEqual(["顧客ID"]);
  });

  it("a channel's own second choice is taken where its first is empty", () => {
    const header =
      "受注コード,注文日時,請求合計金額,包装手数料,クール便手数料,電話番号(メイン),携帯電話番号,顧客ID";
    const rows = table(header, "F1,2024/1/5,1000,0,0,,09000000001,C1");
    expect(recognise(rows)?.profile).toBe("futureshop");
    expect(columnsFor(rows, "phone")).toEqual(["携帯電話番号"]);
  });
});

describe("what a name says about tax", () => {
  it.each([
    ["合計金額(税込)", "with", "合計金額"],
    ["税込合計", "with", "合計"],
    ["単価（税抜き）", "without", "単価"],
    ["金額 税別", "without", "金額"],
    ["Total incl. VAT", "with", "total"],
    ["Order Total (Excl. Tax)", "without", "order total"],
    ["row_total_incl_tax", "with", "row total"],
    ["Amount before tax", "without", "amount"],
    ["Montant TTC", "with", "montant"],
    ["Montant HT", "without", "montant"],
    ["Gesamtbetrag (brutto)", "with", "gesamtbetrag"],
    ["Nettobetrag", "without", "betrag"],
    ["Importe sin IVA", "without", "importe"],
    ["Totaal incl. btw", "with", "totaal"],
    ["金额(含税)", "with", "金额"],
    // Words that only look like it.
    ["消費税", null, "消費税"],
    ["Weight", null, "Weight"],
    ["Net Sales", null, "Net Sales"],
    ["Gross Sales", null, "Gross Sales"],
    ["Tax Exempt", null, "Tax Exempt"],
    ["extended price", null, "extended price"],
  ])("%s", (name, mark, rest) => {
    expect({ mark: taxMark(name), rest: withoutTaxMark(name) }).toEqual({ mark, rest });
  });
});

describe("of amounts with and without tax", () => {
  it("those with tax are read, wherever they stand", () => {
    const rows = table("注文日,顧客ID,合計金額(税抜),消費税,合計金額(税込)", "2024/1/5,C1,1000,100,1100");
    expect(columnsFor(rows, "amount")).toEqual(["合計金額(税込)"]);
    expect(columnsFor(rows, "tax")).toEqual(["消費税"]);
  });

  it("a subtotal with tax is no whole amount", () => {
    const rows = table("注文日,顧客ID,合計金額(税抜),小計(税込)", "2024/1/5,C1,1500,1100");
    expect(columnsFor(rows, "amount")).toEqual(["合計金額(税抜)"]);
  });

  it("those without are added to the tax beside them", () => {
    const rows = table("注文日,顧客ID,合計金額(税抜),消費税", "2024/1/5,C1,1000,100");
    expect(columnsFor(rows, "amount")).toEqual(["合計金額(税抜)", "消費税"]);
    expect(untaxedColumn(rows[0]!, recognise(rows)!)).toBeNull();
  });

  it("those without and no tax stay as they are, and are named", () => {
    const rows = table("Order date,Customer ID,Total excl. VAT", "2024-01-05,C1,1000");
    expect(untaxedColumn(rows[0]!, recognise(rows)!)).toBe("Total excl. VAT");
    expect(untaxedColumn(["注文日", "顧客ID", "金額"], recognise(table("注文日,顧客ID,金額"))!)).toBeNull();
  });

  it("a tax that is stated once an order is added to no line", () => {
    const header = "注文番号,注文日,顧客ID,商品名,金額(税抜),消費税";
    const perOrder = table(header, "A1,2024/1/5,C1,石けん,1000,300", "A1,2024/1/5,C1,化粧水,2000,300");
    const perLine = table(header, "A1,2024/1/5,C1,石けん,1000,100", "A1,2024/1/5,C1,化粧水,2000,200");
    expect(columnsFor(perOrder, "amount")).toEqual(["金額(税抜)"]);
    expect(untaxedColumn(perOrder[0]!, recognise(perOrder)!)).toBe("金額(税抜)");
    expect(columnsFor(perLine, "amount")).toEqual(["金額(税抜)", "消費税"]);
  });
});
