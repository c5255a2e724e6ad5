import { describe, expect, it } from "vitest";
import { numberFormat } from "../../../src/catalog/look.ts";
import { cpmGroups } from "../../../src/reports/cpm-groups/cpm-groups-report.ts";
import { cellsIn, contextOf, numbersOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row, SETTINGS } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const contextFor = (settings: Partial<typeof SETTINGS> = {}) =>
  contextOf(analyse(WORKED_ROWS, WORKED_ANCHOR, settings));
const peopleOf = (settings?: Partial<typeof SETTINGS>) => {
  const rows = cpmGroups.json?.(contextFor(settings)) as {
    group: string;
    status: string;
    customers: number;
  }[];
  const some = rows.filter(({ customers }) => customers > 0);
  return Object.fromEntries(some.map(({ group, status, customers }) => [`${group} ${status}`, customers]));
};
const linesOf = (settings?: Partial<typeof SETTINGS>) =>
  cpmGroups.model(contextFor(settings)).rows.map((row) => row.map(textOf));

describe("CPM10群 of the worked example", () => {
  it("has the people that definitions.md 5.4 names: C01 C05 C14; C07; C02 C03 C04 C06 C08 C09 C11; C10 C12 C13", () => {
    expect(peopleOf()).toEqual({
      "first churned": 3,
      "toddler churned": 1,
      "steady active": 7,
      "steady churned": 3,
    });
  });

  // C09 has spent 40,000, C08 and C13 22,000 each; all three have been there for more than 210 days.
  it("takes whoever stands exactly at the amount up", () => {
    expect(peopleOf({ cpmAmount: 40_000 })).toMatchObject({ "loyal active": 1, "steady active": 6 });
    expect(peopleOf({ cpmAmount: 40_001 })).toMatchObject({ "steady active": 7 });
  });

  it("has 7 × 受注単価 where no amount is set, and says so", () => {
    // 177,000 yen in 41 purchases: 7 × 4,317.07… = 30,219.52
    const lines = linesOf({ cpmAmount: null }).flat().join();
    expect(lines).toContain("受注単価の7倍（¥30,220）");
    expect(peopleOf({ cpmAmount: null })).toMatchObject({ "loyal active": 1 });
    expect(linesOf().flat().join()).not.toContain("自動に決めています");
  });

  it("says the change on the year of the months that have one", () => {
    const lines = linesOf();
    const at = lines.findIndex(([title]) => title === "前年同月末との差（人）");
    const months = lines.findIndex(([title]) => title === "月ごとの人数（今の境目で数え直しています）");
    expect(lines.slice(months + 2, months + 14).map(([day]) => day?.slice(0, 7))).toHaveLength(12);
    // 11 people had bought by 2023-03-31, 14 by 2024-03-31
    expect(lines.slice(at).find(([day]) => day === "2024/03/31")?.[11]).toBe("3");
    // People, not a rate: three more are +3, not +300.0%.
    const cell = cpmGroups
      .model(contextFor())
      .rows.slice(at)
      .find(([day]) => textOf(day) === "2024/03/31")?.[11];
    expect(numberFormat(cell?.unit ?? "text", "JPY", "ja")).toBe("+#,##0;-#,##0;0");
  });
});

/*
 * From 20,000 yen on: C08 (22,000 in 944 days from first to last order) and C09 (40,000 in 1,401) are loyal and active,
 * C10 (23,000) and C13 (22,000 in 730 days each) loyal and churned. Steady: C02 (7,000 in 123), C03 (13,000 in 365), C04
 * (7,000 in 396), C06 (13,000 in 654), C11 (7,000 in 981), and churned C12 (7,000 in 365). C07: 7,000 in 62 days, churned.
 * C01, C05 and C14: 3,000 each, once, churned. In all 177,000.
 */
describe("the sheet from 20,000 yen on, worked by hand", () => {
  const model = cpmGroups.model(contextFor({ cpmAmount: 20_000 }));
  const lines = model.rows.map((row) => row.map(textOf));

  it.each([
    ["優良現役", [2, 2 / 14, 62_000, 62 / 177, 31_000, 2_345 / 2]],
    ["流行現役", [0, 0, 0, 0, null, null]],
    ["コツコツ現役", [5, 5 / 14, 47_000, 47 / 177, 9_400, 2_519 / 5]],
    ["優良離脱", [2, 2 / 14, 45_000, 45 / 177, 22_500, 730]],
    ["コツコツ離脱", [1, 1 / 14, 7_000, 7 / 177, 7_000, 365]],
    ["よちよち離脱", [1, 1 / 14, 7_000, 7 / 177, 7_000, 62]],
    ["初回離脱", [3, 3 / 14, 9_000, 9 / 177, 3_000, 0]],
    // 2,345 + 2,519 + 1,460 + 365 + 62 days
    ["合計", [14, 1, 177_000, 1, 177_000 / 14, 6_751 / 14]],
  ])("%s: people, share, sales, share of sales, sales per person, days", (label, numbers) => {
    expect(numbersOf(model, label)).toEqual(numbers);
  });

  it("says how many are active, and how many of the loyal came and went", () => {
    // 7 of 14; 62,000 of 177,000 is 35.0 %.
    expect(lines[3]?.[0]).toBe(
      "14人のうち現役は7人（50.0%）です。優良の現役は2人で、売上の35.0%を占めます。優良の離脱は2人です。",
    );
  });

  it("tells the loyal who stayed from those who left: from 30,000 yen on C09 alone, who is active", () => {
    // 40,000 of 177,000 is 22.6 %.
    const [said] = cpmGroups.model(contextFor({ cpmAmount: 30_000 })).rows[3] ?? [];
    expect(textOf(said)).toMatch(/優良の現役は1人で、売上の22.6%を占めます。優良の離脱は0人です。$/);
  });

  it("has a board of groups and statuses with the share of all, and how each group is made", () => {
    const at = lines.findIndex(([title]) => title === "群");
    expect(lines.slice(at, at + 6).map((line) => line.slice(0, 4).map((one) => one.trim()))).toEqual([
      ["群", "現役\n240日未満", "離脱\n240日以上", "分け方"],
      // 2 of 14 are 14.3 %, 5 are 35.7 %, 1 is 7.1 %, 3 are 21.4 %.
      ["優良", "2\n14.3%", "2\n14.3%", "在籍210日以上・累計¥20,000以上"],
      ["流行", "0", "0", "在籍90〜209日・累計¥20,000以上"],
      ["コツコツ", "5\n35.7%", "1\n7.1%", "在籍90日以上・累計¥20,000未満"],
      ["よちよち", "0", "1\n7.1%", "在籍90日未満"],
      ["初回", "0", "3\n21.4%", "購入1回"],
    ]);
    expect(model.rows[at + 3]?.slice(1, 3).map(({ about }) => about?.set)).toEqual([
      { kind: "class", scheme: "cpm", is: "steady-active" },
      { kind: "class", scheme: "cpm", is: "steady-churned" },
    ]);
  });

  it("goes out in whole units", () => {
    const rows = cpmGroups.json?.(contextFor({ cpmAmount: 20_000 })) as { group: string; sales: number }[];
    expect(rows.filter(({ group }) => group === "loyal").map(({ sales }) => sales)).toEqual([62_000, 45_000]);
  });
});

it("an amount that the currency cannot write is rounded up, as who has less belongs below", () => {
  // 1,000 in three orders: 7 × 333.3333… = 2,333.3333…, counted in 1/100 as 2,333.34.
  const rows = ["2024-01-01", "2024-01-02", "2024-01-03"].map((date, i): Row => [
    "A",
    date,
    [300, 300, 400][i],
  ]);
  const saidIn = (currency: string) =>
    cpmGroups
      .model(contextOf(analyse(rows, WORKED_ANCHOR, { cpmAmount: null }), "ja", currency))
      .rows.flat()
      .map(textOf)
      .join();
  expect(saidIn("JPY")).toContain("受注単価の7倍（¥2,334）");
  expect(saidIn("USD")).toMatch(/受注単価の7倍（[^0-9]*2,333\.34）/);
});

describe("CPM10群 month by month, worked by hand", () => {
  // The classes of each of the 14 on both days stand at the head of test/reports/flows/flow-hand.test.ts.
  const model = cpmGroups.model(contextFor());
  const lines = model.rows.map((row) => row.map(textOf));
  const changes = lines.slice(lines.findIndex(([title]) => title === "前年同月末との差（人）") + 2);

  it("has the change of each group on the year", () => {
    // 2023-03-31: steady C06 C08 C13, first C04 C05; churned: steady C09 C10 C12, toddler C07, first C11 C14.
    // 2024-03-31: steady C02 C03 C04 C06 C08 C09 C11; churned: steady C10 C12 C13, toddler C07, first C01 C05 C14.
    expect(changes[11]).toEqual(["2024/03/31", ...["0", "0", "4", "0", "-2", "0", "0", "0", "0", "1", "3"]]);
  });

  it("has each group's people as a share of those a year before, 「—」 where there were none then", () => {
    const { rows } = model;
    const at = lines.findIndex(([title]) => title === "推移率（前年同月末の人数を100%とした割合）");
    expect(lines[at + 1]).toEqual(lines[lines.indexOf(changes[0] ?? []) - 1]);
    // The people of both days stand above: 7 of 3, 0 of 2; 3 of 3, 1 of 1, 3 of 2; 14 of 11.
    expect(rows[at + 13]?.map(({ value }) => value)).toEqual([
      ...["2024/03/31", null, null, 7 / 3, null, 0],
      ...[null, null, 1, 1, 3 / 2, 14 / 11],
    ]);
    expect(rows[at + 13]?.[3]?.unit).toBe("rate");
  });

  it("has what the people of each group had bought for by each month end", () => {
    const title = "月ごとの累計売上（初回からその日まで、その日の区分で合計）";
    const at = lines.findIndex(([first]) => first === title);
    const values = model.rows.slice(at + 2, at + 14).map((row) => row.map(({ value }) => value));
    // 7,000 + 13,000 + 7,000 + 13,000 + 22,000 + 40,000 + 7,000; 23,000 + 7,000 + 22,000; 7,000; three times 3,000.
    expect(values[11]).toEqual([
      ...["2024/03/31", 0, 0, 109_000, 0, 0],
      ...[0, 0, 52_000, 7_000, 9_000, 177_000],
    ]);
    expect(values.map(([day]) => day)).toEqual(changes.slice(0, 12).map(([day]) => day));
  });

  it("gives the months of each group in the JSON, without a change where there was no year before", () => {
    const groups = cpmGroups.json?.(contextFor()) as { months: object[] }[];
    expect(groups.map(({ months }) => months.length)).toEqual(Array.from({ length: 10 }, () => 12));
    const newest = (group: number) => groups[group]?.months[11];
    const date = "2024-03-31";
    expect([newest(2), newest(4), newest(0)]).toEqual([
      { date, customers: 7, yearChange: 4, yearRate: 7 / 3, sales: 109_000 },
      { date, customers: 0, yearChange: -2, yearRate: 0, sales: 0 },
      { date, customers: 0, yearChange: 0, yearRate: null, sales: 0 },
    ]);
    const young = cpmGroups.json?.(contextOf(analyse([["A", "2023-12-05", 100]], "2024-03-31")));
    expect((young as typeof groups)[4]?.months[0]).toEqual({
      ...{ date: "2023-12-31", customers: 1, yearChange: null, yearRate: null, sales: 100 },
    });
  });

  it("goes back twelve months in both tables and in the chart", () => {
    expect(changes.slice(0, 13).map(([day]) => day)).toEqual([
      ...["2023/04/30", "2023/05/31", "2023/06/30", "2023/07/31", "2023/08/31", "2023/09/30"],
      ...["2023/10/31", "2023/11/30", "2023/12/31", "2024/01/31", "2024/02/29", "2024/03/31"],
      "",
    ]);
    const [chart] = model.charts;
    const newest = chart?.series.map(({ name, values }) => {
      const cells = cellsIn(model, values).map(textOf);
      return [name, cells.length, cells[11]];
    });
    expect(newest).toEqual([
      ["優良現役", 12, "0"],
      ["流行現役", 12, "0"],
      ["コツコツ現役", 12, "7"],
      ["よちよち現役", 12, "0"],
      ["初回現役", 12, "0"],
      ["優良離脱", 12, "0"],
    ]);
  });

  it("compares no month that is not over", () => {
    const young = cpmGroups.model(contextOf(analyse(WORKED_ROWS, "2024-03-15")));
    const days = young.rows.map(([first]) => textOf(first)).filter((one) => one.startsWith("2024/03/15"));
    // In the tables of people and of sales, not in those that compare.
    expect(days).toEqual(["2024/03/15 途中", "2024/03/15 途中"]);
  });

  it("says from when there are changes where the shop is younger than a year", () => {
    const rows: readonly Row[] = [
      ["A", "2023-12-05", 100],
      ["B", "2024-02-01", 100],
    ];
    const young = cpmGroups.model(contextOf(analyse(rows, "2024-03-31")));
    const said = young.rows.flat().map(textOf);
    // Month ends are compared: the first with orders is 31 December 2023.
    const sentence = "前年との差は、1年前の注文がある月から出ます（最初は2024/12/31）。";
    expect(said).toContain(sentence);
    const changesAt = (anchor: string) =>
      cpmGroups.model(contextOf(analyse(rows, anchor))).rows.filter(([day]) => textOf(day) === "2024/12/31");
    expect(changesAt("2024-12-30")).toHaveLength(0);
    // In the tables of people and of sales and in the two that compare.
    expect(changesAt("2024-12-31")).toHaveLength(4);
    // December to March: a chart of four months.
    expect(young.charts[0]?.categories.rows).toBe(4);
  });

  it("names the month end, also of a February", () => {
    const young = cpmGroups.model(contextOf(analyse([["A", "2023-02-10", 100]], "2023-06-30")));
    expect(young.rows.flat().map(textOf)).toContainEqual(expect.stringContaining("最初は2024/02/29"));
  });
});
