import { describe, expect, it } from "vitest";
import { dataNotices } from "../../../src/core/quality/data-notices.ts";
import type { ShopFacts } from "../../../src/core/facts/tables.ts";
import { shopFactsOf, outcome, type WideRow } from "../../support/wide-shop.ts";

const row = (
  orderId: string,
  date: string,
  customer: string,
  amount: number,
  more: WideRow = {},
): WideRow => ({
  ...{ orderId, date, customer, amount },
  ...more,
});
const dataCodes = (meta: ShopFacts) => dataNotices(meta).map(({ code }) => code);
const byDate = { orderKey: "idAndDate" } as const;

/** Receipts of a till whose numbers begin at 1 every day. */
const RECEIPTS = [
  row("1", "2024-01-05", "A", 100),
  row("1", "2024-01-05", "A", 50),
  row("2", "2024-01-05", "B", 30),
  row("1", "2024-01-06", "B", 7),
  row("2", "2024-01-06", "A", 9),
];

describe("order IDs that begin anew", () => {
  it("under one ID several customers are listed, all their rows", () => {
    expect(outcome(RECEIPTS)).toEqual({
      bought: [],
      excluded: [
        ...["2 customerConflict 100", "3 customerConflict 50", "4 customerConflict 30"],
        ...["5 customerConflict 7", "6 customerConflict 9"],
      ],
    });
  });

  it("are orders by ID and date where the rules say so", () => {
    expect(outcome(RECEIPTS, byDate)).toEqual({
      bought: [
        ["A", 150],
        ["A", 9],
        ["B", 30],
        ["B", 7],
      ],
      excluded: [],
    });
  });

  it("a blank date is the ID's only one; under two dates it stays blank", () => {
    const rows = [...RECEIPTS, row("2", "", "A", 1), row("3", "2024-01-07", "A", 2), row("3", "", "A", 3)];
    expect(outcome(rows, byDate)).toMatchObject({
      bought: expect.arrayContaining([["A", 5]]) as unknown,
      excluded: ["7 badDate 1"],
    });
  });

  it("the same ID and date in two channels are two orders", () => {
    const rows = [
      row("1", "2024-01-05", "A", 1, { channel: "x" }),
      row("1", "2024-01-05", "B", 2, { channel: "y" }),
    ];
    expect(outcome(rows, byDate).bought).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
  });
});

describe("a file in which too many IDs stand under several customers", () => {
  /** As many orders as said, two IDs of them under two customers each. */
  const shop = (orders: number) => [
    ...Array.from({ length: orders - 2 }, (_, i) => row(`${i + 3}`, "2024-01-05", "A", 10)),
    ...["1", "2"].flatMap((id) => [row(id, "2024-01-05", "A", 10), row(id, "2024-01-06", "B", 10)]),
  ];

  it("is refused above 5 % of the IDs, with the way out", () => {
    const values = { id: "1", orders: 2, all: 39 };
    expect(() => shopFactsOf(shop(39))).toThrow(
      expect.objectContaining({ code: "order-ids-shared", values }),
    );
    expect(shopFactsOf(shop(40)).meta.excluded.map(({ reason, rows }) => [reason, rows])).toEqual([
      ["customerConflict", 4],
    ]);
    expect(shopFactsOf(shop(39), byDate).meta.excluded).toEqual([]);
  });

  it("is not refused for one ID, which is a slip of the pen in a shop of any size", () => {
    const rows = [row("1", "2024-01-05", "A", 10), row("1", "2024-01-06", "B", 10)];
    expect(shopFactsOf([...rows, row("2", "2024-01-05", "A", 10)]).meta.excluded).toEqual([
      expect.objectContaining({ reason: "customerConflict", rows: 2 }),
    ]);
  });

  it("is not refused once the date counts, too: the notices say what is left out", () => {
    const rows = [
      row("1", "2024-01-05", "A", 10),
      row("1", "2024-01-05", "B", 10),
      row("2", "2024-01-05", "A", 1),
    ];
    expect(shopFactsOf(rows, byDate).quality.conflicts).toMatchObject({
      orders: 1,
      ofOrders: 2,
      example: "1",
    });
  });
});

describe("order IDs that may have begun anew for the same customer, or for nobody known", () => {
  const codes = (rows: WideRow[], rules = {}) => dataCodes(shopFactsOf(rows, rules));

  it("count as one order of several days, and the notices say so; a refund has a day of its own", () => {
    const rows = [
      row("1", "2024-01-05", "A", 10),
      row("1", "2024-02-05", "", 20),
      row("2", "2024-01-05", "B", 10),
      row("2", "2024-01-09", "B", -3),
    ];
    const { conflicts } = shopFactsOf(rows).quality;
    expect(conflicts?.severalDays).toEqual({ orders: 1, example: "1" });
    expect(shopFactsOf(rows, byDate).quality.conflicts?.severalDays).toEqual({ orders: 0, example: "" });
  });

  it("are left out where their rows state different totals; above 5 % of the IDs a notice says so first", () => {
    const total = (id: string, date: string, orderTotal: number) => ({
      orderId: id,
      date,
      customer: "A",
      orderTotal,
    });
    const shop = (orders: number) => [
      ...Array.from({ length: orders - 1 }, (_, i) => total(`${i + 2}`, "2024-01-05", 10)),
      ...[total("1", "2024-01-05", 10), total("1", "2024-01-06", 20)],
    ];
    expect(shopFactsOf(shop(19)).quality.conflicts?.totals).toEqual({ orders: 1, example: "1" });
    expect(codes(shop(19))).toEqual(["total-conflicts"]);
    expect(codes(shop(20))).toEqual([]);
  });
});
