import { describe, expect, it } from "vitest";
import { a1 } from "../../../src/catalog/formula.ts";
import { leversOf } from "../../../src/core/cpm/levers.ts";
import { leversJson } from "../../../src/reports/levers/levers-json.ts";
import { levers } from "../../../src/reports/levers/levers-report.ts";
import { latestCost } from "../../../src/core/campaigns/latest-cost.ts";
import { campaignRow, withCampaigns } from "../../support/campaigns.ts";
import { computed } from "../../support/grid-values.ts";
import { contextOf, cutCells, textOf } from "../../support/report-cells.ts";
import { analyse, day, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const modelAt = (grossMargin: number | null, rows: readonly Row[] = WORKED_ROWS, language?: "ja" | "en") =>
  levers.model(contextOf(analyse(rows, "2024-03-31", { minSample: 1, grossMargin }), language));
type Model = ReturnType<typeof modelAt>;
const COSTS = "1人にかけてよい費用（許容コスト）";
const MAILING = "元が取れる追加購入率（郵送・メール・クーポン）";
const rowOf = ({ rows }: Model, title: string) => rows.findIndex(([first]) => textOf(first) === title);
const textsOf = ({ rows }: Model) => rows.map((row) => textOf(row[0]));

/** The cell of the cost, the first row of the table below it, and what its column of rates shows. */
function mailing(model: Model) {
  const row = rowOf(model, MAILING);
  const sheet = computed(model);
  const cost = a1({ row: row + 1, column: 3, rows: 1, columns: 1 });
  const shown = () => Array.from({ length: 7 }, (_, i) => sheet.value(row + 3 + i, 6));
  return {
    type: (content: number | string) => sheet.type(cost, content),
    shown,
    said: () => sheet.value(row + 1, 4),
  };
}

/* By hand at 40 %: 許容コスト as in test/core/cpm/affordable-cost.test.ts, an order's profit is 0.4 × 受注単価. */
/** 施策の効き目 of a file that keeps campaigns, each with its day and what a message cost [whole currency units]. */
function modelAfter(campaigns: readonly (readonly [name: string, sentOn: string, cost: number | null])[]) {
  const rows = campaigns.map(([name, sentOn, cost]) => ({
    ...campaignRow,
    campaign: {
      ...campaignRow.campaign,
      ...{ id: name, name, sentOn: day(sentOn), costPerContact: cost === null ? null : cost * 100 },
    },
  }));
  const analysis = analyse(WORKED_ROWS, "2024-03-31", { minSample: 1, grossMargin: 0.4 });
  return levers.model(contextOf(withCampaigns(analysis, rows)));
}

describe("the cost of a message", () => {
  it("is that of the latest campaign that says it, until another one is typed", () => {
    const model = modelAfter([
      ["春のDM", "2024-02-01", 100],
      ["冬のDM", "2023-12-01", 65],
      ["メール", "2024-03-01", null],
    ]);
    const { type, shown, said } = mailing(model);
    expect(said()).toBe(
      "「春のDM」（2024/02/01）でかかった1人あたりの費用です。別の費用なら書き換えてください。",
    );
    // 100 ÷ 0.4 ÷ 3,000 and the shop's 5,000
    expect([shown()[0], shown()[5]]).toEqual([expect.closeTo(1 / 12, 9), 0.05]);
    const before = model.rows.map((row) => textOf(row[6]));
    expect(before).toContain("0.05");
    type(200);
    expect(shown()[5]).toBe(0.1);
    expect(said()).toBe("何もしなくても買う人を除いた、追加の購入の率です。");
  });

  it("is not taken from a campaign whose row was edited, nor from one that cost nothing", () => {
    const edited = { ...campaignRow, fault: { kind: "rowEdited", column: "costPerContact" } as const };
    const of = (costPerContact: number | null) => ({ ...campaignRow.campaign, costPerContact });
    expect(
      latestCost([
        { ...edited, campaign: of(6500) },
        { fault: null, campaign: of(0) },
      ]),
    ).toBeNull();
  });

  it("that no order can bring back is said at once", () => {
    const { shown } = mailing(modelAfter([["豪華な冊子", "2024-02-01", 2100]]));
    expect(shown()[5]).toBe("全員が買っても赤字");
  });
});

describe("施策の効き目 with a margin of 40 %", () => {
  const model = modelAt(0.4);

  it("tells what one person may cost, lever by lever, in the order of the table above", () => {
    const at = rowOf(model, COSTS);
    const lines = model.rows.slice(at + 2, at + 13).map((row) => row.map(textOf));
    const whole = (value: unknown) => Math.round(Number(value));
    expect(lines.map((row) => [row[1], ...[3, 4, 5, 6].map((column) => whole(row[column])), row[7]])).toEqual(
      [
        ["F5の維持率", 23_994, 9598, 16_000, 6400, "維持客LTV"],
        ["F2の維持率", 11_625, 4650, 6000, 2400, "維持客LTV"],
        ["F2の復帰率", 9625, 3850, 4000, 1600, "復帰客LTV"],
        ["F2転換率", 4870, 1948, 4500, 1800, "2回目の平均購入額"],
        ["F1の維持率", 4000, 1600, 4000, 1600, "維持客LTV"],
        ["F1の復帰率", 4000, 1600, 4000, 1600, "復帰客LTV"],
        ["F3の維持率", 30_864, 12_346, 10_000, 4000, "維持客LTV"],
        ["F4の維持率", 20_642, 8257, 7000, 2800, "維持客LTV"],
        ["F5の復帰率", 11_994, 4798, 4000, 1600, "復帰客LTV"],
        ["F3の復帰率", 24_864, 9946, 4000, 1600, "復帰客LTV"],
        ["F4の復帰率", 17_642, 7057, 4000, 1600, "復帰客LTV"],
      ],
    );
    expect(lines.map((row) => row[8]?.trim()).slice(2, 4)).toEqual(["金額は全体の平均で補完", ""]);
    expect(textOf(model.rows[at + 13]?.[0])).toMatch(/^許容コスト ＝ 粗利率40.0% × 増える売上。/);
  });

  it("waits for the cost of a message, and says so", () => {
    const { shown, said } = mailing(model);
    expect(shown()).toEqual(["—", "—", "—", "—", "—", "—", "—"]);
    expect(said()).toBe(
      "郵送費・印刷費・クーポンの値引きなどを足した、1人あたりの金額を黄色いセルに入れてください。",
    );
  });

  it("divides the cost by an order's margin, group by group", () => {
    const { type, shown, said } = mailing(model);
    type(100);
    // 100 ÷ 0.4 ÷ 3,000, 3,750, 4,750, nobody, 6,600, the shop's 5,000, 23,000/6
    const rates = [1 / 12, 1 / 15, 1 / 19, "—", 100 / 2640, 0.05, 100 / (0.4 * (23_000 / 6))];
    expect(shown()).toEqual(
      rates.map((rate) => (typeof rate === "number" ? (expect.closeTo(rate, 9) as number) : rate)),
    );
    expect(said()).toBe("何もしなくても買う人を除いた、追加の購入の率です。");
    type(0);
    expect(shown()).toEqual([0, 0, 0, "—", 0, 0, 0]);
    // What an order leaves is 2,000 in the shop: all of them are just enough.
    type(2000);
    expect(shown()[5]).toBe(1);
    expect(shown()[0]).toBe("全員が買っても赤字");
  });

  it.each([-1, "百円", "120円/通"])("says what to enter in place of %s, and counts nothing", (wrong) => {
    const { type, shown, said } = mailing(model);
    type(wrong);
    expect(new Set(shown())).toEqual(new Set(["—"]));
    expect(said()).toBe("計算できません。0以上の金額を数字で入れてください（例：120）。");
    type("");
    expect(said()).toMatch(/黄色いセルに入れてください。$/);
  });

  it("remarks whose order stands for people without one", () => {
    const at = rowOf(model, MAILING) + 3;
    const lines = model.rows.slice(at, at + 7).map((row) => [textOf(row[1]), textOf(row[8]).trim()]);
    expect(lines).toEqual([
      ["F1 現在稼働", ""],
      ["F2 現在稼働", ""],
      ["F3 現在稼働", ""],
      ["F4 現在稼働", "直近1年の購入がありません"],
      ["F5 現在稼働", ""],
      ["現在離脱", "購入がないため店全体の受注単価"],
      ["新規", ""],
    ]);
    expect(textsOf(model)).toContainEqual(
      expect.stringMatching(
        /^元が取れる追加購入率 ＝ 1通あたりの費用 ÷（粗利率40.0% × 受注単価）。.*追加の購入の率です。$/,
      ),
    );
  });

  it("hands them on to other programs", () => {
    const analysis = analyse(WORKED_ROWS, "2024-03-31", { grossMargin: 0.4 });
    const json = leversJson(leversOf(analysis), analysis);
    expect(json?.grossMargin).toBe(0.4);
    expect(json?.people[0]?.affordableCost).toEqual({
      fiveYears: expect.closeTo(0.4 * 23_993.8, 1) as number,
      firstYear: 6400,
    });
    expect(json?.mailing.slice(4)).toEqual([
      { set: "active", stage: 5, people: 3, orders: 5, orderValue: 6600, profitPerOrder: 2640 },
      { set: "lapsed", stage: null, people: 5, orders: 14, orderValue: 5000, profitPerOrder: 2000 },
      expect.objectContaining({ set: "new", stage: null, people: 3, orders: 6 }),
    ]);
  });

  it.each(["ja", "en"] as const)("cuts nothing off, %s", (language) => {
    expect(cutCells(modelAt(0.4, WORKED_ROWS, language), "JPY")).toEqual([]);
  });
});

it("where no margin is set one sentence says where to set it, and no table stands there", () => {
  const texts = textsOf(modelAt(null));
  expect(texts[texts.indexOf(COSTS) + 1]).toBe(
    "1人にかけてよい費用と、元が取れる追加購入率は、「設定」シートの「粗利率」に 40% のように入れて、レポートを作り直すと出ます。",
  );
  expect(texts).not.toContain(MAILING);
});

it("a shop without a projection is told the break-even alone", () => {
  const model = modelAt(0.5, [["A", "2024-03-01", 2000]]);
  expect(rowOf(model, COSTS)).toBe(-1);
  const { type, shown } = mailing(model);
  type(100);
  expect(shown()).toEqual([0.1, "—", "—", "—", "—", 0.1, 0.1]);
});
