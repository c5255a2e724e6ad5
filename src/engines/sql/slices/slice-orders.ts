import type { Slice } from "../../../core/slices/slices.ts";
import { LINES } from "../tables/people-values.ts";
import type { SqlShop, Step } from "../view.ts";
import { linesMeant } from "./slice-goods.ts";
import { inChannels } from "./slice-words.ts";

/** The purchases that a slice leaves of a shop's, whoever bought them. */
export interface CutOrders {
  readonly steps: readonly Step[];
  /** The name under which they stand. */
  readonly purchases: string;
  /** Of a slice of goods: its rows among `judged`, and of each order what they come to; null = whole orders are taken. */
  readonly goods: { readonly lines: string; readonly worths: string } | null;
}

/**
 * Cuts the purchases to a slice's orders, see `cutPurchases`.
 *
 * @param name by which the steps begin
 * @throws InputProblem "slice-no-channel" and its like
 */
export function cutOrders(slice: Slice, name: string, shop: SqlShop): CutOrders {
  const values = slice.orders?.channel;
  const ofChannel = values ? `SELECT * FROM purchases WHERE ${inChannels(values, shop)}` : null;
  const meant = linesMeant(slice, shop);
  if (meant !== null) return ofGoods(name, { bought: ofChannel ?? "SELECT * FROM purchases", meant }, shop);
  if (ofChannel === null) return { steps: [], purchases: "purchases", goods: null };
  return {
    steps: [{ name: `${name}_cut`, sql: ofChannel }],
    purchases: `${name}_cut`,
    goods: null,
  };
}

function ofGoods(
  name: string,
  { bought, meant }: Readonly<Record<"bought" | "meant", string>>,
  { dialect: d, rules }: SqlShop,
): CutOrders {
  const [lines, worths, cut] = [`${name}_lines`, `${name}_worths`, `${name}_cut`];
  const columns = "order_id, channel, person, known_by, day, worth AS amount, first_row";
  const steps = [
    {
      name: lines,
      sql: `SELECT judged.* FROM judged JOIN orders ON orders.row_no = judged.row_no WHERE ${meant}`,
    },
    {
      name: worths,
      sql: `WITH judged AS (SELECT * FROM ${lines})
SELECT bought.ord AS ord, CAST(SUM(orders.amount) AS ${d.int}) AS worth, COUNT(*) AS met, COUNT(orders.amount) AS priced FROM (${bought}) AS bought JOIN ${LINES} GROUP BY bought.ord`,
    },
    {
      name: cut,
      sql: `SELECT purchases.ord AS ord, ${columns} FROM purchases JOIN ${worths} AS worths ON worths.ord = purchases.ord WHERE worth ${rules.countZeroYenOrders ? ">=" : ">"} 0`,
    },
  ];
  return { steps, purchases: cut, goods: { lines, worths } };
}
