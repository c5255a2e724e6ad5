import { afterAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const header = "顧客ID,注文日,注文番号,チャネル,商品名,商品カテゴリ,金額";
const orders = desk.file("lines.csv", [header, ...SLICED_LINES.map((line) => line.join(","))].join("\n"));

interface Figures {
  readonly activeCustomers: number;
  readonly retentionRate: number | null;
  readonly annualSales: number;
}

interface Json {
  readonly slice?: string;
  readonly quality: { readonly purchases: number; readonly sales: number };
  readonly metrics: {
    readonly customerBalanceSheet: { readonly annualSales: number };
    readonly comparison?: readonly { readonly slice: string; readonly figures: Figures | null }[];
  };
  readonly customers: readonly { readonly customerId: string }[];
  readonly formulas: Readonly<Record<string, unknown>>;
  readonly sheets: readonly { readonly name: string; readonly values: readonly (readonly unknown[])[] }[];
}

async function run(...args: readonly string[]): Promise<Json> {
  const anchor = ["--anchor", "2024-03-31", "--reports", "rfm"];
  const ended = await report(orders, ...anchor, ...args, "--out", desk.at("x.json"));
  expect(ended.status, ended.lines.join("\n")).toBe(0);
  return desk.json("x.json") as Json;
}

/* Numbers worked by hand in test/core/slices.test.ts. */
describe("slices on the command line", () => {
  it("make every report of one channel; formulas in cells go on meaning the whole shop", async () => {
    const json = await run("--slice", "channel=楽天市場", "--formula", "=CPM_ACTIVE()");
    expect(json.slice).toBe("チャネル 楽天市場");
    expect([json.quality.purchases, json.quality.sales]).toEqual([4, 7000]);
    expect(json.metrics.customerBalanceSheet.annualSales).toBe(5000);
    expect(json.customers.map(({ customerId }) => customerId)).toEqual(["A", "C"]);
    expect(json.formulas).toEqual({ "=CPM_ACTIVE()": 4 });
    expect(json.sheets[0]?.values[2]?.[0]).toMatch(
      /^絞り込み：チャネル 楽天市場（注文で絞り込み。初回・ランクはこの中で数えています）/,
    );
  });

  it("stand side by side beside the whole shop, one with nobody in it said in a sentence", async () => {
    const compared = ["firstProduct=石けん", "product=クリーム", "channel=ヤフー"];
    const json = await run(...compared.flatMap((text) => ["--compare", text]));
    const figures = json.metrics.comparison?.map(({ slice, figures: of }) => [
      slice,
      of && [of.activeCustomers, of.retentionRate, of.annualSales],
    ]);
    expect(figures).toEqual([
      ["初回商品 石けん", [3, 1, 10000]],
      ["商品 クリーム", [2, 1, 9000]],
      ["チャネル ヤフー", null],
    ]);
    expect(json.sheets.map(({ name }) => name)).toEqual(["RFM", "比較", "設定"]);
    const rows = json.sheets[1]?.values ?? [];
    const row = (label: string) => rows.find((cells) => cells[0] === label)?.slice(1, 5);
    expect(row("年商")).toEqual([13000, 10000, 9000, "—"]);
    expect(rows.flat().join("\n")).toContain(
      "「チャネル ヤフー」に当てはまる、基点日までに購入した人はいません。",
    );
  });

  it("with nobody in them end with one sentence that names them", async () => {
    const ended = await report(orders, "--slice", "channel=ヤフー", "--out", desk.at("none.json"));
    expect(ended.status).toBe(1);
    expect(ended.lines).toEqual([
      "絞り込み「チャネル ヤフー」に当てはまる、基点日までに購入した人はいません。値を選び直すか、基点日を後ろにしてください。",
    ]);
  });
});
