import { describe, expect, it } from "vitest";
import { adCostRows } from "../../../src/core/facts/ad-cost-people.ts";
import type { AdCost } from "../../../src/core/ltv/ad-costs.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day, RULES } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

let orders = 0;
const order = (customer: string, date: string, amount: number, more: WideRow = {}): WideRow => ({
  ...{ customer, date, amount, orderId: `O${++orders}` },
  ...{ channel: "本店", productName: "石けん" },
  ...more,
});

// Anchor 2024-03-31. A and B began in 2022, C in January, D and E in March; B and E in 楽天.
const ROWS = [
  order("A", "2022-05-10", 1000),
  order("A", "2022-06-20", 500, { channel: "楽天" }),
  order("B", "2022-08-01", 2000, { channel: "楽天", productName: "化粧水" }),
  order("B", "2023-07-30", 700, { channel: "楽天" }),
  order("C", "2024-01-05", 300),
  order("D", "2024-03-01", 400, { productName: "化粧水" }),
  order("E", "2024-03-31", 600, { channel: "楽天" }),
  order("F", "2024-04-02", 900, { channel: "Yahoo" }),
];
const ANCHOR = day("2024-03-31");

const cost = (row: number, more: Partial<AdCost> = {}): AdCost => ({
  ...{ row, month: null, channel: "", product: "", cpo: 300_000, spend: null },
  ...more,
});
const rowsOf = (costs: readonly AdCost[], rows: readonly WideRow[] = ROWS) => {
  const { purchases, ledger } = wideShop(rows);
  return adCostRows({ purchases, ledger, rules: RULES }, { anchor: ANCHOR, costs: () => costs });
};
const people = (costs: readonly AdCost[]) =>
  rowsOf(costs).map(({ cohorts }) => cohorts.map(({ end, customers }) => [isoOf(end), customers]));
const faults = (costs: readonly AdCost[], rows?: readonly WideRow[]) =>
  rowsOf(costs, rows).flatMap((one) => one.faults);

describe("new customers that costs are of", () => {
  it("stand by month in the last year, older ones together, each where they first bought", () => {
    expect(people([cost(5), cost(6, { channel: "楽天" }), cost(7, { product: "化粧水" })])).toEqual([
      [
        ["2023-03-31", 2],
        ["2024-01-31", 1],
        ["2024-03-31", 2],
      ],
      [
        ["2023-03-31", 1],
        ["2024-03-31", 1],
      ],
      [
        ["2023-03-31", 1],
        ["2024-03-31", 1],
      ],
    ]);
    expect(people([cost(5, { channel: "楽天", product: "化粧水" })])).toEqual([[["2023-03-31", 1]]]);
  });

  it("stand by themselves in each month that a cost names, however long ago", () => {
    const rows = [cost(5), cost(6, { month: "2022-05" }), cost(7, { month: "2024-03" })];
    expect(people(rows)).toEqual([
      [
        ["2022-05-31", 1],
        ["2023-03-31", 1],
        ["2024-01-31", 1],
        ["2024-03-31", 2],
      ],
    ]);
    expect(rowsOf(rows)[0]?.costs.map(({ row }) => row)).toEqual([5, 6, 7]);
  });

  it("come with what they bought for every 30 days, wherever they bought it", () => {
    const [a] = rowsOf([cost(5, { month: "2022-05" })]);
    // 1,000 at once, 500 more after 41 days.
    expect(a?.cohorts[0]?.sales).toEqual([100_000, ...Array.from({ length: 11 }, () => 150_000)]);
    const [b] = rowsOf([cost(5, { channel: "楽天" })]);
    // 363 days are beyond the last step.
    expect(b?.cohorts[0]?.sales[11]).toBe(200_000);
  });
});

describe("a cost that the orders do not know", () => {
  it("is of a channel or product that nobody began with, up to the anchor; some that are known are named", () => {
    expect(faults([cost(5, { channel: "Yahoo" })])).toEqual([
      { row: 5, column: "channel", value: "Yahoo", kind: "nobody", known: ["本店", "楽天"] },
    ]);
    expect(faults([cost(5, { product: "ない" }), cost(6, { product: "ない", month: "2024-01" })])).toEqual(
      [5, 6].map((row) => ({
        ...{ row, column: "product", value: "ない", kind: "nobody", known: ["石けん", "化粧水"] },
      })),
    );
    expect(rowsOf([cost(5, { channel: "Yahoo" })])[0]).toMatchObject({ costs: [], cohorts: [] });
  });

  it("is of a field that no column says", () => {
    const bare = ROWS.map(({ channel: _, productName: __, ...row }) => row);
    expect(faults([cost(5, { channel: "本店" }), cost(6, { product: "石けん" })], bare)).toEqual([
      { row: 5, column: "channel", value: "本店", kind: "noChannels" },
      { row: 6, column: "product", value: "石けん", kind: "noProducts" },
    ]);
    expect(faults([cost(7)], bare)).toEqual([]);
  });

  it("is of a month after the anchor or before the first order, to the day; the others of its kind stay", () => {
    const rows = ["2022-04", "2022-05", "2024-03", "2024-04"].map((month, i) => cost(5 + i, { month }));
    expect(faults(rows)).toEqual([
      { row: 5, column: "month", value: "2022/04", kind: "beforeData" },
      { row: 8, column: "month", value: "2024/04", kind: "afterAnchor" },
    ]);
    expect(rowsOf(rows)[0]?.costs.map(({ row }) => row)).toEqual([6, 7]);
    // Orders that begin on the last day of April.
    const late = [order("A", "2022-04-30", 1000), ...ROWS];
    expect(faults([cost(5, { month: "2022-03" }), cost(6, { month: "2022-04" })], late)).toMatchObject([
      { row: 5, kind: "beforeData" },
    ]);
  });
});

it("nothing is counted where nothing is typed", () => {
  expect(rowsOf([])).toEqual([]);
});
