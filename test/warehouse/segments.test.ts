import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unsaidValues } from "../../src/core/segments/said-values.ts";
import type { Segment } from "../../src/core/segments/segment.ts";
import type { ClassLimits } from "../../src/core/settings.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { chosenPeople } from "../../src/engines/chosen-people.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import type { Dialect } from "../../src/engines/sql/dialect.ts";
import { saidInSql } from "../../src/engines/sql/people/said-in-sql.ts";
import { segmentSql } from "../../src/engines/sql/people/segment-sql.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { type DirtyShop, dirtyShops } from "../support/dirty-shop.ts";
import { executors } from "../support/profile-views.ts";
import { segmentsInSql } from "../support/segments-in-sql.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { cleanedRows } from "../support/sql-facts.ts";
import { rolesOf, type WideRow, wideRows } from "../support/wide-shop.ts";

/* The people of a segment in SQL against those that the sweeps over rows choose: any shop, whatever is wrong with it. */

/** All of them are looked at by hand: `npm run agree`. */
const SHOPS = Number(process.env["SHOPS"] ?? 20);
const ANCHOR = day("2024-02-29");
/** So many segments are asked of each shop. */
const ASKED = 4;

const limits = fc.constantFrom<ClassLimits>(SETTINGS, {
  ...SETTINGS,
  stageThresholds: [1, 2, 3, 6, 12],
  cpmAmount: 400,
  rfmScoring: "quintile",
});
const asked = fc.array(segmentsInSql, { minLength: ASKED, maxLength: ASKED });

/** Whom the rows' engine chooses, and what no order says; null = it refuses the shop, or the segment a column. */
function chosen({ rows, rules }: DirtyShop, segment: Segment, of: ClassLimits) {
  try {
    const engine = rowsEngine(rows, rules);
    const question = { anchor: { kind: "day", day: ANCHOR }, today: RULES.today, limits: of } as const;
    const { codes, unsaid } = chosenPeople(engine, question, segment);
    return { people: [...codes].map((code) => engine.purchases.customerIds[code] ?? "").sort(), unsaid };
  } catch (problem) {
    if (problem instanceof InputProblem) return null;
    throw problem;
  }
}

async function agrees(
  runner: KeepingRunner,
  dialect: Dialect,
  shops: ReturnType<typeof dirtyShops>,
  runs: number,
) {
  const property = fc.asyncProperty(shops, asked, limits, async (shop, segments, of) => {
    const cleaned = await cleanedRows(runner, dialect, shop);
    for (const segment of segments) {
      const wanted = chosen(shop, segment, of);
      if (wanted === null) continue;
      const asked = { anchor: ANCHOR, limits: of };
      const found = await runner.query(segmentSql(segment, asked, cleaned.shop));
      expect(found.map(({ person }) => String(person)).sort(), JSON.stringify(segment)).toEqual(
        wanted.people,
      );
      const said = await saidInSql(segment, { asked, runner, shop: cleaned.shop });
      expect(unsaidValues(said, segment), JSON.stringify(segment)).toEqual(wanted.unsaid);
    }
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
}

describe.each(executors())("a segment in SQL, by %s", (name, dialect, runner) => {
  it("has the people that the rows have", async () => {
    await (name === "DuckDB"
      ? agrees(runner(), dialect, dirtyShops(), Math.ceil(SHOPS / 2))
      : agrees(runner(), dialect, dirtyShops(40), Math.ceil(SHOPS / 4)));
  });

  it("takes all deliveries of a product for one", async () => {
    const line = (customer: string, productName: string) =>
      ({ customer, productName, orderId: customer, amount: 900, date: "2024-01-05" }) as WideRow;
    const goods = [line("A", "美容液 定期 初回"), line("B", "美容液 定期3回目"), line("C", "美容液")];
    const shop = { rows: wideRows(goods, rolesOf(goods)), rules: RULES };
    const bought = { field: "product", test: "bought", values: ["美容液 定期"], when: "ever" } as const;
    const { shop: cleaned } = await cleanedRows(runner(), dialect, shop);
    const of = { anchor: ANCHOR, limits: SETTINGS };
    const found = await runner().query(segmentSql({ conditions: [bought] }, of, cleaned), "person");
    expect(found.map(({ person }) => person)).toEqual(["A", "B"]);
    expect(chosen(shop, { conditions: [bought] }, SETTINGS)?.people).toEqual(["A", "B"]);
  });
});
