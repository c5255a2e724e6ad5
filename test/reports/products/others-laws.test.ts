import fc from "fast-check";
import { expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { COHORT_AXES, type CohortAxis } from "../../../src/core/facts/cohorts.ts";
import { type Facts, type RequestOf, rowsOf } from "../../../src/core/facts/tables.ts";
import type { CustomerSet } from "../../../src/core/segments/customer-sets.ts";
import { isSaid } from "../../../src/core/segments/pivot-sets.ts";
import { InputProblem } from "../../../src/core/values/problem.ts";
import { rowsEngine } from "../../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { type DirtyShop, dirtyShops } from "../../support/dirty-shop.ts";
import { countedPeople } from "../../support/counted-people.ts";
import { contextOf, reportModel } from "../../support/report-cells.ts";
import { RULES, SETTINGS } from "../../support/shop.ts";

const SHOPS = Number(process.env["SHOPS"] ?? 60);
const SHEETS = ["products", "ltv", "retentionCohorts", "crossTable"] as const;
const axis = fc.constantFrom(...COHORT_AXES);
/** Rows and columns of クロス集計, of which so few stand by themselves that there are others. */
const tables = fc.record({ rows: axis, columns: axis, most: fc.constantFrom(1, 2) });
type Table = typeof tables extends fc.Arbitrary<infer One> ? One : never;

/** Whether some condition would be needed that there is none for. */
function isUnsaid(set: CustomerSet): boolean {
  if (set.kind === "pivot") return !set.parts.every(isSaid);
  return (set.kind === "goods" || set.kind === "begun") && !set.name;
}

/** A set that a cell counts, and how many people it counts. */
interface Counted {
  readonly set: CustomerSet;
  readonly people: unknown;
}

const question = { anchor: { kind: "default" }, today: RULES.today, limits: SETTINGS } as const;

/** What sheets count that no condition says. */
function onSheets(facts: Facts): Counted[] {
  const context = contextOf(analysisOf(facts, SETTINGS));
  const cells = SHEETS.flatMap((sheet) => reportModel(sheet, context).rows.flat());
  return cells.flatMap((cell) => {
    const { about } = cell;
    return about?.set && isUnsaid(about.set) ? [{ set: about.set, people: countedPeople(cell, about) }] : [];
  });
}

const requestOf = (anchor: number, { rows, columns, most }: Table): RequestOf<"pivot"> => ({
  ...({ table: "pivot", anchor } as const),
  ...{ rows: [{ values: rows, most }], columns: [{ values: columns, most }] },
});

/** The same of a table of クロス集計. */
function inTable(facts: Facts, table: Table): Counted[] {
  const part = (axis: CohortAxis, is: string | null) => ({
    axis,
    is,
    ...(is === null && { beyond: table.most }),
  });
  const sets = rowsOf(facts, requestOf(facts.meta.anchor, table)).flatMap(
    ({ kind, row, column, customers }) => {
      const down = kind === "column" ? [] : [part(table.rows, row)];
      const across = kind === "row" ? [] : [part(table.columns, column)];
      return kind === "all"
        ? []
        : [{ kind: "pivot", parts: [...down, ...across], people: customers } as const];
    },
  );
  return sets.filter(isUnsaid).map((set) => ({ set, people: set.people }));
}

/** What is counted of a shop, and what is listed; nothing of one that cannot be analysed. */
function compared({ rows, rules }: DirtyShop, table: Table) {
  const asks = asksOf(REPORTS, SETTINGS);
  try {
    const engine = rowsEngine(rows, rules);
    const facts = engine.facts(question, (meta) => [...asks(meta), requestOf(meta.anchor, table)]);
    const all = [...onSheets(facts), ...inTable(facts, table)];
    return all.map((one) => ({ ...one, listed: engine.list(question, one.set).length }));
  } catch (error) {
    if (error instanceof InputProblem) return [];
    throw error;
  }
}

it("whatever is wrong with a shop, その他 and what has no name have as many people on lists as cells count", () => {
  const met = { others: 0, nameless: 0, onSheets: 0 };
  fc.assert(
    fc.property(dirtyShops(), tables, (shop, table) => {
      const all = compared(shop, table);
      for (const { set } of all) {
        if (set.kind !== "pivot") met.onSheets++;
        else if (set.parts.some(({ is }) => is === null)) met.others++;
        else met.nameless++;
      }
      expect(all).toEqual(all.map((one) => ({ ...one, listed: one.people })));
    }),
    { numRuns: SHOPS },
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
});
