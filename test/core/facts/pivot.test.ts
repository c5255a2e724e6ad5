import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pivotOf } from "../../../src/core/cross/pivot.ts";
import type { AnalysisSettings, CrossAxis } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { productAnalysis } from "../../support/product-shop.ts";
import { day } from "../../support/shop.ts";
import type { WideRow } from "../../support/wide-shop.ts";

/** A began in 本店 and went on in 楽天, B and C in 楽天; C bought twice, D before the year. */
const ROWS: readonly WideRow[] = [
  {
    customer: "A",
    date: "2024-01-05",
    orderId: "1",
    amount: 1000,
    channel: "本店",
    sex: "女",
    category: "洗顔",
  },
  {
    customer: "A",
    date: "2024-02-05",
    orderId: "2",
    amount: 2000,
    channel: "楽天",
    sex: "女",
    category: "茶",
  },
  { customer: "B", date: "2024-03-05", orderId: "3", amount: 500, channel: "楽天", sex: "", category: "茶" },
  {
    customer: "C",
    date: "2024-03-06",
    orderId: "4",
    amount: 700,
    channel: "楽天",
    sex: "男",
    category: "茶",
  },
  {
    customer: "C",
    date: "2024-04-06",
    orderId: "5",
    amount: 800,
    channel: "楽天",
    sex: "男",
    category: "茶",
  },
  {
    customer: "D",
    date: "2022-04-06",
    orderId: "6",
    amount: 900,
    channel: "本店",
    sex: "女",
    category: "洗顔",
  },
  // After the anchor: in no cell.
  { customer: "B", date: "2024-07-06", orderId: "7", amount: 9000, channel: "楽天", sex: "", category: "茶" },
];

function pivotWith(rows: readonly WideRow[], settings: Partial<AnalysisSettings> = {}) {
  const pivot = pivotOf(productAnalysis(rows, settings));
  if (pivot === null) throw new Error("no pivot");
  const told = pivot.rows.lines.map((row) => [
    ...[row.is, row.customers, row.sales / 100],
    pivot.columns.lines.map((column) => [
      pivot.cell(row, column).customers,
      pivot.cell(row, column).sales / 100,
    ]),
  ]);
  return { pivot, told, columns: pivot.columns.lines.map(({ is, customers }) => [is, customers]) };
}

describe("customers and sales by two things, worked by hand", () => {
  it("are by stage and the channel of the first order, where nothing is chosen", () => {
    const { told, columns, pivot } = pivotWith(ROWS);
    expect([pivot.rows.axis, pivot.columns.axis]).toEqual(["stage", "firstChannel"]);
    // A and D began in 本店, B and C in 楽天; both have two people and stand by name.
    expect(columns).toEqual([
      ["本店", 2],
      ["楽天", 2],
    ]);
    expect(told).toEqual([
      [
        "F2",
        2,
        4500,
        [
          [1, 3000],
          [1, 1500],
        ],
      ],
      [
        "F1",
        1,
        500,
        [
          [0, 0],
          [1, 500],
        ],
      ],
      [
        "F1-lapsed",
        1,
        900,
        [
          [1, 900],
          [0, 0],
        ],
      ],
    ]);
    expect(pivot.all).toMatchObject({ customers: 4, purchases: 6, sales: 590_000 });
  });

  it("are by what is chosen: what nothing is said of stands last", () => {
    const { told, columns } = pivotWith(ROWS, { crossRows: "firstCategory", crossColumns: "sex" });
    expect(columns).toEqual([
      ["女", 2],
      ["男", 1],
      ["", 1],
    ]);
    expect(told).toEqual([
      [
        "洗顔",
        2,
        3900,
        [
          [2, 3900],
          [0, 0],
          [0, 0],
        ],
      ],
      [
        "茶",
        2,
        2000,
        [
          [0, 0],
          [1, 1500],
          [1, 500],
        ],
      ],
    ]);
  });

  it("go on to the next thing where everybody has the same channel, at last to nurture segments", () => {
    const one = ROWS.map((row) => ({ ...row, channel: "本店" }));
    expect(pivotWith(one).pivot.columns.axis).toBe("firstCategory");
    const bare = ROWS.map(({ customer, date, orderId, amount }) => ({ customer, date, orderId, amount }));
    expect(pivotWith(bare).pivot.columns.axis).toBe("nurture");
    expect(pivotOf(productAnalysis(bare, { crossColumns: "sex" }))).toBeNull();
  });

  it("hold whoever first bought several things in each of them, and once in the totals", () => {
    const both: WideRow = { ...ROWS[0], category: "茶" };
    const { pivot, told } = pivotWith([ROWS[0] ?? {}, both], {
      crossRows: "firstCategory",
      crossColumns: "stage",
    });
    expect(told.map(([is, customers]) => [is, customers])).toEqual([
      ["洗顔", 1],
      ["茶", 1],
    ]);
    expect([pivot.all.customers, pivot.rows.overlaps]).toEqual([1, true]);
  });
});

const FIRST = day("2024-01-01");
const anyRows = fc.array(
  fc.record({
    customer: fc.constantFrom("A", "B", "C", "D", "E"),
    date: fc.integer({ min: FIRST, max: FIRST + 300 }).map(isoOf),
    amount: fc.integer({ min: 1, max: 50 }),
    channel: fc.constantFrom("本店", "楽天", ""),
    sex: fc.constantFrom("女", "男", ""),
    prefecture: fc.integer({ min: 1, max: 30 }).map((n) => `県${n}`),
  }),
  { minLength: 1, maxLength: 30 },
);
const ONE_EACH: readonly CrossAxis[] = [
  "stage",
  "rfm",
  "nurture",
  "cpm",
  "firstChannel",
  "sex",
  "prefecture",
];

it("totals are the ledger's, and lines of cells come to them, whatever is chosen", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...ONE_EACH), fc.constantFrom(...ONE_EACH), (rows, down, across) => {
      fc.pre(rows.some(({ date }) => date <= "2024-06-30"));
      const numbered = rows.map((row, i) => ({ ...row, orderId: String(i) }));
      const analysis = productAnalysis(numbered, { crossRows: down, crossColumns: across });
      const pivot = pivotOf(analysis);
      if (pivot === null) throw new Error("no pivot");
      const { meta } = analysis.facts;
      expect(pivot.all).toMatchObject({
        customers: meta.customers,
        purchases: meta.purchases,
        sales: meta.sales,
      });
      const sums = (of: readonly { readonly customers: number; readonly sales: number }[]) =>
        of.reduce((sum, one) => [(sum[0] ?? 0) + one.customers, (sum[1] ?? 0) + one.sales], [0, 0]);
      const all = [meta.customers, meta.sales];
      expect(sums(pivot.rows.lines)).toEqual(all);
      expect(sums(pivot.columns.lines)).toEqual(all);
      for (const row of pivot.rows.lines)
        expect(sums(pivot.columns.lines.map((column) => pivot.cell(row, column)))).toEqual([
          ...[row.customers, row.sales],
        ]);
    }),
  );
});

it("values stand by their people, then what is not said, then all rarer ones", () => {
  const channels = ["", "", "", "本店", "本店", ...["A", "B", "C", "D", "E", "F", "G", "H"]];
  const rows = channels.map((channel, i): WideRow => ({
    ...{ customer: `C${i}`, date: "2024-01-05", orderId: `${i}`, amount: 1000, channel },
    sex: i % 2 === 0 ? "女" : "男",
  }));
  const pivot = pivotOf(productAnalysis(rows, { crossRows: "sex", crossColumns: "firstChannel" }));
  // Eight stand by themselves: 本店, nothing said, and six of the eight of one person each.
  const columns = pivot?.columns.lines.map(({ is }) => is);
  expect(columns).toEqual(["本店", "A", "B", "C", "D", "E", "F", "", null]);
});

it("what only later buyers tell apart is passed over, as everything that follows the anchor", () => {
  const bought = { date: "2024-01-05", amount: 1000, channel: "楽天" };
  const rows: WideRow[] = [
    { ...bought, customer: "A", orderId: "1", category: "洗顔" },
    { ...bought, customer: "B", orderId: "2", category: "茶" },
    { ...bought, customer: "C", orderId: "3", category: "茶", channel: "本店", date: "2024-07-06" },
  ];
  expect(pivotWith(rows).pivot.columns.axis).toBe("firstCategory");
});
