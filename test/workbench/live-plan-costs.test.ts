import { describe, expect, it } from "vitest";
import type { ReportModel } from "../../src/catalog/report-model.ts";
import { businessPlan } from "../../src/reports/business-plan/plan-report.ts";
import { boughtAt, costlyContext, costRow, type CostlyShop } from "../support/ad-costs.ts";
import { computed } from "../support/grid-values.ts";
import { textOf } from "../support/report-cells.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const ROWS = WORKED_ROWS.map(([customer, date, amount]) =>
  boughtAt(String(customer), String(date), Number(amount)),
);
/** The worked example with a margin of 40 % and a CPO of 2,000 of the whole shop; its other rows are of parts. */
const COSTLY: CostlyShop = {
  rows: ROWS,
  costs: [costRow(7, { cpo: 200_000 }), costRow(8, { channel: "本店", cpo: 999_900 })],
  settings: { grossMargin: 0.4, minSample: 1 },
};

function sheetOf(of: CostlyShop) {
  const context = costlyContext(of);
  const model = businessPlan.model(context);
  const sheet = computed(model);
  const row = (label: string): number => model.rows.findIndex(([first]) => first?.value === label);
  return {
    ...{ context, model, sheet },
    /** The yellow cell, the original and what is said of a line. */
    line: (label: string) => [1, 2, 3].map((column) => sheet.value(row(label), column)),
    years: (label: string) => [3, 4, 5, 6, 7].map((column) => sheet.value(row(label), column)),
    type: (name: string, to: string | number) => sheet.type(cellOf(model, name), to),
  };
}

function cellOf(model: ReportModel, name: string): string {
  const r = model.rows.findIndex((line) => line.some((cell) => cell.input?.name === name));
  const c = (model.rows[r] ?? []).findIndex((cell) => cell.input?.name === name);
  return String.fromCharCode(65 + c) + String(r + 1);
}

const CPO = "CPO（新規あたりの獲得費用）";
const [SPENT, PROFIT] = ["獲得費用（CPO × 新規）", "利益（粗利 − 獲得費用）"];

describe("the CPO of 事業計画", () => {
  it("is that of the shop's own row of 広告費, and says so beside the cell", () => {
    const { line, years, model, sheet } = sheetOf(COSTLY);
    // 2,000 for each of the fourteen people of the example.
    expect(line(CPO)).toEqual([
      2000,
      2000,
      "\u2003元の値は、シート「広告費」の店全体の行のCPOです（新規14人分）。入れた数字があれば、それで計算します。",
    ]);
    expect(years(SPENT)).toEqual([6000, 6000, 6000, 6000, 6000]);
    // 40 % of 76,458.1 is 30,583.2, and of five years' 446,305.5 178,522.2, less 30,000.
    expect(years(PROFIT)[0]).toBeCloseTo(24_583.2, 1);
    expect(sheet.value(6, 6)).toBeCloseTo(148_522.2, 0);
    expect(textOf(model.rows[7]?.[6])).toBe("粗利率 × 売上\n− 獲得費用");
  });

  it("shows at first what the formulas come to", () => {
    const { model, sheet } = sheetOf(COSTLY);
    const labels = [SPENT, PROFIT, "累計利益"];
    const rows = model.rows.flatMap(([first], i) => (labels.includes(textOf(first)) ? [i, i + 1] : []));
    for (const at of rows.slice(0, 5))
      for (const column of [3, 7]) {
        const cell = model.rows[at]?.[column];
        const shown = typeof cell?.value === "object" && cell.value !== null ? cell.value.shows : cell?.value;
        expect(shown).toBeCloseTo(Number(sheet.value(at, column)), 6);
      }
    expect(rows).toHaveLength(6);
  });

  it("is what was typed, once something was; without either there is none", () => {
    const { years, type } = sheetOf(COSTLY);
    type("cost", 1000);
    expect(years(SPENT)[0]).toBe(3000);
    type("cost", "");
    expect(years(SPENT)[0]).toBe(6000);
    const alone = sheetOf({ ...COSTLY, costs: [] });
    expect(alone.line(CPO).slice(0, 2)).toEqual([null, "—"]);
    expect(alone.line(CPO)[2]).toContain("数字で入れると、獲得費用と利益が出ます");
    expect(alone.years(PROFIT)[0]).toBe("—");
  });

  it("comes of the channels' rows where there is none of the shop, else says which row is missing", () => {
    const said = (costs: CostlyShop["costs"]) => sheetOf({ ...COSTLY, costs }).line(CPO);
    const [typed, original, mixed] = said(COSTLY.costs.slice(1));
    expect([typed, original]).toEqual([9999, 9999]);
    expect(mixed).toContain("チャネルごとのCPOを直近1年にかかる月の新規3人の内訳でならした値です");
    const goods = said([costRow(7, { product: "石けん", cpo: 100 })]);
    expect(goods).toEqual([
      ...[null, "—"],
      "\u2003シート「広告費」に店全体の行がなく、チャネル1件（本店）のCPOもないので出せません。行を足すか、数字で入れてください。",
    ]);
    // Nobody of the example began in December 2023.
    expect(said([costRow(7, { month: "2023-12", cpo: 300_000 })])).toEqual([
      ...[null, "—"],
      "\u2003シート「広告費」の店全体の行は、新規が0人の月のものなので使えません。数字で入れると、獲得費用と利益が出ます（例：3000）。",
    ]);
  });

  it("below 0 is no CPO, and is said to be none as other cells say it", () => {
    const alone = sheetOf({ ...COSTLY, costs: [] });
    alone.type("cost", -5);
    expect(alone.line(CPO)[2]).toBe("\u2003計算に使えない数字です。0以上の金額を数字で入れてください。");
    expect(alone.years(SPENT)[0]).toBe("—");
    const known = sheetOf(COSTLY);
    known.type("cost", -5);
    expect(known.line(CPO)[2]).toMatch(
      /^\u2003計算に使えない数字のため、元の値で計算しています。0以上の金額/,
    );
    expect(known.years(SPENT)[0]).toBe(6000);
  });

  it("stands in the JSON with the profit of each year", () => {
    const json = (of: CostlyShop) =>
      businessPlan.json?.(costlyContext(of)) as { cpo: unknown; rows: { profit: unknown }[] };
    expect(json(COSTLY)).toMatchObject({
      cpo: 2000,
      rows: [{ profit: expect.closeTo(24_583.2, 1) as number }, {}, {}, {}, {}],
    });
    expect(json({ ...COSTLY, costs: [] })).toMatchObject({
      cpo: null,
      rows: [{ profit: null }, {}, {}, {}, {}],
    });
  });
});

describe("where no new customer of the year bought again", () => {
  // C01, C02 and C03 are the new ones: their first orders alone.
  const NEW = ["C01", "C02", "C03"];
  const once = ROWS.filter(
    ({ customer }, i) =>
      !NEW.includes(String(customer)) || ROWS.findIndex((one) => one.customer === customer) === i,
  );
  const shop = sheetOf({ ...COSTLY, rows: once });
  const VALUE = "リピート平均受注単価";

  it("the repeat order has no value: 「—」, not 0, and the first year is the first order", () => {
    expect(shop.line("F2転換率（直近1年の新規）").slice(0, 2)).toEqual([0, 0]);
    expect(shop.line(VALUE)).toEqual([
      ...[null, "—"],
      "\u2003直近1年の新規には、まだ2回目の購入がありません。数字で入れるまでは0円で計算します。",
    ]);
    expect(shop.line("新規あたりの初年度売上")[0]).toBe(3000);
    expect(shop.sheet.value(3, 0)).toMatch(/^5年で15人の新規を獲得すると/);
  });

  it("it is what somebody types, with the orders that are typed", () => {
    shop.type("ordersPerNew", 2);
    expect(shop.line("新規あたりの初年度売上")[0]).toBe(3000);
    shop.type("repeatValue", 500);
    expect(shop.line("新規あたりの初年度売上")[0]).toBe(4000);
  });
});
