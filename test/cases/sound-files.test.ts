import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILES, fileOf, headers, isRight, madeOrders } from "../support/made-files.ts";
import { outcomeOf } from "../support/read-orders.ts";

/** What looks like a fault and is none: of products, people and numbers. */
const PRODUCTS = [
  "腕時計",
  "Total Care 60ml",
  "会計ソフト",
  "設計図",
  "合計金額ノート",
  "Crème hydratante",
  "テストステロン",
  "小計算機",
];
const SURNAMES = [
  "Null",
  "Guest",
  "None",
  "梨",
  "不明堂",
  "計良",
  "Total Works 株式会社",
  "無",
  "Nan",
  "Testarossa",
  "Noël",
];

/** IDs of seven members: some are 9999, some long, none a word that stands for nobody. */
const MEMBERS: readonly (readonly string[])[] = [
  ["9999", "9998", "1234", "10500", "8000", "2500", "7777"],
  ["null-01", "guestbook", "C3", "C4", "C5", "C6", "C7"],
  ["100234567890123456", "100234567890123457", "100234567890123461", "1", "20", "300", "4000"],
  ["山田", "Null", "梨", "Total Works 株式会社", "計良", "不明堂", "無双"].map((name) => `${name}様`),
];

/** Order numbers of eighteen digits, of which few end in zeros by chance; and others. */
const NUMBERS: readonly ((i: number) => string)[] = [
  (i) => `25012345678901${`${1234 + i * 37}`.slice(-4)}`,
  (i) => `2024-${i + 1}`,
  (i) => `#${1000 + i}`,
  (i) => `${i % 2 ? "E" : "D"}${i}`,
];

const soundFiles = fc
  .record({
    orders: madeOrders(8, 24),
    names: headers.map((names) => ({ ...names, amount: "金額" })),
    members: fc.constantFrom(...MEMBERS),
    number: fc.constantFrom(...NUMBERS),
    isCoupon: fc.array(fc.nat({ max: 3 }), { minLength: 24, maxLength: 24 }),
    draw: fc.nat({ max: 100 }),
  })
  .map(({ orders, names, members, number, isCoupon, draw }) => {
    const made = orders.map((order, i) => {
      const whole = {
        ...order,
        ...{ id: number(i), customer: members[Number(order.customer.slice(1)) - 11] ?? "" },
        ...{ product: PRODUCTS[(i + draw) % PRODUCTS.length] ?? "", amount: order.amount + 50 },
        buyer: SURNAMES[(i * 3 + draw) % SURNAMES.length] ?? "",
      };
      const coupon = { ...whole, product: "値引（初回）", amount: -50 };
      return isCoupon[i] === 0
        ? { rows: [whole, coupon], net: { ...whole, amount: order.amount } }
        : { rows: [whole], net: whole };
    });
    const header = { ...names, product: "商品名", buyer: "注文者" };
    return {
      files: [
        fileOf(
          header,
          made.flatMap(({ rows }) => rows),
        ),
      ],
      truth: made.map(({ net }) => net),
    };
  });

/** What the reader is told of rows that are at fault. */
const OF_ROWS = ["unreadable-rows", "customer-conflicts", "total-conflicts", "several-days", "ids-doubtful"];

describe("sound files that look like faulty ones", () => {
  it("are read right, without a question, a loss or a word about their rows", () => {
    const ends = { right: 0 };
    fc.assert(
      fc.property(soundFiles, ({ files, truth }) => {
        const outcome = outcomeOf(files);
        if (outcome.kind !== "read") throw new Error(JSON.stringify(outcome));
        expect(isRight(outcome, truth)).toBe(true);
        expect(outcome).toMatchObject({ excluded: {}, asks: [] });
        expect(outcome.notices.filter((code) => OF_ROWS.includes(code))).toEqual([]);
        ends.right++;
      }),
      { numRuns: FILES },
    );
    console.info("sound files", ends);
  });
});
