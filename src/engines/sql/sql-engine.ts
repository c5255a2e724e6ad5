import type { Asks, Facts, FactsRequest, ShopFacts } from "../../core/facts/tables.ts";
import type { Question } from "../engine.ts";
import { type CleanedShop, shopFactsAt } from "./shop-facts.ts";
import type { Answer, Runner } from "./runner.ts";
import { requireInSql } from "./refusals.ts";
import { TABLES_IN_SQL } from "./tables/index.ts";
import type { SqlShop } from "./view.ts";

/** A shop whose orders lie where SQL is answered, cleaned already: what `ledgerSteps` makes is there to be asked. */
export interface SqlEngineShop {
  readonly runner: Runner;
  readonly shop: SqlShop;
  readonly cleaned: CleanedShop;
}

/** Is told how many of the tables have been made. */
export type Told = (made: number, all: number) => void;

/**
 * The facts of a shop, as `Engine.facts` answers them, table by table.
 *
 * @param told is told how many of the tables have been made
 * @throws InputProblem as `Engine.facts` does; "sql-tables" and its like where something is not asked in SQL yet
 */
export async function sqlFacts(
  { runner, shop, cleaned }: SqlEngineShop,
  { question, asks, told }: { question: Question; asks: Asks; told?: Told | undefined },
): Promise<Facts> {
  const known = shopFactsAt(cleaned, question, shop);
  return factsOf({ runner, shop }, known, { requests: asks(known.meta), told });
}

/** What is known of a shop, or of a part of it, and its tables. */
export async function factsOf(
  engine: Pick<SqlEngineShop, "runner" | "shop">,
  known: ShopFacts,
  { requests, told }: { readonly requests: readonly FactsRequest[]; readonly told?: Told | undefined },
): Promise<Facts> {
  requireInSql(requests);
  return { ...known, tables: await sqlTables({ ...engine, told }, requests) };
}

/** The tables of some requests, each under its request; what is asked twice is made once. */
export async function sqlTables(
  {
    runner,
    shop,
    told = () => undefined,
  }: Pick<SqlEngineShop, "runner" | "shop"> & { told?: Told | undefined },
  asked: readonly FactsRequest[],
): Promise<Facts["tables"]> {
  const requests = [...new Map(asked.map((one) => [JSON.stringify(one), one]))];
  const tables: Record<string, readonly object[]> = {};
  for (const [i, [key, request]] of requests.entries()) {
    told(i, requests.length);
    tables[key] = await tableOf(runner, shop, request);
  }
  return tables;
}

async function tableOf(runner: Runner, shop: SqlShop, request: FactsRequest): Promise<readonly object[]> {
  // Each table's own ask goes to its own text: the union of all is looked at as one.
  const table = TABLES_IN_SQL[request.table] as AnyTable;
  return (
    table.at?.(request, shop) ??
    table.rows(await runner.query(table.sql(request, shop), table.order?.(request)), request)
  );
}

interface AnyTable {
  at?(ask: FactsRequest, shop: SqlShop): readonly object[] | null;
  sql(ask: FactsRequest, shop: SqlShop): string;
  order?(ask: FactsRequest): string | undefined;
  rows(answers: readonly Answer[], ask: FactsRequest): readonly object[];
}
