import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rewindDays, trackRecordOf, type Backtest } from "../../../src/core/cpm/backtest.ts";
import { balanceAt } from "../../../src/core/cpm/balance.ts";
import { isoOf, yearsBefore } from "../../../src/core/values/day.ts";
import { knownRows } from "../../../src/core/facts/known.ts";
import { rowsOf as factRows } from "../../../src/core/facts/tables.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { ANCHORS, firstDay, ledgerOfRows, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { analyse, day, type Row, SETTINGS } from "../../support/shop.ts";
import { within, yearsBefore as twinYearsBefore } from "../../support/slow-twin.ts";
import { twinBand, twinDataStart, twinProjection } from "../../support/slow-twin-projection.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = "2024-03-31";
const close = (value: number) => expect.closeTo(value, 6);

function record(rows: readonly Row[], anchor = ANCHOR, settings: Partial<AnalysisSettings> = {}) {
  return trackRecordOf(analyse(rows, anchor, settings));
}

describe("what people known on a day did later", () => {
  const ledger = ledgerOfRows([
    ["A", "2022-03-31", 1],
    ["A", "2022-04-01", 10],
    ["A", "2023-03-31", 20],
    ["A", "2023-04-01", 40],
    ["A", "2024-03-31", 50],
    ["A", "2024-04-01", 99],
    ["B", "2021-01-01", 1],
    ["B", "2023-06-01", 7],
    ["C", "2022-04-01", 500],
    ["D", "2020-01-01", 1],
  ]);

  it("year by year: each year's people once, all their purchases, ends included; nobody who came later", () => {
    const ends = [day("2023-03-31"), day("2024-03-31")];
    expect(knownRows(ledger, { known: day("2022-03-31"), ends })).toEqual([
      { end: ends[0], customers: 1, sales: 3_000 },
      { end: ends[1], customers: 2, sales: 9_700 },
    ]);
  });
});

describe("the worked example, rewound one year to 2023-03-31", () => {
  const { backtests } = record(WORKED_ROWS);
  const year = backtests[0]?.years[0];

  it("stands beside 2022-03-31, for which data from 2020-04-10 begin ten days late; 2021-03-31 is out of reach", () => {
    expect(backtests.map(({ anchor, yearsBack }) => [isoOf(anchor), yearsBack])).toEqual([
      ["2023-03-31", 1],
      ["2022-03-31", 2],
    ]);
    expect(backtests.map(({ years }) => years.length)).toEqual([1, 2]);
  });
  it("projects 6.5 people and 42,500 yen", () => {
    // Then: r = 2/2, 1/2, — (5/6), 2/2, — (5/6); nobody of C11 and C14 came back; VK = 6,500, 8,000, 6,400*, 5,500, 6,400*;
    // people 2, 2, 1, 1, 2. So 2 + 1 + 5/6 + 1 + 5/3, and 13,000 + 8,000 + 5,333.3 + 5,500 + 10,666.7.
    expect(year?.static.active).toBeCloseTo(6.5, 9);
    expect(year?.static.sales).toBeCloseTo(4_250_000, 5);
  });
  it("sets the 6 people and 47,000 yen beside it that came: C04 C06 C08 C09 C11 C13, none of the new ones", () => {
    expect(year?.actual).toEqual({ active: 6, sales: 4_700_000, cumulativeSales: 4_700_000 });
    expect(year?.end).toBe(day(ANCHOR));
  });
  it("missed by half a person too many, by 4,500 of 47,000 yen too few", () => {
    const { active, sales } = year?.static.miss ?? {};
    expect([active?.difference, active?.share]).toEqual([close(0.5), close(0.5 / 6)]);
    expect([sales?.difference, sales?.share]).toEqual([close(-450_000), close(-4.5 / 47)]);
  });
  it("cannot tell the models apart by year 1", () => {
    expect(record(WORKED_ROWS.filter(([, date]) => String(date) > "2020-09-01")).nearer).toEqual({
      active: null,
      sales: null,
    });
    expect(year?.migration.active).toBeCloseTo(6.5, 9);
    expect(year?.migration.sales).toBe(year?.static.sales);
  });
  it("has no band: the rates of one year only were known then", () => {
    expect([backtests[0]?.band, year?.held]).toEqual([null, null]);
  });
});

describe("the worked example, rewound two years to 2022-03-31", () => {
  const { backtests, nearer } = record(WORKED_ROWS);
  const years = backtests[1]?.years ?? [];

  it("projects two years from the rates of then", () => {
    // Then: r = 1/3, 2/2, 3/5 for the rest; VK = 4,000, 10,000, 8,000 for the rest; people 2, 2, 0, 2; nobody could return.
    // Static: 2/3 + 2 + 6/5 people, then 2/9 + 2 + 18/25. Migration: the kept of F1 go on as F2, those of F2 as F4.
    expect(years.map((year) => year.static.active)).toEqual([close(58 / 15), close(662 / 225)]);
    expect(years.map((year) => year.static.sales / 100)).toEqual([close(96_800 / 3), close(239_840 / 9)]);
    expect(years.map((year) => year.migration.active)).toEqual([close(58 / 15), close(2 / 3 + 1.2 + 0.72)]);
    expect(years.map((year) => year.migration.sales / 100)).toEqual([close(96_800 / 3), close(66_080 / 3)]);
  });
  it("sets what came beside it: C07 to C10 and C13, a year later C08 C09 C11 C13; static was nearer", () => {
    expect(years.map(({ actual }) => [actual.active, actual.sales])).toEqual([
      [5, 3_200_000],
      [4, 3_700_000],
    ]);
    expect(nearer).toEqual({ active: "static", sales: "static" });
  });
});

describe("which model was nearer, two years after 2022-03-31", () => {
  // Then F1: of N1 and N2 half is kept, and four stand there now (M1 … M4); F5: G comes every year; F2: N1, at 2/3 of all.
  // Year 2, static: 4/4 + 4/9 + 1 = 2.44 people; migration, where the kept of F1 go on as F2: 4 · 1/2 · 2/3 + 4/9 + 1 = 2.78.
  const gold = ["2019-05-01", "2019-06-01", "2019-07-01", "2019-08-01", "2019-09-01", "2020-05-01"];
  const then: Row[] = [
    ...[...gold, "2021-05-01", "2022-05-01", "2023-05-01"].map((at): Row => ["G", at, 100]),
    ["N1", "2020-05-01", 100],
    ["N2", "2020-05-01", 100],
    ["N1", "2021-05-01", 100],
    ...["M1", "M2", "M3", "M4"].map((id): Row => [id, "2021-05-01", 100]),
  ];
  const later = (...buyers: [string, number][]) =>
    record([...then, ...buyers.map(([id, yen]): Row => [id, "2023-06-01", yen])]);

  it("projects as worked out", () => {
    const two = later().backtests[1];
    expect(isoOf(two?.anchor ?? 0)).toBe("2022-03-31");
    expect(two?.years.map((year) => year.static.active)).toEqual([close(11 / 3), close(22 / 9)]);
    expect(two?.years.map((year) => year.migration.active)).toEqual([close(11 / 3), close(25 / 9)]);
    expect(two?.years.map((year) => year.actual.active)).toEqual([1, 1]);
  });
  it.each([
    {
      why: "2 people came: static",
      buyers: [["M1", 100]] as [string, number][],
      active: "static",
      sales: "static",
    },
    {
      why: "3 people came: migration",
      buyers: [
        ["M1", 100],
        ["M2", 100],
      ] as [string, number][],
      active: "migration",
      sales: "migration",
    },
    {
      why: "2 who bought for 1,000",
      buyers: [["M1", 900]] as [string, number][],
      active: "static",
      sales: "migration",
    },
  ])("$why", ({ buyers, active, sales }) => {
    expect(later(...buyers).nearer).toEqual({ active, sales });
  });
  it("is neither where the models cannot differ", () => {
    const onlyGold = then.filter(([id]) => id === "G");
    expect(record(onlyGold).nearer).toEqual({ active: "equal", sales: "equal" });
  });
});

describe("on any shop", () => {
  const models = fc.constantFrom("static" as const, "migration" as const);

  it("rewinds, projections, what happened and bands are the slow twin's", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), models, (orders, anchor, projectionModel) => {
        const first = firstDay(orders);
        fc.pre(first <= yearsBefore(day(anchor), 3));
        const twin = twinOf(orders);
        const { backtests } = record(rowsOf(orders), anchor, { projectionModel });
        const expected = [1, 2, 3].filter(
          (k) =>
            twinDataStart(twin, anchor) <= isoOf(day(twinYearsBefore(anchor, k + 2)) + 31) &&
            twinProjection(twin, twinYearsBefore(anchor, k), "static") !== null,
        );
        expect(backtests.map(({ yearsBack }) => yearsBack)).toEqual(expected);
        for (const test of backtests) expectTwin(test, twin, anchor, projectionModel);
      }),
    );
  });
  it("returns left out of the projection are left out of the rewinds", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(firstDay(orders) <= yearsBefore(day(anchor), 3));
        for (const test of record(rowsOf(orders), anchor, { includeReactivation: false }).backtests) {
          const twin = twinProjection(twinOf(orders), isoOf(test.anchor), "retentionOnly") ?? [];
          expect(test.years.map((year) => year.static.sales)).toEqual(
            test.years.map((_, i) => close(twin[i]!.sales)),
          );
        }
      }),
    );
  });
  it("year 1 is what the balance sheet of a year later calls kept and returned", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(firstDay(orders) <= yearsBefore(day(anchor), 3));
        const { facts } = analyse(rowsOf(orders), anchor);
        const years = [day(anchor), ...rewindDays(facts.meta)];
        years.slice(1).forEach((known, i) => {
          const end = years[i] ?? 0;
          const ends = years.slice(0, i + 1).reverse();
          const [first] = factRows(facts, { table: "known", known, ends });
          const { total } = balanceAt(facts, end, SETTINGS.stageThresholds);
          expect(first?.customers).toBe(total.kept + total.returned);
          expect(first?.sales).toBe(total.keptSales + total.returnedSales);
        });
      }),
    );
  });
});

function expectTwin(
  test: Backtest,
  twin: ReturnType<typeof twinOf>,
  anchor: string,
  model: "static" | "migration",
): void {
  const known = twinYearsBefore(anchor, test.yearsBack);
  const people = [...twin.values()].filter((purchases) => (purchases[0]?.day ?? "9999") <= known);
  const band = twinBand(twin, known, model);
  expect(test.band?.years ?? null).toBe(band?.years ?? null);
  let cumulative = 0;
  test.years.forEach((year, i) => {
    const after = twinYearsBefore(anchor, test.yearsBack - i);
    const until = twinYearsBefore(anchor, test.yearsBack - i - 1);
    const bought = people.map((purchases) => within(purchases, after, until)).filter((all) => all.length > 0);
    const sales = bought.flat().reduce((sum, { amount }) => sum + amount, 0);
    cumulative += sales;
    expect(year.actual).toEqual({ active: bought.length, sales, cumulativeSales: cumulative });
    for (const one of ["static", "migration"] as const) {
      const projected = twinProjection(twin, known, one)?.[i];
      expect([year[one].active, year[one].sales]).toEqual([
        close(projected!.activeTotal),
        close(projected!.sales),
      ]);
    }
    if (band === null) return expect(year.held).toBeNull();
    const [low, high] = [band.low[i]!, band.high[i]!];
    // An end is sure to nine digits: as the rule itself says, so that no figure falls between two tolerances.
    const inside = (value: number, name: "activeTotal" | "sales" | "cumulativeSales") =>
      value >= low[name] * (1 - 1e-9) && value <= high[name] * (1 + 1e-9);
    expect(year.held).toEqual({
      active: inside(bought.length, "activeTotal"),
      sales: inside(sales, "sales"),
      cumulativeSales: inside(cumulative, "cumulativeSales"),
    });
  });
}
