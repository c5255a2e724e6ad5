import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROLE_NAMES } from "../../src/catalog/texts/entry-texts.ts";
import { say } from "../../src/catalog/language.ts";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { exportFile, FORMATS } from "../support/exports/formats.ts";
import { PURCHASES } from "../support/exports/shop.ts";
import { ask, at, bookOf, opened, requestOf, run, runJson, start } from "../support/run-book.ts";

/** The export of a channel, pasted into a sheet as it stands below a title. */
function pasted(id: string) {
  const format = FORMATS.find((one) => one.id === id)!;
  return bookOf([["注文一覧"], ...readOrderFile("a.csv", exportFile(format)).rows]);
}

/** One report is enough to have the orders read. */
const upTo = (date: string) => ({ ...at(date), reports: ["rfm"] });

interface RunJson {
  purchases: { orderId: string; date: string; amount: number; customerId: string | null }[];
}

function purchasesOf(book: ReturnType<typeof pasted>) {
  const { purchases } = runJson(book) as RunJson;
  return purchases
    .map(({ orderId, date, amount }) => [orderId.replace("#", ""), date, amount])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
}

describe("an export pasted into a sheet", () => {
  it.each(["rakuten-rms", "shopify", "ec-cube", "color-me", "yahoo-shopping"])(
    "%s gives the shop's purchases as a file does",
    (id) => {
      const book = pasted(id);
      expect(opened(book).orders).toMatchObject({ headerRow: 2, problems: [], dateOrder: "YMD" });
      run(book, upTo("2024-04-02"));
      expect(purchasesOf(book)).toEqual(PURCHASES);
    },
  );

  it("shows what was understood: the order's total, and the buyer by what names them", () => {
    const [first] = opened(pasted("rakuten-rms")).orders?.samples ?? [];
    expect(first).toEqual({ date: "2023-01-05", customer: "00101@pc.fw.rakuten.ne.jp", amount: 3700 });
  });

  it("is read by the corrected column alone once the user chose another one", () => {
    const book = pasted("color-me");
    const request = requestOf(opened(book), upTo("2024-04-02"));
    // 3003 is one line of 450 × 3; its total is put together of 総合計金額 and points
    const plain = request.headers.indexOf("購入商品 販売価格(消費税込)");
    run(book, { ...request, columns: { ...request.columns, orderTotal: plain } });
    expect(purchasesOf(book)).toContainEqual(["3003", "2023-12-31", 450]);
  });
});

describe("a pasted sheet, and a cell that reads it", () => {
  const cases = { "36-merged-cells.csv": 2, "38-total-row-dated.csv": 2, "40-glued-swapped.csv": 3 };

  it.each(Object.entries(cases))("%s has as many customers as its file, by hand %d", (name, customers) => {
    const bytes = readFileSync(new URL(`../support/cases/${name}`, import.meta.url));
    const book = bookOf(readOrderFile(name, bytes).rows);
    run(book, upTo("2024-12-31"));
    const { purchases } = runJson(book) as RunJson;
    expect(new Set(purchases.map(({ customerId }) => customerId)).size).toBe(customers);
    expect(book.evaluate('=CPM_ACTIVE(注文!A1:E,"2024-12-31")')).toBe(customers);
  });

  it("of totals and merged cells gives what stands in its rows", () => {
    const bytes = readFileSync(new URL("../support/cases/36-merged-cells.csv", import.meta.url));
    const book = bookOf([...readOrderFile("a.csv", bytes).rows, ["合計", "", "", "", "5500"]]);
    run(book, upTo("2024-12-31"));
    expect(purchasesOf(book)).toEqual([
      ["A1", "2024-01-05", 4000],
      ["A2", "2024-02-05", 1500],
    ]);
  });
});

describe("the setting of amounts", () => {
  const TABLE = [
    ["注文番号", "注文日", "顧客ID", "合計金額"],
    ["1", "2024-01-05", "A", "300"],
    ["1", "2024-01-05", "A", "300"],
    ["2", "2024-01-06", "B", "500"],
  ];

  it.each([
    ["auto", 600],
    ["line", 600],
    ["order", 300],
  ] as const)("amountLevel = %s: an order that states 300 on two rows is worth %d", (amountLevel, amount) => {
    const book = bookOf(TABLE);
    run(book, { ...upTo("2024-01-31"), settings: { amountLevel } });
    expect(purchasesOf(book)[0]).toEqual(["1", "2024-01-05", amount]);
  });
});

describe("amounts of a pasted sheet that may have thousands or decimals", () => {
  const TABLE = [
    ["注文番号", "注文日", "顧客ID", "金額"],
    ["1", "2024-01-05", "A", "1.500"],
    ["2", "2024-01-06", "B", "980"],
  ];

  it("are read by the setting, and without it refused in a sentence that names it", () => {
    const book = bookOf(TABLE);
    expect(opened(book).orders?.samples.map(({ amount }) => amount)).toEqual([null, 980]);
    const { runId } = start(book, upTo("2024-01-31"));
    const values = { value: "1.500", point: "1.5", comma: "1500" };
    const { message, hint } = PROBLEMS["amount-style-unknown"];
    expect(ask(book, "step", { runId, language: "ja" })).toMatchObject({
      ok: false,
      problem: {
        code: "amount-style-unknown",
        message: say(message, "ja", values),
        hint: say(hint, "ja", values),
      },
    });
    run(book, { ...upTo("2024-01-31"), settings: { amountStyle: "comma" } });
    expect(purchasesOf(book)[0]).toEqual(["1", "2024-01-05", 1500]);
    expect(opened(book).orders?.samples.map(({ amount }) => amount)).toEqual([1500, 980]);
  });

  it("are read by the other amounts where these show it, also where a channel's are added up", () => {
    const book = bookOf([...TABLE, ["3", "2024-01-07", "C", "12,50"]]);
    run(book, upTo("2024-01-31"));
    expect(purchasesOf(book).map(([, , amount]) => amount)).toEqual([1500, 980, 12.5]);
    // Two marks make it Rakuten's, whose totals are put together of amounts paid, points and coupons.
    const rakuten = ["注文番号", "注文日", "注文者メールアドレス", "請求金額", "ポイント利用額"];
    const added = bookOf([
      [...rakuten, "楽天会員フラグ", "あす楽希望フラグ"],
      ["1", "2024-01-05", "a@example.com", "1,500", "100", "1", "0"],
      ["2", "2024-01-06", "b@example.com", "2,500", "", "1", "0"],
    ]);
    run(added, upTo("2024-01-31"));
    expect(purchasesOf(added).map(([, , amount]) => amount)).toEqual([1600, 2500]);
  });

  it("in our own orders sheet are numbers; a text that a file's style left there stays unread", () => {
    const roles = ["date", "customer", "orderId", "amount", "file", "fileRow"] as const;
    const book = bookOf([
      roles.map((role) => ROLE_NAMES[role].ja),
      ["2024-01-05", "A", "1", "12,50", "a.csv", "2"],
      ["2024-01-06", "B", "2", "980", "a.csv", "3"],
    ]);
    run(book, upTo("2024-01-31"));
    expect(purchasesOf(book)).toEqual([["2", "2024-01-06", 980]]);
  });
});
