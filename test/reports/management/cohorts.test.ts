import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { About, ReportModel } from "../../../src/catalog/report-model.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { copiedReport } from "../../support/copied-report.ts";
import { textOf } from "../../support/report-cells.ts";
import { analyse, day, type Row } from "../../support/shop.ts";

const ANCHOR = "2024-03-31";
const LEAST = 5;
const isTold = (n: number): boolean => n === 0 || n >= LEAST;

/** People who began on a day; some of them come back so many days later. */
interface Begun {
  readonly on: string;
  readonly people: number;
  readonly back?: readonly (readonly [people: number, days: number])[];
}

function rowsOf(begun: readonly Begun[]): Row[] {
  return begun.flatMap(({ on, people, back = [] }, g) => {
    const first = Array.from({ length: people }, (_, i): Row => [`${g}-${i}`, on, 1000]);
    let next = 0;
    const again = back.flatMap(([n, days]) =>
      Array.from({ length: n }, (): Row => [`${g}-${next++}`, isoOf(day(on) + days), 100]),
    );
    return [...first, ...again];
  });
}

const copyOf = (begun: readonly Begun[]): ReportModel =>
  copiedReport("ltv", analyse(rowsOf(begun), ANCHOR, { minSample: 1 }), { least: LEAST });

/** By the days of the first purchases: their people, and those with a second purchase by a day. */
interface Told {
  readonly end: number;
  customers: number;
  readonly seconds: Map<number, number>;
}

/** What the sheet says of 初回リピート率, as whoever reads it works it out; the last one is of all together. */
function toldOn({ rows }: ReportModel): { readonly all: Told | undefined; readonly months: Told[] } {
  const told = new Map<string, Told>();
  const abouts = rows.flat().flatMap(({ about }): About[] => (about ? [about] : []));
  for (const { metric, set, share } of abouts) {
    if (metric !== "cohortRepeatRate" || set?.kind !== "cohort" || !share || set.within === null) continue;
    const key = `${set.start} ${set.end}`;
    const one = told.get(key) ?? { end: set.end, customers: share.denominator, seconds: new Map() };
    one.seconds.set(set.within, share.numerator);
    told.set(key, one);
  }
  const found = [...told.entries()];
  const isAll = ([key]: (typeof found)[number]): boolean => {
    const [start = 0, end = 0] = key.split(" ").map(Number);
    return end - start > 31;
  };
  return {
    all: found.find(isAll)?.[1],
    months: found.filter((one) => !isAll(one)).map(([, one]) => one),
  };
}

/** What comes from one shown step to the next, those who never came last. */
function steps({ customers, seconds }: Told, days: readonly number[]): number[] {
  const by = days.map((one) => seconds.get(one) ?? 0);
  return [...by.map((n, i) => n - (by[i - 1] ?? 0)), customers - (by[by.length - 1] ?? 0)];
}

const daysOf = ({ seconds }: Told): number[] => [...seconds.keys()].sort((a, b) => a - b);

function expectNobodyFound(model: ReportModel): void {
  const { all, months } = toldOn(model);
  for (const one of all ? [all, ...months] : months) {
    const come = steps(one, daysOf(one));
    expect([one.customers, ...come].every(isTold), `${isoOf(one.end)} ${come.join()}`).toBe(true);
  }
  if (!all) return;
  const mature = months.filter(({ end }) => end <= all.end);
  const [first] = mature;
  if (!first) return;
  const days = daysOf(first).filter((one) => all.seconds.has(one));
  const left = steps(all, days).map((n, i) =>
    mature.reduce((sum, one) => sum - (steps(one, days)[i] ?? 0), n),
  );
  expect(left.every(isTold), `left ${left.join()}`).toBe(true);
  // What does not stand in the cells is not drawn either.
  const drawn = model.charts.flatMap(({ series }) => series.map(({ values }) => values));
  for (const area of drawn)
    for (const cells of model.rows.slice(area.row, area.row + area.rows))
      expect(typeof cells[area.column]?.value).toBe("number");
}

/** The names of the months that the sheet shows. */
const monthsOn = ({ rows }: ReportModel): string[] => {
  const top = rows.findIndex(([first]) => textOf(first) === "始めた月ごとのLTV（1人あたり累計購入額）");
  const names = rows.slice(top + 2).map(([first]) => textOf(first));
  return names.slice(
    0,
    names.findIndex((name) => !/^\d{4}\/\d{2}$/.test(name)),
  );
};

describe("LTV推移 in a copy for management", () => {
  it("leaves out a month of three, and with it the next smallest one: the sum would tell it", () => {
    const model = copyOf([
      { on: "2022-05-10", people: 40, back: [[10, 20]] },
      { on: "2022-06-10", people: 3 },
      { on: "2022-07-10", people: 20, back: [[6, 20]] },
      { on: "2022-08-10", people: 30, back: [[8, 20]] },
    ]);
    // 93 in all, less 40 and 30: 23 are left.
    expect(monthsOn(model)).toEqual(["2022/05", "2022/08"]);
    expect(toldOn(model).all?.customers).toBe(93);
    expectNobodyFound(model);
  });

  it("leaves out the days from which on two came back up to the next, and keeps the last", () => {
    const model = copyOf([
      {
        on: "2022-05-10",
        people: 60,
        back: [
          [12, 20],
          [2, 50],
          [5, 80],
        ],
      },
      { on: "2022-06-10", people: 20 },
    ]);
    const { all } = toldOn(model);
    expect([30, 60, 90, 365].map((days) => all?.seconds.get(days))).toEqual([undefined, 14, 19, 19]);
    expectNobodyFound(model);
  });

  it("tells the year by the same people as 商品 does, whatever came just before it", () => {
    // The one who came back after 362 days would be what the year has more than 360 days.
    const model = copyOf([
      {
        on: "2022-05-10",
        people: 60,
        back: [
          [12, 20],
          [1, 362],
        ],
      },
      { on: "2022-06-10", people: 20 },
    ]);
    const { all } = toldOn(model);
    expect([360, 365].map((days) => all?.seconds.get(days))).toEqual([undefined, 13]);
    expect(textOf(model.rows[3]?.[0])).toMatch(/^購入を始めた人は、365日のあいだに/);
  });

  it("shows every month where all are of people enough", () => {
    const months = ["05", "06", "07"].map((month) => ({ on: `2022-${month}-10`, people: 20 }));
    expect(monthsOn(copyOf(months))).toEqual(["2022/05", "2022/06", "2022/07"]);
  });

  it("says that too few people stand behind it, and no number of theirs", () => {
    const model = copyOf([{ on: "2022-05-10", people: 4 }]);
    expect(textOf(model.rows[3]?.[0])).toContain("5人に満たないので、LTVは載せていません");
    expect(model.rows.flat().filter(({ value }) => typeof value === "number")).toEqual([]);
    expect(model.charts).toEqual([]);
  });

  it("says what is left out", () => {
    const texts = copyOf([{ on: "2022-05-10", people: 40 }])
      .rows.flat()
      .map(textOf);
    expect(texts.filter((text) => text.includes("四半期・年ごとの表"))).toHaveLength(1);
  });

  it("lets nobody find few people by subtraction, whoever began when and came back when", () => {
    const comeBack = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })), {
      maxLength: 4,
    });
    const begun = fc.record({
      on: fc.integer({ min: 0, max: 34 }).map((n) => isoOf(day("2021-05-10") + n * 30)),
      people: fc.integer({ min: 1, max: 60 }),
      back: comeBack,
    });
    const shops = fc.array(
      begun.map((one) => {
        let left = one.people;
        const back = one.back.map(([n, days]) => {
          const here = Math.min(n, left);
          left -= here;
          return [here, days] as const;
        });
        return { ...one, back };
      }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(shops, (made) => expectNobodyFound(copyOf(made))),
      { numRuns: 25 },
    );
  });
});
