import type { GoodsKind, NextGoods, ProductRow } from "../../../core/facts/products.ts";
import { sumOf } from "../../../core/values/sum.ts";
import type { Answer } from "../runner.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import type { SqlShop } from "../view.ts";
import { IS_HELD, linesOf, RANKED_GOODS, saysGoods } from "./goods-lines.ts";

/** How many goods of the next order are kept [count]. */
const MOST_NEXT = 5;

/**
 * Goods with the most buyers, all others, what lines name nothing of, and everything. `slot` counts the goods that stand
 * by themselves from 1, then come that of all others and that of nothing.
 */
export const products: TableSql<"products"> = {
  at: ({ by }, shop) => (saysGoods(shop, by) ? null : []),
  sql: ({ anchor, by, most }, shop) => {
    const [pieces, none] = shop.columns.has("quantity")
      ? ["COALESCE(SUM(pieces), 0)", "0"]
      : ["SUM(pieces)", "NULL"];
    return `WITH told_lines AS (${linesOf(shop, { by, from: null, to: anchor })}),
 goods AS (${RANKED_GOODS}),
 called AS (SELECT LEAST(place, ${most + 1}) AS slot, COUNT(*) AS goods, MIN(word) AS name FROM goods GROUP BY 1),
 slotted AS (SELECT person, nth, day, CASE WHEN told_lines.word IS NULL THEN ${most + 2} ELSE LEAST(place, ${most + 1}) END AS slot, amount, pieces
  FROM told_lines LEFT JOIN goods ON goods.word = told_lines.word),
 ${ordersOfGoods(anchor)},
 ${nextGoods(most, shop)},
 slot_sums AS (SELECT slot, SUM(is_fresh) AS buyers, SUM(CASE WHEN held = 1 AND known = 1 THEN 1 ELSE 0 END) AS repeaters,
  SUM(CASE WHEN held = 1 AND nth = 1 THEN 1 ELSE 0 END) AS entered, SUM(CASE WHEN held = 1 AND nth = 1 AND orders > 1 THEN 1 ELSE 0 END) AS entered_again,
  SUM(held) AS orders, SUM(n) AS n, SUM(unpriced) AS unpriced, ${pieces} AS pieces, SUM(sales) AS sales, SUM(CASE WHEN known > 0 THEN sales ELSE 0 END) AS repeat_sales,
  SUM(CASE WHEN is_fresh = 1 AND nth < orders THEN 1 ELSE 0 END) AS followed, SUM(CASE WHEN nth > 1 THEN sales ELSE 0 END) AS later_sales FROM bought GROUP BY slot)
SELECT CASE WHEN slot_sums.slot <= ${most} THEN 'named' WHEN slot_sums.slot = ${most + 1} THEN 'others' ELSE 'unnamed' END AS kind, slot_sums.slot AS slot, name, COALESCE(goods, 0) AS goods,
 buyers, repeaters, entered, entered_again, orders, n, unpriced, pieces, sales, repeat_sales, followed, later_sales, 0 AS next_slot, 0 AS people, 0 AS low, 0 AS high
 FROM slot_sums LEFT JOIN called ON called.slot = slot_sums.slot
UNION ALL SELECT 'all', 0, NULL, 0, COUNT(*), SUM(CASE WHEN orders > 1 THEN 1 ELSE 0 END), COUNT(*), SUM(CASE WHEN orders > 1 THEN 1 ELSE 0 END), SUM(orders), 0, 0, ${none}, 0, 0, 0, 0, 0, 0, 0, 0 FROM lives
UNION ALL SELECT 'next', slot, NULL, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, 0, 0, next_slot, people, low, high FROM most_next WHERE spot <= ${MOST_NEXT}`;
  },
  rows: (answers) => {
    const next = answers.filter((row) => row["kind"] === "next").sort(inOrder);
    const all = answers.find((row) => row["kind"] === "all");
    const slots = answers.filter((row) => row["kind"] !== "all" && row["kind"] !== "next");
    const each = slots
      .sort((a, b) => numberOf(a, "slot") - numberOf(b, "slot"))
      .map((row) => rowOf(row, next));
    const laterSales = slots.reduce((sum, row) => sum + numberOf(row, "later_sales"), 0);
    return all === undefined ? each : [...each, allRow({ ...rowOf(all, []), repeatSales: laterSales }, each)];
  },
};

/** Goods by the orders that name them: whether one holds them, and in how many of the person's orders before (`known`). */
const ordersOfGoods = (
  anchor: number,
): string => `order_goods AS (SELECT person, nth, day, slot, COUNT(*) AS n, SUM(CASE WHEN amount IS NULL THEN 1 ELSE 0 END) AS unpriced,
  SUM(pieces) AS pieces, SUM(COALESCE(amount, 0)) AS sales, ${IS_HELD} AS held FROM slotted GROUP BY person, nth, day, slot),
 lives AS (SELECT person, MAX(nth) AS orders FROM ledger WHERE day <= ${anchor} GROUP BY person),
 counted AS (SELECT order_goods.*, COALESCE(SUM(held) OVER (PARTITION BY person, slot ORDER BY nth ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS known FROM order_goods),
 bought AS (SELECT counted.*, lives.orders AS orders, CASE WHEN held = 1 AND known = 0 THEN 1 ELSE 0 END AS is_fresh FROM counted JOIN lives ON lives.person = counted.person)`;

/** What the order after the first one with a product holds, and after how many days. */
function nextGoods(most: number, { dialect: d }: SqlShop): string {
  const middle = (place: string) => `MAX(CASE WHEN spot = ${place} THEN gap END)`;
  return `gaps AS (SELECT bought.slot AS slot, later.slot AS next_slot, later.day - bought.day AS gap
  FROM bought JOIN order_goods AS later ON later.person = bought.person AND later.nth = bought.nth + 1 WHERE is_fresh = 1 AND later.held = 1 AND later.slot <= ${most}),
 placed_gaps AS (SELECT slot, next_slot, gap, ROW_NUMBER() OVER (PARTITION BY slot, next_slot ORDER BY gap) AS spot, COUNT(*) OVER (PARTITION BY slot, next_slot) AS n FROM gaps),
 all_next AS (SELECT slot, next_slot, MAX(n) AS people, ${middle(d.quotient("n + 1", "2"))} AS low, ${middle(`${d.quotient("n", "2")} + 1`)} AS high FROM placed_gaps GROUP BY slot, next_slot),
 most_next AS (SELECT all_next.*, ROW_NUMBER() OVER (PARTITION BY slot ORDER BY people DESC, next_slot) AS spot FROM all_next)`;
}

const inOrder = (a: Answer, b: Answer): number =>
  numberOf(b, "people") - numberOf(a, "people") || numberOf(a, "next_slot") - numberOf(b, "next_slot");

/** Rows of goods stand in the order of their slots, which begin with 1. */
const nextOf = (row: Answer): NextGoods => ({
  row: numberOf(row, "next_slot") - 1,
  people: numberOf(row, "people"),
  medianDays: (numberOf(row, "low") + numberOf(row, "high")) / 2,
});

function rowOf(row: Answer, next: readonly Answer[]): ProductRow {
  const kind = String(row["kind"]) as GoodsKind;
  return {
    ...{ kind, name: kind === "named" ? String(row["name"]) : "", goods: numberOf(row, "goods") },
    ...{ buyers: numberOf(row, "buyers"), repeaters: numberOf(row, "repeaters") },
    ...{ entered: numberOf(row, "entered"), enteredAgain: numberOf(row, "entered_again") },
    ...{ orders: numberOf(row, "orders"), lines: numberOf(row, "n"), unpriced: numberOf(row, "unpriced") },
    quantity: row["pieces"] === null ? null : numberOf(row, "pieces"),
    ...{ sales: numberOf(row, "sales"), repeatSales: numberOf(row, "repeat_sales") },
    followed: numberOf(row, "followed"),
    next: next.filter((one) => one["slot"] === row["slot"]).map(nextOf),
  };
}

/** Everything together: what adds up over lines is added up. */
const allRow = (all: ProductRow, each: readonly ProductRow[]): ProductRow => ({
  ...all,
  ...{ goods: sumOf(each, "goods"), lines: sumOf(each, "lines"), unpriced: sumOf(each, "unpriced") },
  quantity: all.quantity === null ? null : each.reduce((sum, row) => sum + (row.quantity ?? 0), 0),
  sales: sumOf(each, "sales"),
});
