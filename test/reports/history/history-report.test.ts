import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/core/values/day.ts";
import { countedMonths } from "../../../src/core/history/monthly-history.ts";
import { recordHistory } from "../../../src/core/history/history-versions.ts";
import { monthlyHistory } from "../../../src/reports/history/history-report.ts";
import { cellsIn, contextOf, numbersOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row, SETTINGS } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const context = contextOf(analyse(WORKED_ROWS, "2024-03-31"));
type Model = ReturnType<typeof monthlyHistory.model>;
/** The page without what charts draw below it. */
const tables = ({ rows }: Model) => {
  const end = rows.findIndex(([first]) => textOf(first) === "グラフの数字（値のない所は空欄）");
  return end < 0 ? rows : rows.slice(0, end);
};
const texts = (model: Model) => model.rows.flat().map(textOf);

describe("定点観測", () => {
  const model = monthlyHistory.model(context);

  it("has the worked example's figures in its last month", () => {
    // 9 active, 3 of them new; rates 5/8, F1 … F5 1/2 1/2 1 1 1/2, 1/3, 2/3, 1/6; 70,000 / 9; 70,000; 年商倍率 3.41
    const rates = [0.625, 0.5, 0.5, 1, 1, 0.5, 1 / 3, 2 / 3, 1 / 6].map((rate) => expect.closeTo(rate, 6));
    const multiple = expect.closeTo(3.4091, 4);
    const figures = [9, 3, ...rates, expect.closeTo(70_000 / 9, 6), 70_000, multiple];
    expect(numbersOf(model, "2024/03/31")).toEqual(figures);
  });

  it("says since when an alarm is open, in its column and in the warning", () => {
    // 6/7 on 2023-04-30 was the best of the twelve months before the alarm: 5/8 is 23.2 points less.
    const at = (date: string) => textOf(model.rows.find(([first]) => textOf(first) === date)?.[15]).trim();
    expect(["2023/04/30", "2023/05/31", "2024/03/31"].map(at)).toEqual([
      "",
      "2023/05/31から",
      "2023/05/31から",
    ]);
    expect(texts(model).join("\n")).toContain(
      "2023/05/31の異常（悪化）からの警告が続いています。維持率は、その前の12か月の最高より23.2ポイント低い水準です。",
    );
  });

  it("draws the months under an alarm as columns as high as 維持率, and nothing for the others", () => {
    const rates = model.charts[1];
    const alarm = rates?.series.find(({ name }) => name === "警告中");
    const drawn = alarm ? cellsIn(model, alarm.values).map(({ value }) => value) : [];
    const days = rates ? cellsIn(model, rates.categories).map(textOf) : [];
    const first = days.indexOf("2023/05/31");
    expect(alarm?.kind).toBe("column");
    expect(drawn.slice(0, first).every((value) => value === "")).toBe(true);
    // 6/7 fell to 5/7 in May 2023; 5/8 by March 2024. A column a month.
    expect([drawn[first], drawn[drawn.length - 1]]).toEqual([5 / 7, 5 / 8]);
    expect(drawn).toHaveLength(days.length);
  });

  it("has a row for every month end since the first purchase (2020-04-10), oldest first", () => {
    const days = tables(model)
      .map(([first]) => textOf(first))
      .filter((day) => /^\d{4}\/\d\d\/\d\d$/.test(day));
    expect(days).toHaveLength(48);
    expect([days[0], days[1], days[47]]).toEqual(["2020/04/30", "2020/05/31", "2024/03/31"]);
  });

  it("says what has to be known before the many months, which charts draw to the last", () => {
    const firsts = model.rows.map(([first]) => textOf(first));
    const [notices, method, ledger] = ["読むときの注意", "この表の見方", "月ごとの記録"].map((title) =>
      firsts.indexOf(title),
    );
    expect([notices, method, ledger].every((row) => (row ?? -1) > 0)).toBe(true);
    expect(Math.max(notices ?? 0, method ?? 0)).toBeLessThan(ledger ?? 0);
    for (const { categories } of model.charts)
      expect(firsts[categories.row + categories.rows - 1]).toBe("2024/03/31");
  });

  it("ends the rates at 100 % where any of them comes near it", () => {
    // A and C are lost in June 2023, so 維持率 is 0 / 2; B comes back then, so 復帰率 is 1 / 1 or, without it, 0 / 1.
    const lost: Row[] = [
      ["A", "2022-06-15", 100],
      ["C", "2021-11-10", 100],
      ["B", "2021-01-10", 100],
    ];
    const ends = (rows: readonly Row[]) =>
      monthlyHistory
        .model(contextOf(analyse(rows, "2024-03-31")))
        .charts.map(({ title, leftMaximum }) => [title.slice(0, 3), leftMaximum]);
    expect(ends([...lost, ["B", "2023-06-15", 100]])).toContainEqual(["維持率", 1]);
    expect(ends(lost)).toContainEqual(["維持率", undefined]);
  });

  it("marks rates on few people, and 残存率 where one of its five rates is such; the cards withhold them", () => {
    // The last month's rates rest on 8, 2 2 1 1 2, 3 and 3 people; 残存率 on the 3 new and F2 to F5, one of them alone.
    const few = monthlyHistory.model(contextOf(analyse(WORKED_ROWS, "2024-03-31", { minSample: 2 })));
    const last = few.rows.find(([first]) => textOf(first) === "2024/03/31") ?? [];
    const grey = last.flatMap(({ style }, column) => (style === "mutedNumber" ? [column] : []));
    expect(grey).toEqual([6, 7, 11]);
    const cards = (minSample: number) =>
      texts(monthlyHistory.model(contextOf(analyse(WORKED_ROWS, "2024-03-31", { minSample }))));
    // 維持率 5/8 = 62.5 %, a month before 5/7; 残存率 1/6 = 16.7 %, a month before 2/4 · 1/2 · 1 · 1 · 1/2 = 12.5 %.
    expect(cards(1)).toEqual(expect.arrayContaining(["前月より-8.9ポイント", "前月より+4.2ポイント"]));
    expect(cards(2)).toContain("前月より-8.9ポイント");
    expect(cards(2)).toContain("前年のF3の顧客が1人\n（2人から出せます）");
    expect(cards(9)).toContain("前年の顧客が8人\n（9人から出せます）");
    expect(cards(9)).not.toContain("前月より-8.9ポイント");
  });

  it("says by how much customers and sales moved in a year", () => {
    // A year before 8 people were active and sales were 45,000: +1, and 70,000 is 55.6 % more.
    expect(texts(model).join("\n")).toContain(
      "稼働顧客は9人（前年同月より+1）、移動年計の売上は¥70,000（+55.6%）です。",
    );
  });

  it("marks a last day that is no month end, and records only finished months", () => {
    const early = monthlyHistory.model(contextOf(analyse(WORKED_ROWS, "2024-03-30")));
    const last = early.rows.find(([first]) => textOf(first) === "2024/03/30");
    expect(textOf(last?.[16])).toContain("途中");
    expect(textOf(last?.[16])).not.toContain("1回目");
  });

  it("says from which month end on two years can be compared, and that the year so far is none", () => {
    const young: Row[] = [
      ["A", "2024-01-15", 100, "1"],
      ["B", "2024-03-31", 100, "2"],
    ];
    const said = texts(monthlyHistory.model(contextOf(analyse(young, "2024-03-31"))));
    expect(said).toContain("稼働顧客は2人です。前年との比較は、2026/01/14以降の月末から出せます。");
    expect(said).toContain("2024/01/15から（1年未満）");
  });

  it("gives no judgement on a year of changes or less", () => {
    const young: Row[] = [
      ["A", "2023-01-05", 100, "1"],
      ["A", "2024-01-05", 100, "2"],
    ];
    const sheet = monthlyHistory.model(contextOf(analyse(young, "2024-03-31")));
    expect(texts(sheet).join("\n")).toContain("まだ判断できません");
  });
});

describe("an anchor that is no month end", () => {
  const headOf = (anchor: string): string =>
    textOf(monthlyHistory.model(contextOf(analyse(WORKED_ROWS, anchor))).rows[3]?.[0]);

  it("is told with the month end that the sentence and the cards are of", () => {
    // By the end of March 9 people are active, in mid-March as many as by the end of February.
    expect(headOf("2024-04-15")).toMatch(/^2024\/03\/31（基点日の前の月末）の時点です。稼働顧客は9人/);
    expect(headOf("2024-03-31")).toMatch(/^稼働顧客は9人/);
  });
});

describe("a month that came out otherwise later", () => {
  const day = dayOfIso("2024-05-01") ?? 0;
  const now = countedMonths(context.analysis.facts, SETTINGS.stageThresholds);
  const march = now[now.length - 1];
  if (!march) throw new Error("no months");
  const before = recordHistory([], {
    basis: "",
    day: day - 30,
    months: [...now.slice(0, -1), { ...march, annualSales: march.annualSales + 500_000 }],
  });
  const monthly = { ...recordHistory(before.rows, { basis: "", day, months: now }), basis: "", first: false };
  const model = monthlyHistory.model({ ...context, monthly });

  it("keeps what was recorded first beside what holds now", () => {
    const rows = tables(model).filter(([first]) => textOf(first) === "2024/03/31");
    expect(rows.map((row) => [textOf(row[13]), textOf(row[16]).trim()])).toEqual([
      ["70000", "2回目 2024/05/01"],
      ["75000", "1回目 2024/04/01"],
      ["70000", "2回目 2024/05/01"],
    ]);
  });
});
