import { expect, it } from "vitest";
import { completedOrders } from "../../../src/core/orders/complete-orders.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { NO_DAY } from "../../../src/core/rows/row-columns.ts";
import type { OrderRows } from "../../../src/core/rows/order-rows.ts";
import { RULES } from "../../support/shop.ts";
import { outcome, rolesOf, type WideRow, wideRows } from "../../support/wide-shop.ts";

/** An order as Shopify exports it: everything on its first row, then one row a product. */
const FIRST: WideRow = {
  orderId: "#1001",
  date: "2024-01-05",
  shipDate: "2024-01-07",
  customer: "A",
  email: "a@example.com",
  phone: "03-1234-5678",
  buyerName: "山田 花子",
  channel: "Shopify",
  status: "paid",
  orderTotal: 300,
};
const NEXT: WideRow = { orderId: "#1001", product: "茶" };

const complete = (rows: readonly WideRow[]): OrderRows =>
  completedOrders(wideRows(rows, rolesOf(rows)), RULES);

/** What the rows say now, row by row. */
function said(rows: OrderRows) {
  const word = (role: "email" | "phone" | "buyerName" | "channel", row: number) =>
    rows.words[role]?.texts[rows.words[role]?.codes[row] ?? -1] ?? "";
  const day = (days: Int32Array | undefined, row: number) =>
    days === undefined || days[row] === NO_DAY ? "" : isoOf(days[row] ?? 0);
  return Array.from({ length: rows.length }, (_, row) => ({
    date: day(rows.day, row),
    shipDate: day(rows.shipDays?.day, row),
    customer: rows.customerIds[rows.customer[row] ?? -1] ?? "",
    status: rows.statuses[rows.status[row] ?? -1] ?? "",
    email: word("email", row),
    phone: word("phone", row),
    buyerName: word("buyerName", row),
    channel: word("channel", row),
  }));
}

it("a row that names its order only says of it what the order's other row says", () => {
  const { orderId: _id, orderTotal: _total, ...order } = FIRST;
  expect(said(complete([FIRST, NEXT]))).toEqual([order, order]);
  expect(said(complete([NEXT, FIRST]))).toEqual([order, order]);
});

it("an order of three rows, stated on one, is one purchase", () => {
  expect(outcome([FIRST, NEXT, NEXT, { ...FIRST, orderId: "#1002" }])).toEqual({
    bought: [
      ["A", 300],
      ["A", 300],
    ],
    excluded: [],
  });
});

it("a cancelled order takes its other rows along", () => {
  expect(outcome([NEXT, { ...FIRST, status: "voided" }]).excluded).toEqual([
    "2 cancelled 0",
    "3 cancelled 300",
  ]);
});

it("a filled cell stays as it is, readable or not", () => {
  const rows = complete([
    FIRST,
    { ...NEXT, date: "soon", shipDate: "later", customer: "B", status: "refunded" },
  ]);
  expect(said(rows)[1]).toMatchObject({ date: "", shipDate: "", customer: "B", status: "refunded" });
  expect([...rows.unreadDates]).toEqual([[1, "soon"]]);
});

it("rows of another order, or of none, stay blank", () => {
  const other = said(complete([FIRST, { ...NEXT, orderId: "#1002" }, { product: "茶" }]));
  const blank = { date: "", shipDate: "", customer: "", status: "", email: "", phone: "", buyerName: "" };
  expect(other.slice(1)).toEqual([
    { ...blank, channel: "" },
    { ...blank, channel: "" },
  ]);
});

it("the earliest day and a status that does not cancel are taken where rows differ", () => {
  const rows: WideRow[] = [
    { ...FIRST, date: "2024-02-02", status: "返品" },
    { ...FIRST, date: "2024-02-01", status: "済" },
    NEXT,
  ];
  for (const some of [rows, [...rows].reverse()]) {
    const blank = said(complete(some))[some.indexOf(NEXT)];
    expect(blank).toMatchObject({ date: "2024-02-01", status: "済" });
  }
});

it("a blank channel is the one its order has elsewhere, unless there are two", () => {
  const inTwo: WideRow[] = [FIRST, { ...FIRST, channel: "BASE" }, NEXT];
  expect(said(complete(inTwo)).map(({ channel }) => channel)).toEqual(["Shopify", "BASE", ""]);
  expect(said(complete(inTwo))[2]).toMatchObject({ customer: "", date: "" });
});

it("rows with amounts of their own take over what they leave blank, too", () => {
  const { orderTotal: amount, ...first } = FIRST;
  const rows = [
    { ...first, amount },
    { ...NEXT, amount: 5 },
  ];
  expect(outcome(rows)).toEqual({ bought: [["A", 305]], excluded: [] });
  expect(outcome(rows.map((row, i) => (i === 0 ? { ...row, status: "voided" } : row))).excluded).toEqual([
    "2 cancelled 300",
    "3 cancelled 5",
  ]);
});

it("nothing is taken over where the sheet has no order IDs", () => {
  const rows = [FIRST, NEXT].map(({ orderId: _id, orderTotal: _total, ...row }) => ({ ...row, amount: 5 }));
  expect(outcome(rows)).toEqual({ bought: [["A", 5]], excluded: ["3 badDate 5"] });
});
