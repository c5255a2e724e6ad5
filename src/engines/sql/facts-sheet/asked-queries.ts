import { ledgerSteps } from "../cleaning/ledger.ts";
import { requireInSql, requireRules } from "../refusals.ts";
import { cleanedShop } from "../shop-facts.ts";
import { type SqlEngineShop, sqlTables } from "../sql-engine.ts";
import { cleanedSlice } from "../slices/slice-facts.ts";
import { ofSlice, sliceSql } from "../slices/slice-sql.ts";
import { partsOf, type RunPart } from "../../../core/slices/sliced-facts.ts";
import type { Step } from "../view.ts";
import { looksAt } from "./shop-looks.ts";
import { daysOfPart, type SheetQuestion, shopOf } from "./sheet-terms.ts";

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
  requireRules(question.rules);
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
  const steps = ledgerSteps(shop);
  for (const part of partsOf(question.slices))
    steps.push(...(await askPart({ runner, shop }, part, question)));
  return { steps, queries: [...asked.values()] };
}

/** Asks a part of the run. @returns what a slice is made of */
async function askPart(
  { runner, shop }: Pick<SqlEngineShop, "runner" | "shop">,
  { slice, asked, place }: RunPart,
  question: SheetQuestion,
): Promise<readonly Step[]> {
  const requests = await question.requests(asked, daysOfPart(question, place));
  requireInSql(requests);
  if (slice === null) {
    await sqlTables({ runner, shop }, requests);
    return [];
  }
  const { days, limits } = question;
  const sql = sliceSql({ slice, place }, { asked: { anchor: days.anchor, limits }, shop });
  await cleanedSlice(runner, sql);
  await sqlTables({ runner: ofSlice(runner, sql), shop }, requests);
  return sql.steps;
}
