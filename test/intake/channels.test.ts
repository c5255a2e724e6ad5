import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../src/catalog/channels/channels.ts";
import { columnsOf } from "../../src/intake/row-mapper.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { CHANNEL_HEADERS } from "../support/channel-headers.ts";
import { exportFile, FORMATS, headerOf } from "../support/exports/formats.ts";
import { listed, purchasesIn, readExport } from "../support/exports/read.ts";
import { PURCHASES, SHOP } from "../support/exports/shop.ts";

it("every profile has an export made for it, but the one without amounts", () => {
  const made = FORMATS.map(({ id }) => id).concat("amazon-unshipped");
  expect(made.sort()).toEqual(CHANNELS.map(({ id }) => id).sort());
});

describe.each(FORMATS)("the orders in the export of $id", (format) => {
  const profile = CHANNELS.find(({ id }) => id === format.id)!;

  it("are the shop's purchases: order, day and amount", () => {
    const { found, mapped } = readExport(exportFile(format));
    expect(found.profile).toBe(format.id);
    expect(listed(purchasesIn(mapped).purchases)).toEqual(PURCHASES);
  });

  it("lose no row: as many go out as came in, each with its file row and its channel", () => {
    const { mapped } = readExport(exportFile(format));
    const sent = SHOP.flatMap(format.rows).length;
    expect(mapped.survey).toMatchObject({ rows: sent, blank: 0 });
    expect(mapped.rows).toHaveLength(sent);
    const [channel, file, row] = (["channel", "file", "fileRow"] as const).map((r) =>
      mapped.columns.indexOf(r),
    );
    expect(mapped.rows.map((cells) => [cells[channel!], cells[file!], cells[row!]])).toEqual(
      mapped.rows.map((_, i) => [profile.name.ja, "orders.csv", i + 2]),
    );
  });

  it("have days, amounts without fault, and the first and last day of the list", () => {
    const { survey } = readExport(exportFile(format)).mapped;
    expect(survey).toMatchObject({
      unreadDates: { count: 0 },
      unreadAmounts: { count: 0 },
      dateOrder: "YMD",
      firstDay: "2023-01-05",
      lastDay: "2024-04-02",
    });
  });
});

describe("whose orders they are", () => {
  it.each([
    ["rakuten-rms", { phone: "090-0000-0001", buyerName: "春日 花子", email: "00101@pc.fw.rakuten.ne.jp" }],
    ["rakuten-rms", { postalCode: "150-0001", lastName: "春日", couponAmount: 0 }],
    ["rakuten-rms", { orderKind: "通常購入" }],
    ["shopify", { couponAmount: 0 }],
    ["base", { phone: "09000000001", buyerName: "春日 花子", email: "hanako@example.jp" }],
    ["shopify", { email: "hanako@example.jp", buyerName: "春日 花子", status: "paid" }],
    ["ec-cube", { customer: "00101", email: "hanako@example.jp", status: "発送済み" }],
    ["minne", { customer: "00101", phone: "090-0000-0001" }],
    ["yahoo-shopping", { buyerName: "春日 花子", status: "完了" }],
    ["makeshop", { buyerName: "春日花子", email: "hanako@example.jp" }],
  ])("%s", (id, is) => {
    const { columns, rows } = readExport(exportFile(FORMATS.find((one) => one.id === id)!)).mapped;
    const first = Object.fromEntries(columns.map((role, i) => [role, rows[0]?.[i]]));
    expect(first).toMatchObject(is);
  });
});

describe("columns that were left out", () => {
  const rakuten = FORMATS.find(({ id }) => id === "rakuten-rms")!;
  const without = (...names: string[]) =>
    headerOf(rakuten).flatMap((name, i) => (names.includes(name) ? [] : [i]));
  const totals = (columns: readonly number[]) =>
    listed(purchasesIn(readExport(exportFile(rakuten, columns)).mapped).purchases);

  it("Rakuten without 合計金額: 請求金額 with points and coupons put back", () => {
    expect(totals(without("合計金額"))).toEqual(PURCHASES);
  });

  it("Rakuten without any total: unit price × quantity, less the coupon", () => {
    // 3001: 2,400 + 800; 3003: 1,350 - 150; the refund of 3006 is not in the lines
    expect(totals(without("合計金額", "請求金額")).map(([, , amount]) => amount)).toEqual([
      3200, 980, 1200, 1400, 1500, 1600,
    ]);
  });
});

it("a name that occurs twice is read where it stands first", () => {
  const header = CHANNEL_HEADERS["ec-cube"]!;
  expect(header.filter((name) => name === "送料")).toHaveLength(2);
  expect(columnsOf(recognise([header])!, "shipping")).toEqual([header.indexOf("送料")]);
});
