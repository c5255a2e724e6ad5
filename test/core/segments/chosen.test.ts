import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countIn } from "../../../src/core/segments/chosen.ts";
import { checkedSegment } from "../../../src/core/segments/checked-segment.ts";
import type { Condition, Segment } from "../../../src/core/segments/segment.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { ANCHORS } from "../../support/random-shop.ts";
import { segments, twinOrders } from "../../support/random-segments.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type TwinOrder, twinSegment } from "../../support/slow-twin-segments.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const questionAt = (anchor: string) =>
  ({
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  }) as const;

/** The IDs of a segment's people, in their order. */
function idsOf(engine: RowsEngine, segment: Segment, anchor: string): string[] {
  const codes = engine.segmentCodes(questionAt(anchor), segment);
  return Array.from(codes, (code) => engine.purchases.customerIds[code] ?? "").sort();
}

const rowsOf = (orders: readonly TwinOrder[]): WideRow[] =>
  orders.flatMap(({ customer, day: date, amount, orderId, channel, products, sex, birthday }) =>
    products.map((productName, line): WideRow => {
      const whole = { customer, date, orderId, channel, productName, sex, birthday };
      return { ...whole, amount: line === 0 ? amount / 100 : 0 };
    }),
  );

describe("the people of a segment", () => {
  it("are those whom the definitions, asked one by one, name; the page's count is the list's", () => {
    fc.assert(
      fc.property(twinOrders, segments, fc.constantFrom(...ANCHORS), (orders, segment, anchor) => {
        const engine = wideShop(rowsOf(orders));
        fc.pre(orders.some((order) => order.day <= anchor));
        const expected = twinSegment(orders, segment, anchor);
        expect(idsOf(engine, segment, anchor)).toEqual(expected);
        expect(countIn(engine.peopleColumns(questionAt(anchor)), segment)).toBe(expected.length);
        expect(checkedSegment(JSON.parse(JSON.stringify(segment)))).toEqual(segment);
      }),
      { numRuns: 300 },
    );
  });
});

const row = (customer: string, date: string, others: WideRow = {}): WideRow => ({
  ...{ customer, date, orderId: `${customer}${date}`, amount: 1000 },
  ...{ productName: "", sex: "", birthday: "" },
  ...others,
});

/** As of 31 May 2024. */
const ROWS: readonly WideRow[] = [
  row("leap", "2024-02-29", { birthday: "2004-02-29", productName: "石けん" }),
  row("march", "2024-03-01", { birthday: "1984-02-29", sex: "女" }),
  row("twice", "2023-05-31", { productName: "化粧水", sex: "男" }),
  row("twice", "2024-05-31", { productName: "石けん", amount: 2001 }),
  row("early", "2022-01-10", { productName: "石けん", birthday: "1950-13-01" }),
  row("later", "2024-06-01", { sex: "女" }),
];
const SHOP = wideShop(ROWS);
const ANCHOR = "2024-05-31";

const people = (...conditions: Condition[]): string => idsOf(SHOP, { conditions }, ANCHOR).join(" ");
const bought = (values: string[], when: Extract<Condition, { test: "bought" }>["when"] = "ever") =>
  ({ field: "product", test: "bought", values, when }) as const;

/** As of 1 November 2024: each December since 2021; twice in November; this October; in summer and in winter. */
const SEASONS = wideShop(
  [
    ...["2021-12-01", "2022-12-20", "2023-12-10"].map((date) => ["december", date] as const),
    ...["2022-11-05", "2023-11-20"].map((date) => ["november", date] as const),
    ...["2022-10-10", "2023-10-20", "2024-10-25"].map((date) => ["bought", date] as const),
    ...["2022-10-10", "2023-11-20", "2021-11-15"].map((date) => ["within", date] as const),
    ...["2022-06-01", "2022-12-01", "2023-06-01"].map((date) => ["never", date] as const),
  ].map(([customer, date]) => row(customer, date)),
);

describe("conditions on seasons, worked by hand", () => {
  const kind = (...values: string[]) => ({ field: "seasonal", test: "oneOf", values }) as const;
  const soon = (from: number | null, to: number | null) =>
    ({ field: "daysToSeason", test: "between", from, to }) as const;
  it.each<[why: string, is: string, ...conditions: Condition[]]>([
    ["three seasons", "bought december within", kind("seasonal")],
    ["two", "november", kind("maybe")],
    ["none", "never", kind("none")],
    // The bought of October come again on 10 October 2025: in 343 days.
    ["from 1 November it is four days to the 5th, and 30 to 1 December", "november", soon(1, 4)],
    ["both ends are in it", "december november", soon(4, 30)],
    ["within the season it is no day", "within", soon(null, 0)],
    ["the last day of the arc lies behind", "bought", soon(343, 343)],
    [
      "who has no season has no days, and is not among those of any",
      "never",
      { ...soon(null, null), not: true },
    ],
  ])("%s", (_, is, ...conditions) => {
    expect(idsOf(SEASONS, { conditions }, "2024-11-01").join(" ")).toBe(is);
  });
});

describe("conditions worked by hand", () => {
  it.each<[why: string, is: string, ...conditions: Condition[]]>([
    ["no condition: everybody with a purchase by the anchor", "early leap march twice"],
    [
      "3 months before 31 May end on 29 February, so they begin on 1 March",
      "march twice",
      { field: "lastOrder", test: "in", period: { months: 3 } },
    ],
    [
      "12 months begin the day after 31 May of last year",
      "leap march",
      { field: "firstOrder", test: "in", period: { months: 12 } },
    ],
    [
      "both ends of a period are in it",
      "leap march",
      { field: "lastOrder", test: "in", period: { from: "2024-02-29", to: "2024-03-01" } },
    ],
    ["bought at any time", "early leap twice", bought(["石けん"])],
    ["at first", "early leap", bought(["石けん"], "first")],
    ["in a period", "twice", bought(["石けん"], { months: 1 })],
    ["never", "march", { ...bought(["石けん"]), not: true }],
    ["any of them", "early leap twice", bought(["石けん", "化粧水"])],
    ["a purchase that names no product", "march", bought([""])],
    [
      "who says nothing of themselves matches no value",
      "march",
      { field: "sex", test: "oneOf", values: ["女"] },
    ],
    ["and always 未設定", "early leap", { field: "sex", test: "oneOf", values: [""] }],
    ["and is not a man", "early leap march", { field: "sex", not: true, test: "oneOf", values: ["男"] }],
    ["born in February", "leap march", { field: "birthMonth", test: "oneOf", values: ["2"] }],
    ["a birthday that is none is none", "early twice", { field: "birthMonth", test: "oneOf", values: [""] }],
    [
      "an average of 1,500.5 is at least 1,500.5",
      "twice",
      { field: "averageOrderValue", test: "between", from: 1500.5, to: null },
    ],
    ["and not 1,500.51", "", { field: "averageOrderValue", test: "between", from: 1500.51, to: null }],
    [
      "both ends of a number are in it",
      "early leap march",
      { field: "sales", test: "between", from: 1000, to: 1000 },
    ],
    [
      "bought on the anchor: no day since",
      "twice",
      { field: "idleDays", test: "between", from: null, to: 0 },
    ],
    [
      "in A and not in B",
      "early leap",
      bought(["石けん"]),
      {
        ...{ field: "segment", not: true, test: "among" },
        segments: [{ conditions: [{ field: "purchases", test: "between", from: 2, to: null }] }],
      },
    ],
    [
      "in A or in B",
      "march twice",
      {
        ...{ field: "segment", test: "among" },
        segments: [
          { conditions: [{ field: "sex", test: "oneOf", values: ["女"] }] },
          { conditions: [{ field: "stage", test: "oneOf", values: ["2"] }] },
        ],
      },
    ],
  ])("%s", (_, is, ...conditions) => {
    expect(people(...conditions)).toBe(is);
  });

  it("29 February grows older on the 28th where a year has no 29th", () => {
    const thirties: Segment = { conditions: [{ field: "ageBand", test: "oneOf", values: ["30s"] }] };
    const shop = wideShop([row("leap", "2021-01-01", { birthday: "1992-02-29" })]);
    expect([idsOf(shop, thirties, "2022-02-27"), idsOf(shop, thirties, "2022-02-28")]).toEqual([
      [],
      ["leap"],
    ]);
  });

  it("a person counts as of the anchor: what comes later is not seen", () => {
    expect(people({ field: "purchases", test: "between", from: 1, to: null })).not.toContain("later");
  });

  it("goods bought again count on every day, and on the first and the last day of a period", () => {
    const shop = wideShop([
      row("again", "2024-01-10", { productName: "石けん" }),
      row("again", "2024-02-10", { productName: "石けん" }),
    ]);
    const within = (from: string, to: string) =>
      idsOf(shop, { conditions: [bought(["石けん"], { from, to })] }, ANCHOR);
    expect([within("2024-02-10", "2024-03-01"), within("2023-12-01", "2024-01-10")]).toEqual([
      ["again"],
      ["again"],
    ]);
    expect([within("2024-02-11", "2024-03-01"), within("2024-01-11", "2024-02-09")]).toEqual([[], []]);
  });

  it("of two orders of the first day the cheaper one is the first, or both are where they are one purchase", () => {
    const order = (orderId: string, amount: number, productName: string, channel: string): WideRow =>
      row("day", "2024-01-10", { orderId, amount, productName, channel });
    const rows = [
      order("O1", 500, "石けん", "本店"),
      order("O2", 900, "化粧水", "楽天市場"),
      order("O3", 990, "石けん", "本店"),
    ];
    const [plain, merged] = [wideShop(rows), wideShop(rows, { mergeSameDayOrders: true })];
    const first = (field: string, value: string): Segment => ({
      conditions: [{ field, test: "bought", values: [value], when: "first" }],
    });
    const found = (shop: RowsEngine, segment: Segment) => idsOf(shop, segment, ANCHOR).length;
    expect([found(plain, first("product", "石けん")), found(merged, first("product", "石けん"))]).toEqual([
      1, 1,
    ]);
    expect([found(plain, first("product", "化粧水")), found(merged, first("product", "化粧水"))]).toEqual([
      0, 1,
    ]);
    // A merged purchase has the channel of its first order.
    expect(found(merged, first("channel", "楽天市場"))).toBe(0);
    expect(found(merged, first("channel", "本店"))).toBe(1);
  });

  it("a stage moves only where there was one a year ago", () => {
    const moved = (value: string) => people({ field: "stageMove", test: "oneOf", values: [value] });
    expect([moved("up"), moved("same"), moved("")]).toEqual(["twice", "early", "leap march"]);
  });
});
