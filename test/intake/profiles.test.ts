import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../src/catalog/channels/channels.ts";
import { headerNames } from "../../src/catalog/channels/headers.ts";
import {
  BUYER_ROLES,
  COLUMN_ROLES,
  type ColumnRole,
  SUBSCRIPTION_ROLES,
} from "../../src/core/rows/column-roles.ts";
import { foldHeader } from "../../src/intake/header-text.ts";
import { profileOf } from "../../src/intake/profiles.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { columnsOf } from "../../src/intake/row-mapper.ts";
import { CHANNEL_HEADERS, CUSTOMER_LIST } from "../support/channel-headers.ts";

const ids = Object.keys(CHANNEL_HEADERS);
const headerOf = (id: string) => CHANNEL_HEADERS[id] ?? [];
const foundIn = (names: readonly string[]) => profileOf(names)?.profile.id ?? null;

it("every profile has the real header it was made for", () => {
  expect(CHANNELS.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

describe.each(ids)("the export of %s", (id) => {
  const header = headerOf(id);
  const marks = CHANNELS.find((profile) => profile.id === id)?.marks.map(foldHeader) ?? [];

  it("is recognised", () => {
    expect(foundIn(header)).toBe(id);
  });

  it("is recognised with full-width letters, other brackets and spaces", () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(foundIn(header.map((name) => ` ${wide(name)}　`))).toBe(id);
    expect(foundIn(header.map((name) => name.replace(/\((.*)\)/, "【$1】")))).toBe(id);
  });

  it("is recognised in any order, with any half of its columns, as long as two marks are among them", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...header], { minLength: Math.ceil(header.length / 2) }), (names) => {
        const left = names.filter((name) => marks.includes(foldHeader(name)));
        fc.pre(new Set(left).size >= 2);
        expect(foundIn(names)).toBe(id);
      }),
    );
  });

  it("is never taken for another one, whatever is left of it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...header]), (names) => {
        expect([id, null]).toContain(foundIn(names));
      }),
      { numRuns: 300 },
    );
  });

  it("shares at most one mark with any other export", () => {
    for (const other of ids.filter((one) => one !== id)) {
      const names = new Set(headerOf(other).map(foldHeader));
      expect({ other, shared: marks.filter((mark) => names.has(mark)).length }).toSatisfy(
        ({ shared }: { shared: number }) => shared < 2,
      );
    }
  });
});

describe("what is no channel's export", () => {
  it.each([
    ["EC-CUBE's customers", CUSTOMER_LIST],
    [
      "orders of a shop's own list",
      ["注文番号", "注文日", "顧客ID", "メールアドレス", "商品名", "単価", "個数", "合計金額"],
    ],
    ["English orders", ["Order ID", "Date", "Customer", "Email", "Total", "Status"]],
    ["UCI", ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"]],
  ])("%s", (_, names) => {
    expect(foundIn(names)).toBeNull();
  });

  it.each(CHANNELS)("general names hold at most one mark of $id", ({ marks }) => {
    const general = new Set(COLUMN_ROLES.flatMap(headerNames).map(foldHeader));
    expect(marks.filter((mark) => general.has(foldHeader(mark))).length).toBeLessThan(2);
  });
});

it("a header with as many marks of two exports is neither's", () => {
  const [rakuten, base] = [headerOf("rakuten-rms"), headerOf("base")];
  const marks = (id: string, names: readonly string[]) => {
    const known = CHANNELS.find((profile) => profile.id === id)!.marks;
    return names.filter((name) => known.includes(name)).slice(0, 3);
  };
  const both = [...marks("rakuten-rms", rakuten), ...marks("base", base)];
  expect(both).toHaveLength(6);
  expect(foundIn(both)).toBeNull();
  expect(foundIn(both.slice(1))).toBe("base");
});

it("of two equal header rows the first one counts", () => {
  const header = [...headerOf("base")];
  expect(recognise([header, header])?.headerRow).toBe(1);
});

it("the header row may stand below a title, and a row of data is none", () => {
  const header = headerOf("base");
  const top = [["2024年1月の注文"], [], [...header], header.map(() => "1")];
  expect(recognise(top)).toMatchObject({ headerRow: 3, profile: "base", channel: "BASE" });
});

/** What is told of a buyer beside ID, e-mail, phone and whole name. */
const OF_BUYER: readonly ColumnRole[] = [
  ...(["prefecture", "sex", "birthday", "attribute", ...BUYER_ROLES] as const),
  ...(["couponCode", "couponAmount", "unitCost"] as const),
  ...SUBSCRIPTION_ROLES,
];

/** The columns of these roles by their names; several together are parted by +. */
function saidOfBuyer(header: readonly string[]): Record<string, string> {
  const mapping = recognise([header]);
  const columns = (role: ColumnRole) => (mapping === null ? [] : columnsOf(mapping, role));
  const named = OF_BUYER.map(
    (role) =>
      [
        role,
        columns(role)
          .map((at) => header[at])
          .join("+"),
      ] as const,
  );
  return Object.fromEntries(named.filter(([, name]) => name !== ""));
}

describe("what exports say of the buyer", () => {
  it.each<[string, Record<string, string>]>([
    [
      "rakuten-rms",
      {
        ...{
          prefecture: "注文者住所都道府県",
          sex: "注文者性別",
          lastName: "注文者姓",
          firstName: "注文者名",
        },
        ...{ lastNameKana: "注文者姓カナ", firstNameKana: "注文者名カナ" },
        ...{ postalCode: "注文者郵便番号1+注文者郵便番号2", city: "注文者住所郡市区" },
        ...{ address1: "注文者住所それ以降の住所", couponAmount: "クーポン利用総額" },
        // fields of the RakutenPay order API: orderType, reserveDeliveryCount, reserveNumber
        ...{ orderKind: "注文種別", deliveryNumber: "申込お届け回数", subscriptionId: "申込番号" },
      },
    ],
    [
      "yahoo-shopping",
      {
        ...{ prefecture: "BillPrefecture", lastName: "BillLastName", firstName: "BillFirstName" },
        ...{ lastNameKana: "BillLastNameKana", firstNameKana: "BillFirstNameKana" },
        ...{
          postalCode: "BillZipCode",
          city: "BillCity",
          address1: "BillAddress1",
          address2: "BillAddress2",
        },
        couponAmount: "TotalCouponDiscount",
      },
    ],
    [
      "base",
      {
        ...{ prefecture: "都道府県(請求先)", lastName: "氏(請求先)", firstName: "名(請求先)" },
        ...{ postalCode: "郵便番号(請求先)", address1: "住所(請求先)", address2: "住所2(請求先)" },
      },
    ],
    ["minne", {}],
    ["creema", { couponAmount: "(-)作家クーポン" }],
    [
      "shopify",
      {
        ...{ prefecture: "Billing Province Name", consent: "Accepts Marketing", postalCode: "Billing Zip" },
        ...{ city: "Billing City", address1: "Billing Address1", address2: "Billing Address2" },
        ...{ couponCode: "Discount Code", couponAmount: "Discount Amount" },
      },
    ],
    [
      "ec-cube",
      {
        ...{ prefecture: "都道府県(名称)", sex: "性別(名称)", birthday: "誕生日" },
        ...{ lastName: "お名前(姓)", firstName: "お名前(名)" },
        ...{ lastNameKana: "お名前(セイ)", firstNameKana: "お名前(メイ)" },
        ...{ postalCode: "郵便番号", address1: "住所1", address2: "住所2" },
      },
    ],
    [
      "color-me",
      {
        ...{ prefecture: "購入者 都道府県", postalCode: "購入者 郵便番号", address1: "購入者 住所" },
        unitCost: "購入商品 原価",
      },
    ],
    [
      "stores",
      {
        ...{ prefecture: "都道府県(購入者)", lastName: "氏(購入者)", firstName: "名(購入者)" },
        ...{ postalCode: "郵便番号(購入者)", address1: "住所(購入者)" },
      },
    ],
    ["makeshop", {}],
    [
      "futureshop",
      {
        ...{ lastName: "氏名(姓)", firstName: "氏名(名)", postalCode: "郵便番号" },
        ...{ address1: "住所1+住所2", address2: "住所3" },
      },
    ],
    // names as public programs read them: test/support/channels/ecforce-orders.header.csv
    ["ecforce", { deliveryNumber: "定期回数", subscriptionId: "定期受注番号" }],
    ["amazon-all-orders", {}],
    ["amazon-unshipped", {}],
  ])("%s: of the buyer, never of who receives the parcel", (id, is) => {
    expect(saidOfBuyer(headerOf(id))).toEqual(is);
  });

  it.each(ids)("%s, whatever columns a shop leaves out: never the receiver's", (id) => {
    const receiver = /配送先|送付先|届け先|ship-|recipient|^Shipping /;
    fc.assert(
      fc.property(fc.shuffledSubarray([...headerOf(id)]), (names) => {
        expect(Object.values(saidOfBuyer(names)).filter((name) => receiver.test(name))).toEqual([]);
      }),
    );
  });

  it("a name in two columns is one as well, in their order", () => {
    const mapping = (header: string) => recognise([header.split(",")])!;
    const japanese = mapping("注文日,お名前(姓),お名前(名),お名前(セイ),お名前(メイ),メールアドレス,合計");
    expect(columnsOf(japanese, "buyerName")).toEqual([1, 2]);
    expect(columnsOf(japanese, "lastNameKana")).toEqual([3]);
    const english = mapping("Order Date,First Name,Last Name,Email,Total");
    expect(columnsOf(english, "buyerName")).toEqual([1, 2]);
    expect(columnsOf(english, "lastName")).toEqual([2]);
    expect(columnsOf(mapping("注文日,氏名,姓,名,メールアドレス,合計"), "buyerName")).toEqual([1]);
  });
});
