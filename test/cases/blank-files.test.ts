import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsOf, FILES, fileOf, headers, madeOrders } from "../support/made-files.ts";

/** What an order states on one of its rows alone. */
const ONCE = ["date", "customer", "status", "email"] as const;

/** Files with a row a product, which state some of an order on one row alone, in any order of rows. */
const lineFiles = fc
  .record({
    orders: madeOrders(),
    names: headers.map((names) => ({ ...names, amount: "金額" })),
    once: fc.subarray([...ONCE], { minLength: 1 }),
    lines: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 16, maxLength: 16 }),
    stated: fc.array(fc.nat({ max: 3 }), { minLength: 16, maxLength: 16 }),
    off: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    partly: fc.array(fc.nat({ max: 5 }), { minLength: 16, maxLength: 16 }),
  })
  .chain(({ orders, names, once, lines, stated, off, partly }) => {
    const made = orders.map((order, o) => {
      const count = lines[o] ?? 1;
      const isOff = off[o] === true && o % 3 === 0;
      // One product of the order alone was cancelled: its row says so.
      const first = (stated[o] ?? 0) % count;
      const lost = !isOff && count > 1 && (partly[o] ?? 0) < 2 ? (first + 1) % count : -1;
      const rows = Array.from({ length: count }, (_, l) => {
        const whole = {
          ...order,
          product: `品${l}`,
          amount: order.amount + l,
          status: isOff || l === lost ? "キャンセル" : "完了",
          email: `${order.customer.toLowerCase()}@example.com`,
        };
        const blanks = once.filter((key) => l !== first && !(key === "status" && l === lost));
        return { ...whole, ...Object.fromEntries(blanks.map((key) => [key, ""])) };
      });
      const net = rows.reduce((sum, { amount }, l) => sum + (l === lost ? 0 : amount), 0);
      return { rows, truth: isOff ? [] : [{ ...order, amount: net }] };
    });
    const rows = made.flatMap((one) => one.rows);
    const header = { ...names, product: "商品名", status: "ステータス", email: "メールアドレス" };
    return fc.shuffledSubarray(rows, { minLength: rows.length }).map((shuffled) => ({
      files: [fileOf(header, shuffled)],
      truth: made.flatMap((one) => one.truth),
    }));
  });

describe("files that state on one row of an order what holds for all", () => {
  it("are read right, in any order of rows", () => {
    expect(endsOf("completed blanks", lineFiles)).toMatchObject({ silent: 0, right: FILES });
  });
});
