import { describe, expect, it } from "vitest";
import { openBook } from "../../src/workbench/host.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { fileOf, importAll, ordersOn, ROLES } from "../support/import-book.ts";

const FILE = fileOf(
  "=file.csv",
  ...HOSTILE_TEXTS.map((text, i) => ["2024-01-05", text, `O${i}`, i, text, text]),
);
const AMOUNTS = fileOf(
  "amounts.csv",
  ...HOSTILE_TEXTS.map((text, i) => ["2024-01-05", "C1", `O${i}`, text, "", ""]),
);

describe.each([
  { store: "in the grid", rawAbove: 50_000 },
  { store: "outside the grid", rawAbove: 40 },
])("foreign text $store", ({ rawAbove }) => {
  it("stands on the orders sheet as it was sent, and is no formula", () => {
    const book = openBook({ rawAbove });
    importAll(book, [FILE]);
    expect(ordersOn(book).slice(1)).toEqual(FILE.rows.map((row, i) => [...row, "=file.csv", i + 2]));
  });

  it("among amounts stays text, beside numbers that are numbers", () => {
    const book = openBook({ rawAbove });
    importAll(book, [AMOUNTS, fileOf("more.csv", ["2024-01-06", "C1", "N1", 12.5, "", ""])]);
    expect(ordersOn(book).map((row) => row[3])).toEqual(["金額", ...HOSTILE_TEXTS, 12.5]);
  });

  it("survives a merge that writes the rows again, and is known again", () => {
    const book = openBook({ rawAbove });
    importAll(book, [FILE]);
    const changed = {
      ...FILE,
      rows: FILE.rows.map((row, i) => (i === 0 ? [...row.slice(0, 4), "返品", row[5]!] : row)),
    };
    expect(importAll(book, [changed]).files).toMatchObject([
      { updated: 1, unchanged: HOSTILE_TEXTS.length - 1 },
    ]);
    expect(ordersOn(book).slice(2)).toEqual(FILE.rows.slice(1).map((row, i) => [...row, "=file.csv", i + 3]));
    expect(importAll(book, [changed]).files).toMatchObject([{ updated: 0, unchanged: HOSTILE_TEXTS.length }]);
  });
});

it("30,000 rows outside the grid come back by the same rules: again, overlapping, changed", () => {
  const rows = (from: number, to: number, status: string) =>
    Array.from({ length: to - from }, (_, i) => [
      "2024-01-05",
      `C${(from + i) % 900}`,
      `00${from + i}`,
      i,
      status,
      "茶",
    ]);
  const book = openBook();
  importAll(book, [fileOf("a.csv", ...rows(0, 20_000, "出荷済"))], ROLES, 5000);
  expect(book.sheet("注文データ")?.raw).toBe(true);
  const later = fileOf("b.csv", ...rows(0, 10, "返品"), ...rows(20_000, 30_000, "出荷済"));
  expect(importAll(book, [later], ROLES, 5000).files).toMatchObject([
    { added: 10_000, updated: 10, unchanged: 0 },
  ]);
  expect(importAll(book, [later], ROLES, 5000).files).toMatchObject([
    { added: 0, updated: 0, unchanged: 10_010 },
  ]);
  const stands = ordersOn(book);
  expect([stands.length, stands[1]?.[4], stands[11]?.[4], stands[30_000]?.[2]]).toEqual([
    30_001,
    "返品",
    "出荷済",
    "0029999",
  ]);
});
