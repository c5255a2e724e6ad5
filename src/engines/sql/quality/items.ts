import { foldedItem } from "../../../core/orders/excluded-items.ts";
import type { ExcludedItemFacts } from "../../../core/quality/quality.ts";
import { ITEM, leavesOut } from "../cleaning/items.ts";
import type { Runner } from "../runner.ts";
import { numberOf } from "../table-sql.ts";
import type { SqlShop } from "../view.ts";

const UNPRICED = `SELECT COUNT(*) AS n FROM judged JOIN ordered ON ordered.ord = judged.ord WHERE judged.reason = ${ITEM} AND judged.amount IS NULL AND ordered.reason = 0`;

/** What was to be left out, and is not, as `core/quality/excluded-item-facts.ts` tells it. */
export async function excludedItemFacts(runner: Runner, shop: SqlShop): Promise<ExcludedItemFacts | null> {
  if (!leavesOut(shop)) return null;
  const found = await runner.query("SELECT DISTINCT plain FROM items", "plain");
  const known = new Set(found.map((row) => String(row["plain"])));
  const [unpriced] = shop.columns.has("order_total") ? await runner.query(UNPRICED) : [];
  return {
    unknown: shop.rules.excludedItems.filter((name) => !known.has(foldedItem(name))),
    unpricedRows: numberOf(unpriced, "n"),
  };
}
