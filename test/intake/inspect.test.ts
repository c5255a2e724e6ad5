import { describe, expect, it } from "vitest";
import { inspected } from "../../src/intake/inspect.ts";
import { cellsOf } from "../../src/intake/sheet-orders.ts";
import { sliceWords } from "../../src/intake/slice-words.ts";
import { day } from "../support/shop.ts";

const DAYS = { dayOf: () => day("2024-03-04"), dayOfClock: () => () => day("2024-03-05") };
const HEADER = ["注文日", "顧客ID", "金額"];
const order = (date: string, amount: unknown = 1000) => [date, "A", amount];
const found = { headerRow: null, columns: null, dateOrder: null };

/** A sheet of whose rows only so many are seen at first. */
function look(rows: readonly (readonly unknown[])[], { top = 2, amountStyle = "auto" as const } = {}) {
  const sheet = { name: "売上", top: rows.slice(0, top), cells: cellsOf(rows, DAYS) };
  return inspected(sheet, found, { amountStyle, language: "ja" });
}

describe("what a sheet's rows say", () => {
  it("of its dates is asked of the whole column where the first rows leave it open", () => {
    const open = [HEADER, order("2/1/2024"), order("3/1/2024")];
    const question = { cell: "2/1/2024", monthFirst: "2024-02-01", dayFirst: "2024-01-02" };
    expect(look(open)).toMatchObject({ dateOrder: null, dateQuestion: question });
    expect(look([...open, order("13/1/2024")])).toMatchObject({ dateOrder: "DMY", dateQuestion: null });
    expect(look([...open, order("1/13/2024")])).toMatchObject({ dateOrder: "MDY", dateQuestion: null });
  });

  it("of its amounts, too", () => {
    const open = [HEADER, order("2024/1/2", "1.234"), order("2024/1/3", "2.345")];
    expect(look(open).samples).toMatchObject([{ amount: null }]);
    expect(look([...open, order("2024/1/4", "1,50")]).samples).toMatchObject([{ amount: 1234 }]);
  });

  it("is what lacks, by name, unless it is another table", () => {
    const { problem } = look([HEADER.slice(0, 2), order("2024/1/2").slice(0, 2)]);
    expect(problem).toMatchObject({ code: "missing-column", values: { sheet: "売上", columns: "金額" } });
  });
});

describe("the words of slices", () => {
  it("are read where their columns stand, without those of other columns", () => {
    const headers = [...HEADER, "チャネル", "商品コード", "商品名"];
    const rows = [
      headers,
      [...order("2024/1/2"), "本店", "P1", "石けん"],
      [...order("2024/1/3"), "本店", "P2", ""],
    ];
    const columns = { date: 0, customer: 1, amount: 2, channel: 3, product: 4, productName: 5 };
    const words = sliceWords(cellsOf(rows, DAYS), { headerRow: 1, headers, columns });
    expect(Object.keys(words).sort()).toEqual(["channel", "productName"]);
    const { productName, ...others } = columns;
    const coded = sliceWords(cellsOf(rows, DAYS), { headerRow: 1, headers, columns: others });
    expect(productName).toBe(5);
    expect(Object.keys(coded).sort()).toEqual(["channel", "product"]);
  });

  it("are none where no column says any", () => {
    const rows = [HEADER, order("2024/1/2")];
    const columns = { date: 0, customer: 1, amount: 2 };
    expect(sliceWords(cellsOf(rows, DAYS), { headerRow: 1, headers: HEADER, columns })).toEqual({});
  });
});
