import { ledgerSteps } from "../engines/sql/cleaning/ledger.ts";
import { requireRules } from "../engines/sql/refusals.ts";
import { cleanedShop } from "../engines/sql/shop-facts.ts";
import type { SqlEngineShop } from "../engines/sql/sql-engine.ts";
import type { SqlShop, Step } from "../engines/sql/view.ts";
import type { KeepingRunner } from "./keeping-runner.ts";

/** The names that only steps up to one have read, and no one reads again: all rows of a shop each. */
const passedBy = (steps: readonly Step[], at: number): string[] =>
  steps.flatMap(({ name, isPassing }) => {
    const reads = new RegExp(`\\b${name}\\b`);
    const last = steps.map(({ sql }) => reads.test(sql)).lastIndexOf(true);
    return isPassing && last === at ? [name] : [];
  });

/**
 * A shop whose view `orders` is there, cleaned where it is: each step is a table of its own, made once for all that asks.
 *
 * @param told is told which step is made, and how many there are
 * @throws NotInSql where a setting is not followed in SQL yet
 */
export async function cleanShop(
  runner: KeepingRunner,
  shop: SqlShop,
  { told = () => undefined }: { told?: (step: number, all: number) => void } = {},
): Promise<SqlEngineShop> {
  requireRules(shop.rules);
  const steps = ledgerSteps(shop);
  for (const [i, { name, sql }] of steps.entries()) {
    told(i, steps.length);
    await runner.keep(name, sql);
    for (const passed of passedBy(steps, i)) await runner.drop(passed);
  }
  return { runner, shop, cleaned: await cleanedShop(runner, shop) };
}
