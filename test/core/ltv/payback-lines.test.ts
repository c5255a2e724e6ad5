import { describe, expect, it } from "vitest";
import { adCostsRequest } from "../../../src/core/facts/ad-costs.ts";
import { monthCohorts, valueCohorts } from "../../../src/core/facts/cohort-requests.ts";
import type { AdCost } from "../../../src/core/ltv/ad-costs.ts";
import { NOTHING_KEPT } from "../../../src/core/facts/kept.ts";
import { pooledAt } from "../../../src/core/ltv/mature.ts";
import { monthTable } from "../../../src/core/ltv/ltv.ts";
import { paybackOf } from "../../../src/core/ltv/payback-lines.ts";
import { marginLtv, matureCurve } from "../../../src/core/ltv/payback.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

let orders = 0;
const order = (customer: string, date: string, amount: number, more: WideRow = {}): WideRow => ({
  ...{ customer, date, amount, orderId: `O${++orders}`, channel: "本店", productName: "石けん" },
  ...more,
});
const RAKUTEN = { channel: "楽天" };

/*
 * Anchor 2024-03-31. 本店: A and B began with 1,000 each in May 2022, A bought for 3,000 more 70 days later.
 * 楽天: C began with 2,000 in August 2022, D with 600 in February 2024, E with 800 in March.
 */
const ROWS = [
  order("A", "2022-05-10", 1000),
  order("A", "2022-07-19", 3000),
  order("B", "2022-05-31", 1000),
  order("C", "2022-08-01", 2000, { ...RAKUTEN, productName: "化粧水" }),
  order("D", "2024-02-10", 600, RAKUTEN),
  order("E", "2024-03-20", 800, RAKUTEN),
];

const cost = (row: number, more: Partial<AdCost>): AdCost => ({
  ...{ row, month: null, channel: "", product: "", cpo: null, spend: null },
  ...more,
});
const factsOf = (adCosts: readonly AdCost[], anchor = "2024-03-31", rows: readonly WideRow[] = ROWS) =>
  wideShop(rows).facts(
    { anchor: { kind: "day", day: day(anchor) }, today: RULES.today, limits: SETTINGS },
    (meta) => [
      monthCohorts(meta),
      valueCohorts(meta, "firstChannel"),
      valueCohorts(meta, "firstProduct"),
      adCostsRequest(meta, { ...NOTHING_KEPT, adCosts }),
    ],
  );
const found = (adCosts: readonly AdCost[], anchor?: string) =>
  paybackOf({ facts: factsOf(adCosts, anchor) }, { margin: 0.5, hasCosts: true });
const line = (adCosts: readonly AdCost[], channel = "", product = "") =>
  found(adCosts).lines.find((one) => one.channel === channel && one.product === product);

describe("what new customers may cost", () => {
  it("is told of the shop, its channels and its products, those of most people first", () => {
    expect(found([]).lines.map(({ channel, product }) => channel + product)).toEqual([
      ...["", "楽天", "本店", "石けん", "化粧水"],
    ]);
    expect(found([]).months).toEqual([]);
  });

  it("is half of what those had bought who have had a year, step by step", () => {
    const told = (channel = "") => {
      const { curve = null } = line([], channel) ?? {};
      return curve && { people: curve.customers, margin: marginLtv(curve, 0.5) };
    };
    const from = (first: number, later: number) =>
      Array.from({ length: 12 }, (_, i) => (i < 2 ? first : later));
    // A, B and C: 4,000 at once, 7,000 by the third month.
    expect(told()).toEqual({ people: 3, margin: from(200_000 / 3, 350_000 / 3) });
    expect(told("本店")).toEqual({ people: 2, margin: from(50_000, 125_000) });
    expect(told("楽天")).toEqual({ people: 1, margin: from(100_000, 100_000) });
    expect(line([], "本店")).toMatchObject({ cost: null, month: null });
  });

  it("agrees with the cohorts of LTV推移", () => {
    const facts = factsOf([]);
    const { rows, steps, anchor } = monthTable({ facts });
    for (const months of [1, 3, 12]) {
      const curve = matureCurve(rows, months, anchor);
      const pooled = pooledAt({ rows, steps, anchor }, 30 * months);
      expect(curve && [marginLtv(curve, 1).at(-1), curve.customers, curve.end]).toEqual(
        pooled && [pooled.sales / pooled.customers, pooled.customers, pooled.end],
      );
    }
  });
});

describe("what they did cost", () => {
  it("comes back in the month by which half of their sales have reached it", () => {
    // 本店: 500 each at once, 1,250 from the third month on.
    const typed = (cpo: number) => line([cost(5, { channel: "本店", cpo })], "本店")?.month;
    expect([50_000, 50_001, 125_000, 125_001].map(typed)).toEqual([1, 3, 3, null]);
  });

  it("is divided among all who came, young ones included, and the line tells how many", () => {
    // 3 of 楽天, of whom one has had a year: 3,000 are 1,000 each, which half of C's 2,000 repays at once.
    expect(line([cost(5, { ...RAKUTEN, spend: 300_000 })], "楽天")).toMatchObject({
      cost: { cost: 300_000, customers: 3, cpo: 100_000 },
      month: 1,
    });
    expect(line([cost(5, { ...RAKUTEN, spend: 300_000 })])?.cost).toBeNull();
  });

  it("has a line of its own where both are named, and none where the orders do not know it", () => {
    const rows = [
      cost(5, { ...RAKUTEN, product: "石けん", cpo: 10 }),
      cost(6, { channel: "ない", cpo: 10 }),
      cost(7, { cpo: 200_000 }),
    ];
    const { lines } = found(rows);
    expect(lines.map(({ channel, product }) => channel + product)).toEqual([
      ...["", "楽天", "本店", "石けん", "化粧水", "楽天石けん"],
    ]);
    // Both of them are young: D has had a month, E has not.
    expect(lines.at(-1)).toMatchObject({
      curve: { customers: 1, sales: [60_000] },
      cost: { customers: 2 },
      month: 1,
    });
    expect(lines[0]).toMatchObject({ cost: { customers: 5, cpo: 200_000 }, month: null });
  });

  it("is told of each month that a row names against its own customers, the latest first", () => {
    const { months } = found([
      cost(5, { month: "2022-05", cpo: 120_000 }),
      cost(6, { month: "2024-02", ...RAKUTEN, spend: 31_000 }),
      cost(7, { month: "2024-03", spend: 70_000 }),
      cost(8, { month: "2023-01", spend: 70_000 }),
    ]);
    expect(months).toMatchObject([
      // Nobody of March has had a month.
      { start: "2024-03", curve: null, cost: { customers: 1, cpo: 70_000 }, month: null, isOpen: false },
      { start: "2024-02", channel: "楽天", curve: { customers: 1 }, cost: { cpo: 31_000 }, month: null },
      { start: "2023-01", curve: null, cost: { cost: 70_000, customers: 0, cpo: null }, month: null },
      { start: "2022-05", curve: { customers: 2 }, cost: { cost: 240_000, customers: 2 }, month: 3 },
    ]);
  });

  it("of a month that goes on after the anchor says so", () => {
    const open = (anchor: string) =>
      found([cost(5, { month: "2024-03", spend: 1 })], anchor).months.map(({ isOpen }) => isOpen);
    expect([open("2024-03-31"), open("2024-03-30")]).toEqual([[false], [true]]);
  });
});

it("a shop of one channel and eleven products has a line of the ten that most people began with", () => {
  // Two people began with each of p1 to p10, one with p11.
  const rows = Array.from({ length: 21 }, (_, i) =>
    order(`P${i}`, "2022-05-10", 1000, { productName: `p${i < 20 ? (i % 10) + 1 : 11}` }),
  );
  const { lines } = paybackOf({ facts: factsOf([], "2024-03-31", rows) }, { margin: 0.5, hasCosts: true });
  const products = lines.filter(({ product }) => product !== "");
  expect(lines).toHaveLength(11);
  expect(products.map(({ product }) => product).sort()).toEqual(
    ["p1", "p10", ...Array.from({ length: 8 }, (_, i) => `p${i + 2}`)].sort(),
  );
});

it("a shop without channels and products has one line", () => {
  const bare = ROWS.map(({ channel: _, productName: __, ...row }) => row);
  const facts = factsOf([], "2024-03-31", bare);
  expect(paybackOf({ facts }, { margin: 0.5, hasCosts: true }).lines).toHaveLength(1);
});

it("what was spent on the whole shop says nothing of a slice", () => {
  const facts = factsOf([cost(5, { cpo: 100 }), cost(6, { ...RAKUTEN, product: "石けん", cpo: 10 })]);
  const { lines, months } = paybackOf({ facts }, { margin: 0.5, hasCosts: false });
  expect([lines.length, months]).toEqual([5, []]);
  expect(lines.every(({ cost: none }) => none === null)).toBe(true);
});
