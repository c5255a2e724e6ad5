import { describe, expect, it } from "vitest";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { seasons } from "../../../src/reports/seasons/seasons-report.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { peopleIn } from "../../../src/core/segments/customer-sets.ts";
import { analyse, day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";

/* Ten people buy for 100 each every month, in December of `times` the amount; from January 2020 on. */
const two = (n: number) => String(n).padStart(2, "0");
function shopOf(months: number, december: (year: number) => number): Row[] {
  return Array.from({ length: months }, (_, m) => m).flatMap((m) => {
    const [year, month] = [2020 + Math.floor(m / 12), (m % 12) + 1];
    const amount = month === 12 ? december(year) : 100;
    return Array.from({ length: 10 }, (_, c): Row => [`C${c}`, `${year}-${two(month)}-01`, amount]);
  });
}
const TWICE = shopOf(48, () => 200);

const made = (rows: readonly Row[], anchor: string, settings: Partial<AnalysisSettings> = {}) => {
  const context = contextOf(analyse(rows, anchor, { minSample: 5, ...settings }));
  return reportModel("seasons", {
    ...context,
    settings: { ...context.settings, ...context.analysis.settings },
  });
};
const sentence = (...args: Parameters<typeof made>) => textOf(made(...args).rows[3]?.[0]);

describe("what 季節 says first", () => {
  it("is which months usually have the most and the fewest", () => {
    // 1,200 a month and 2,400 … of ten people: 1,000 and 2,000; the average month of a year is 13,000 / 12.
    expect(sentence(TWICE, "2023-12-31")).toBe(
      "売上は例年、12月が最も多く（平均の月の1.85倍）、1月が最も少なくなります（0.92倍、3年分）。",
    );
  });

  it("is that there are no seasons where every month is alike, or the years do not agree", () => {
    const none = "売上の月ごとの差は、年ごとのぶれに比べて小さく、季節の波があるとは言えません（3年分）。";
    expect(
      sentence(
        shopOf(48, () => 100),
        "2023-12-31",
      ),
    ).toBe(none);
    expect(
      sentence(
        shopOf(48, (year) => (year % 2 === 0 ? 200 : 40)),
        "2023-12-31",
      ),
    ).toBe(none);
  });

  it.each([
    ["2020-01-31", 1],
    ["2021-11-30", 23],
  ])("is how many months it takes, as of %s", (anchor, n) => {
    const rows = shopOf(23, () => 200);
    expect(sentence(rows, anchor)).toBe(
      `季節指数は、初めから終わりまでそろった月が24か月あると出せます（いまは${n}か月）。`,
    );
    expect(made(rows, anchor).charts).toEqual([]);
  });

  it("is that one year is a hint, and that few people are", () => {
    expect(sentence(TWICE, "2021-12-31")).toContain(
      "1年分しか比べられない月があるので、季節指数は参考値です",
    );
    expect(sentence(TWICE, "2023-12-31", { minSample: 100 })).toBe(
      "購入した人が100人に満たない月があるため、季節指数は参考値です。",
    );
  });

  it("leaves an unfinished month out", () => {
    expect(
      sentence(
        shopOf(24, () => 200),
        "2021-12-30",
      ),
    ).toContain("（いまは23か月）");
  });
});

describe("the months of 季節", () => {
  const line = (month: number, ...args: Parameters<typeof made>) =>
    made(...args).rows.find(([first]) => first?.value === `${month}月`) ?? [];

  it("have index, lowest, highest and years of sales, and hints in grey", () => {
    const december = line(12, TWICE, "2023-12-31").slice(1, 5);
    const average = (11 * 1000 + 2000) / 12;
    expect(december.map(({ value }) => value)).toEqual([
      expect.closeTo(2000 / average, 10),
      expect.closeTo(2000 / average, 10),
      expect.closeTo(2000 / average, 10),
      3,
    ]);
    const [, hint] = line(12, TWICE, "2021-12-31");
    expect([december[0]?.style, hint?.style]).toEqual(["number", "mutedNumber"]);
  });

  it("say 0 for a month in which nothing is ever sold", () => {
    const [, index] = line(
      12,
      shopOf(48, () => 0),
      "2023-12-31",
    );
    expect(index?.value).toBe(0);
  });

  it("count 季節客 in the month their season begins in", () => {
    const seasonal = [2020, 2021, 2022].flatMap((year): Row[] => [
      ["S", `${year}-11-20`, 50],
      ["S", `${year}-12-20`, 50],
    ]);
    const twice: Row[] = [
      ["T", "2021-03-10", 50],
      ["T", "2022-03-01", 50],
    ];
    const counts = (month: number) =>
      line(month, [...TWICE, ...seasonal, ...twice], "2023-12-31")
        .slice(13, 15)
        .map(({ value }) => value);
    expect([counts(11), counts(12), counts(3)]).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  it("lists them behind their number", () => {
    const rows = [2020, 2021, 2022].flatMap((year): Row[] => [
      ["S", `${year}-11-20`, 50],
      ["D", `${year}-12-20`, 50],
    ]);
    const [, , , , , , , , , , , , , cell] = line(11, rows, "2023-12-31");
    expect(cell?.about?.set).toEqual({ kind: "seasonMonth", season: "seasonal", month: 11 });
    const set = checkedSet(cell?.about?.set);
    const anchor = { kind: "day", day: day("2023-12-31") } as const;
    const people = shop(rows).list({ anchor, today: RULES.today, limits: SETTINGS }, set);
    expect(people.map(({ customerId }) => customerId)).toEqual(["S"]);
    expect(peopleIn(analyse(rows, "2023-12-31"), set)).toBe(1);
    expect(() => checkedSet({ kind: "seasonMonth", season: "seasonal", month: 13 })).toThrow();
  });

  it("stand in the JSON, null where they cannot be told", () => {
    const json = (anchor: string) =>
      seasons.json?.(contextOf(analyse(TWICE, anchor))) as Record<string, unknown>[];
    expect(json("2023-12-31")[11]).toMatchObject({
      month: 12,
      sales: { index: expect.closeTo(24 / 13, 10) as number, years: 3 },
      newCustomers: null,
      seasonal: 0,
      maybe: 0,
    });
    expect(json("2021-03-31")[11]).toMatchObject({ sales: null, newCustomers: null, returned: null });
  });
});

describe("what is usual on other sheets", () => {
  const texts = (id: "newRepeat" | "monthlyHistory", rows: readonly Row[]) => {
    const context = contextOf(analyse(rows, "2023-12-31", { minSample: 5 }));
    const settings = { ...context.settings, ...context.analysis.settings };
    return reportModel(id, { ...context, settings })
      .rows.flat()
      .map(textOf)
      .join("\n");
  };

  it("stands on 新規・リピート and 定点観測 where it is known", () => {
    for (const id of ["newRepeat", "monthlyHistory"] as const) {
      expect(texts(id, TWICE)).toContain("売上は例年、12月が最も多く");
      expect(
        texts(
          id,
          shopOf(24, () => 200),
        ),
      ).not.toContain("売上は例年");
    }
  });
});
