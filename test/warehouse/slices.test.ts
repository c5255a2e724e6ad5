import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Asks } from "../../src/core/facts/tables.ts";
import { RFM_RANKS } from "../../src/core/schemes/rfm-scheme.ts";
import { AGE_BANDS } from "../../src/core/slices/age-bands.ts";
import type { Slice } from "../../src/core/slices/slices.ts";
import type { Dialect } from "../../src/engines/sql/dialect.ts";
import { runAsks } from "../../src/reports/index.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { dirtyShops } from "../support/dirty-shop.ts";
import { executors } from "../support/profile-views.ts";
import { some } from "../support/random-segments.ts";
import { segmentsInSql } from "../support/segments-in-sql.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { type WideRow, wideRows } from "../support/wide-shop.ts";
import { rowsSliced, sqlSliced } from "../support/sql-facts.ts";

/* The parts of a shop in SQL against those that the sweeps over rows count: any shop, whatever is wrong with it. */

/** All of them are looked at by hand: `npm run agree`. */
const SHOPS = Number(process.env["SHOPS"] ?? 20);

const GOODS = ["茶", "石鹸", "米", "A-1", "緑茶", "石鹸 大", "緑茶 定期3回目", "緑茶 定期", ""];
const CHANNELS = ["本店", "Shopify", "Magento", ""];

const orders = fc.oneof(
  fc.record({ channel: some(CHANNELS) }),
  fc.record({ product: some(GOODS) }),
  fc.record({ category: some(["食品", "日用品", ""]) }),
  fc.record({ product: some(GOODS), category: some(["食品", "日用品", ""]) }),
  fc.record({ channel: some(CHANNELS), product: some(GOODS) }),
);
const inSegments = fc
  .array(segmentsInSql, { minLength: 1, maxLength: 2 })
  .map((segments) => ({ customers: { segment: segments.map((_, i) => `S${i}`) }, segments }));
const customers = fc.oneof(
  fc.record({ firstProduct: some(GOODS) }),
  fc.record({ firstChannel: some(CHANNELS) }),
  fc.record({ prefecture: some(["東京都", "大阪府", ""]), sex: some(["男", "女", ""]) }),
  fc.record({ ageBand: some([...AGE_BANDS, ""]) }),
  fc.record({ attribute: some(["会員", ""]), stage: some(["1", "2", "3"]) }),
  fc.record({ rfmRank: some([...RFM_RANKS]), firstChannel: some(CHANNELS) }),
);
const slices: fc.Arbitrary<Slice> = fc.oneof(
  orders.map((asked) => ({ orders: asked })),
  orders.map((asked) => ({ orders: asked })),
  customers.map((asked) => ({ customers: asked })),
  fc.record({ orders, customers }),
  inSegments,
);

/** Mostly shops of which every field is said, with lines that name other goods than their orders' other lines. */
const SAYING = ["orderId", "channel", "product", "productName", "category", "prefecture", "sex"] as const;
const shops = (most: number) =>
  fc.oneof(
    { weight: 5, arbitrary: dirtyShops(most, [...SAYING, "birthday", "attribute"]) },
    { weight: 1, arbitrary: dirtyShops(most) },
  );

const anchors = fc.constantFrom(
  { kind: "default" as const },
  { kind: "default" as const },
  { kind: "day" as const, day: day("2024-02-29") },
  { kind: "day" as const, day: day("2022-06-15") },
);

const { own, whole } = runAsks(SETTINGS);
/** Every table that a run asks of a slice, without those of what a file keeps. */
const ofSlice: Asks = (meta) => own(meta).filter(({ table }) => table !== "campaigns" && table !== "adCosts");
const few: Asks = (meta) => whole(meta).slice(0, 3);

const agrees = (
  runner: KeepingRunner,
  dialect: Dialect,
  { most, runs }: { readonly most: number; readonly runs: number },
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      shops(most),
      anchors,
      fc.option(slices, { freq: 8 }),
      fc.array(slices, { maxLength: 1 }),
      async ({ rows, rules }, anchor, slice, compare) => {
        const question = { anchor, today: RULES.today, limits: SETTINGS };
        const asks = { own: ofSlice, whole: few, compared: ofSlice };
        const asked = { rows, rules, question, slice, compare, asks };
        expect(await sqlSliced(runner, dialect, asked)).toEqual(rowsSliced(asked));
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );

describe.each(executors())("slices in SQL, by %s", (name, dialect, runner) => {
  it("count what the rows of the same orders count", async () => {
    await (name === "DuckDB"
      ? agrees(runner(), dialect, { most: 80, runs: SHOPS })
      : agrees(runner(), dialect, { most: 40, runs: Math.ceil(SHOPS / 4) }));
  });

  it("do not count who took back the first product in the same order", async () => {
    const line = (customer: string, productName: string, amount: number) =>
      ({ customer, productName, amount, date: "2024-01-05", orderId: customer }) as WideRow;
    const rows = wideRows(
      [
        line("A", "石けん", 600),
        line("A", "クリーム", 900),
        line("A", "クリーム", -900),
        line("B", "クリーム", 900),
      ],
      ["customer", "date", "orderId", "productName", "amount"],
    );
    const question = { anchor: { kind: "default" as const }, today: RULES.today, limits: SETTINGS };
    const asks = { own: few, whole: few, compared: few };
    const slice = { customers: { firstProduct: ["クリーム"] } };
    const asked = { rows, rules: RULES, question, slice, compare: [], asks };
    const found = await sqlSliced(runner(), dialect, asked);
    expect(found).toMatchObject({ facts: { meta: { customers: 1, sales: 900_00 } } });
    expect(found).toEqual(rowsSliced(asked));
  });

  it("know deliveries from before the data by where the shop's data begin", async () => {
    const line = (date: string, productName: string, orderKind: string) =>
      ({ customer: date, orderId: date, amount: 900, date, productName, orderKind }) as WideRow;
    const rows = wideRows(
      [
        line("2022-01-05", "石けん", "通常"),
        // The first of クリーム, but not of the shop: no delivery can lie before it unseen.
        line("2023-01-05", "クリーム", "定期"),
        line("2024-01-05", "クリーム", "通常"),
      ],
      ["customer", "date", "orderId", "productName", "orderKind", "amount"],
    );
    const question = { anchor: { kind: "default" as const }, today: RULES.today, limits: SETTINGS };
    const asks = { own: ofSlice, whole: few, compared: ofSlice };
    const slice = { orders: { product: ["クリーム"] } };
    const asked = { rows, rules: RULES, question, slice, compare: [], asks };
    const found = await sqlSliced(runner(), dialect, asked);
    expect(JSON.stringify(found)).toMatch(/leftOut\\":0/);
    expect(found).toEqual(rowsSliced(asked));
  });
});
