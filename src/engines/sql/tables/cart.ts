import type { CartAsk, CartRow } from "../../../core/facts/cart.ts";
import { ADJUSTMENTS } from "../../../core/orders/deductions.ts";
import { judgingSteps } from "../cleaning/rows.ts";
import { adjustmentsOf, worthSteps } from "../cleaning/worths.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import type { SqlShop, Step } from "../view.ts";
import { type CartTurn, cartTurns, type Judging } from "./cart-turns.ts";

/** カートの数字との違い: each rule of carts put after those before it. */
export const cart: TableSql<"cart"> = {
  sql: (ask, shop) => {
    const { turns, judgings } = cartTurns(shop);
    return `WITH near AS (${nearOrders(shop, ask)}),
 ${judgings.map(judgedOrders).join(",\n ")},
 ${refundsKnown(shop)}
${turns.map((turn, place) => countOf(turn, { place, ask })).join("\nUNION ALL ")}`;
  },
  order: () => "place",
  rows: (answers) => {
    const rows: CartRow[] = [];
    for (const row of answers) {
      const [known, last] = [numberOf(row, "known") > 0, rows[rows.length - 1]];
      const own = { sales: numberOf(row, "sales"), orders: numberOf(row, "orders") };
      const { sales, orders } = known || last === undefined ? own : last;
      const rule = String(row["rule"]) as CartRow["rule"];
      rows.push({ rule, known, turnedBack: numberOf(row, "turned_back") > 0, sales, orders });
    }
    return rows;
  },
};

const listed = (steps: readonly Step[]): string =>
  steps.map(({ name, sql }) => `${name} AS (${sql})`).join(",\n ");

/**
 * The rows of orders that may lie in the period by any rule, as `core/facts/cart.ts` has it: one of them is dated, or was
 * shipped, in it. Where what some rows say decides about others, of a refund column, all stay.
 */
function nearOrders({ columns }: SqlShop, { start, end }: CartAsk): string {
  const isIn = (day: string): string => `${day} BETWEEN ${start} AND ${end}`;
  const mine = `SELECT ord FROM stated WHERE ${isIn("day")} OR ${isIn("ship_day")}`;
  return `SELECT * FROM stated${columns.has("refund") ? "" : ` WHERE ord IN (${mine})`}`;
}

/** What is asked of rows that are judged: fewer columns are less to put aside. */
const ROW_COLUMNS = `ord, row_no, order_id, channel, day, counted_day, reason, worth, has_total, is_negative, ${ADJUSTMENTS.join(", ")}`;

/**
 * The rows judged in one way (`cart_rows_…`), by the rules in force those that are there, and their orders with all that may
 * be taken off (`cart_orders_…`); inside, the names of the steps of cleaning stand for these.
 */
const judgedOrders = ({ shop, isOffAtAll }: Judging, i: number): string =>
  `cart_rows_${i} AS (${i === 0 ? "" : `WITH ${listed(judgingSteps(shop, isOffAtAll, "near"))} `}SELECT ${ROW_COLUMNS} FROM judged),
 cart_orders_${i} AS (WITH judged AS (SELECT * FROM cart_rows_${i}), ${listed(worthSteps(shop))},
  whose AS (SELECT judged.ord AS ord, MIN(person) AS person, COUNT(DISTINCT person) AS named, SUM(CASE WHEN worth < 0 THEN -worth ELSE 0 END) AS negative_rows
   FROM judged JOIN people ON people.row_no = judged.row_no WHERE judged.reason = 0 GROUP BY judged.ord)
  SELECT worths.*, person, named, negative_rows FROM worths JOIN whose ON whose.ord = worths.ord)`;

/** Whether anything was given back, and whether on days of its own, see `knowsRefundDays`. */
const refundsKnown = (
  shop: SqlShop,
): string => `back_rows AS (SELECT rows_of.ord AS ord, rows_of.day AS day FROM cart_rows_0 AS rows_of JOIN cart_orders_0 AS orders_of ON orders_of.ord = rows_of.ord WHERE rows_of.reason = 0 AND worth < 0 AND positives > 0),
 sold_rows AS (SELECT ord, day, ROW_NUMBER() OVER (PARTITION BY ord ORDER BY row_no DESC) AS nth_last FROM cart_rows_0 WHERE reason = 0 AND worth >= 0),
 refunds_known AS (SELECT CASE WHEN (SELECT COUNT(*) FROM cart_rows_0 WHERE worth < 0) > 0 THEN 1 ELSE 0 END AS are_there,
  CASE WHEN (SELECT COUNT(*) FROM back_rows JOIN sold_rows ON sold_rows.ord = back_rows.ord AND nth_last = 1 WHERE COALESCE(back_rows.day, ${NEVER}) <> COALESCE(sold_rows.day, ${NEVER})) > 0
   AND ${adjustmentsOf(shop).includes("refund") ? "(SELECT COUNT(*) FROM cart_orders_0 WHERE refund <> 0)" : "0"} = 0 THEN 1 ELSE 0 END AS have_days)`;

/** Before all days. */
const NEVER = -1_000_000_000;

/** One count as a row. */
function countOf(turn: CartTurn, { place, ask }: { readonly place: number; readonly ask: CartAsk }): string {
  const { rule, known, turnedBack, judging, counting } = turn;
  const isKnown = rule === "refundDay" ? "have_days" : "are_there";
  const inPeriod = `day BETWEEN ${ask.start} AND ${ask.end}`;
  const refunds = `(SELECT COALESCE(SUM(-worth), 0) FROM cart_rows_${judging} AS rows_of JOIN (SELECT ord, positives, ${worthOf(turn)} AS counted FROM cart_orders_${judging}) AS orders_of ON orders_of.ord = rows_of.ord
  WHERE reason = 0 AND worth < 0 AND positives > 0 AND counted IS NOT NULL AND ${inPeriod})`;
  return `SELECT ${place} AS place, '${rule}' AS rule, ${known === null ? `(SELECT ${isKnown} FROM refunds_known)` : Number(known)} AS known, ${Number(turnedBack)} AS turned_back,
 COALESCE(SUM(counted), 0)${counting.refundsOnTheirDay ? ` - ${refunds}` : ""} AS sales, COUNT(CASE WHEN NOT is_return THEN counted END) AS orders
 FROM (SELECT ${worthOf(turn)} AS counted, ${IS_RETURN} AS is_return FROM cart_orders_${judging} WHERE ${inPeriod}) AS c`;
}

/** An order that takes money off without having any. */
const IS_RETURN = "(positives = 0 AND negatives > 0)";

/** What an order is worth in a count; null = it does not count. */
function worthOf({ counting }: CartTurn): string {
  const { takenOff, everybody, returns, zeroYen } = counting;
  const off = [...takenOff].map((kind) => ` - ${kind === "negativeRows" ? "negative_rows" : kind}`);
  const left = `total + negative_rows${off.join("")}`;
  return `CASE WHEN named > 1 OR (has_total = 1 AND positives > 1) THEN NULL${everybody ? "" : " WHEN person IS NULL THEN NULL"}
  WHEN ${IS_RETURN} THEN ${returns ? "total" : "NULL"} WHEN positives > 0 THEN CASE WHEN ${left} > 0 THEN ${left} END${zeroYen ? ` WHEN ${left} = 0 THEN 0` : ""} END`;
}
