import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../src/catalog/channels/channels.ts";
import { headerNames } from "../../src/catalog/channels/headers.ts";
import { COLUMN_ROLES } from "../../src/core/rows/order-rows.ts";
import { foldHeader } from "../../src/intake/header-text.ts";
import { profileOf } from "../../src/intake/profiles.ts";
import { recognise } from "../../src/intake/recognise.ts";
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

describe("what exports say of the buyer", () => {
  it.each([
    ["rakuten-rms", { prefecture: "注文者住所都道府県", sex: "注文者性別" }],
    ["yahoo-shopping", { prefecture: "BillPrefecture" }],
    ["base", { prefecture: "都道府県(請求先)" }],
    ["shopify", { prefecture: "Billing Province Name" }],
    ["ec-cube", { prefecture: "都道府県(名称)", sex: "性別(名称)", birthday: "誕生日" }],
    ["color-me", { prefecture: "購入者 都道府県" }],
    ["stores", { prefecture: "都道府県(購入者)" }],
    ["amazon-all-orders", {}],
  ])("%s: of the buyer, never of who receives the parcel", (id, is) => {
    const columns = recognise([headerOf(id)])?.columns ?? {};
    const named = (["prefecture", "sex", "birthday", "attribute"] as const).flatMap((role) => {
      const position = columns[role];
      return typeof position === "number" ? [[role, headerOf(id)[position]]] : [];
    });
    expect(Object.fromEntries(named)).toEqual(is);
  });
});
