import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  endsOf,
  FILES,
  fileOf,
  headers,
  type MadeFile,
  type MadeOrder,
  madeOrders,
} from "../support/made-files.ts";

const PRODUCTS = ["石けん", "化粧水", "タオル"];

/** Names of order numbers, those of the lists and others. */
const NUMBERS = [
  "注文番号",
  "Order ID",
  "控え",
  "Vorgang",
  "单号",
  "управление",
  "Viite",
  "整理記号",
  "Ref.",
  "Számla",
];

/** Files with a row a product; each states the order's amount, or its own. */
const lineFiles = (numbers: readonly (string | null)[], owns: readonly boolean[]): fc.Arbitrary<MadeFile> =>
  fc
    .record({
      orders: madeOrders(),
      names: headers,
      amount: fc.constantFrom("金額", "Amount", "売上"),
      number: fc.constantFrom(...numbers),
      isOwn: fc.constantFrom(...owns),
      counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 16, maxLength: 16 }),
      isLast: fc.boolean(),
    })
    .map(({ orders, names: { date, customer }, amount, number, isOwn, counts, isLast }) => {
      const rows = orders.flatMap((order, i) =>
        PRODUCTS.slice(0, counts[i]).map((product, line) => ({
          ...order,
          product,
          amount: isOwn ? order.amount + line : order.amount,
        })),
      );
      const truth = orders.map((order, i) => {
        const lines = counts[i] ?? 1;
        return { ...order, amount: isOwn ? order.amount * lines + (lines * (lines - 1)) / 2 : order.amount };
      });
      const others = { date, customer, product: "商品名", amount };
      const header = { ...(number === null || isLast ? {} : { id: number }), ...others };
      const withLast = number !== null && isLast ? { ...header, id: number } : header;
      return { files: [fileOf(withLast, rows)], truth };
    });

describe("lines of orders", () => {
  it("under any name of their number are read right or asked about", () => {
    const ends = endsOf("order numbers by any name", lineFiles(NUMBERS, [true, false]));
    expect(ends.silent).toBe(0);
    expect(ends.right).toBeGreaterThan(0);
  });

  it("that repeat the order's amount without any number are asked about", () => {
    expect(endsOf("lines without a number", lineFiles([null], [false])).silent).toBe(0);
  });
});

/** A column of refunds, by names of the lists and by others of their words; the last are of a part. */
const REFUNDS = [
  ...[
    "返金額",
    "返金合計額",
    "返金済み金額",
    "払い戻し額",
    "払戻金額",
    "Total Refunded",
    "Refund Amount",
    "Refunded",
  ],
  ...[
    "Order refund total",
    "Montant remboursé",
    "Rückerstattungsbetrag",
    "Erstattung",
    "Reembolso",
    "Rimborso",
  ],
  ...[
    "Refunded shipping",
    "店舗返金",
    "返品返金",
    "Refund (gift card)",
    "Teilerstattung",
    "一部返金",
    "退款金额",
    "환불금액",
  ],
];

const refundFiles: fc.Arbitrary<MadeFile> = fc
  .record({
    orders: madeOrders(),
    names: headers,
    refund: fc.constantFrom(...REFUNDS),
    shares: fc.array(fc.constantFrom(0, 0, 0.3, 1), { minLength: 16, maxLength: 16 }),
    isNegative: fc.boolean(),
    empty: fc.constantFrom("", "0", "-"),
  })
  .map(({ orders, names, refund, shares, isNegative, empty }) => {
    const back = (order: MadeOrder, i: number): number => Math.round(order.amount * (shares[i] ?? 0));
    const cell = (taken: number): number | string => (taken === 0 ? empty : isNegative ? -taken : taken);
    const rows = orders.map((order, i) => ({ ...order, refund: cell(back(order, i)) }));
    const truth = orders.map((order, i) => ({ ...order, amount: order.amount - back(order, i) }));
    return {
      files: [fileOf({ ...names, refund }, rows)],
      truth: truth.filter(({ amount }) => amount > 0),
    };
  });

it("columns of refunds are taken off or asked about", () => {
  const ends = endsOf("refund columns", refundFiles, ({ notices }) => notices.includes("unreadable-rows"));
  expect(ends.silent).toBe(0);
  expect(ends.right).toBeGreaterThan(0);
});

/** Headers in languages and words no list has, some of their columns known, below titles. */
const headedFiles: fc.Arbitrary<MadeFile> = fc
  .record({
    orders: madeOrders(),
    known: headers,
    isKnown: fc.record({ date: fc.boolean(), customer: fc.boolean(), amount: fc.boolean() }),
    titles: fc.subarray(["受注一覧", "", "2024年度"]),
  })
  .map(({ orders, known, isKnown, titles }) => {
    const header = {
      id: known.id,
      date: isKnown.date ? known.date : "Kiedy",
      customer: isKnown.customer ? known.customer : "Kto",
      amount: isKnown.amount ? known.amount : "Ile",
    };
    const table = new TextDecoder().decode(fileOf(header, orders).bytes);
    const bytes = new TextEncoder().encode([...titles, table].join("\r\n"));
    return { files: [{ name: "orders.csv", bytes }], truth: orders };
  });

it("headers of unknown words, also below titles, are asked about where a column is missing", () => {
  const ends = endsOf("header words", headedFiles);
  expect(ends.silent).toBe(0);
  expect(ends.right).toBeGreaterThan(0);
  expect(ends.asked).toBeGreaterThan(0);
});

/** Tables with a row a customer, a month or a payment; of each some columns. */
const OTHERS: readonly (readonly string[])[] = [
  ["顧客ID", "2024年1月", "2024年2月", "2024年3月", "2024年4月", "合計"],
  ["Customer ID", "Jan-24", "Feb-24", "Mar-24", "Apr-24", "Total"],
  ["会員番号", "202401", "202402", "202403", "合計金額"],
  ["顧客ID", "性別", "生年月日", "郵便番号", "会員登録日", "累計購入金額"],
  ["Customer ID", "First Name", "Last Name", "Accepts Marketing", "Total Spent", "Total Orders"],
  ["顧客ID", "最終購入日", "購入回数", "累計購入金額"],
  ["customer_id", "recency", "frequency", "monetary"],
  ["顧客ID", "Rスコア", "Fスコア", "Mスコア", "購入金額"],
  ["Date", "Type", "Customer ID", "Gross", "Fee", "Net", "Balance"],
  ["取引日", "種別", "顧客ID", "金額", "手数料", "差引額", "残高"],
];

const otherFiles: fc.Arbitrary<MadeFile> = fc
  .record({
    names: fc.constantFrom(...OTHERS),
    numbers: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 60, maxLength: 60 }),
    people: fc.integer({ min: 3, max: 9 }),
    order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ names, numbers, people, order }) => {
    const keys = names.map((_, i) => i).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
    const cell = (name: string, row: number, at: number): string => {
      if (/顧客|会員番号|customer/i.test(name)) return `C${row}`;
      if (/日|date/i.test(name)) return `2024-0${1 + (row % 9)}-1${row % 9}`;
      if (/name|性別|種別|type/i.test(name)) return ["A", "B"][row % 2] ?? "";
      return `${numbers[(row * names.length + at) % numbers.length] ?? 1}`;
    };
    const rows = Array.from({ length: people }, (_, row) =>
      Object.fromEntries(keys.map((at) => [`c${at}`, cell(names[at] ?? "", row, at)])),
    );
    const header = Object.fromEntries(keys.map((at) => [`c${at}`, names[at] ?? ""]));
    return { files: [fileOf(header, rows)], truth: [] };
  });

it("tables that are no orders are never read as such", () => {
  expect(endsOf("no orders", otherFiles)).toMatchObject({ silent: 0, right: 0 });
});

const namedFiles: fc.Arbitrary<MadeFile> = fc
  .record({
    orders: madeOrders(),
    names: headers,
    who: fc.constantFrom(
      "氏名",
      "お名前",
      "購入者名",
      "Customer Name",
      "Buyer",
      "お客さま",
      "Kunde",
      "Klient",
      "ご芳名",
    ),
  })
  .map(({ orders, names: { customer: _, ...names }, who }) => {
    const people = orders.map((order) => ({ ...order, who: `見本 ${order.customer}` }));
    const truth = orders.map((order) => ({ ...order, customer: `見本 ${order.customer}` }));
    return { files: [fileOf({ who, ...names }, people)], truth };
  });

it("files with names alone are asked about", () => {
  const ends = endsOf("only names", namedFiles);
  expect(ends.silent).toBe(0);
  expect(ends.asked).toBeGreaterThan(0);
});

/** What stands beside the columns of sound files. */
const BESIDE: readonly Readonly<Record<string, (order: MadeOrder, i: number) => string>>[] = [
  { 住所: ({ customer }) => `港区${customer.slice(1)}-1`, 年齢: ({ customer }) => `${20 + customer.length}` },
  { 備考: (_, i) => (i % 3 === 0 ? "ギフト" : ""), 担当: (_, i) => `担当${i % 2}` },
  { 返金日: () => "", 返金理由: () => "", 返品数: () => "0" },
  { "Refund reason": (_, i) => (i === 2 ? "broken" : ""), "Refund status": () => "none" },
  { 返金額: () => "0", 返品送料返金: () => "" },
  { 手数料: () => "100", ポイント: (_, i) => `${i}`, 性別: () => "女" },
  { 氏名: ({ customer }) => `見本 ${customer}`, 月: ({ date }) => date.slice(5, 7) },
  { 購入回数: () => "1", Type: () => "通常" },
];

const soundFiles = (isNumbered: boolean): fc.Arbitrary<MadeFile> =>
  fc
    .record({ orders: madeOrders(8), names: headers, beside: fc.subarray([...BESIDE], { minLength: 1 }) })
    .map(({ orders: made, names, beside }) => {
      // Rows alike in person, day and amount are rightly asked about; so no two amounts are the same.
      const orders = made.map((order, i) => ({ ...order, amount: order.amount * made.length + i }));
      const more = Object.assign({}, ...beside) as (typeof BESIDE)[number];
      const rows = orders.map((order, i) => ({
        ...order,
        product: PRODUCTS[i % PRODUCTS.length],
        ...Object.fromEntries(Object.entries(more).map(([name, cell]) => [name, cell(order, i)])),
      }));
      const { id, ...others } = names;
      const shown = { ...(isNumbered ? { id } : {}), ...others, product: "商品名" };
      const asThey = Object.fromEntries(Object.keys(more).map((name) => [name, name]));
      return { files: [fileOf({ ...shown, ...asThey }, rows)], truth: orders };
    });

it.each([true, false])("sound files are not stopped, with an order number: %s", (isNumbered) => {
  expect(endsOf("sound, numbered " + `${isNumbered}`, soundFiles(isNumbered)).right).toBe(FILES);
});
