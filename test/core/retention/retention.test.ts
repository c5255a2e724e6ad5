import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { type Retention, retentionOf } from "../../../src/core/retention/retention.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { analyse, type Row, SETTINGS } from "../../support/shop.ts";
import { type Line, lineShop, slicedFacts } from "../../support/sliced-shop.ts";

/*
 * By hand:        Jan    Feb    Mar (up to the anchor)
 *   A  2024-01-10 1      2 (×2) –
 *   B  2024-01-31 1      –      1
 *   C  2024-02-29        1      1
 *   D  2024-03-05               1
 */
const ROWS: readonly Row[] = [
  ["A", "2024-01-10", 1000],
  ["A", "2024-02-01", 200],
  ["A", "2024-02-28", 300],
  ["B", "2024-01-31", 500],
  ["B", "2024-03-01", 40],
  ["C", "2024-02-29", 700],
  ["C", "2024-03-20", 60],
  ["D", "2024-03-05", 900],
  ["A", "2024-04-01", 9999], // after every anchor here
];
const retention = (rows: readonly Row[], anchor: string): Retention => retentionOf(analyse(rows, anchor));
const told = ({ cohorts }: Retention) =>
  cohorts.map(({ start, end, customers, cells }) => ({
    ...{ start: isoOf(start), end: isoOf(end), customers },
    active: cells.map(({ active, isOpen }) => (isOpen ? `${active}…` : active)),
    orders: cells.map(({ purchases }) => purchases),
    sales: cells.map(({ sales }) => sales / 100),
  }));

describe("cohorts month by month", () => {
  it("of whole months: who bought in each, how often and for how much", () => {
    expect(told(retention(ROWS, "2024-03-31"))).toEqual([
      {
        ...{ start: "2024-01-01", end: "2024-01-31", customers: 2 },
        ...{ active: [2, 1, 1], orders: [2, 2, 1], sales: [1500, 500, 40] },
      },
      {
        ...{ start: "2024-02-01", end: "2024-02-29", customers: 1 },
        ...{ active: [1, 1], orders: [1, 1], sales: [700, 60] },
      },
      {
        ...{ start: "2024-03-01", end: "2024-03-31", customers: 1 },
        ...{ active: [1], orders: [1], sales: [900] },
      },
    ]);
  });

  it("as of a mid-month: the month of the anchor goes on for every cohort, and holds what there is so far", () => {
    // C's order of the 20th has not come, D's of the 5th has.
    expect(told(retention(ROWS, "2024-03-15")).map(({ end, active }) => [end, active])).toEqual([
      ["2024-01-31", [2, 1, "1…"]],
      ["2024-02-29", [1, "0…"]],
      ["2024-03-15", ["1…"]],
    ]);
  });

  it("as of a mid-month in which nobody has bought yet: 0 so far, no answer", () => {
    expect(told(retention(ROWS.slice(0, 4), "2024-04-20")).map(({ active }) => active)).toEqual([
      [2, 1, 0, "0…"],
    ]);
  });
});

describe("all cohorts together", () => {
  const pooled = (anchor: string) =>
    retention(ROWS, anchor).pooled.map(({ k, active, customers, purchases, sales, end }) => ({
      ...{ k, active, customers, purchases, sales: sales / 100, end: isoOf(end) },
    }));

  it("are of each month those for which it is over", () => {
    // Month 1: January (1 of 2) and February (1 of 1); month 2: January alone.
    expect(pooled("2024-03-31")).toEqual([
      { k: 0, active: 4, customers: 4, purchases: 4, sales: 3100, end: "2024-03-31" },
      { k: 1, active: 2, customers: 3, purchases: 3, sales: 560, end: "2024-02-29" },
      { k: 2, active: 1, customers: 2, purchases: 1, sales: 40, end: "2024-01-31" },
    ]);
  });

  it("leave out the month of an anchor that is no month end", () => {
    expect(pooled("2024-03-30").map(({ k, active, customers }) => [k, active, customers])).toEqual([
      [0, 3, 3],
      [1, 1, 2],
    ]);
  });

  it("of one month that goes on are nobody", () => {
    const young = retention(ROWS.slice(0, 1), "2024-01-20");
    expect([young.pooled, told(young)[0]?.active, young.axes]).toEqual([[], ["1…"], []]);
  });
});

describe("by year of the first purchase", () => {
  const rows: readonly Row[] = [
    ["A", "2022-11-10", 100],
    ["A", "2022-12-10", 100],
    ["A", "2023-01-10", 100],
    ["B", "2022-12-20", 100],
    ["B", "2023-02-20", 100],
    ["C", "2023-06-01", 100],
    ["C", "2023-07-01", 100],
  ];

  it("has the months that are over for everybody of the year, also for those of its last month", () => {
    // December 2022 has had February 2023; nobody began in 2023 by then.
    const years = retention(rows, "2023-03-15").years.map(({ start, end, customers, cells }) => ({
      ...{ days: [isoOf(start), isoOf(end)], customers },
      cells: cells.map(({ active, customers: all }) => [active, all]),
    }));
    expect(years).toEqual([
      {
        days: ["2022-11-10", "2022-12-31"],
        customers: 2,
        // A in December and January, B in February: month 1 is A's, month 2 A's and B's.
        cells: [
          [2, 2],
          [1, 2],
          [2, 2],
        ],
      },
    ]);
  });

  it("of the year that goes on is empty until a month of all is over", () => {
    const [, now] = retention(rows, "2023-07-15").years;
    expect([now?.customers, now?.cells]).toEqual([1, []]);
    const [, later] = retention(rows, "2024-01-31").years;
    expect(later?.cells.map(({ active }) => active)).toEqual([1, 1]);
  });
});

describe("people told apart", () => {
  const LINES: readonly Line[] = [
    ["A", "2023-01-05", "1", "本店", "石けん", "洗顔", 1000],
    ["A", "2023-02-06", "2", "楽天市場", "クリーム", "洗顔", 1000],
    ["B", "2023-01-31", "3", "本店", "石けん", "洗顔", 1000],
    ["C", "2023-02-06", "4", "本店", "クリーム", "保湿", 3000],
    ["C", "2023-03-06", "5", "本店", "クリーム", "保湿", 3000],
    ["D", "2023-03-06", "6", "本店", "クリーム", "保湿", 3000],
  ];
  const axesAt = (anchor: string) => {
    const facts = slicedFacts(lineShop(LINES), null, { anchor });
    const { axes } = retentionOf(analysisOf(facts, SETTINGS));
    return axes.map(({ axis, values }) => [
      axis,
      values.map(({ value, cells }) => [value, cells.map(({ active, customers }) => [active, customers])]),
    ]);
  };

  it("are the same people in all months: those who have had the longest there is", () => {
    // As of 2023-04-10 January has had two months: クリーム has nobody then and is not told, and one value is none to compare.
    expect(axesAt("2023-04-10")).toEqual([]);
    // A year later all have had twelve.
    const zeros = (n: number, all: number) => Array.from({ length: n }, () => [0, all]);
    expect(axesAt("2024-03-31")[0]).toEqual([
      "firstProduct",
      [
        ["クリーム", [[2, 2], [1, 2], ...zeros(11, 2)]],
        ["石けん", [[2, 2], [1, 2], ...zeros(11, 2)]],
      ],
    ]);
  });
});
