import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandoverRules } from "../../src/core/reach/handed-over.ts";
import { handedOver } from "../../src/core/reach/handed-over.ts";
import { ANY_EMAIL, REACH_ROLES } from "../../src/core/reach/reach.ts";
import type { ReachShop } from "../../src/core/reach/reach-shop.ts";
import type { Segment } from "../../src/core/segments/segment.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import type { Dialect } from "../../src/engines/sql/dialect.ts";
import { reachInSql } from "../../src/engines/sql/people/reach-in-sql.ts";
import { segmentSql } from "../../src/engines/sql/people/segment-sql.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { type DirtyShop, dirtyShops } from "../support/dirty-shop.ts";
import { executors } from "../support/profile-views.ts";
import { segmentsInSql } from "../support/segments-in-sql.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { cleanedRows } from "../support/sql-facts.ts";
import { rolesOf, type WideRow, wideRows } from "../support/wide-shop.ts";

/* People on their way to a target, from rows and from what SQL tells of them: any shop, whoever refused, whatever they share. */

const SHOPS = Number(process.env["SHOPS"] ?? 20);
const ANCHOR = day("2024-02-29");
const TODAY = day("2024-04-15");
const NO_CAMPAIGNS = { campaigns: [], contactRestDays: 0, sparesRunning: true } as const;

const rulesOfTargets = fc.record({
  needs: fc.constantFrom(
    ...(["email", "phone", "emailOrPhone", "lineUserId", "postal", "customer", "any"] as const),
  ),
  emails: fc.constantFrom(ANY_EMAIL, { ...ANY_EMAIL, plus: "cut" as const }),
  alsoNeeds: fc.constantFrom([], ["buyerName" as const]),
});

const some = (often: readonly string[], rarely: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<unknown>(...often) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...rarely) },
  );

/** Rows of people who mostly have contacts of their own and do not refuse, so that most are left, in the latest of many wordings. */
const reachedRow: fc.Arbitrary<WideRow> = fc
  .record({
    who: fc.constantFrom("A", "B", "C", "D", "E"),
    customer: some(["own"], [""]),
    order: fc.integer({ min: 1, max: 4 }),
    date: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: day("2024-01-01"), max: TODAY + 10 }).map(isoOf) },
      { weight: 1, arbitrary: fc.constant("") },
    ),
    amount: fc.constantFrom(100, 200, 300),
    email: some(["", "1", "2", "+new"], ["x@"]),
    phone: some(["", "1"], ["090-0000-0001"]),
    buyerName: some(["", "山田 花子", "山田 花"], ["髙橋"]),
    lastName: some(["", "", "山田"], ["高橋"]),
    postalCode: some(["", "100-0001"], ["100-0002"]),
    city: some(["", "千代田区"], ["中央区"]),
    optOut: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom("", "0") },
      { weight: 1, arbitrary: fc.constantFrom("停止", "たぶん") },
    ),
  })
  .map(({ who, customer, order, email, phone, ...row }): WideRow => {
    const address =
      email === "x@" || email === ""
        ? email
        : email === "+new"
          ? `${who}+new@shop.jp`
          : `${who}${String(email)}@shop.jp`;
    const number = phone === "1" ? `090-1111-000${who.charCodeAt(0) - 64}` : phone;
    return {
      ...row,
      customer: customer === "" ? "" : who,
      orderId: `${who}${order}`,
      email: address,
      phone: number,
    };
  });
const reachedShops = fc
  .array(reachedRow, { minLength: 10, maxLength: 40 })
  .map((rows): DirtyShop => ({ rows: wideRows(rows, rolesOf(rows)), rules: RULES }));

function given(shop: ReachShop, codes: Int32Array, rules: Partial<HandoverRules>): unknown {
  const chosen = new Uint8Array(shop.purchases.customerIds.length);
  for (const code of codes) chosen[code] = 1;
  const asked = { ...NO_CAMPAIGNS, roles: REACH_ROLES, ...rules } as HandoverRules;
  const { refusals, ...found } = handedOver(shop, chosen, asked);
  const { roles, unknown } = refusals;
  return { ...found, roles, unknown };
}

function byRows({ rows, rules }: DirtyShop, segment: Segment) {
  const engine = rowsEngine(rows, rules);
  const question = { anchor: { kind: "day", day: ANCHOR }, today: RULES.today, limits: SETTINGS } as const;
  return { shop: engine.reachOn(TODAY), codes: engine.segmentCodes(question, segment) };
}

async function bySql(runner: KeepingRunner, dialect: Dialect, shop: DirtyShop, segment: Segment) {
  const cleaned = await cleanedRows(runner, dialect, shop);
  await runner.keep("chosen", segmentSql(segment, { anchor: ANCHOR, limits: SETTINGS }, cleaned.shop));
  return reachInSql(runner, cleaned.shop, TODAY);
}

async function agrees(runner: KeepingRunner, dialect: Dialect, shops: fc.Arbitrary<DirtyShop>, runs: number) {
  const targets = fc.array(rulesOfTargets, { minLength: 3, maxLength: 3 });
  const segments = fc.oneof(segmentsInSql, fc.constant<Segment>({ conditions: [] }));
  const property = fc.asyncProperty(shops, segments, targets, async (shop, segment, all) => {
    let wanted;
    try {
      wanted = byRows(shop, segment);
    } catch (problem) {
      if (problem instanceof InputProblem) return;
      throw problem;
    }
    const found = await bySql(runner, dialect, shop, segment);
    for (const rules of all)
      expect(given(found.shop, found.codes, rules)).toEqual(given(wanted.shop, wanted.codes, rules));
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
}

describe.each(executors())("people on their way to a target, by %s", (name, dialect, runner) => {
  it("are those of the rows, with their contacts, and whoever is spared", async () => {
    await (name === "DuckDB"
      ? agrees(runner(), dialect, dirtyShops(), SHOPS)
      : agrees(runner(), dialect, dirtyShops(40), Math.ceil(SHOPS / 4)));
  });

  it("are the same where most can be reached", async () => {
    await agrees(runner(), dialect, reachedShops, name === "DuckDB" ? 2 * SHOPS : Math.ceil(SHOPS / 4));
  });

  const mail = { needs: "email", roles: ["email"], emails: ANY_EMAIL } as const;
  const row = (customer: string, orderId: string, date: string, more: WideRow = {}): WideRow => ({
    ...{ customer, orderId, date, amount: 500, email: "a@shop.jp", optOut: "" },
    ...more,
  });
  const old = { email: "old@shop.jp" };

  it.each<[string, WideRow[], object, Partial<DirtyShop["rules"]>]>([
    [
      "leave out whoever refused without a day, though they said the same on one and agreed later",
      [
        row("A", "1", "2024-01-05", { optOut: "停止" }),
        row("A", "2", "", { optOut: "停止" }),
        row("A", "3", "2024-02-05", { optOut: "許可" }),
      ],
      { rows: [], excluded: { optOut: 1 } },
      {},
    ],
    [
      "take the day of an order whose later rows leave it blank",
      [
        row("A", "1", "2024-01-05"),
        row("A", "1", "", { optOut: "停止" }),
        row("A", "2", "2024-02-05", { optOut: "許可" }),
      ],
      { rows: [["a@shop.jp"]] },
      {},
    ],
    [
      "have the latest of wordings that come back",
      [row("A", "1", "2024-01-05"), row("A", "2", "2024-01-06", old), row("A", "3", "2024-01-07")],
      { rows: [["a@shop.jp"]] },
      {},
    ],
    [
      "of two with one contact have the one of larger sales, however many orders these are",
      [
        row("A", "1", "2024-01-09", { amount: 700 }),
        ...["5", "6", "7", "9"].map((d) => row("B", `b${d}`, `2024-01-0${d}`, { amount: 200 })),
      ],
      { ids: ["B"] },
      {},
    ],
    [
      "of two with one contact have the latest buyer up to today",
      [row("A", "1", "2024-01-05"), row("A", "2", "2024-05-05"), row("B", "3", "2024-01-06")],
      { ids: ["B"] },
      {},
    ],
    [
      "leave out whoever has the address for which a row of nobody refuses",
      [row("A", "1", "2024-01-05"), row("", "2", "2024-01-06", { optOut: "停止" })],
      { rows: [], refusedByContact: 1 },
      { fallbackKeys: false },
    ],
    [
      "count the rows that say a word nobody knows",
      [row("A", "1", "2024-01-05", { optOut: "たぶん" }), row("A", "2", "2024-01-05", { optOut: "たぶん" })],
      { unknown: [{ role: "optOut", word: "たぶん", rows: 2 }] },
      {},
    ],
  ])("%s", async (_, rows, expected, rules) => {
    const shop = { rows: wideRows(rows, rolesOf(rows)), rules: { ...RULES, ...rules } };
    const everybody = { conditions: [] };
    const [found, wanted] = [await bySql(runner(), dialect, shop, everybody), byRows(shop, everybody)];
    expect(given(wanted.shop, wanted.codes, mail)).toMatchObject(expected);
    expect(given(found.shop, found.codes, mail)).toEqual(given(wanted.shop, wanted.codes, mail));
  });
});
