import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namedDeliveries } from "../../src/core/subscriptions/named-deliveries.ts";
import { subscriptionRequests } from "../../src/core/subscriptions/told.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { type Dialect, DUCKDB, GOOGLESQL } from "../../src/engines/sql/dialect.ts";
import { deliveryNames } from "../../src/engines/sql/tables/delivery-names.ts";
import { type DuckRunner, duckRunner } from "../../src/warehouse/duckdb.ts";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { rowsAnswer, sqlAnswer } from "../support/sql-facts.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { type SubscriptionLine, subscriptionShop } from "../support/subscription-shop.ts";

let duck: DuckRunner;
let google: GoogleRunner;
beforeAll(async () => {
  duck = await duckRunner({ threads: 1 });
  google = await googleRunner();
});
afterAll(() => google.close());

/** What a name is made of where deliveries are told, and what only looks like it. */
const PIECES = [
  ...["茶", "定期", "第", "3", "１", "0", "1000", "回", "回目", "初回", "以降", "お届け", "分"],
  ...["（", "）", "(", "]", "［", "-", "－", "・", "/", " ", "\u3000", "\u00a0", "\u2003", "\n", "\\", "'"],
  ...["コース", "𠮷"],
];
const names = fc.uniqueArray(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join("")),
  { minLength: 500, maxLength: 500 },
);

const GOODS = [
  ...["美容液 定期", "美容液 定期3回目", "美容液　定期（第２回）", "美容液 定期 2回目以降", "青汁・初回"],
  ...["青汁", "茶", "米", "豆", ""],
];

/** Few people, who go from product to product. */
const shops = fc
  .array(
    fc.tuple(
      ...[fc.constantFrom("A", "B", "C"), fc.integer({ min: 0, max: 500 }), fc.constantFrom(...GOODS)],
      fc.constantFrom("定期", "定期", "定期", "通常", ""),
      ...[fc.constantFrom("", "", "", "3", "x"), fc.constantFrom("", "", "", "", "", "S1")],
    ),
    { minLength: 5, maxLength: 30 },
  )
  .map((lines) =>
    lines.map(([customer, at, ...said], i): SubscriptionLine => {
      const on = isoOf(day("2023-06-01") + at);
      return [customer, on, `${customer}${on}${i % 2}`, ...said];
    }),
  );

const askedOf = (lines: readonly SubscriptionLine[], anchor: string) => ({
  rows: subscriptionShop(lines).purchases.rows,
  rules: RULES,
  question: { anchor: { kind: "day", day: day(anchor) } as const, today: RULES.today, limits: SETTINGS },
  asks: subscriptionRequests,
});

async function namesInSql(runner: KeepingRunner, dialect: Dialect, texts: readonly string[]) {
  await runner.fill(
    "names",
    [{ name: "text", type: "VARCHAR", at: (row) => texts[row] ?? "" }],
    texts.length,
  );
  const told = await runner.query(deliveryNames({ dialect }, "SELECT text FROM names"));
  return new Map(told.map(({ text, plain, number }) => [text, [plain, Number(number ?? 0)]]));
}

describe.each([
  ["DuckDB", DUCKDB, () => duck, 20],
  ["GoogleSQL", GOOGLESQL, () => google, 4],
] as const)("A delivery in a product's name, in the SQL of %s", (_, dialect, runner, numRuns) => {
  it("is what the sweeps over rows read there, whatever the name", async () => {
    await fc.assert(
      fc.asyncProperty(names, async (texts) => {
        const { codes, numbers, texts: plain } = namedDeliveries(texts);
        const read = texts.map((text, i) => [text, [plain[codes[i] ?? -1], numbers[i]]] as const);
        expect(await namesInSql(runner(), dialect, texts)).toEqual(new Map(read));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it("tells the subscriptions of the sweeps over rows, whatever the shop", async () => {
    await fc.assert(
      fc.asyncProperty(shops, async (lines) => {
        const asked = askedOf(lines, "2024-12-01");
        expect(await sqlAnswer(runner(), dialect, asked)).toEqual(rowsAnswer(asked));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it("makes no product of its own, and numbers what 定期回数 does not; what went on as another is told", async () => {
    const lines: readonly SubscriptionLine[] = [
      ["Z", "2023-01-01", "Z1", "石鹸", "通常"],
      ["A", "2024-01-01", "A1", "美容液 定期3回目", "定期"],
      ["A", "2024-01-31", "A2", "美容液 定期（第４回）", "定期"],
      ["A", "2024-03-01", "A3", "美容液 定期", "定期", "x"],
      ["A", "2024-03-31", "A4", "美容液L 定期（初回）", "定期"],
      ["B", "2024-02-01", "B1", "美容液L 定期 2回目以降", "定期", "7"],
    ];
    const asked = askedOf(lines, "2024-12-01");
    const answer = await sqlAnswer(runner(), dialect, asked);
    expect(answer).toEqual(rowsAnswer(asked));
    const told = JSON.stringify(answer).replace(/\\/g, "");
    expect(told).toContain('"named":4,"namedExample":"美容液 定期3回目"');
    expect(told).toContain('"changed":1,"changedFrom":"美容液 定期","changedTo":"美容液L 定期"');
    expect(told).toContain('"known":[1,0,1,1,1,0,1]');
  });
});
