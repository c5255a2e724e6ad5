import { describe, expect, it } from "vitest";
import type { MetricId } from "../../../src/catalog/metrics/metrics.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const contextWith = (rows: readonly Row[], minSample = 1) =>
  contextOf(analyse(rows, "2024-03-31", { minSample }));
const modelOf = (...args: Parameters<typeof contextWith>) =>
  reportModel("customerBalanceSheet", contextWith(...args));
const texts = (...args: Parameters<typeof contextWith>) =>
  modelOf(...args)
    .rows.flat()
    .map(textOf);

/** Three people who buy every June from a year on: one pair of years from 2021 on, two from 2020 on. */
const everyJune = (from: number): Row[] =>
  ["A", "B", "C"].flatMap((name) =>
    Array.from({ length: 2023 - from + 1 }, (_, i): Row => [name, `${from + i}-06-02`, 1000]),
  );

describe("the track record of the outlook", () => {
  it("says how far the one of a year ago missed, and how often it held", () => {
    // People known at 2023-03-31 bought for 70,000 − 23,000 (new in the year: C01, C02, C03) = 47,000.
    expect(texts(WORKED_ROWS)).toContainEqual(
      expect.stringMatching(
        /^1年前に同じ計算をしていたら、この1年の売上の見通しは¥[\d,]+（幅¥[\d,]+〜¥[\d,]+）、その時点までの顧客による実績は¥47,000で、.*1年先の見通しは1回のうち1回が幅の中でした。$/,
      ),
    );
  });

  it("says that the range is assumed while nothing can be compared", () => {
    const assumed = (rows: readonly Row[]) => texts(rows).some((one) => one.includes("幅は仮のものです"));
    expect([assumed(everyJune(2021)), assumed(everyJune(2020))]).toEqual([true, false]);
    expect(texts(everyJune(2021))).toContainEqual(
      expect.stringContaining("見通しの答え合わせは、まだできません"),
    );
  });
});

describe("the early warning", () => {
  const lines = (...args: Parameters<typeof contextWith>) =>
    texts(...args).filter((one) => one.startsWith("維持率の早期警告"));

  it("is one line: since when an alarm is open, that none is, or what it takes to judge", () => {
    // Worked out in test/core/history/alarm-log.test.ts; eight people bought in the previous year.
    expect(lines(WORKED_ROWS)).toEqual([
      "維持率の早期警告：2023/05/31の異常（悪化）から続いています（その前の12か月の最高より23.2ポイント低い水準）。",
    ]);
    expect(lines(everyJune(2020))).toEqual(["維持率の早期警告は出ていません。"]);
    const unknown = (n: number) =>
      `維持率の早期警告は、まだ判断できません（維持率の変化が13か月分、前年の顧客が${n}人以上あると出せます）。`;
    expect(lines(everyJune(2021))).toEqual([unknown(1)]);
    expect(lines(WORKED_ROWS, 9)).toEqual([unknown(9)]);
  });
});

describe("a shop without an outlook", () => {
  const model = modelOf([["A", "2024-02-01", 1000]]);

  it("has no chart, and says from when there will be one", () => {
    expect(model.charts).toEqual([]);
    expect(model.rows.flat().map(textOf)).toContainEqual(
      expect.stringContaining("5年売上の見通しは、基点日が"),
    );
  });
});

describe("the charts", () => {
  it("are two, of sales and of people, each with the ends of its range, and with one axis", () => {
    const { charts } = modelOf(WORKED_ROWS);
    const [sales, people] = charts;
    for (const chart of [sales, people]) {
      expect(chart?.series.map(({ kind }) => kind)).toEqual(["column", "line", "line"]);
      expect(chart?.series.every(({ axis }) => axis === "left")).toBe(true);
      expect(chart?.rightAxis).toBeUndefined();
    }
    expect([sales?.title, people?.title]).toEqual(["年ごとの売上", "稼働顧客"]);
  });
});

describe("why the range is as wide as it is", () => {
  const notesOf = (rows: readonly Row[], metric: MetricId): string[] => {
    const context = contextWith(rows);
    const cell = modelOf(rows)
      .rows.flat()
      .find(({ about }) => about?.metric === metric);
    if (!cell?.about) throw new Error(`no ${metric}`);
    const one = { cell, about: cell.about, written: cell.value, now: null };
    return explanation(context, one, { sheet: "x", cell: "A1" }).notes;
  };

  it("is told by its own misses in numbers", () => {
    // definitions.md 4.4b: 6.705 against 6 people a year ahead, so 11.75 % too high.
    expect(notesOf(WORKED_ROWS, "outlookRange")).toContainEqual(
      expect.stringMatching(/実績と比べました（1回）。1年先のずれは、稼働顧客が\+11\.[78]%、売上が/),
    );
  });

  it("is assumed, and says so, without any", () => {
    expect(notesOf(everyJune(2021), "outlookRange")).toContainEqual(
      expect.stringContaining("仮定しています"),
    );
  });
});
