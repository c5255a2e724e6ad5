import { describe, expect, it } from "vitest";
import { leversJson } from "../../../src/reports/levers/levers-json.ts";
import { leversOf } from "../../../src/core/cpm/levers.ts";
import { levers } from "../../../src/reports/levers/levers-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* Test values of definitions.md 4.6 (worked example, static, +1 point), copied by hand. */
const model = levers.model(contextOf(analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 })));
const section = (title: string) => model.rows.findIndex(([first]) => textOf(first) === title);
const linesOf = (title: string, count: number) =>
  model.rows.slice(section(title) + 2, section(title) + 2 + count).map((row) => row.map(textOf));

describe("施策の効き目", () => {
  it("ranks by person moved in one table, with both measures, where one point of every rate is under one person", () => {
    const table = section("1人あたりの効き目が大きい順");
    // Title, header, and the line that all of them stand below.
    expect(textOf(model.rows[table + 2]?.[0])).toBe("1ポイントが1年に1人未満の率");
    const rounded = (value: unknown) => Math.round(Number(value) * 10) / 10;
    const lines = model.rows.slice(table + 3, table + 14).map((row) => row.map(textOf));
    expect(lines.map((row) => [row[1], row[4], rounded(row[5]), rounded(row[6])])).toEqual([
      ["F5の維持率", "1人未満", 23_993.8, 2189.8],
      ["F2の維持率", "1人未満", 11_625, 650.8],
      ["F2の復帰率", "1人未満", 9625, 1380.5],
      ["F2転換率", "1人未満", 4870.2, 146.1],
      ["F1の維持率", "1人未満", 4000, 282.2],
      ["F1の復帰率", "1人未満", 4000, 317.4],
      ["F3の維持率", "0", 30_864.2, 0],
      ["F4の維持率", "0", 20_642, 0],
      ["F5の復帰率", "1人未満", 11_993.8, 1000.5],
      ["F3の復帰率", "0", 24_864.2, 0],
      ["F4の復帰率", "0", 17_642, 0],
    ]);
    expect(lines.map((row) => row[8]?.trim()).slice(3, 9)).toEqual([
      ...[
        "新規が今年と同じ人数なら",
        "",
        "",
        "これ以上は上がりません",
        "これ以上は上がりません",
        "全体の率で補完",
      ],
    ]);
    expect(textOf(model.rows[3]?.[0])).toBe(
      "どの率も、1ポイントは1年に1人未満の差です。その中で1人を動かして5年間の売上（試算）が最も増えるのはF5の維持率です（1人あたり¥23,994）。",
    );
  });

  it("hands every lever on to other programs, folded or not, with its place in both orders", () => {
    const analysis = analyse(WORKED_ROWS, "2024-03-31");
    const json = leversJson(leversOf(analysis), analysis);
    expect(
      json?.people.map(({ lever, stage, placeByPoint }) => `${lever}${stage ?? ""} ${placeByPoint}`),
    ).toEqual([
      ...["retention5 1", "retention2 3", "reactivation2 2", "f2 6", "retention1 5", "reactivation1 4"],
      ...["retention3 7", "retention4 8", "reactivation5 9", "reactivation3 10", "reactivation4 11"],
    ]);
    expect(json?.people[0]).toMatchObject({
      ...{ rate: 0.5, filled: false, underOnePersonAYear: true },
      salesPerPerson: expect.closeTo(23_993.8, 1),
      salesForStep: expect.closeTo(2189.8, 1),
      affordableCost: null,
    });
    expect(json?.money.map(({ lever, stage }) => `${lever}${stage}`).slice(0, 2)).toEqual([
      ...["salesPerRetained3", "salesPerRetained5"],
    ]);
  });

  it("draws what the sentence names, from the rows of the table", () => {
    const [chart] = model.charts;
    const values = chart?.series[0]?.values;
    expect(values).toMatchObject({ rows: 11, columns: 1 });
    const first = model.rows[values?.row ?? 0];
    expect([
      textOf(first?.[chart?.categories.column ?? 0]),
      Number(textOf(first?.[values?.column ?? 0])),
    ]).toEqual(["F5の維持率", expect.closeTo(23_993.8, 1)]);
  });

  it("folds what moves less than one person a year to the end, and leaves it out of sentence and chart", () => {
    // 244 people in F1 today, of ten a year ago six were kept at 10,000 yen: one point is 2.44 people, each worth
    // 10,000 and 10,000 · Σ 0.6^t of four years, 13,056. One point of the six in F2 is 0.06; no new customer came twice.
    const rows: Row[] = [
      ...Array.from({ length: 244 }, (_, i): Row => [`N${i}`, "2023-06-01", 500]),
      ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-04-15", 500]),
      ...Array.from({ length: 6 }, (_, i): Row => [`B${i}`, "2023-04-10", 10_000]),
    ];
    const sheet = levers.model(contextOf(analyse(rows, "2024-03-31", { minSample: 1 })));
    const at = sheet.rows.findIndex(([first]) => textOf(first) === "1人あたりの効き目が大きい順");
    const [top, second, line] = [at + 2, at + 3, at + 4].map((row) => sheet.rows[row]?.map(textOf));
    expect([top?.[1], top?.[4], Math.round(Number(top?.[5]))]).toEqual(["F1の維持率", "2", 23_056]);
    expect([second?.[1], second?.[4], second?.[8]?.trim()]).toEqual([
      ...["F2転換率", "2", "新規で2回目を買った人がまだいません"],
    ]);
    expect(line?.[0]).toBe("1ポイントが1年に1人未満の率");
    expect(sheet.charts[0]?.series[0]?.values.rows).toBe(1);
    expect(textOf(sheet.rows[3]?.[0])).toBe(
      "1人を動かして5年間の売上（試算）が最も増えるのはF1の維持率です（1人あたり¥23,056）。この率は、1年に2人多ければ1.0ポイント上がります。",
    );
  });

  it("asks for 70.7 % of F2転換率 to raise 残存率 by a point", () => {
    const targets = linesOf("目標からの逆算（ほかの率は今のまま）", 1);
    // (1/6 + 1 %) ÷ (1/2 · 1 · 1 · 1/2)
    expect(Number(targets[0]?.[6])).toBeCloseTo((1 / 6 + 0.01) / 0.25, 9);
  });

  it("says that nothing is gained where nobody bought this year, though every rate could rise", () => {
    const asleep: Row[] = [["A", "2022-04-15", 100]];
    const sheet = levers.model(contextOf(analyse(asleep, "2024-03-31", { minSample: 1 })));
    expect(textOf(sheet.rows[3]?.[0])).toBe("どの率を1ポイント上げても、試算の5年間の売上は増えません。");
  });

  it("names no lever where the projection itself is no headline", () => {
    const few = levers.model(contextOf(analyse(WORKED_ROWS, "2024-03-31")));
    expect(textOf(few.rows[3]?.[0])).toBe(
      "5年売上の試算は、前年の顧客が8人で、30人にあと22人足りないため出していません。下の表の数字は参考値です。",
    );
  });

  it("says in a sentence when there is no projection", () => {
    const young: Row[] = [["A", "2024-03-01", 100, "1"]];
    const sheet = levers.model(contextOf(analyse(young, "2024-03-31")));
    expect(textOf(sheet.rows[3]?.[0])).toBe(
      "5年予測がないため、施策の効き目はまだ計算できません。" +
        "5年売上の試算は、基点日が2026/01/30以降になれば出せます（注文データがあと22か月分必要です）。",
    );
  });
});
