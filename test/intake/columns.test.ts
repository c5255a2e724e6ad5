import { describe, expect, it } from "vitest";
import { findHeader, headerAt, requireHeader } from "../../src/intake/columns.ts";
import { missingRoles } from "../../src/intake/missing-roles.ts";
import { foldHeader } from "../../src/intake/header-text.ts";
import { recogniseRow } from "../../src/intake/recognise.ts";

const found = (names: string[]) => {
  const { columns } = headerAt(names, 0);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([role, at]) => (at === null ? [] : [[role, names[at]]])),
  );
};

describe("columns by their header", () => {
  // Headers of published data sets and of cart exports.
  it.each([
    {
      why: "the worked example",
      names: ["customer", "date", "order", "amount"],
      is: { customer: "customer", date: "date", orderId: "order", amount: "amount" },
    },
    {
      why: "CDNOW",
      names: ["customer_id", "date", "units", "amount"],
      is: { customer: "customer_id", date: "date", quantity: "units", amount: "amount" },
    },
    {
      why: "UCI Online Retail: no amount, but quantity and unit price",
      names: [
        "InvoiceNo",
        "StockCode",
        "Description",
        "Quantity",
        "InvoiceDate",
        "UnitPrice",
        "CustomerID",
        "Country",
      ],
      is: {
        orderId: "InvoiceNo",
        quantity: "Quantity",
        date: "InvoiceDate",
        unitPrice: "UnitPrice",
        customer: "CustomerID",
        product: "StockCode",
        productName: "Description",
      },
    },
    {
      why: "shop transactions",
      names: ["customer_id", "trans_date", "tran_amount"],
      is: { customer: "customer_id", date: "trans_date", amount: "tran_amount" },
    },
    {
      why: "the example of the R package rfm",
      names: ["customer_id", "order_date", "revenue"],
      is: { customer: "customer_id", date: "order_date", amount: "revenue" },
    },
    {
      why: "a Japanese export",
      names: ["受注番号", "受注日時", "会員番号", "お支払い合計", "受注ステータス"],
      is: {
        orderId: "受注番号",
        date: "受注日時",
        customer: "会員番号",
        amount: "お支払い合計",
        status: "受注ステータス",
      },
    },
    {
      why: "full-width letters, spaces and brackets",
      names: ["注文番号 ", "【注文日】", "顧客ＩＤ", "注文金額(税込)", "金 額"],
      is: { orderId: "注文番号 ", date: "【注文日】", customer: "顧客ＩＤ", amount: "注文金額(税込)" },
    },
    {
      why: "remarks in brackets after the name",
      names: [
        "オーダー番号",
        "オーダー日時(JST)",
        "メールアドレス(請求先)",
        "メールアドレス(配送先)",
        "合計金額（税込）",
      ],
      is: {
        orderId: "オーダー番号",
        date: "オーダー日時(JST)",
        email: "メールアドレス(請求先)",
        amount: "合計金額（税込）",
      },
    },
    {
      why: "EC-CUBE: the status by its name, not its number",
      names: ["注文ID", "注文番号", "会員ID", "支払合計", "対応状況(ID)", "対応状況(名称)", "受注日"],
      is: {
        orderId: "注文番号",
        customer: "会員ID",
        amount: "支払合計",
        status: "対応状況(名称)",
        date: "受注日",
      },
    },
    {
      why: "Color Me Shop",
      names: ["売上ID", "受注日", "購入者 顧客ID", "購入者 メールアドレス", "総合計金額"],
      is: {
        orderId: "売上ID",
        date: "受注日",
        customer: "購入者 顧客ID",
        email: "購入者 メールアドレス",
        amount: "総合計金額",
      },
    },
  ])("$why", ({ names, is }) => {
    expect(found(names)).toEqual(is);
  });

  it.each([
    {
      why: "an order's total, what it contains and what went back",
      names: ["受注番号", "受注日", "顧客番号", "注文合計", "送料", "消費税", "返金額", "値引き"],
      is: {
        orderId: "受注番号",
        date: "受注日",
        customer: "顧客番号",
        orderTotal: "注文合計",
        shipping: "送料",
        tax: "消費税",
        refund: "返金額",
      },
    },
    {
      why: "lines, people and ship dates in English",
      names: ["Order No", "Line No", "Order Date", "Ship Date", "Customer Name", "E-mail", "Phone", "Amount"],
      is: {
        orderId: "Order No",
        lineId: "Line No",
        date: "Order Date",
        shipDate: "Ship Date",
        buyerName: "Customer Name",
        email: "E-mail",
        phone: "Phone",
        amount: "Amount",
      },
    },
    {
      why: "a ship date alone is the date",
      names: ["出荷日", "会員番号", "金額"],
      is: { date: "出荷日", customer: "会員番号", amount: "金額" },
    },
  ])("$why", ({ names, is }) => {
    expect(found(names)).toEqual(is);
  });

  it("a customer's ID goes before a name or an e-mail address, wherever they stand", () => {
    expect(found(["email", "顧客ID", "注文日", "金額"]).customer).toBe("顧客ID");
  });

  it("one column never has two roles", () => {
    const { columns } = headerAt(["合計", "date", "customer", "price"], 0);
    const used = Object.values(columns).filter((at) => at !== null);
    expect(new Set(used).size).toBe(used.length);
  });
});

describe("the header row", () => {
  it("need not be the first", () => {
    const top = [
      ["2024年度 注文一覧", "", ""],
      ["", "", ""],
      ["注文日", "顧客ID", "金額"],
      ["2024/1/1", "A", 100],
    ];
    expect(findHeader(top)?.row).toBe(2);
  });

  it("is the earliest of equals", () => {
    const top = [
      ["注文日", "顧客ID", "金額"],
      ["注文日", "顧客ID", "金額"],
    ];
    expect(findHeader(top)?.row).toBe(0);
  });

  it.each([
    { why: "nothing filled", top: [["", ""], [""]], code: "empty-sheet" },
    { why: "no row at all", top: [], code: "empty-sheet" },
    {
      why: "orders without a header",
      top: [
        ["A", "2024-01-05", "100"],
        ["B", "2024-01-06", "200"],
      ],
      code: "no-header",
    },
    { why: "one column's name beside a number", top: [["合計", "100"]], code: "no-header" },
    { why: "words that name nothing", top: [["りんご", "みかん"]], code: "no-header" },
  ])("refuses: $why", ({ top, code }) => {
    expect(() => requireHeader(top, "注文")).toThrowError(expect.objectContaining({ code }));
  });

  it("with columns missing is still a header, and what is missing has a name", () => {
    const header = requireHeader([["order_id", "customer_id", "fruit"]], "Orders");
    expect(missingRoles(header.columns)).toEqual(["date", "amount"]);
    expect(missingRoles({ ...header.columns, date: 0, quantity: 1, unitPrice: 2 })).toEqual([]);
    expect(missingRoles({ ...header.columns, date: 0, unitPrice: 2 })).toEqual(["amount"]);
  });
});

it("a column that is called the product and no more holds its name", () => {
  for (const name of ["商品", "Product"])
    expect(requireHeader([["顧客ID", "注文日", "金額", name]], "注文").columns.productName).toBe(3);
});

it("names are compared after folding width, case, spaces and signs", () => {
  expect(
    new Set(["Order ID", "order_id", "ＯｒｄｅｒＩＤ", "ORDER-ID", " order.id "].map(foldHeader)).size,
  ).toBe(1);
});

describe("a column of currencies", () => {
  it.each([
    "通貨コード",
    "Currency",
    "order_currency",
    "Currency Code",
    "Devise",
    "Währung",
    "Moneda",
    "币种",
    "통화",
  ])("is found by %s", (name) => {
    expect(found(["order id", "date", "customer id", "amount", name])).toMatchObject({ currency: name });
  });

  it("is found in an export whose profile does not name it", () => {
    const shopify = [
      "Name",
      "Email",
      "Financial Status",
      "Fulfillment Status",
      "Currency",
      "Total",
      "Created at",
    ];
    expect(recogniseRow([...shopify, "Lineitem quantity", "Lineitem name"], 0)).toMatchObject({
      profile: "shopify",
      columns: { currency: 4, orderTotal: 5 },
    });
  });
});
