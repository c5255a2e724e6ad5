/** The facts of the same rows from the rows' engine and from SQL, as plain values that can be held against each other. */
import type { Asks, Facts } from "../../src/core/facts/tables.ts";
import type { OrderRows } from "../../src/core/rows/order-rows.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import type { RunSlices, SlicedAsks, SlicedFacts } from "../../src/core/slices/sliced-facts.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import type { Question } from "../../src/engines/engine.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import type { Dialect } from "../../src/engines/sql/dialect.ts";
import { type SlicedAsk, slicedSqlFacts } from "../../src/engines/sql/slices/sliced-sql-facts.ts";
import { sqlFacts } from "../../src/engines/sql/sql-engine.ts";
import { cleanShop } from "../../src/warehouse/clean-shop.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";
import { tableOfRows, viewOfRows } from "../../src/warehouse/view-of-rows.ts";

export interface AskedOf {
  readonly rows: OrderRows;
  readonly rules: CleaningRules;
  readonly question: Question;
  readonly asks: Asks;
}

/** What the rows' engine answers, or how it refuses. */
export function rowsAnswer({ rows, rules, question, asks }: AskedOf): unknown {
  return answered(() => rowsEngine(rows, rules).facts(question, asks), plain);
}

/** Rows of a sheet where SQL is answered, cleaned. */
export async function cleanedRows(
  runner: KeepingRunner,
  dialect: Dialect,
  { rows, rules, currency = null }: Pick<AskedOf, "rows" | "rules"> & { readonly currency?: string | null },
) {
  await runner.fill("orders", tableOfRows(rows), rows.length);
  return cleanShop(runner, { dialect, columns: new Set(viewOfRows(rows).keys()), rules, currency });
}

/** What SQL answers, or how it refuses. */
export async function sqlAnswer(
  runner: KeepingRunner,
  dialect: Dialect,
  { rows, rules, question, asks }: AskedOf,
): Promise<unknown> {
  const { currency } = rowsEngine(rows, rules);
  const kept = await cleanedRows(runner, dialect, { rows, rules, currency });
  return answeredLater(() => sqlFacts(kept, { question, asks }), plain);
}

/** The same of the parts of a run. */
export function rowsSliced({ rows, rules, question, ...parts }: SlicedOf): unknown {
  return answered(() => rowsEngine(rows, rules).sliced(question, parts), plainParts);
}

export async function sqlSliced(
  runner: KeepingRunner,
  dialect: Dialect,
  { rows, rules, question, ...parts }: SlicedOf,
): Promise<unknown> {
  const { currency } = rowsEngine(rows, rules);
  const kept = await cleanedRows(runner, dialect, { rows, rules, currency });
  const asks: SlicedAsk["asks"] = ({ asked }, meta) => Promise.resolve(parts.asks[asked](meta));
  const sliced = { question, ...parts, asks };
  return answeredLater(() => slicedSqlFacts(kept, sliced, { keeper: runner }), plainParts);
}

type SlicedOf = Omit<AskedOf, "asks"> & RunSlices & { readonly asks: SlicedAsks };

const plainParts = ({ facts, slice, whole, compared }: SlicedFacts): unknown => ({
  ...{ facts: plain(facts), slice, whole: whole && plain(whole) },
  compared: compared.map((one) => ({ slice: one.slice, facts: one.facts && plain(one.facts) })),
});

function answered<A>(answer: () => A, plain: (answer: A) => unknown): unknown {
  try {
    return plain(answer());
  } catch (problem) {
    return refusal(problem);
  }
}

async function answeredLater<A>(answer: () => Promise<A>, plain: (answer: A) => unknown): Promise<unknown> {
  try {
    return plain(await answer());
  } catch (problem) {
    return refusal(problem);
  }
}

function refusal(problem: unknown): unknown {
  if (problem instanceof InputProblem) return { refused: problem.code, values: problem.values };
  throw problem;
}

/** A table's rows are a set: sorted as texts. */
function plain({ meta, quality, tables }: Facts): unknown {
  const sorted = Object.entries(tables).map(([key, rows]) => [key, rows.map(byName).sort()]);
  return JSON.parse(JSON.stringify({ meta, quality, tables: Object.fromEntries(sorted) }));
}

const byName = (row: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
