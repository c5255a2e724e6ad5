import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMULA_FUNCTIONS, liveSentence } from "../../src/catalog/formula.ts";
import type { ReportModel } from "../../src/catalog/report-model.ts";
import type { Analysis } from "../../src/core/analysis.ts";
import { majorOf } from "../../src/core/values/money.ts";
import { type Assumptions, peopleNow, project } from "../../src/core/cpm/projection.ts";
import type { ProjectionModel } from "../../src/core/settings.ts";
import { wordsOf } from "../../src/reports/context.ts";
import { livePeople } from "../../src/reports/page/live-words.ts";
import { REPORTS } from "../../src/reports/index.ts";
import { businessPlan } from "../../src/reports/business-plan/plan-report.ts";
import { customerBalanceSheet } from "../../src/reports/balance-sheet/customer-bs.ts";
import { computed } from "../support/grid-values.ts";
import { contextOf, reportModel, textOf } from "../support/report-cells.ts";
import { analyse, type Row } from "../support/shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const ANCHOR = "2024-03-31";

/** Shops of a few people over five years; days crowd at window edges. */
const DAYS = [
  ...["2019-04-01", "2020-03-31", "2021-05-05", "2022-03-31", "2022-04-01", "2022-08-08"],
  ...["2023-03-31", "2023-04-01", "2023-12-24", "2024-03-31"],
];
const shops = fc.array(
  fc.tuple(
    fc.constantFrom("A", "B", "C", "D", "E", "F"),
    fc.constantFrom(...DAYS),
    fc.integer({ min: 1, max: 50_000 }),
  ),
  { minLength: 3, maxLength: 40 },
);
const SETTINGS = fc.record({
  projectionModel: fc.constantFrom<ProjectionModel>("static", "migration"),
  includeReactivation: fc.boolean(),
});
const rowsOf = (orders: readonly (readonly [string, string, number])[]): Row[] =>
  orders.map(([customer, day, amount], i): Row => [customer, day, amount, `N${i}`]);

/** Every formula of a report beside what it shows on the sheet. */
function formulasOf(model: ReportModel) {
  const sheet = computed(model);
  return model.rows.flatMap((line, row) =>
    line.flatMap(({ value }, column) =>
      typeof value === "object" && value !== null && value.shows !== undefined
        ? [{ formula: value.formula, shows: value.shows, is: sheet.value(row, column) }]
        : [],
    ),
  );
}

/** Equal to a hundredth of a yen, or to the letter. */
function expectShown(model: ReportModel): void {
  for (const { formula, shows, is } of formulasOf(model)) {
    const expected: unknown = typeof shows === "number" ? expect.closeTo(shows, 2) : shows;
    expect({ formula, is }).toEqual({ formula, is: expected });
  }
}

describe("every formula of a report", () => {
  const reports = REPORTS.flatMap(({ id }) => (["ja", "en"] as const).map((language) => ({ id, language })));

  it.each(reports)("of $id, $language, shows what the core computes", ({ id, language }) => {
    expectShown(reportModel(id, contextOf(analyse(WORKED_ROWS, ANCHOR, { minSample: 1 }), language)));
  });

  it("of 顧客BS does so in any shop, under either model, with returns and without", () => {
    fc.assert(
      fc.property(shops, SETTINGS, (orders, settings) => {
        const shop = analyse(rowsOf(orders), ANCHOR, { ...settings, minSample: 1 });
        expectShown(customerBalanceSheet.model(contextOf(shop)));
      }),
      { numRuns: 30 },
    );
  });

  it("of 事業計画 does so in any shop with a past", () => {
    fc.assert(
      fc.property(shops, (orders) => {
        const rows = [...WORKED_ROWS, ...rowsOf(orders)];
        const plan = businessPlan.model(contextOf(analyse(rows, ANCHOR, { minSample: 1, grossMargin: 0.3 })));
        expect(plan.charts).toHaveLength(2);
        expectShown(plan);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["2.9999999999999996", 3, "3人"],
    ["3.0000000000000004", 3.0000000000000004, "3人"],
    ["2.96", 2.96, "3.0人"],
    ["99.99", 99.99, "100.0人"],
    ["1234.5", 1234.5, "1,235人"],
  ])("tells people of a sum that ends in noise as the core does: %s", (cell, people, told) => {
    const { expression, shows } = livePeople(cell, people, wordsOf({ language: "ja", currency: "JPY" }));
    const said = liveSentence("{people}人", { people: { expression, shows } });
    const sheet = computed({ rows: [[{ value: said }]], columnWidths: [100] } as unknown as ReportModel);
    expect([sheet.value(0, 0), said.shows]).toEqual([told, told]);
  });

  it("uses functions of the catalogue's list only", () => {
    const known = new Set<string>(FORMULA_FUNCTIONS);
    const formulas = REPORTS.flatMap((report) =>
      formulasOf(report.model(contextOf(analyse(WORKED_ROWS, ANCHOR, { minSample: 1 })))),
    );
    const called = formulas.flatMap(({ formula }) =>
      [...formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect(called.filter((name) => !known.has(name))).toEqual([]);
    expect(called.length).toBeGreaterThan(100);
  });
});

describe("a changed assumption", () => {
  const row = (model: ReportModel, label: string) =>
    model.rows.findIndex(([first, , third]) => first?.value === label && third?.value !== "");
  const inputCell = (model: ReportModel, name: string): string => {
    const r = model.rows.findIndex((line) => line.some((cell) => cell.input?.name === name));
    const c = (model.rows[r] ?? []).findIndex((cell) => cell.input?.name === name);
    return String.fromCharCode(65 + c) + String(r + 1);
  };

  it("moves table, multiple and the difference it makes, on the worked example; the outlook stays", () => {
    // F1 retention 50 % → 51 %: five-year sales grow by 282.2 (the levers' test value), to 238,918.3.
    const model = customerBalanceSheet.model(contextOf(analyse(WORKED_ROWS, ANCHOR, { minSample: 1 })));
    const sheet = computed(model);
    sheet.type(inputCell(model, "retention F1"), 0.51);
    expect(sheet.value(row(model, "累計売上"), 6)).toBeCloseTo(238_918.3, 1);
    expect(sheet.value(row(model, "年商倍率（累計）"), 6)).toBeCloseTo(238_918.3 / 70_000, 4);
    const trial = model.rows.findIndex(([first]) => textOf(first).startsWith("試算：")) + 1;
    expect(sheet.value(trial, 0)).toMatch(
      /^この変更による差は、5年売上が\+¥282、5年後の稼働顧客が\+0\.0人です。$/,
    );
    expect(sheet.value(3, 0)).toContain("5年間の売上は合計¥205,052（");
    sheet.type(inputCell(model, "retention F1"), 0.4);
    expect(sheet.value(trial, 0)).toMatch(
      /^この変更による差は、5年売上が-¥[\d,]+、5年後の稼働顧客が-\d\.\d人です。$/,
    );
    sheet.type(inputCell(model, "retention F1"), 0.5);
    expect(sheet.value(trial, 0)).toContain("今の率のままなら、5年売上は¥238,636（年商倍率3.41倍）です。");
  });

  it("is named, and taken back by the value beside it", () => {
    const model = customerBalanceSheet.model(contextOf(analyse(WORKED_ROWS, ANCHOR, { minSample: 1 })));
    const sheet = computed(model);
    const note = model.rows.findIndex(([first]) =>
      JSON.stringify(first?.value).includes("前提を変更しています"),
    );
    const before = sheet.value(note, 0);
    sheet.type(inputCell(model, "returns"), 0);
    expect(sheet.value(note, 0)).toContain("前提を変更しています");
    sheet.type(inputCell(model, "returns"), 1);
    expect(sheet.value(note, 0)).toBe(before);
  });

  it("gives what the core projects from the same assumptions, in any shop", () => {
    const changes = fc.record({
      retention: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      people: fc.nat(999),
    });
    fc.assert(
      fc.property(
        shops,
        SETTINGS,
        fc.integer({ min: 1, max: 5 }),
        changes,
        (orders, settings, stage, change) => {
          const analysis = analyse(rowsOf(orders), ANCHOR, settings);
          const model = customerBalanceSheet.model(contextOf(analysis));
          if (analysis.assumptions === null) return;
          const sheet = computed(model);
          sheet.type(inputCell(model, `retention F${stage}`), change.retention);
          sheet.type(inputCell(model, `lapsed F${stage}`), change.people);
          const expected = changedProjection(analysis, analysis.assumptions, stage, change);
          expect(sheet.value(row(model, "累計売上"), 6)).toBeCloseTo(majorOf(expected.sales), 2);
          expect(sheet.value(row(model, "稼働顧客 計"), 6)).toBeCloseTo(expected.active, 6);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function changedProjection(
  { balance, settings }: Analysis,
  assumptions: Assumptions,
  stage: number,
  { retention, people }: { retention: number; people: number },
) {
  const stages = assumptions.stages.map((one) => (one.stage === stage ? { ...one, retention } : one));
  const now = peopleNow(balance);
  const lapsed = now.lapsed.map((n, i) => (i === stage - 1 ? people : n));
  const years = project({ ...now, lapsed }, { ...assumptions, stages }, settings);
  return { sales: years[4]?.cumulativeSales ?? NaN, active: years[4]?.activeTotal ?? NaN };
}
