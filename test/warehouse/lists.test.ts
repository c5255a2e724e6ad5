import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../src/core/people/contact.ts";
import { handedOver } from "../../src/core/reach/handed-over.ts";
import { ANY_EMAIL } from "../../src/core/reach/reach.ts";
import type { Segment } from "../../src/core/segments/segment.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import type { Dialect } from "../../src/engines/sql/dialect.ts";
import { listSql } from "../../src/engines/sql/people/list-sql.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { type DirtyShop, dirtyShops } from "../support/dirty-shop.ts";
import { executors } from "../support/profile-views.ts";
import { segmentsInSql } from "../support/segments-in-sql.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { type WideRow, wideRows } from "../support/wide-shop.ts";
import { cleanedRows } from "../support/sql-facts.ts";

/* A mailing list in SQL against the one that is handed over from the rows: any shop, whoever refused, whatever they share. */

const SHOPS = Number(process.env["SHOPS"] ?? 20);
const ANCHOR = day("2024-02-29");
const TODAY = day("2024-04-15");
const MAIL = {
  ...({ needs: "email", roles: ["email"], emails: ANY_EMAIL } as const),
  ...{ campaigns: [], contactRestDays: 0, sparesRunning: true },
};

/** Whom the rows hand over, by customer ID; null = they refuse the shop, or the segment a column. */
function handed({ rows, rules }: DirtyShop, segment: Segment): string[] | null {
  try {
    const engine = rowsEngine(rows, rules);
    const question = { anchor: { kind: "day", day: ANCHOR }, today: RULES.today, limits: SETTINGS } as const;
    const shop = engine.reachOn(TODAY);
    const chosen = new Uint8Array(shop.purchases.customerIds.length);
    for (const code of engine.segmentCodes(question, segment)) chosen[code] = 1;
    const { ids, rows: written } = handedOver(shop, chosen, MAIL);
    return ids.map((id, i) => `${id} ${addressOf(written[i]?.[0] ?? "") ?? ""}`).sort();
  } catch (problem) {
    if (problem instanceof InputProblem) return null;
    throw problem;
  }
}

/** The same in SQL. */
async function listed(runner: KeepingRunner, dialect: Dialect, shop: DirtyShop, segment: Segment) {
  const cleaned = await cleanedRows(runner, dialect, shop);
  const asked = { anchor: ANCHOR, today: TODAY, limits: SETTINGS };
  const { steps, query } = listSql(segment, asked, cleaned.shop);
  const text = `WITH ${steps.map(({ name, sql }) => `${name} AS (${sql})`).join(",\n")}\n${query}`;
  const found = await runner.query(text);
  return found
    .map(({ customer_id, email }) => `${String(customer_id)} ${addressOf(String(email)) ?? ""}`)
    .sort();
}

async function agrees(
  runner: KeepingRunner,
  dialect: Dialect,
  shops: ReturnType<typeof dirtyShops>,
  runs: number,
) {
  const property = fc.asyncProperty(shops, segmentsInSql, async (shop, segment) => {
    const wanted = handed(shop, segment);
    if (wanted === null) return;
    expect(await listed(runner, dialect, shop, segment), JSON.stringify(segment)).toEqual(wanted);
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
}

describe.each(executors())("a mailing list in SQL, by %s", (name, dialect, runner) => {
  it("has the people that the rows hand over", async () => {
    await (name === "DuckDB"
      ? agrees(runner(), dialect, dirtyShops(), SHOPS)
      : agrees(runner(), dialect, dirtyShops(40), Math.ceil(SHOPS / 4)));
  });

  it.each([
    ["whose address stands in a cell of two", { email: "a@shop.jp; b@shop.jp" }],
    ["whose address stands beside a name", { email: "花子 <b@shop.jp>" }],
    ["whom LINE knows as the same person", { email: "a@shop.jp", lineUserId: `U${"a".repeat(32)}` }],
  ])("spares somebody %s", async (_, refused: WideRow) => {
    const line = `u${"A".repeat(32)}`;
    const rows: WideRow[] = [
      { ...refused, customer: "A", orderId: "1", optOut: "停止" },
      { customer: "B", orderId: "2", email: "b@shop.jp", lineUserId: line },
      { customer: "C", orderId: "3", email: "c@shop.jp" },
    ];
    const columns = ["customer", "date", "orderId", "amount", "email", "lineUserId", "optOut"] as const;
    const bought = rows.map((row): WideRow => ({ ...row, date: "2024-01-05", amount: 500 }));
    const shop = { rows: wideRows(bought, columns), rules: RULES };
    const everybody = { conditions: [] };
    expect(handed(shop, everybody)).toEqual(["C c@shop.jp"]);
    expect(await listed(runner(), dialect, shop, everybody)).toEqual(["C c@shop.jp"]);
  });

  it("takes the day of an order whose later rows leave it blank", async () => {
    const row = { customer: "A", orderId: "1", amount: 500, email: "a@shop.jp" };
    const rows: WideRow[] = [
      // Refused in January on an order's second row, which has no date of its own; agreed in February.
      { ...row, date: "2024-01-05" },
      { ...row, date: "", optOut: "停止" },
      { ...row, orderId: "2", date: "2024-02-05", optOut: "許可" },
    ];
    const columns = ["customer", "date", "orderId", "amount", "email", "optOut"] as const;
    const shop = { rows: wideRows(rows, columns), rules: RULES };
    expect(handed(shop, { conditions: [] })).toEqual(["A a@shop.jp"]);
    expect(await listed(runner(), dialect, shop, { conditions: [] })).toEqual(["A a@shop.jp"]);
  });
});
