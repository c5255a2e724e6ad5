import { describe, expect, it } from "vitest";
import { monthEnds, twinBalance, twinGoldMap, twinLedger, yearsBefore, type TwinRow } from "./slow-twin.ts";
import { twinBand, twinProjection } from "./slow-twin-projection.ts";
import { twinRank, twinRfm } from "./slow-twin-rfm.ts";
import { WORKED_ANCHOR, workedExampleRows } from "./worked-example.ts";

// Every figure below is of the worked example, copied by hand; yen are 100 minor units.
const ledger = twinLedger(workedExampleRows());
const balance = twinBalance(ledger, WORKED_ANCHOR);
const yen = (amount: number | null): number | null => (amount === null ? null : amount / 100);

describe("the twin on the worked example: sets and rates (5.1)", () => {
  it("counts each stage", () => {
    const counts = balance.stages.map((s) => [s.base, s.kept, s.lost, s.dormant, s.returned]);
    expect(counts).toEqual([
      [2, 1, 1, 2, 1],
      [2, 1, 1, 1, 0],
      [1, 1, 0, 0, 0],
      [1, 1, 0, 0, 0],
      [2, 1, 1, 0, 0],
    ]);
  });
  it("gives each rate, and no answer where nobody was", () => {
    expect(balance.stages.map((s) => s.retentionRate)).toEqual([0.5, 0.5, 1, 1, 0.5]);
    expect(balance.stages.map((s) => s.reactivationRate)).toEqual([0.5, 0, null, null, null]);
    expect([balance.total.retentionRate, balance.total.reactivationRate]).toEqual([0.625, 1 / 3]);
  });
  it("gives sales per retained and returned customer", () => {
    expect(balance.stages.map((s) => yen(s.salesPerRetained))).toEqual([4000, 6000, 10000, 7000, 16000]);
    expect(balance.stages.map((s) => yen(s.salesPerReturned))).toEqual([4000, null, null, null, null]);
    expect([yen(balance.total.salesPerRetained), yen(balance.total.salesPerReturned)]).toEqual([8600, 4000]);
  });
  it("adds up to 9 active customers, 70,000 yen and 14 orders", () => {
    expect([balance.total.activeNow, balance.newCustomers, balance.total.lapsedNow]).toEqual([9, 3, 5]);
    expect([yen(balance.annualSales), balance.annualOrders]).toEqual([70000, 14]);
    expect(yen(balance.annualSalesPerActiveCustomer)).toBeCloseTo(7777.8, 1);
  });
  it("stands at each stage now", () => {
    expect(balance.stages.map((s) => [s.activeNow, s.lapsedNow])).toEqual([
      [1, 2],
      [3, 2],
      [2, 0],
      [0, 0],
      [3, 1],
    ]);
  });
});

describe("the twin on the worked example: five years (5.2)", () => {
  it.each([
    {
      model: "static" as const,
      active: [6.8333, 5.8889, 5.4815, 5.2886, 5.1939],
      sales: [60333.3, 48055.6, 44509.3, 43168.2, 42569.7],
      total: 238636.1,
    },
    {
      model: "migration" as const,
      active: [6.8333, 5.6389, 4.6898, 4.1566, 3.8803],
      sales: [60333.3, 56055.6, 48842.6, 42890.4, 39523.4],
      total: 247645.3,
    },
    {
      model: "retentionOnly" as const,
      active: [5.5, 3.75, 2.875, 2.4375, 2.21875],
      sales: [55000, 37500, 28750, 24375, 22187.5],
      total: 167812.5,
    },
  ])("$model", ({ model, active, sales, total }) => {
    const years = twinProjection(ledger, WORKED_ANCHOR, model) ?? [];
    years.forEach((year, t) => {
      expect(year.activeTotal).toBeCloseTo(active[t] as number, 4);
      expect(year.sales / 100).toBeCloseTo(sales[t] as number, 1);
      expect(year.activeTotal + year.lapsedTotal).toBeCloseTo(14, 9);
    });
    expect((years[4]?.cumulativeSales ?? 0) / 100).toBeCloseTo(total, 1);
  });
  it("moves people as in the migration table, year 1 and 2", () => {
    const years = twinProjection(ledger, WORKED_ANCHOR, "migration") ?? [];
    const rounded = years.slice(0, 2).map((year) => year.active.map((n) => Number(n.toFixed(4))));
    expect(rounded).toEqual([
      [0, 1.5, 1.5, 0, 3.8333],
      [0, 0.75, 0.75, 0, 4.1389],
    ]);
  });
  it("has the band", () => {
    const band = twinBand(ledger, WORKED_ANCHOR, "static");
    expect(band?.years).toBe(2);
    const money = band?.low.map((year) => Number((year.cumulativeSales / 100).toFixed(1)));
    expect(money).toEqual([45166.7, 79888.9, 107907.4, 131339.5, 151449.6]);
    const active = band?.low.map((year) => Number(year.activeTotal.toFixed(4)));
    expect(active).toEqual([6.6667, 5.2222, 4.2685, 3.5988, 3.1031]);
    expect((band?.high[4]?.cumulativeSales ?? 0) / 100).toBeCloseTo(238636.1, 1);
  });
});

describe("the twin on the worked example: gold map (5.3)", () => {
  it("multiplies 2/3 by 1/2, 1, 1 and 1/2", () => {
    const map = twinGoldMap(balance);
    expect(map.f2ConversionRate).toBeCloseTo(2 / 3, 12);
    const expected = [1, 2 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 6];
    map.survival.forEach((rate, i) => expect(rate).toBeCloseTo(expected[i] as number, 12));
    expect(map.promotionRate).toEqual([0.5, 0.5, 1, 1, null]);
  });
  it("has no answer from F5 on without C13, and still projects", () => {
    const without = twinLedger(workedExampleRows().filter((row) => row.customer !== "C13"));
    expect(twinGoldMap(twinBalance(without, WORKED_ANCHOR)).survival.slice(4)).toEqual([null, null]);
    expect(twinBalance(without, WORKED_ANCHOR).total.retentionRate).toBe(4 / 7);
    expect(twinProjection(without, WORKED_ANCHOR, "static")).toHaveLength(5);
  });
});

describe("the twin's ranks (7.2)", () => {
  it.each([
    { why: "one purchase 120 days ago is still new", idle: 120, count: 1, rank: "new" },
    { why: "121 days is not", idle: 121, count: 1, rank: "wavering" },
    { why: "4 purchases stay promising", idle: 0, count: 4, rank: "promising" },
    { why: "5 within 60 days are loyal", idle: 60, count: 5, rank: "loyal" },
    { why: "5 after 61 days are promising", idle: 61, count: 5, rank: "promising" },
    { why: "5 after 180 days are at risk", idle: 180, count: 5, rank: "atRisk" },
    { why: "9 after 360 days are defecting", idle: 360, count: 9, rank: "defecting" },
    { why: "10 after 360 days are at risk", idle: 360, count: 10, rank: "atRisk" },
    { why: "361 days is lost, whatever the count", idle: 361, count: 10, rank: "lost" },
  ])("$why", ({ idle, count, rank }) => {
    expect(twinRank(idle, count)).toBe(rank);
  });
  it("places the worked example's customers", () => {
    // Idle days by hand: C03 0, C06 77, C09 50 (7 orders), C08 121 (5 orders), C01 295, C05 366.
    const rfm = twinRfm(ledger, WORKED_ANCHOR);
    const ranks = ["C03", "C06", "C09", "C08", "C01", "C05"].map((id) => rfm.get(id)?.rank);
    expect(ranks).toEqual(["promising", "promising", "loyal", "atRisk", "defecting", "lost"]);
    expect(rfm.size).toBe(14);
  });
});

describe("the twin's ledger (section 2)", () => {
  const row = (over: Partial<TwinRow>): TwinRow => ({
    customer: "A",
    day: "2024-01-01",
    amount: 100,
    orderId: "1",
    ...over,
  });
  it.each([
    {
      why: "two lines are one purchase on the earlier day",
      rows: [row({ day: "2024-01-02" }), row({})],
      a: [["2024-01-01", 200]],
    },
    {
      why: "a refund row of the same order is netted",
      rows: [row({}), row({ amount: -40 })],
      a: [["2024-01-01", 60]],
    },
    { why: "a fully refunded order is none", rows: [row({}), row({ amount: -100 })], a: undefined },
    { why: "a zero order is none", rows: [row({ amount: 0 })], a: undefined },
    { why: "an order of two customers is none", rows: [row({}), row({ customer: "B" })], a: undefined },
    {
      why: "without order numbers each row is one",
      rows: [row({ orderId: null }), row({ orderId: null })],
      a: [
        ["2024-01-01", 100],
        ["2024-01-01", 100],
      ],
    },
  ])("$why", ({ rows, a }) => {
    expect(
      twinLedger(rows)
        .get("A")
        ?.map(({ day, amount }) => [day, amount]),
    ).toEqual(a);
  });
});

describe("the twin's calendar (3.1)", () => {
  it("steps back whole years, 29 February to 28", () => {
    expect(["2024-02-29", "2024-03-31"].map((day) => yearsBefore(day, 1))).toEqual([
      "2023-02-28",
      "2023-03-31",
    ]);
    expect(yearsBefore("2024-02-29", 4)).toBe("2020-02-29");
  });
  it("knows the month ends", () => {
    expect(monthEnds("2023-12-31", "2024-03-01")).toEqual(["2023-12-31", "2024-01-31", "2024-02-29"]);
  });
});
