import type { GoodsField } from "../../../core/slices/slices.ts";
import type { Day } from "../../../core/values/day.ts";
import type { SqlShop, ViewColumn } from "../view.ts";
import { calledBy, columnsSaying, LINES, saysAxis, wordOf } from "./people-values.ts";
import { isKeptOf } from "./taken-back.ts";

/* What identified people bought, line by line, as `core/facts/product-lines.ts` and `order-walk.ts` read it. */

/** The axes of a first purchase that the goods of any purchase are called as. */
const CALLED_AS = { product: "firstProduct", category: "firstCategory" } as const;

/**
 * Whether a shop's orders name goods.
 *
 * @example
 * saysGoods({ columns: new Set(["product"]) }, "category") //=> false
 */
export const saysGoods = (shop: Pick<SqlShop, "columns">, by: GoodsField): boolean =>
  saysAxis(shop, CALLED_AS[by]);

/** The columns of the view that name goods. */
export const goodsColumns = (shop: Pick<SqlShop, "columns">, by: GoodsField): ViewColumn[] =>
  columnsSaying(shop, CALLED_AS[by]);

/** Which lines: of goods called by a field, in purchases of some days, both included; null = from the first one on. */
export interface LinesOf {
  readonly by: GoodsField;
  readonly from: Day | null;
  readonly to: Day;
}

/** What goods a row of the view names, as it stands there; null = none. */
export const goodsWord = (shop: Pick<SqlShop, "columns">, by: GoodsField): string =>
  wordOf(shop, CALLED_AS[by]);

/** What lines that name goods as `written` call them, without the delivery in a product's name; and the join it needs. */
export const calledGoods = (shop: SqlShop, by: GoodsField): ReturnType<typeof calledBy> =>
  calledBy(shop, CALLED_AS[by]);

/**
 * A query of lines: `person`, the `nth` of their purchases that it is of, its `day`, the `word` that it names (null =
 * none), its `amount` and `pieces` (null = not stated). Where orders of one day are one purchase, lines of all are of it.
 */
export function linesOf(shop: SqlShop, { by, from, to }: LinesOf): string {
  const pieces = shop.columns.has("quantity")
    ? "CASE WHEN orders.amount < 0 THEN -ABS(orders.quantity) ELSE orders.quantity END"
    : `CAST(NULL AS ${shop.dialect.real})`;
  const days = `ledger.day <= ${to}${from === null ? "" : ` AND ledger.day >= ${from}`}`;
  const bought = shop.rules.mergeSameDayOrders
    ? "ledger JOIN purchases AS bought ON bought.person = ledger.person AND bought.day = ledger.day"
    : "ledger JOIN ledger AS bought ON bought.ord = ledger.ord";
  const lines = `SELECT ledger.person AS person, ledger.nth AS nth, ledger.day AS day, ${goodsWord(shop, by)} AS written, orders.amount AS amount, ${pieces} AS pieces
  FROM ${bought} JOIN ${LINES} WHERE ${days}`;
  const called = calledGoods(shop, by);
  return `SELECT person, nth, day, ${called.word} AS word, amount, pieces FROM (${lines}) AS lines ${called.join}`;
}

/** The goods of `told_lines`, by the people with a line of each: `word` and `place`, from 1; equals by name. */
export const RANKED_GOODS =
  "SELECT word, ROW_NUMBER() OVER (ORDER BY COUNT(DISTINCT person) DESC, word) AS place FROM told_lines WHERE word IS NOT NULL GROUP BY word";

/** Of some lines, whether what they name was bought: 1, or 0 = taken back. */
export const IS_HELD = `CASE WHEN ${isKeptOf({ amount: "amount", pieces: "pieces", over: "" })} THEN 1 ELSE 0 END`;
