import type { Compared } from "../../core/products/compared.ts";
import { LTV_SHARES } from "../../core/ltv/mature.ts";
import { type Entry, ENTRY_DAYS, secondShare } from "../../core/products/entries.ts";
import { type Goods, hasLineAmounts, type Products, repeatShare } from "../../core/products/products.ts";
import type { ProductRow } from "../../core/facts/products.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";

/** `products`: of products and of categories, null where the sheet has no such column; rates are ratios, money in whole units. */
export const productsJson = ({ product, category }: Products) => ({
  products: product && goodsJson(product),
  categories: category && goodsJson(category),
});

function goodsJson(goods: Goods) {
  const { rows, all, entries, ranking, days } = goods;
  return {
    rankedByDays: days,
    bestEntry: bestOf(goods.bestEntry),
    bestRepeat: bestOf(goods.bestRepeat),
    entries: ranking.map(entryJson),
    otherEntries: entries.others && entryJson(entries.others),
    unnamedEntries: entries.unnamed && entryJson(entries.unnamed),
    everybody: entryJson(entries.everybody),
    rows: [...rows, all].map((row) => rowJson(goods, row)),
    unassignedSales: hasLineAmounts(goods) ? majorOf(goods.unassigned) : null,
  };
}

const entryJson = (entry: Entry) => ({
  name: entry.name,
  people: entry.people,
  steps: ENTRY_DAYS.map((days) => {
    const cell = entry.steps[days];
    return {
      days,
      people: cell?.customers ?? 0,
      again: cell?.seconds ?? 0,
      f2: rateOf(secondShare(entry, days)),
      ltv: cell && majorOf(rateOf(LTV_SHARES.salesPerCustomer(cell))),
    };
  }),
});

function rowJson(goods: Goods, row: ProductRow) {
  const hasAmounts = hasLineAmounts(goods);
  return {
    ...{ kind: row.kind, name: row.name, goods: row.goods },
    ...{ buyers: row.buyers, repeaters: row.repeaters, repeatRate: rateOf(repeatShare(row)) },
    ...{ entered: row.entered, enteredAgain: row.enteredAgain },
    ...{ orders: row.orders, lines: row.lines, unpricedLines: row.unpriced, quantity: row.quantity },
    sales: hasAmounts ? majorOf(row.sales) : null,
    repeatSales: hasAmounts ? majorOf(row.repeatSales) : null,
    ...(row.kind === "all" ? { orderedAgain: null, next: null } : nextJson(goods, row)),
  };
}

/** What is bought after a product; of all together it is not counted. */
const nextJson = ({ rows }: Goods, { followed, next }: ProductRow) => ({
  orderedAgain: followed,
  next: next.map(({ row, people, medianDays }) => ({
    kind: rows[row]?.kind ?? null,
    name: rows[row]?.name ?? null,
    people,
    medianDays,
  })),
});

/** The name of the best, where chance does not explain it and no other is as good. */
const bestOf = (found: Compared<{ readonly name: string | null }>): string | null =>
  found.kind === "apart" && found.bests.length === 1 ? found.best.name : null;
