import { describe, expect, it } from "vitest";
import { OTHER_STARTS, type PlanColumnId } from "../../../src/catalog/texts/step-texts.ts";
import { planPage } from "../../../src/reports/steps/plan-page.ts";
import { startSaid, startWords } from "../../../src/reports/steps/plan-words.ts";
import { cellFaultWords, type PlanRow, readPlans } from "../../../src/reports/steps/read-plans.ts";

const SAVED = [{ name: "夏の人", conditions: [] }];

const rowOf = (cells: Partial<Record<PlanColumnId, unknown>>, row = 7): PlanRow => ({
  row,
  cells: {
    ...{ state: "使う", name: "お礼", start: "初回購入", days: 7, segment: "", stops: "" },
    ...cells,
  },
});
const read = (...rows: PlanRow[]) => readPlans({ name: "配信計画", rows }, SAVED, "ja");
const faultOf = (cells: Partial<Record<PlanColumnId, unknown>>): string | null => {
  const [fault] = read(rowOf(cells)).faults;
  return fault === undefined ? null : cellFaultWords(fault, "配信計画", "ja");
};

describe("a row of 配信計画", () => {
  it("is a plan, with everybody and any purchase where nothing is said", () => {
    expect(read(rowOf({}))).toEqual({
      plans: [
        {
          plan: { name: "お礼", start: { from: "order", k: 1 }, days: 7, stops: { on: "purchase" } },
          ...{ row: 7, asked: null },
        },
      ],
      faults: [],
    });
  });

  it("is read in either language, width and case, with days as a number or in words", () => {
    const { plans, faults } = read(
      rowOf({ state: "ON", name: "a", start: "Order 2", days: "１０日後", stops: "never" }, 7),
      rowOf({ name: "b", start: "１２回目の購入", days: " 0 ", stops: "石けん" }, 8),
      rowOf({ name: "c", start: "f3になった日", segment: "夏の人" }, 9),
      rowOf({ name: "d", start: "Becoming “at risk”", segment: "orders>=2" }, 10),
    );
    expect(faults).toEqual([]);
    expect(plans.map(({ plan, asked }) => [plan.start, plan.days, plan.stops, asked])).toEqual([
      [{ from: "order", k: 2 }, 10, { on: "never" }, null],
      [{ from: "order", k: 12 }, 0, { on: "product", product: "石けん" }, null],
      [{ from: "stage", stage: 3 }, 7, { on: "purchase" }, SAVED[0]],
      [{ from: "rank", rank: "atRisk" }, 7, { on: "purchase" }, "orders>=2"],
    ]);
  });

  it("that is empty or switched off is left alone, whatever stands in it", () => {
    const empty = { state: "", name: "", start: "", days: "", segment: "", stops: "" };
    expect(read(rowOf(empty), rowOf({ state: "休止", days: -5 }))).toEqual({ plans: [], faults: [] });
  });

  it("with a fault is no plan; row, column, value, rule and the way out are told in one sentence", () => {
    expect(faultOf({ state: "" })).toBe(
      "「配信計画」7行目の状態が空です。「使う」か「休止」を選んでください。",
    );
    expect(faultOf({ state: "はい" })).toMatch(/^「配信計画」7行目の状態「はい」は使えません。/);
    expect(faultOf({ name: " " })).toMatch(/文面の名前が空です。1〜60文字で/);
    expect(faultOf({ name: "あ".repeat(61) })).toMatch(/1〜60文字で入れてください。$/);
    expect(faultOf({ start: "入会日" })).toMatch(
      /起点「入会日」は使えません。「初回購入」「2回目の購入」のような購入の回数（99回目まで）、または 発送日、誕生日、F2になった日、/,
    );
    expect(faultOf({ start: "100回目の購入" })).not.toBeNull();
    expect(faultOf({ start: "0回目の購入" })).not.toBeNull();
    expect(faultOf({ days: -3 })).toBe(
      "「配信計画」7行目の何日後「-3」は使えません。0〜730の整数を入れてください。",
    );
    for (const days of ["", 1.5, 731, "来週"]) expect(faultOf({ days })).toMatch(/0〜730の整数/);
    expect(faultOf({ days: 730 })).toBeNull();
    expect(faultOf({ segment: "冬の人" })).toBe(
      "「配信計画」7行目の対象「冬の人」は使えません。保存したセグメントの名前（今あるもの：夏の人）か、orders>=2 のような条件にしてください。空なら全員です。",
    );
    expect(faultOf({ segment: "nobody=1" })).toMatch(/対象「nobody=1」は使えません。.*使える項目/);
  });

  it("may not have another one's name", () => {
    const { plans, faults } = read(rowOf({}, 7), rowOf({ name: "ｂ" }, 8), rowOf({ name: "B" }, 9));
    expect(plans.map(({ row }) => row)).toEqual([7, 8]);
    expect(faults.map((one) => cellFaultWords(one, "配信計画", "ja"))).toEqual([
      "「配信計画」9行目の文面の名前「B」は使えません。8行目にも同じ名前があります。どちらかの名前を変えてください。",
    ]);
  });
});

describe("配信計画 as it is first written", () => {
  for (const language of ["ja", "en"] as const) {
    it(`holds examples that are plans once they are switched on, and none before (${language})`, () => {
      const { model, rows } = planPage({ language, currency: "JPY" });
      const lines = model.rows.slice(rows.first, rows.first + rows.count);
      const asRow = (state: string | null) => (cells: (typeof lines)[number], i: number) => {
        const [own, name, start, days, segment, stops] = cells.map(({ value }) => value);
        const said = own === "" || state === null ? own : state;
        return { row: i, cells: { state: said, name, start, days, segment, stops } };
      };
      expect(readPlans({ name: "", rows: lines.map(asRow(null)) }, [], language)).toEqual({
        plans: [],
        faults: [],
      });
      const on = readPlans(
        { name: "", rows: lines.map(asRow(language === "ja" ? "使う" : "On")) },
        [],
        language,
      );
      expect([on.plans.length, on.faults]).toEqual([3, []]);
      expect(on.plans.map(({ plan }) => plan.start.from)).toEqual(["order", "shipped", "birthday"]);
    });

    it(`offers starts that are read back as they are meant (${language})`, () => {
      for (const [, start] of OTHER_STARTS) expect(startSaid(startWords(start, language))).toEqual(start);
      for (const k of [1, 2, 10, 99])
        expect(startSaid(startWords({ from: "order", k }, language))).toEqual({ from: "order", k });
      const { rules } = planPage({ language, currency: "JPY" });
      const starts = rules.flatMap(({ rule }) => (rule.kind === "list" ? rule.values : [])).slice(2);
      expect(starts.map(startSaid)).not.toContain(null);
    });
  }
});
