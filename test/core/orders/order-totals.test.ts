import { describe, expect, it } from "vitest";
import { outcome, type WideRow } from "../../support/wide-shop.ts";

const line = (orderId: string, cells: WideRow): WideRow => ({
  customer: "A",
  date: "2024-01-05",
  orderId,
  ...cells,
});

interface Case {
  why: string;
  rows: WideRow[];
  bought: unknown[];
  excluded?: string[];
}

function check({ rows, bought, excluded = [] }: Case, rules = {}) {
  expect(outcome(rows, rules)).toEqual({ bought, excluded });
  const turned = outcome([...rows].reverse(), rules);
  expect(turned.bought).toEqual(bought);
  expect(turned.excluded.map(reason).sort()).toEqual(excluded.map(reason).sort());
}

/** Reason and amount, whatever the row. */
const reason = (text: string): string => text.replace(/^\d+ /, "");

describe("an order's total counts once", () => {
  it.each<Case>([
    {
      why: "stated on each of its rows",
      rows: [line("1", { orderTotal: 300 }), line("1", { orderTotal: 300 }), line("2", { orderTotal: 300 })],
      bought: [
        ["A", 300],
        ["A", 300],
      ],
    },
    {
      why: "stated on one of its rows, the others blank",
      rows: [line("1", { orderTotal: 300 }), line("1", {}), line("1", {})],
      bought: [["A", 300]],
    },
    {
      why: "0 beside it says nothing",
      rows: [line("1", { orderTotal: 0 }), line("1", { orderTotal: 300 })],
      bought: [["A", 300]],
    },
    {
      why: "without an order ID every row states its own",
      rows: [line("", { orderTotal: 300 }), line("", { orderTotal: 300 }), line("1", { orderTotal: 20 })],
      bought: [
        ["A", 20],
        ["A", 300],
        ["A", 300],
      ],
    },
    {
      why: "the rows' own amounts do not count beside it",
      rows: [line("1", { orderTotal: 300, amount: 180 }), line("1", { amount: 200 })],
      bought: [["A", 300]],
    },
    {
      why: "an order that states none is the sum of its rows",
      rows: [
        line("1", { orderTotal: 300, amount: 180 }),
        line("2", { amount: 200 }),
        line("2", { unitPrice: 15, quantity: 3 }),
      ],
      bought: [
        ["A", 245],
        ["A", 300],
      ],
    },
    {
      why: "a total of 0 is a zero-yen order, whatever its rows say",
      rows: [line("1", { orderTotal: 0, amount: 180 }), line("1", { amount: 20 })],
      bought: [],
      excluded: ["2 zeroYen 0", "3 zeroYen 0"],
    },
    {
      why: "two totals in one order are refused with both values",
      rows: [line("1", { orderTotal: 300 }), line("1", { orderTotal: 310 }), line("1", { orderTotal: 300 })],
      bought: [],
      excluded: ["2 totalConflict 300", "3 totalConflict 310", "4 totalConflict 0"],
    },
    {
      why: "a negative value beside the total is a refund, each distinct one once",
      rows: [300, -100, -100, -50, 300].map((orderTotal) => line("1", { orderTotal })),
      bought: [["A", 150]],
    },
    {
      why: "refunded in full it is no purchase",
      rows: [line("1", { orderTotal: 300 }), line("1", { orderTotal: -300 })],
      bought: [],
      excluded: ["2 refundedOrder 300", "3 refundedOrder -300"],
    },
    {
      why: "a negative total alone belongs to no order",
      rows: [line("1", { orderTotal: -300 }), line("1", { orderTotal: -300 })],
      bought: [],
      excluded: ["2 unmatchedNegative -300", "3 unmatchedNegative 0"],
    },
    {
      why: "a total that cannot be read is refused with its row",
      rows: [line("1", { orderTotal: "many" }), line("2", { orderTotal: 5 }), line("3", {})],
      bought: [["A", 5]],
      excluded: ["2 badAmount 0", "4 badAmount 0"],
    },
    {
      why: "each total is rounded once, half away from zero",
      rows: [line("1", { orderTotal: "1.0050" }), line("1", { orderTotal: 1.01 })],
      bought: [["A", 1.01]],
    },
  ])("$why", (one) => check(one));

  it("stays with the rows that count when one of its rows is off", () => {
    const rows = [
      line("1", { orderTotal: 300, status: "キャンセル" }),
      line("1", { orderTotal: 300, status: "済" }),
      line("2", { orderTotal: 80, status: "キャンセル" }),
      line("2", { orderTotal: 80, status: "キャンセル" }),
    ];
    check({
      why: "",
      rows,
      bought: [["A", 300]],
      excluded: ["2 cancelled 0", "4 cancelled 80", "5 cancelled 0"],
    });
  });
});

describe("discount and refund are stated once an order", () => {
  it.each<Case>([
    {
      why: "and taken off its total",
      rows: [line("1", { orderTotal: 300, discount: 20 }), line("1", { orderTotal: 300, discount: 20 })],
      bought: [["A", 280]],
    },
    {
      why: "different ones add up, a negative discount is a discount",
      rows: [line("1", { orderTotal: 300, discount: 20 }), line("1", { orderTotal: 300, discount: -30 })],
      bought: [["A", 250]],
    },
    {
      why: "also off the sum of rows",
      rows: [line("1", { amount: 300, refund: 20, discount: 1 }), line("1", { amount: 40, refund: 20 })],
      bought: [["A", 319]],
    },
    {
      why: "a refund that only some rows state is each row's own where amounts are",
      rows: [
        ...[
          line("1", { amount: 300, refund: 20 }),
          line("1", { amount: 40, refund: 20 }),
          line("1", { amount: 9 }),
        ],
        line("2", { amount: 50, refund: -15 }),
      ],
      bought: [
        ["A", 35],
        ["A", 309],
      ],
    },
    {
      why: "a refund that every row of an order repeats is the order's",
      rows: [
        ...[line("1", { amount: 300, refund: 20 }), line("1", { amount: 40, refund: 20 })],
        ...[line("2", { amount: 50, refund: 45 }), line("2", { amount: 7, refund: 45 })],
      ],
      bought: [
        ["A", 12],
        ["A", 320],
      ],
    },
    {
      why: "a refund beside a total is the order's, however few rows repeat it",
      rows: [line("1", { orderTotal: 300, refund: 20 }), line("1", { refund: 20 }), line("1", {})],
      bought: [["A", 280]],
    },
    {
      why: "a refund that leaves nothing makes no purchase of it",
      rows: [line("1", { orderTotal: 300, refund: 300 }), line("2", { orderTotal: 300, refund: 299 })],
      bought: [["A", 1]],
      excluded: ["2 refundedOrder 300"],
    },
    {
      why: "an order that its discount pays in full has nothing left; a zero-yen order has no amount at all",
      rows: [line("1", { orderTotal: 300, discount: 300 }), line("2", { orderTotal: 0, discount: 300 })],
      bought: [],
      excluded: ["2 refundedOrder 300", "3 zeroYen 0"],
    },
    {
      why: "one that cannot be read leaves the row's worth open",
      rows: [line("1", { orderTotal: 300, discount: "half" })],
      bought: [],
      excluded: ["2 badAmount 300"],
    },
  ])("$why", (one) => check(one));

  it("an order that its discount pays in full does not count where zero-yen orders do", () => {
    const rows = [line("1", { orderTotal: 300, discount: 300 }), line("2", { orderTotal: 0 })];
    const excluded = ["2 refundedOrder 300"];
    check({ why: "", rows, bought: [["A", 0]], excluded }, { countZeroYenOrders: true });
  });
});

describe("shipping and tax are contained in the total", () => {
  const rows = [
    line("1", { orderTotal: 1100, shipping: 100, tax: 80 }),
    line("1", { orderTotal: 1100, shipping: 100, tax: 80 }),
    line("2", { orderTotal: 500, shipping: "無料" }),
    line("3", { orderTotal: 100, shipping: 100 }),
  ];
  it.each([
    {
      rules: {},
      bought: [
        ["A", 100],
        ["A", 500],
        ["A", 1100],
      ],
      excluded: [],
    },
    {
      rules: { includeTax: false },
      bought: [
        ["A", 100],
        ["A", 500],
        ["A", 1020],
      ],
      excluded: [],
    },
    {
      rules: { includeShipping: false },
      bought: [["A", 1000]],
      excluded: ["4 badAmount 500", "5 refundedOrder 100"],
    },
    {
      rules: { includeShipping: false, includeTax: false },
      bought: [["A", 920]],
      excluded: ["4 badAmount 500", "5 refundedOrder 100"],
    },
  ])("$rules", ({ rules, bought, excluded }) => check({ why: "", rows, bought, excluded }, rules));
});

describe("rows of a negative amount are refunds, whatever their status says", () => {
  it.each<Case>([
    {
      why: "netted into their order",
      rows: [line("1", { amount: 300, status: "発送済" }), line("1", { amount: -100, status: "返品" })],
      bought: [["A", 200]],
    },
    {
      why: "beside a total, too",
      rows: [
        line("1", { orderTotal: 300, status: "" }),
        line("1", { orderTotal: -100, status: "キャンセル" }),
      ],
      bought: [["A", 200]],
    },
    {
      why: "out with an order all of whose other rows are off",
      rows: [line("1", { amount: 300, status: "キャンセル" }), line("1", { amount: -300, status: "返品" })],
      bought: [],
      excluded: ["2 cancelled 300", "3 cancelled -300"],
    },
    {
      why: "out with it also where they repeat a total and only one states it",
      rows: [
        line("1", { orderTotal: 300, status: "キャンセル" }),
        ...[line("1", { orderTotal: -300, status: "済" }), line("1", { orderTotal: -300, status: "済" })],
      ],
      bought: [],
      excluded: ["2 cancelled 300", "3 cancelled -300", "4 cancelled 0"],
    },
    {
      why: "netted where a row of the order stands",
      rows: [
        ...[line("1", { amount: 300, status: "キャンセル" }), line("1", { amount: 500, status: "済" })],
        line("1", { amount: -100, status: "返品" }),
      ],
      bought: [["A", 400]],
      excluded: ["2 cancelled 300"],
    },
    {
      why: "without an order of theirs no purchase",
      rows: [line("C1", { amount: -300, status: "返品" }), line("", { amount: -5, status: "キャンセル" })],
      bought: [],
      excluded: ["2 unmatchedNegative -300", "3 unmatchedNegative -5"],
    },
    {
      why: "a row of no amount is off by its status",
      rows: [line("1", { amount: 0, status: "キャンセル" }), line("2", { amount: "many", status: "返品" })],
      bought: [],
      excluded: ["2 cancelled 0", "3 cancelled 0"],
    },
  ])("$why", (one) => check(one));
});
