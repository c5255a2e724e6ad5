import { GOODS_FIELDS, type GoodsField, type Slice } from "../../../core/slices/slices.ts";
import { deliveryNames } from "../tables/delivery-names.ts";
import { goodsColumns } from "../tables/goods-lines.ts";
import type { SqlShop } from "../view.ts";
import { requireSaying, wantedWords } from "./slice-words.ts";

/**
 * Whether a row of the view `orders` names some goods, in any of its columns, as they stand or without the delivery in them;
 * "" = rows that name none: see `rowTest`.
 *
 * @throws InputProblem "slice-no-product" or "slice-no-category"
 */
export function namesGoods(field: GoodsField, values: readonly string[], shop: SqlShop): string {
  requireSaying(field, shop);
  const columns = goodsColumns(shop, field);
  const names = wantedWords(values, shop);
  const blank = columns.map((column) => `orders.${column} IS NULL`).join(" AND ");
  const tests = [
    ...(names === null ? [] : columns.map((column) => namedIn(column, { field, names, shop }))),
    ...(values.includes("") ? [`(${blank})`] : []),
  ];
  return `(${tests.join(" OR ")})`;
}

interface Named {
  readonly field: GoodsField;
  /** Literals. */
  readonly names: string;
  readonly shop: SqlShop;
}

function namedIn(column: string, { field, names, shop }: Named): string {
  if (field === "category") return `COALESCE(orders.${column} IN (${names}), FALSE)`;
  const called = deliveryNames(shop, `SELECT DISTINCT ${column} AS text FROM orders`);
  return `COALESCE(orders.${column} IN (SELECT text FROM (${called}) AS called_goods WHERE text IN (${names}) OR plain IN (${names})), FALSE)`;
}

/** Whether a row of the view is one of the lines that a slice takes; null = it takes whole orders. */
export function linesMeant({ orders = {} }: Slice, shop: SqlShop): string | null {
  const tests = GOODS_FIELDS.flatMap((field) => {
    const values = orders[field];
    return values ? [namesGoods(field, values, shop)] : [];
  });
  return tests.length === 0 ? null : tests.join(" AND ");
}
