import { describe, expect, it } from "vitest";
import { type MetricId, METRICS } from "../../../src/catalog/metrics/metrics.ts";
import type { About, Cell } from "../../../src/catalog/report-model.ts";
import type { CustomerSet } from "../../../src/core/segments/customer-sets.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { type ReportId } from "../../../src/reports/index.ts";
import { contextOf, explainedCells, shownBy } from "../../support/report-cells.ts";
import { analyse, day } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const WORKED = analyse(WORKED_ROWS, WORKED_ANCHOR);

/** The first cell of a report about this number that shows one; a withheld headline is shown nowhere but in its table. */
function cellAbout(id: ReportId, about: About, analysis = WORKED): Cell {
  const wanted = JSON.stringify(Object.entries(about).sort());
  const found = explainedCells(id, analysis).find(
    (one) => JSON.stringify(Object.entries(one.about).sort()) === wanted && shownBy(one.cell) !== null,
  );
  if (!found) throw new Error(`no cell about ${wanted}`);
  return found.cell;
}

function explained(id: ReportId, about: About, { language = "ja", analysis = WORKED } = {}) {
  const cell = cellAbout(id, about, analysis);
  const context = contextOf(analysis, language === "en" ? "en" : "ja");
  const one = { cell, about, written: shownBy(cell), now: null };
  const { name, of, shows, lines, notes, lists } = explanation(context, one, { sheet: "S", cell: "A1" });
  const said = Object.fromEntries(lines.map(({ label, value }) => [label, value]));
  return { name, of, shows, said, notes, lists: lists.map(({ label }) => label) };
}

const BS = "customerBalanceSheet";
const MAP = "goldCustomerMap";
const SMALL = (n: number) => `参考値です。分母が${n}人で30人より少なく、1人の動きで率が大きく変わります。`;
const YEARS = "前年 2022/04/01–2023/03/31\n直近1年 2023/04/01–2024/03/31";

describe("numbers of the worked example, one of each kind (definitions.md 5)", () => {
  it("a share of people: F5's retention is C09 of C09 and C10", () => {
    // 1/2 → Wilson: (0.5 + 3.8415/4) / (1 + 3.8415/2) ± 0.4054 → 9.5–90.5 %
    expect(explained(BS, { metric: "retentionRate", stage: 5 })).toMatchObject({
      name: "顧客維持率",
      of: "F5 5回以上",
      shows: "50.0%",
      said: {
        分子: "F5 維持 1人",
        分母: "F5 前年稼働 2人",
        "95%の幅": "9.5–90.5%",
        計算: "1人 ÷ 2人 = 50.0%",
        数える期間: YEARS,
      },
      lists: ["F5 維持 1人", "F5 前年稼働 2人", "F5 離脱 1人"],
    });
  });

  it("a share of nobody says so and lists nobody", () => {
    const found = explained(BS, { metric: "reactivationRate", stage: 4 });
    expect([found.shows, found.lists]).toEqual(["33.3%", []]);
    expect(found.notes).toContain("このランクには実績がないため、全体の値で補っています。");
    const cell = explainedCells(BS, WORKED)
      .filter(({ about, cell: { value } }) => value === null && about.metric === "reactivationRate")
      .map(({ about }) => about.stage);
    // The card's is withheld, the table's has nobody.
    expect(cell.slice(0, 2)).toEqual([undefined, 3]);
  });

  it("a headline that is withheld says why", () => {
    const about: About = { metric: "retentionRate" };
    const card = { about, cell: { value: null, unit: "rate" } as Cell, written: null, now: null };
    const { notes } = explanation(contextOf(WORKED), card, { sheet: "S", cell: "A1" });
    expect(notes).toEqual(["維持率は、前年の顧客が8人で、30人にあと22人足りないため出していません。"]);
  });

  it("a count: three lapsed last year, of whom nobody is F3", () => {
    expect(explained(BS, { metric: "dormantCustomers" })).toEqual({
      name: "前年離脱顧客",
      of: "",
      shows: "3",
      said: {
        人数: "前年離脱 3人",
        数える期間: "それより前 2022/03/31まで\n前年 2022/04/01–2023/03/31",
      },
      notes: [],
      lists: ["前年離脱 3人"],
    });
    expect(explained(BS, { metric: "dormantCustomers", stage: 3 }).lists).toEqual([]);
  });

  it("money per person: the five kept bought for 43,000", () => {
    expect(explained(BS, { metric: "salesPerRetained" })).toMatchObject({
      shows: "¥8,600",
      said: { 売上: "¥43,000", 人数: "維持 5人", 計算: "¥43,000 ÷ 5人 = ¥8,600" },
      lists: ["維持 5人"],
    });
  });

  it("a sum: 70,000 of nine people, in the year", () => {
    expect(explained(BS, { metric: "annualSales" })).toMatchObject({
      shows: "¥70,000",
      said: { 売上: "¥70,000", 人数: "現在稼働 9人", 数える期間: "直近1年 2023/04/01–2024/03/31" },
    });
  });

  it("a projection: five years, live, with nobody to list", () => {
    const found = explained(BS, { metric: "cumulativeSales", year: 5 });
    expect(found).toMatchObject({ of: "5年後", shows: "¥238,636", lists: [] });
    expect(found.said["計算"]).toBe("¥60,333 ＋ ¥48,056 ＋ ¥44,509 ＋ ¥43,168 ＋ ¥42,570 = ¥238,636");
    expect(found.notes).toEqual(["シートの数式で計算しているので、前提のセルを変えるとこの数字も動きます。"]);
    // 2.21875 of 9 people keep buying without a gap.
    const still = explained(BS, { metric: "projectedSurvival", year: 5 });
    expect([still.shows, still.said["計算"]]).toEqual(["24.7%", "2.2人 ÷ 9人 = 24.7%"]);
    expect(explained(BS, { metric: "annualSalesMultiple", year: 5 }).said["計算"]).toBe(
      "¥238,636 ÷ ¥70,000 = 3.41倍",
    );
  });

  it("money per person of nobody says so", () => {
    const rank = { kind: "class", scheme: "rfm", is: "new" } as const;
    const cell: Cell = { value: null, unit: "money" };
    const one = {
      cell,
      about: { metric: "classSalesPerPerson", set: rank } as const,
      written: null,
      now: null,
    };
    expect(explanation(contextOf(WORKED), one, { sheet: "S", cell: "A1" }).notes).toEqual([
      "あてはまる人がいないため、1人あたりの金額は出せません。",
    ]);
  });

  it("an input says that it is one, and what it stands for", () => {
    const found = explained(BS, { metric: "salesPerReturned", stage: 2 });
    expect(found.notes).toEqual([
      "このランクには実績がないため、全体の値で補っています。",
      "黄色のセルは入力欄です。数字を変えると、この数字を使うほかのセルも動きます。",
    ]);
  });

  it("残存率 multiplies five rates and rests on the fewest people", () => {
    // 2/3 · 1/2 · 1 · 1 · 1/2 = 1/6; the bases of F3 and F4 are one person each.
    expect(explained(MAP, { metric: "goldSurvivalRate", box: 5 })).toMatchObject({
      of: "F5継続",
      shows: "16.7%",
      said: { 計算: "66.7% × 50.0% × 100.0% × 100.0% × 50.0% = 16.7%" },
      notes: ["参考値です。掛け合わせる率の中に、分母が30人より少ないものがあります（最も少ないのは1人）。"],
      lists: [],
    });
    expect(explained(MAP, { metric: "survivors", box: 5 }).said["計算"]).toBe("3人 × 16.7% = 0.5人");
  });

  it("F2転換率 and 昇格率 on the map", () => {
    const f2 = explained(MAP, { metric: "f2ConversionRate" });
    expect(f2.said).toMatchObject({ 分子: "新規で2回以上 2人", 分母: "新規 3人", 計算: "2人 ÷ 3人 = 66.7%" });
    expect(f2.notes).toEqual([SMALL(3)]);
    const p3 = explained(MAP, { metric: "promotionRate", stage: 3 });
    expect(p3.said).toMatchObject({ 分子: "F3 昇格 1人", 分母: "F3 前年稼働 1人", "95%の幅": "20.7–100.0%" });
  });

  it("ranks and the RFM board name their people", () => {
    // 優良: C09 alone, 40,000 of 177,000 lifetime (the sum of the amounts in 5)
    const loyal = { kind: "class", scheme: "rfm", is: "loyal" } as const satisfies CustomerSet;
    expect(explained("rfm", { metric: "classSalesShare", set: loyal })).toMatchObject({
      of: "優良顧客",
      shows: "22.6%",
      said: { 計算: "¥40,000 ÷ ¥177,000 = 22.6%" },
      lists: ["優良顧客 1人"],
    });
    const field = explained("rfm", { metric: "classCustomers", set: { kind: "board", f: 2, r: 2 } });
    expect([field.of, field.said["人数"]]).toEqual(["3〜4回 × 61〜120日", "3〜4回 × 61〜120日 1人"]);
  });

  it("定点観測 explains every month and lists the latest only", () => {
    const at = (iso: string) =>
      explained("monthlyHistory", {
        metric: "retentionRate",
        month: day(iso),
      });
    expect(at("2024-03-31")).toMatchObject({
      of: "2024/03/31時点",
      shows: "62.5%",
      lists: ["維持 5人", "前年稼働 8人", "離脱 3人"],
    });
    // A year before: of the five of W1 (C08 C09 C10 C12 C13 and C07 on 22-03-31: six) five bought again: C12 did not.
    const before = at("2023-03-31");
    expect(before.said).toMatchObject({
      分子: "維持 5人",
      分母: "前年稼働 6人",
      数える期間: "前年 2021/04/01–2022/03/31\n直近1年 2022/04/01–2023/03/31",
    });
    expect(before.lists).toEqual([]);
    expect(before.notes).toContain("顧客リストを作れるのは、基点日2024/03/31の数字だけです。");
  });

  it("定点観測 multiplies the rates of the month itself, and divides nothing where there is no 試算", () => {
    const at = (metric: MetricId, iso: string): string => {
      const found = explainedCells("monthlyHistory", WORKED).find(
        ({ about }) => about.metric === metric && about.month === day(iso),
      );
      if (!found) throw new Error(`no ${metric} of ${iso}`);
      const one = { ...found, written: shownBy(found.cell), now: null };
      const { lines } = explanation(contextOf(WORKED), one, { sheet: "S", cell: "A1" });
      return lines.find(({ label }) => label === "計算")?.value ?? "";
    };
    // The worked example a month before its anchor: 2/4 · 1/2 · 1 · 1 · 1/2; at the anchor 2/3 · 1/2 · 1 · 1 · 1/2.
    expect(at("goldSurvivalRate", "2024-02-29")).toMatch(
      /50\.0% × 50\.0% × 100\.0% × 100\.0% × 50\.0% = 12\.5%$/,
    );
    expect(at("goldSurvivalRate", "2024-03-31")).toMatch(/= 16\.7%$/);
    expect(at("annualSalesMultiple", "2024-03-31")).toMatch(/¥238,636 ÷ ¥70,000 = 3\.41倍$/);
    expect(at("annualSalesMultiple", "2020-04-30")).not.toContain("¥0");
  });

  it("in English, too", () => {
    const found = explained(BS, { metric: "churnRate", stage: 1 }, { language: "en" });
    expect(found).toMatchObject({
      name: "Churn",
      of: "F1 1×",
      said: { Numerator: "F1 Lost: 1 person", Denominator: "F1 Active last year: 2 people" },
    });
  });
});

describe("the entry of a metric", () => {
  it("has a name and a meaning in both languages", () => {
    for (const { label, meaning, formula } of Object.values(METRICS)) {
      for (const text of [label, meaning, ...(formula ? [formula] : [])]) {
        expect(text.ja).not.toBe("");
        expect(text.en).not.toBe("");
      }
    }
  });
});
