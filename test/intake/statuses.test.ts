import { describe, expect, it } from "vitest";
import { channelText } from "../support/channel-headers.ts";
import { exportFile, FORMATS, headerOf } from "../support/exports/formats.ts";
import { purchasesIn, readExport } from "../support/exports/read.ts";
import { SHOP } from "../support/exports/shop.ts";

/** Which statuses mean that the order is off; by hand, from what each channel says they mean. */
const OFF: Readonly<Record<string, readonly string[]>> = {
  "ec-cube": ["注文取消し", "返品"],
  // キャンセル確定待ち still waits for its confirmation.
  "rakuten-rms": ["キャンセル確定"],
  // 返送: the parcel came back.
  makeshop: ["注文キャンセル", "返送"],
  // What was refunded in part is netted by its amount.
  "shopify financial": ["refunded", "voided"],
  "amazon all-orders": ["Cancelled"],
};

/** The column of the status in each export, and the one that holds its number. */
const COLUMN: Readonly<Record<string, readonly [format: string, name: string, code: string]>> = {
  "ec-cube": ["ec-cube", "対応状況(名称)", "対応状況(ID)"],
  "rakuten-rms": ["rakuten-rms", "ステータス", "ステータス"],
  makeshop: ["makeshop", "処理状況", ""],
  "shopify financial": ["shopify", "Financial Status", ""],
  "amazon all-orders": ["amazon-all-orders", "order-status", ""],
};

const listed = channelText("statuses.csv")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(","))
  .map(([channel = "", code = "", status = ""]) => ({ channel, code, status }));

/** Whether an order with this text in the status column is off; the columns left out are not in the file. */
function isOff(id: string, column: string, text: string, leftOut: readonly string[] = []): boolean {
  const format = FORMATS.find((one) => one.id === id)!;
  const one = SHOP.find((order) => order.lines.length === 1 && order.total > 0)!;
  const rows = (order: typeof one) => format.rows(order).map((row) => ({ ...row, [column]: text }));
  const columns = headerOf(format).flatMap((name, i) => (leftOut.includes(name) ? [] : [i]));
  const { mapped } = readExport(exportFile({ ...format, rows }, columns, [one]));
  const { length, excluded } = purchasesIn(mapped).purchases;
  expect(length === 0).toBe(excluded.some(({ reason }) => reason === "cancelled"));
  return length === 0;
}

it("every status of every channel stands in the table", () => {
  expect([...new Set(listed.map(({ channel }) => channel))].sort()).toEqual(Object.keys(OFF).sort());
  for (const [channel, off] of Object.entries(OFF)) {
    const known = listed.filter((row) => row.channel === channel).map(({ status }) => status);
    expect(known).toEqual(expect.arrayContaining([...off]));
  }
});

describe.each(listed)("$channel: $status", ({ channel, status }) => {
  const [format, column] = COLUMN[channel]!;
  const off = OFF[channel]!.includes(status);

  it(off ? "is off" : "counts", () => {
    expect(isOff(format, column, status)).toBe(off);
  });
});

describe.each(listed.filter(({ code }) => code !== ""))(
  "$channel: number $code",
  ({ channel, code, status }) => {
    const [format, column, numbers] = COLUMN[channel]!;

    it("says the same, where the file has the numbers only", () => {
      const leftOut = numbers === column ? [] : [column];
      expect(isOff(format, numbers, code, leftOut)).toBe(OFF[channel]!.includes(status));
    });
  },
);

describe("other ways of saying it", () => {
  it.each([
    ["yahoo-shopping", "OrderStatus", "4", true],
    ["yahoo-shopping", "OrderStatus", "3", false],
    ["yahoo-shopping", "OrderStatus", "14", false],
    ["futureshop", "処理状況区分", "REFUNDED", true],
    ["futureshop", "処理状況区分", "ON_HOLD", false],
    ["base", "発送状況", "キャンセル", true],
    ["shopify", "Cancelled at", "2024-01-05 10:00:00 +0900", true],
    ["shopify", "Cancelled at", "", false],
  ])("%s, %s = %j", (format, column, text, off) => {
    expect(isOff(format, column, text)).toBe(off);
  });
});
