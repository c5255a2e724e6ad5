import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purchasesRequest } from "../../src/core/schemes/stage-proposal.ts";
import type { AnalysisSettings } from "../../src/core/settings.ts";
import { type Dialect, DUCKDB, GOOGLESQL } from "../../src/engines/sql/dialect.ts";
import type { Asks } from "../../src/core/facts/tables.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { type DuckRunner, duckRunner } from "../../src/warehouse/duckdb.ts";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { dirtyShops } from "../support/dirty-shop.ts";
import { type GoodsChoice, goodsChoices, goodsRequests } from "../support/goods-asks.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { rowsAnswer, sqlAnswer } from "../support/sql-facts.ts";

/*
 * The rules of cleaning and the facts tables in SQL against the sweeps over rows: any shop, whatever is wrong with it.
 */
let duck: DuckRunner;
beforeAll(async () => {
  duck = await duckRunner({ threads: 1 });
});

/** All of them are looked at by hand: `npm run agree`. */
const SHOPS = Number(process.env["SHOPS"] ?? 20);

/** Every table that any report asks, and others of goods. */
const asksIn = (settings: AnalysisSettings, choice: GoodsChoice) => {
  const asks = asksOf(REPORTS, settings);
  return (meta: Parameters<typeof asks>[0]) => [
    ...asks(meta),
    purchasesRequest(meta.anchor, settings.stageThresholds),
    ...goodsRequests(choice),
  ];
};

const anchors = fc.constantFrom(
  { kind: "default" as const },
  { kind: "day" as const, day: day("2024-02-29") },
  { kind: "day" as const, day: day("2023-06-15") },
);
const settings = fc.constantFrom<Partial<AnalysisSettings>>(
  {},
  { ltvStart: "緑茶" },
  { ltvStart: "石鹸　大 定期2回目" },
  { ltvStart: "ａ-1" },
  { newRepeatRule: "period", stageThresholds: [1, 2, 3, 6, 12], rfmScoring: "quintile" },
);

/** Holds any shop, however it is asked, against the sweeps over rows. */
const agrees = (
  runner: KeepingRunner,
  dialect: Dialect,
  { most, runs }: { readonly most: number; readonly runs: number },
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      dirtyShops(most),
      anchors,
      settings,
      goodsChoices,
      async ({ rows, rules }, anchor, some, goods) => {
        const all = { ...SETTINGS, ...some };
        const question = { anchor, today: RULES.today, limits: all };
        const asked = { rows, rules, question, asks: asksIn(all, goods) };
        expect(await sqlAnswer(runner, dialect, asked)).toEqual(rowsAnswer(asked));
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );

describe("SQL on DuckDB and the sweeps over rows", () => {
  it("answer the same of any shop: what was read, what was left out and why, and every table", async () => {
    await agrees(duck, DUCKDB, { most: 80, runs: SHOPS });
  });
});

describe("Products that are left out", () => {
  /** Totals and lines of their own, and few orders, so that many hold a line that is left out. */
  const shops = dirtyShops(40, [
    "orderId",
    "product",
    "productName",
    "orderTotal",
    "shipping",
    "refund",
    "discount",
  ]);
  const cart: Asks = ({ anchor }) => [{ table: "cart", start: anchor - 364, end: anchor }];

  it("leave the same of their orders", async () => {
    await fc.assert(
      fc.asyncProperty(shops, async ({ rows, rules: some }) => {
        const rules = { ...some, excludedItems: ["茶", "緑 茶", "米", "券"] };
        const asked = {
          rows,
          rules,
          question: { anchor: { kind: "default" }, today: RULES.today, limits: SETTINGS },
          asks: cart,
        } as const;
        expect(await sqlAnswer(duck, DUCKDB, asked)).toEqual(rowsAnswer(asked));
      }),
      { numRuns: SHOPS, endOnFailure: true },
    );
  });
});

describe("GoogleSQL on its reference executor and the sweeps over rows", () => {
  let google: GoogleRunner;
  beforeAll(async () => {
    google = await googleRunner();
  });
  afterAll(() => google.close());

  it("answer the same of any shop", async () => {
    await agrees(google, GOOGLESQL, { most: 40, runs: Math.ceil(SHOPS / 4) });
  });
});
