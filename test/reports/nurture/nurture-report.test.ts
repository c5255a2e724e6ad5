import { describe, expect, it } from "vitest";
import { nurture } from "../../../src/reports/nurture/nurture-report.ts";
import { cellsIn, contextOf, numbersOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row, SETTINGS } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const contextFor = (settings: Partial<typeof SETTINGS> = {}, rows: readonly Row[] = WORKED_ROWS) =>
  contextOf(analyse(rows, WORKED_ANCHOR, settings));
const peopleOf = (settings?: Partial<typeof SETTINGS>) => {
  const rows = nurture.json?.(contextFor(settings)) as { segment: string; customers: number }[];
  return Object.fromEntries(rows.map(({ segment, customers }) => [segment, customers]));
};
const linesOf = (...of: Parameters<typeof contextFor>) =>
  nurture.model(contextFor(...of)).rows.map((row) => row.map(textOf));

describe("育成セグメント of the worked example", () => {
  it("has the people that definitions.md 5.4 names: C09; C03 C06; C01 C02 C04 C08 C11 C13; C05 C07 C10 C12 C14", () => {
    expect(peopleOf()).toEqual({ loyal: 1, repeat: 2, firstRepeat: 0, new: 0, dormant: 6, lost: 5 });
  });

  it("moves a limit by a day: C08 bought exactly 121 days before, C05 366 days", () => {
    expect(peopleOf({ nurtureDays: [121, 360] })).toMatchObject({ dormant: 5, repeat: 3 });
    expect(peopleOf({ nurtureDays: [120, 366] })).toMatchObject({ dormant: 7, lost: 4 });
    expect(peopleOf({ nurtureDays: [120, 365] })).toMatchObject({ dormant: 6, lost: 5 });
  });

  it("goes out in whole units: 40,000 of C09, 43,000 of the lost", () => {
    const rows = nurture.json?.(contextFor()) as { segment: string; sales: number }[];
    expect(
      rows.filter(({ segment }) => ["loyal", "lost"].includes(segment)).map(({ sales }) => sales),
    ).toEqual([...[40_000, 43_000]]);
  });

  it("says by which limits, and ends with this month", () => {
    const lines = linesOf({ nurtureDays: [90, 300], nurturePurchases: [2, 4, 6] });
    expect(lines.find(([name]) => name === "初回リピート顧客")?.join()).toContain("90日以内・購入2〜3回");
    expect(lines.find(([name]) => name === "休眠顧客")?.join()).toContain("91〜300日");
    expect(lines.find(([name]) => name === "離反顧客")?.join()).toContain("301日以上");
    const last = linesOf().find(([day]) => day === "2024/03/31");
    expect(last?.slice(1, 8)).toEqual(["1", "2", "0", "0", "6", "5", "14"]);
  });
});

describe("the sheet of the worked example, worked by hand", () => {
  const model = nurture.model(contextFor());

  // Lifetime sales: C09 40,000; C03 C06 13,000 each; C01 3,000, C02 C04 C11 7,000 each, C08 C13 22,000 each; C05 C14
  // 3,000 each, C07 C12 7,000 each, C10 23,000. Together 177,000.
  it.each([
    ["優良顧客", [1, 1 / 14, 40_000, 40 / 177, 40_000]],
    ["リピート顧客", [2, 2 / 14, 26_000, 26 / 177, 13_000]],
    ["初回リピート顧客", [0, 0, 0, 0, null]],
    // In 1/100 yen, as amounts are counted.
    ["休眠顧客", [6, 6 / 14, 68_000, 68 / 177, 6_800_000 / 6 / 100]],
    ["離反顧客", [5, 5 / 14, 43_000, 43 / 177, 8_600]],
    ["合計", [14, 1, 177_000, 1, 177_000 / 14]],
  ])("%s: people, share, sales, share of sales, sales per person", (label, numbers) => {
    expect(numbersOf(model, label)).toEqual(numbers);
  });

  it("says who is here, how much the loyal bring, and what changed most", () => {
    // C09, C03 and C06: 3 of 14. 40,000 of 177,000 is 22.6 %. Since 29 February C04 went from the first repeat to dormant,
    // C08 from repeat to dormant, C03 from dormant to repeat, C05 from dormant to lost: first repeat −1, lost +1.
    expect(textOf(model.rows[3]?.[0])).toBe(
      "14人のうち、120日以内に購入した人（新規〜優良）は3人（21.4%）、休眠は6人、離反は5人です。" +
        "優良は1人で、売上の22.6%を占めます。2024/02/29から、初回リピート顧客が1人減りました。",
    );
  });

  it("has the rule of every segment beside it, then the advice", () => {
    const lines = linesOf().map((line) => line.map((one) => one.trim()));
    const rules = lines.flatMap(([, , , , , , rule, , , advice]) =>
      advice ? [[rule, advice.slice(0, 4)]] : [],
    );
    expect(rules).toEqual([
      ["分け方", "次の一手"],
      ["最後の購入から120日以内・購入6回以上", "特別扱い"],
      ["最後の購入から120日以内・購入3〜5回", "使い切る"],
      ["最後の購入から120日以内・購入2回", "3回目ま"],
      ["最後の購入から120日以内・購入1回", "届いた直"],
      ["最後の購入から121〜360日", "離反の前"],
      ["最後の購入から361日以上", "費用を絞"],
    ]);
  });

  it("draws each segment over this month and the twelve before it", () => {
    const [chart] = model.charts;
    const days = cellsIn(model, chart?.categories ?? { row: 0, rows: 0, column: 0, columns: 0 }).map(textOf);
    expect([days.length, days[0], days[12]]).toEqual([13, "2023/03/31", "2024/03/31"]);
    const newest = chart?.series.map(({ name, values }) => [name, textOf(cellsIn(model, values)[12])]);
    expect(newest).toEqual([
      ["優良顧客", "1"],
      ["リピート顧客", "2"],
      ["初回リピート顧客", "0"],
      ["新規顧客", "0"],
      ["休眠顧客", "6"],
      ["離反顧客", "5"],
    ]);
    expect(
      linesOf()
        .find(([day]) => day === "2023/03/31")
        ?.slice(1, 8),
    ).toEqual([
      // C13; C06; C05; C04 C07 C08 C09 C10; C11 C12 C14
      ...["0", "1", "1", "1", "5", "3", "11"],
    ]);
  });
});

describe("what changed most in a month", () => {
  const said = (rows: readonly Row[]) => linesOf({}, rows)[3]?.[0] ?? "";

  it("is told of those who grew, too", () => {
    // Two new people in March, and one more who comes again.
    const rows: Row[] = [
      ["A", "2022-01-01", 100],
      ["B", "2024-03-01", 100],
      ["C", "2024-03-02", 100],
      ["D", "2024-02-02", 100],
      ["D", "2024-03-02", 100],
    ];
    // B and C are new, D is no more: one more in all, as many as in the first repeat, which stands before it.
    expect(said(rows)).toMatch(/2024\/02\/29から、初回リピート顧客が1人増えました。$/);
    expect(said([...rows, ["E", "2024-03-03", 100]])).toMatch(/2024\/02\/29から、新規顧客が2人増えました。$/);
  });

  it("is nothing where nobody went anywhere", () => {
    // Lost long ago on both days.
    expect(said([["A", "2022-01-01", 100]])).toMatch(/を占めます。$/);
  });
});

describe("a young shop", () => {
  it("whose first customer could be lost today, but bought again, is told of its changes", () => {
    // 5 April 2023 is 361 days before 31 March 2024; a day later nobody can be lost yet.
    const first = (date: string) =>
      linesOf({}, [
        ["A", date, 100],
        ["A", "2024-03-01", 100],
      ])[3]?.[0] ?? "";
    expect(first("2023-04-05")).toMatch(/2024\/02\/29から、初回リピート顧客が1人増えました。$/);
    expect(first("2023-04-06")).toContain("2024/04/01以降に現れます");
  });

  it("is told from when somebody can be lost", () => {
    const said = linesOf({}, [
      ["A", "2023-12-01", 100],
      ["B", "2024-02-01", 100],
    ]);
    expect(said[3]?.[0]).toContain("2024/11/26以降に現れます");
  });

  it("of one month has a sentence in the place of the chart", () => {
    const { charts } = nurture.model(contextFor({}, [["A", "2024-03-31", 100]]));
    expect(charts).toEqual([]);
    expect(
      linesOf({}, [["A", "2024-03-31", 100]])
        .flat()
        .join(),
    ).toContain("2か月分たまると");
  });
});
