import { describe, expect, it } from "vitest";
import { type Language, LANGUAGES } from "../../../src/catalog/language.ts";
import { STYLES } from "../../../src/catalog/look.ts";
import type { About } from "../../../src/catalog/report-model.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { businessPlan } from "../../../src/reports/business-plan/plan-report.ts";
import { textPixels } from "../../../src/reports/page/grid.ts";
import { contextOf, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const modelOf = (rows: readonly Row[], anchor = "2024-03-31", minSample = 1, language: Language = "ja") =>
  businessPlan.model(contextOf(analyse(rows, anchor, { minSample }), language));
const said = (model: ReturnType<typeof modelOf>): string => textOf(model.rows[3]?.[0]);
const cards = (model: ReturnType<typeof modelOf>) =>
  [0, 2, 4, 6, 8].map((column) => [6, 7].map((row) => textOf(model.rows[row]?.[column])));

describe("the sheet 事業計画 of the worked example", () => {
  const model = modelOf(WORKED_ROWS);

  it("says where the plan leads, and how much of it rests on those to be won", () => {
    // 70,000 and 9 people are definitions.md 5.1; 15 = 5 × 3.
    expect(said(model)).toMatch(
      /^5年で15人の新規を獲得すると、年間売上は今の¥70,000から5年目に¥[\d,]+（幅¥[\d,]+〜¥[\d,]+）、稼働顧客は9人から13人になる計画です。5年目の売上の[\d.]+%は、これから獲得する顧客の分です。$/,
    );
    expect(cards(model)[4]).toEqual([
      expect.stringMatching(/^7666\.66/),
      "実績 ¥7,667\n（直近1年の新規3人）",
    ]);
    expect(cards(model)[3]).toEqual(["—", "粗利率とCPOを\n入れると出ます"]);
  });
  it("draws the known and those to be won on each other, beginning with the current year", () => {
    expect(
      model.charts.map(({ stacked, series, categories }) => [stacked, series.length, categories.columns]),
    ).toEqual([
      [true, 2, 6],
      [true, 2, 6],
    ]);
    const [chart] = model.charts;
    const row = chart?.series[0]?.values.row ?? 0;
    expect(textOf(model.rows[row]?.[2])).toBe("70000");
    expect(textOf(model.rows[chart?.series[1]?.values.row ?? 0]?.[2])).toBe("");
  });
  it("sets the two years that are over beside it: 45,000 of 8 people, then 70,000 of 9; 3 new ones in each", () => {
    const past = (label: string) => {
      const cells = model.rows.find(([first]) => first?.value === label);
      return [cells?.[1]?.value, cells?.[2]?.value];
    };
    expect(past("売上")).toEqual([45_000, 70_000]);
    expect(past("稼働顧客")).toEqual([8, 9]);
    expect(past("新規獲得（人）")).toEqual([3, 3]);
    expect(past("前年比")[1]).toBeCloseTo(70 / 45 - 1, 10);
  });
  it("says how the recipe did", () => {
    const texts = model.rows.flat().map(textOf).join("\n");
    // 3 × 13,000 ÷ 3 more than what the outlook of then said; see the core's test.
    expect(texts).toMatch(/実際に獲得した新規3人で立てていたら.*実績は¥70,000/);
    expect(texts).toContain("稼働顧客が−10〜＋17%、売上が−29〜＋5%");
  });
  it("has every text that a yellow cell may bring about beside it in view", () => {
    for (const language of LANGUAGES) {
      const sheet = modelOf(WORKED_ROWS, "2024-03-31", 1, language);
      const room = sheet.columnWidths.slice(3).reduce((a, b) => a + b, 0);
      const formulas = sheet.rows
        .flatMap((cells) => cells.slice(3, 4))
        .flatMap(({ value, open }) =>
          open && typeof value === "object" && value !== null ? [value.formula] : [],
        );
      expect(formulas).toHaveLength(5);
      for (const [, quoted = ""] of formulas.flatMap((one) => [...one.matchAll(/"([^"]*)"/g)]))
        expect({ quoted, fits: textPixels(quoted) * (STYLES.aside.size / 10) + 6 <= room }).toEqual({
          quoted,
          fits: true,
        });
    }
  });
});

describe("a number of 事業計画, explained", () => {
  const context = contextOf(analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 }));
  const cells = businessPlan.model(context).rows.flat();
  const linesOf = (about: About): Record<string, string> => {
    const cell = cells.find((one) => JSON.stringify(one.about) === JSON.stringify(about));
    if (!cell) throw new Error(`no cell about ${JSON.stringify(about)}`);
    const one = { cell, about, written: shownBy(cell), now: null };
    const { lines } = explanation(context, one, { sheet: "事業計画", cell: "A1" });
    return Object.fromEntries(lines.map(({ label, value }) => [label, value]));
  };

  it("is the sum of the known and of those won; of all years, of the years", () => {
    expect(linesOf({ metric: "planSales", year: 1 })["計算"]).toBe("¥53,458 ＋ ¥23,000 = ¥76,458");
    expect(linesOf({ metric: "planActive", year: 1 })["計算"]).toBe("7.0 ＋ 3 = 10.0");
    expect(linesOf({ metric: "planCumulative", year: 2 })["計算"]).toBe("¥76,458 ＋ ¥83,395 = ¥159,853");
  });
  it("names the people and purchases of the current year behind the seeds", () => {
    expect(linesOf({ metric: "planRepeatRate" })).toMatchObject({
      分子: expect.stringContaining("2人"),
      分母: "新規 3人",
    });
    expect(linesOf({ metric: "planFirstYear" })["計算"]).toBe("¥23,000 ÷ 3人 = ¥7,667");
    const share = { numerator: 1_400_000, denominator: 3 };
    expect(linesOf({ metric: "planRepeatValue", share })["計算"]).toBe("¥14,000 ÷ 3件 = ¥4,667");
  });
});

describe("where the plan may not be said", () => {
  it("too few new customers: the cards say how many there are, the tables are small samples", () => {
    const model = modelOf(WORKED_ROWS, "2024-03-31", 4);
    expect(said(model)).toBe(
      "直近1年に獲得した新規は3人、初年度の売上は新規あたり¥7,667です。事業計画は、直近1年の新規が3人で、4人にあと1人足りないため出していません。下の表の数字は参考値です。",
    );
    expect(cards(model)[0]).toEqual(["", "直近1年の新規が3人\n（4人から出せます）"]);
    expect(model.rows.flat().map(textOf)).toContain("5年の計画（参考値）");
  });
  it("orders of a few months: from when on there is one, and what is known of the first year", () => {
    const model = modelOf([
      ["A", "2024-01-10", 100],
      ["A", "2024-02-10", 300],
      ["B", "2024-03-01", 200],
    ]);
    expect(said(model)).toMatch(
      /^直近1年に獲得した新規は2人、初年度の売上は新規あたり¥300です。事業計画は、基点日が\d{4}\/\d\d\/\d\d以降になれば出せます/,
    );
    expect(model.charts).toEqual([]);
    expect(model.rows.flat().filter(({ style }) => style?.startsWith("input"))).toEqual([]);
    expect(cards(model).slice(3)).toEqual([
      ["2", ""],
      ["300", "実績 ¥300\n（直近1年の新規2人）"],
    ]);
  });
  it("nobody new", () => {
    const model = modelOf(WORKED_ROWS.filter(([customer]) => !["C01", "C02", "C03"].includes(customer)));
    expect(said(model)).toContain("直近1年に獲得した新規の顧客がいないため、事業計画は立てられません。");
    expect(model.charts).toEqual([]);
  });
  it("orders that begin after Y(2): new customers and their first year have a mark that is explained", () => {
    // Y(2) = 2022-03-31: C04, C05 and C06 bought in April 2022 or later; so does everybody here.
    const late = WORKED_ROWS.filter(([, date]) => String(date) > "2022-03-31");
    const model = modelOf(late);
    const labels = model.rows.map(([first]) => textOf(first));
    expect(labels).toContain("新規獲得（人）＊");
    expect(labels).toContain("新規あたりの初年度売上＊");
    expect(labels.join()).toContain("＊注文データが2022/04/01からのため");
    expect(
      modelOf(WORKED_ROWS)
        .rows.map(([first]) => textOf(first))
        .join(),
    ).not.toContain("＊");
  });
});

describe("businessPlan in the JSON", () => {
  const jsonOf = (rows: readonly Row[]) =>
    businessPlan.json?.(contextOf(analyse(rows, "2024-03-31", { grossMargin: 0.4 }))) as Record<
      string,
      unknown
    > & {
      rows: Record<string, number>[] | null;
    };

  it("holds the seeds, and the years with their parts", () => {
    const json = jsonOf(WORKED_ROWS);
    expect(json).toMatchObject({
      ...{ missing: null, pairs: 3, newMayBeOld: false, newCustomers: 3, firstOrderValue: 3000 },
      ...{ repeatRate: 2 / 3, ordersPerNewCustomer: 1 },
    });
    expect(json.rows).toHaveLength(5);
    const [first] = json.rows ?? [];
    expect(first).toMatchObject({ year: 1, newCustomers: 3, wonActive: 3, wonSales: 23_000 });
    expect(first?.["sales"]).toBeCloseTo(76_458.1, 1);
    expect(first?.["grossProfit"]).toBeCloseTo(0.4 * 76_458.1, 1);
    expect(first?.["salesMultiple"]).toBeCloseTo(76_458.1 / 70_000, 5);
    expect(first?.["activeHigh90"]).toBe(17);
  });
  it("says why there are none", () => {
    expect(jsonOf([["A", "2024-01-10", 100]])).toMatchObject({
      missing: "noPair",
      rows: null,
      firstYearSales: 100,
      // One person who bought once: 0 of 1 came back, and there is no purchase whose mean could be told.
      ...{ firstOrderValue: 100, repeatRate: 0, ordersPerNewCustomer: 0, repeatOrderValue: null },
    });
    // The only customer is an old one.
    expect(jsonOf([["A", "2022-01-10", 100]])).toMatchObject({
      ...{ newCustomers: 0, firstYearSales: null, firstOrderValue: null },
      ...{ repeatRate: null, ordersPerNewCustomer: null, repeatOrderValue: null },
    });
  });
});

describe("CPM_PLAN()", () => {
  const answer = (rows: readonly Row[]) =>
    businessPlan.cells.CPM_PLAN?.(analyse(rows, "2024-03-31"), "ja") as unknown[][];

  it("spills today and five years", () => {
    const [head, now, first, ...later] = answer(WORKED_ROWS);
    expect(head).toHaveLength(9);
    expect(now?.slice(0, 4)).toEqual(["現在", 3, 9, 70_000]);
    expect(first?.slice(0, 4)).toEqual(["1年目", 3, expect.closeTo(9.9947, 4), expect.closeTo(76_458.1, 1)]);
    expect(first?.[7]).toBe(23_000);
    expect(later).toHaveLength(4);
  });
  it("spills dashes where there is no plan", () => {
    expect(answer([["A", "2024-01-10", 100]])[2]).toEqual(["1年目", ...Array.from({ length: 8 }, () => "—")]);
  });
});
