import { describe, expect, it } from "vitest";
import { leversReport } from "../../../src/reports/levers/levers-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* Test values of definitions.md 4.6 (worked example, static, +1 point), copied by hand. */
const model = leversReport(contextOf(analyse(WORKED_ROWS, "2024-03-31")));
const section = (title: string) => model.rows.findIndex(([first]) => textOf(first) === title);
const linesOf = (title: string, count: number) =>
  model.rows.slice(section(title) + 2, section(title) + 2 + count).map((row) => row.map(textOf));

describe("施策の効き目", () => {
  it("ranks one point of each rate by five-year sales, filled-in rates last", () => {
    const gains = linesOf("1ポイントの効き目が大きい順", 10).map((row) => [
      row[1],
      Math.round(Number(row[6]) * 10) / 10,
    ]);
    expect(gains).toEqual([
      ["F5の維持率", 2189.8],
      ["F2の復帰率", 1380.5],
      ["F2の維持率", 650.8],
      ["F1の復帰率", 317.4],
      ["F1の維持率", 282.2],
      ["F3の維持率", 0],
      ["F4の維持率", 0],
      ["F5の復帰率", 1000.5],
      ["F3の復帰率", 0],
      ["F4の復帰率", 0],
    ]);
  });

  it("ranks by person moved: 2,189.8 ÷ 0.03 people, 1,380.5 ÷ 0.02", () => {
    const [first, second] = linesOf("1人あたりの効き目が大きい順", 2);
    expect([first?.[1], Math.round(Number(first?.[7]) / 100)]).toEqual(["F5の維持率", 730]);
    expect([second?.[1], Math.round(Number(second?.[7]) / 100)]).toEqual(["F2の復帰率", 690]);
    expect(textOf(model.rows[3]?.[0])).toMatch(/最も増えるのはF5の維持率です（1人あたり¥72,99\d）/);
  });

  it("tells people below a tenth in words, as the sidebar does, and of less than one a year no number", () => {
    // One point of F5's 3 people is 0.03 a year; F4 has nobody.
    const rows = linesOf("1人あたりの効き目が大きい順", 10);
    const people = (name: string) => rows.find((row) => row[1] === name)?.slice(4, 6);
    expect([people("F5の維持率"), people("F4の維持率")]).toEqual([
      ["0.1未満", "0.1未満"],
      ["0", "0"],
    ]);
    expect(textOf(model.rows[3]?.[0])).toMatch(/この率の1ポイントは、1年に1人未満の差です。$/);
  });

  it("asks for 70.7 % of F2転換率 to raise 残存率 by a point", () => {
    const targets = linesOf("目標からの逆算（ほかの率は今のまま）", 1);
    // (1/6 + 1 %) ÷ (1/2 · 1 · 1 · 1/2)
    expect(Number(targets[0]?.[6])).toBeCloseTo((1 / 6 + 0.01) / 0.25, 9);
  });

  it("says that nothing is gained where nobody bought this year, though every rate could rise", () => {
    const asleep: Row[] = [["A", "2022-06-01", 100]];
    const sheet = leversReport(contextOf(analyse(asleep, "2024-03-31")));
    expect(textOf(sheet.rows[3]?.[0])).toBe("どの率を1ポイント上げても、5年間の売上は増えません。");
  });

  it("says in a sentence when there is no projection", () => {
    const young: Row[] = [["A", "2024-03-01", 100, "1"]];
    const sheet = leversReport(contextOf(analyse(young, "2024-03-31")));
    expect(textOf(sheet.rows[3]?.[0])).toBe("5年予測がないため、施策の効き目は計算できません。");
  });
});
