import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DUCKDB, GOOGLESQL } from "../../src/engines/sql/dialect.ts";
import { duckRunner } from "../../src/warehouse/duckdb.ts";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { runScript } from "../support/facts-script.ts";
import { GA4_SHOP } from "../support/ga4-shop.ts";
import { DBT_SHOP, type KnownShop, SHOPIFY_SHOP } from "../support/known-shops.ts";
import { report } from "../support/report-command.ts";
import { asCsv } from "../support/warehouse-table.ts";

/*
 * Tables of programs that are known, from the table to the numbers, both ways: DuckDB, and the text that BigQuery runs.
 * Worked by hand as of 2024-03-31: the year W0 begins on 2023-04-01, the one before, W1, on 2022-04-01; who is a base
 * bought in W1, who is dormant bought before it and not in it, and their stage is the number of purchases to 2023-03-31.
 */
const ANCHOR = ["--anchor", "2024-03-31"];

const folder = mkdtempSync(join(tmpdir(), "cpm-known-shops-"));
let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
});
afterAll(() => google.close());

async function ran(...args: readonly string[]): Promise<string> {
  const { status, stdout, lines } = await report(...args);
  expect({ status, lines }).toMatchObject({ status: 0 });
  return stdout;
}

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

interface Stage {
  readonly stage: number;
  readonly base: number;
  readonly kept: number;
  readonly dormant: number;
  readonly returned: number;
  readonly activeNow: number;
  readonly lapsedNow: number;
  readonly salesPerRetained: number | null;
  readonly salesPerReturned: number | null;
}
interface Json {
  readonly quality: object;
  readonly metrics: {
    readonly customerBalanceSheet: {
      readonly stages: readonly Stage[];
      readonly newCustomers: number;
      readonly annualSales: number;
      readonly annualOrders: number;
    };
  };
}

/** The numbers of a table as DuckDB counts it where it lies. */
async function byDuckDb(
  profile: string,
  { table, sql }: KnownShop,
  kind: "csv" | "parquet",
  more: readonly string[],
) {
  const [path, out] = [join(folder, `${table}.${kind}`), join(folder, `${table}-duck.json`)];
  const duck = await duckRunner();
  await duck.run(`COPY (${sql(DUCKDB)}) TO '${path}' (FORMAT ${kind})`);
  await ran(path, "--engine", "duckdb", "--profile", profile, "--out", out, ...ANCHOR, ...more);
  return JSON.parse(readFileSync(out, "utf8")) as Json;
}

/** The same by the text that BigQuery runs, and its result. */
async function byText(
  profile: string,
  { table, sql, schema }: KnownShop,
  days: readonly string[],
  more: readonly string[],
) {
  await google.keep(table, sql(GOOGLESQL));
  const columns = written(`${table}-schema.json`, JSON.stringify(schema));
  const asked = ["--facts-sql", profile, "--table", table, "--schema", columns, ...ANCHOR, ...days];
  const text = await ran(...asked, ...more);
  const result = written(`${table}-result.csv`, asCsv(await runScript(google, text)));
  const out = join(folder, `${table}-text.json`);
  await ran("--facts", result, "--out", out);
  return JSON.parse(readFileSync(out, "utf8")) as Json;
}

/** Stage by stage: base, kept, dormant, returned, active and lapsed today; and what each of the kept and of the returned spent. */
const told = ({ metrics: { customerBalanceSheet: sheet } }: Json) => ({
  stages: sheet.stages.map((one) => [
    ...[one.base, one.kept, one.dormant, one.returned, one.activeNow, one.lapsedNow],
    ...[one.salesPerRetained, one.salesPerReturned],
  ]),
  year: [sheet.newCustomers, sheet.annualSales, sheet.annualOrders],
});

const NOBODY = [0, 0, 0, 0, 0, 0, null, null];

/** Both ways, one beside the other. */
async function counted(
  shop: KnownShop,
  asked: {
    readonly profile: string;
    readonly kind: "csv" | "parquet";
    readonly first: string;
    readonly more?: readonly string[];
  },
): Promise<readonly [string, Json][]> {
  const { profile, kind, first, more = [] } = asked;
  return [
    ["DuckDB", await byDuckDb(profile, shop, kind, more)],
    ["the text", await byText(profile, shop, ["--first-order", first], more)],
  ];
}

describe("A small shop, from its table to the numbers, by DuckDB and by the text", () => {
  /*
   * 101: 3,000 on 2021-06-10, 4,000 on 2022-04-01 (15:30 of the day before in UTC), 1,000 on 2023-08-20 (as a guest by the
   *   address of 101), 5,000 − 500 = 4,500 on 2024-03-31. Two purchases to 2023-03-31, the second in W1: base F2, kept;
   *   1,000 + 4,500 = 5,500 in W0. Four in all: active F4. The 9,000 are of 2024-04-01.
   * 102: 2,000 and 2,500 in W1: base F2, lost, as the 6,000 and the 1,500 were cancelled. Lapsed F2.
   * 103: 7,000 on 2021-12-24: dormant F1, returned for 8,000. Active F2.
   * Guest e@: 1,200 + 1,300 = 2,500 in W0, new, active F2. 104: 4,400 paid back (its 0 is cancelled); 3,300, new, active F1.
   * 107 is a trial, 108 took a sample, one order of 700 is nobody's.
   * Purchases 4 + 2 + 2 + 2 + 1 = 11 of 5 people. W0: 5,500 + 8,000 + 2,500 + 3,300 = 19,300 by 2 + 1 + 2 + 1 = 6 orders.
   * All: 12,500 + 4,500 + 15,000 + 2,500 + 3,300 = 37,800. Active 1 + 2 + 1 = 4 = 2 new + 1 kept + 1 returned.
   */
  it("dbt_shopify", async () => {
    const more = ["--set", "excludeTestOrders=true"];
    const asked = { profile: "dbt_shopify", kind: "parquet", first: "2021-06-10", more } as const;
    for (const [way, json] of await counted(DBT_SHOP, asked)) {
      expect(json.quality, way).toMatchObject({
        ...{ rows: 18, purchases: 11, customers: 5, sales: 37_800, afterAnchor: 1 },
        unidentified: { purchases: 1, sales: 700 },
        excluded: [
          { reason: "cancelled", rows: 3, amount: 6000 + 1500 + 0 },
          { reason: "testRow", rows: 1, amount: 100_000 },
          { reason: "zeroYen", rows: 1, amount: 0 },
        ],
      });
      expect(told(json), way).toEqual({
        stages: [
          [0, 0, 1, 1, 1, 0, null, 8000],
          [2, 1, 0, 0, 2, 1, 5500, null],
          NOBODY,
          [0, 0, 0, 0, 1, 0, null, null],
          NOBODY,
        ],
        year: [2, 19_300, 6],
      });
    }
  });

  /*
   * a@: 3,300 on 2021-05-01; 5,500 on 2022-04-01 (15:30 of the day before in UTC), three lines for 5,000 and 500 for sending;
   *   4,000 − 1,500 = 2,500 on 2023-07-01. Base F2, kept for 2,500; active F3. The 900 are of 2024-04-01.
   * b@: 2,200 on 2022-08-08: base F1, lost, as the 8,000 (two lines) were cancelled. Lapsed F1.
   * c@: 6,600 on 2021-08-15: dormant F1; its 7,700 were refunded; returned for 8,800 in the last minute. Active F2.
   * The telephone: 1,100 + 2,100 = 3,200, new, active F2. One order of 500 is nobody's, one of 0 no purchase.
   * Purchases 3 + 1 + 2 + 2 = 8 of 4 people. W0: 2,500 + 8,800 + 3,200 = 14,500 by 1 + 1 + 2 = 4 orders.
   * All: 11,300 + 2,200 + 15,400 + 3,200 = 32,100. Active 2 + 1 = 3 = 1 new + 1 kept + 1 returned.
   */
  it("shopify, its export", async () => {
    const asked = { profile: "shopify", kind: "csv", first: "2021-05-01" } as const;
    for (const [way, json] of await counted(SHOPIFY_SHOP, asked)) {
      expect(json.quality, way).toMatchObject({
        ...{ rows: 17, purchases: 8, customers: 4, sales: 32_100, afterAnchor: 1 },
        unidentified: { purchases: 1, sales: 500 },
        excluded: [
          { reason: "cancelled", rows: 2 + 1, amount: 8000 + 7700 },
          { reason: "zeroYen", rows: 1, amount: 0 },
        ],
      });
      expect(told(json), way).toEqual({
        stages: [
          [1, 0, 1, 1, 0, 1, null, 8800],
          [1, 1, 0, 0, 2, 0, 2500, null],
          [0, 0, 0, 0, 1, 0, null, null],
          NOBODY,
          NOBODY,
        ],
        year: [1, 14_500, 4],
      });
    }
  });

  /*
   * A: T1 3,000 on 2021-10-10; T2 4,200 on 2022-04-01 (15:30 of the day before in UTC), though its lines are 4,000 and it was
   *   sent three times; T3 5,000 on 2023-09-01, whose refund is not taken off. Base F2, kept for 5,000; active F3. T8 is of
   *   2024-04-01.
   * phone-b: T4 1,500 on 2022-06-01: base F1, lost. desk-b: T5 1,700, new, active F1.
   * phone-c: 800 of two lines and 900, two orders without a number, new, active F2: 1,700.
   * D: T6 2,600 on 2022-01-05, without lines: dormant F1, returned for 2,700. Active F2. T9 is nobody's.
   * Purchases 3 + 1 + 1 + 2 + 2 = 9 of 5. W0: 5,000 + 1,700 + 1,700 + 2,700 = 11,100 by 1 + 1 + 2 + 1 = 5 orders.
   * All: 12,200 + 1,500 + 1,700 + 1,700 + 5,300 = 22,400. Active 1 + 2 + 1 = 4 = 2 new + 1 kept + 1 returned.
   * Lines: T1 1, T2 2, T3 1, T4 1, T5 1, without a number 2 + 1, T6 1, T7 1, T8 1, T9 1 = 13.
   */
  it("ga4", async () => {
    const asked = { profile: "ga4", kind: "parquet", first: "2021-10-10" } as const;
    for (const [way, json] of await counted(GA4_SHOP, asked)) {
      expect(json.quality, way).toMatchObject({
        ...{ rows: 13, purchases: 9, customers: 5, sales: 22_400, afterAnchor: 1 },
        ...{ unidentified: { purchases: 1, sales: 600 }, excluded: [] },
      });
      expect(told(json), way).toEqual({
        stages: [
          [1, 0, 1, 1, 1, 1, null, 2700],
          [1, 1, 0, 0, 2, 0, 5000, null],
          [0, 0, 0, 0, 1, 0, null, null],
          NOBODY,
          NOBODY,
        ],
        year: [2, 11_100, 5],
      });
    }
  });
});
