import { ledgerSteps } from "../cleaning/ledger.ts";
import { requireInSql, requireRules } from "../refusals.ts";
import { cleanedShop } from "../shop-facts.ts";
import { sqlTables } from "../sql-engine.ts";
import type { Step } from "../view.ts";
import { looksAt } from "./shop-looks.ts";
import { type SheetQuestion, shopOf } from "./sheet-terms.ts";

/** A query whose answer is needed, and what its rows stand by. */
export interface AskedQuery {
  readonly sql: string;
  readonly order: string | undefined;
}

/** All that is asked of a shop: the steps of cleaning, and every query over what they make. */
export interface Asked {
  readonly steps: readonly Step[];
  readonly queries: readonly AskedQuery[];
}

/**
 * Everything that the facts of a shop are read from, each query once, in the order in which the reader asks.
 *
 * @throws NotInSql
 */
export async function askedOf(question: SheetQuestion): Promise<Asked> {
  // The currency is not known yet: where it is, less is asked.
  const shop = shopOf(question, null);
  const requests = await question.requests(question.days);
  requireRules(question.rules, { slice: null });
  requireInSql(requests);
  const asked = new Map<string, AskedQuery>();
  // Whoever answers nothing hears all: no question depends on an answer.
  const runner = {
    query: (sql: string, order?: string) => {
      asked.set(sql, { sql, order });
      return Promise.resolve([]);
    },
  };
  await looksAt(question.source, runner);
  await cleanedShop(runner, shop);
  await sqlTables({ runner, shop }, requests);
  return { steps: ledgerSteps(shop), queries: [...asked.values()] };
}
