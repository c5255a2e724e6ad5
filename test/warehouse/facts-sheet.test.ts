import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestsAt } from "../../src/core/facts/assumed-days.ts";
import type { Asks } from "../../src/core/facts/tables.ts";
import { FACTS_VERSION } from "../../src/core/facts/stored.ts";
import { askedOf } from "../../src/engines/sql/facts-sheet/asked-queries.ts";
import { factsText } from "../../src/engines/sql/facts-sheet/sheet-facts.ts";
import { type Digest, sheetAnswers } from "../../src/engines/sql/facts-sheet/sheet-lines.ts";
import { NO_SLICES, type SheetQuestion } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { tableOfRows, viewOfRows } from "../../src/warehouse/view-of-rows.ts";
import { dirtyShops } from "../support/dirty-shop.ts";
import { runScript } from "../support/facts-script.ts";
import { day, SETTINGS } from "../support/shop.ts";

let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
});
afterAll(() => google.close());

const sha256: Digest = (text) => Promise.resolve(createHash("sha256").update(text).digest("hex"));

/** As often as GoogleSQL answers a shop elsewhere: `SHOPS=1000` asks more. */
const SHOPS = Math.ceil(Number(process.env["SHOPS"] ?? 20) / 6);

/** Ages are not asked in SQL. */
const asks: Asks = (meta) =>
  asksOf(REPORTS, SETTINGS)(meta).filter((ask) => !(ask.table === "cohorts" && ask.axis === "ageBand"));
const requests: SheetQuestion["requests"] = (_, days) => Promise.resolve(requestsAt(asks, days));
const DAYS = {
  anchor: day("2024-02-29"),
  firstPurchase: day("2021-01-01"),
  dataStart: day("2021-01-01"),
};

describe("The result of a text that asks everything", () => {
  it("holds of any shop what each of its queries answers by itself, in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(dirtyShops(40), async ({ rows, rules }) => {
        await google.fill("shop_orders", tableOfRows(rows), rows.length);
        const view = {
          sql: "SELECT * FROM shop_orders",
          columns: new Set(viewOfRows(rows).keys()),
          ...{ sources: new Map(), steps: [], warnings: [] },
          calendar: { zone: "Asia/Tokyo", timesIn: null, dateOrder: null },
        };
        const question = {
          source: { view, profile: { key: null } },
          days: DAYS,
          rules,
          limits: SETTINGS,
          slices: NO_SLICES,
          requests,
        };
        const given = { profile: "own", table: "shop_orders", columns: [], zone: "Asia/Tokyo" };
        const terms = { ...given, settings: {}, today: "2024-03-01" };
        const text = await factsText(question, { given: terms, head: "-- made" }, sha256);
        const result = await runScript(google, text);
        const cells = result.map(({ part, line, value }) => [part, line, value]);
        const { answers } = await sheetAnswers([["part", "line", "value"], ...cells], FACTS_VERSION, sha256);
        const { queries } = await askedOf(question);
        expect(answers.length).toBe(queries.length);
        // The steps are still there to be asked.
        for (const [i, { sql, order }] of queries.entries()) {
          const own = await google.query(sql, order);
          const told = order === undefined ? sorted(answers[i] ?? []) : answers[i];
          expect(told, sql).toEqual(order === undefined ? sorted(own) : own);
        }
      }),
      { numRuns: SHOPS, endOnFailure: true },
    );
  });
});

const sorted = (rows: readonly object[]): object[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
