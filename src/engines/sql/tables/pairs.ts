import { mayLack } from "../../../core/facts/pair-rows.ts";
import { MOST_SEARCHED, type PairRow } from "../../../core/facts/pairs.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import { IS_HELD, linesOf, saysGoods } from "./goods-lines.ts";

/**
 * Products that stood in one order, looked for among those of the most orders, see `pairRows`.
 *
 * @param searched among how many [count]
 */
export const pairsAmong = (searched: number): TableSql<"pairs"> => ({
  at: ({ by }, shop) => (saysGoods(shop, by) ? null : []),
  sql: ({ most, least, ...ask }, shop) => {
    const order = "orders DESC, people DESC, a, b";
    return `WITH told_lines AS (${linesOf(shop, ask)}),
 held_goods AS (SELECT person, nth, word FROM (SELECT person, nth, word, ${IS_HELD} AS held FROM told_lines WHERE word IS NOT NULL GROUP BY person, nth, word) AS g WHERE held = 1),
 goods AS (SELECT word, COUNT(*) AS orders, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, word) AS place FROM held_goods GROUP BY word),
 searched AS (SELECT person, nth, place FROM held_goods JOIN goods ON goods.word = held_goods.word WHERE place <= ${searched}),
 both_held AS (SELECT one.place AS a, other.place AS b, COUNT(*) AS orders, COUNT(DISTINCT one.person) AS people
  FROM searched AS one JOIN searched AS other ON other.person = one.person AND other.nth = one.nth AND one.place < other.place GROUP BY 1, 2),
 placed_pairs AS (SELECT a, b, orders, people, ROW_NUMBER() OVER (ORDER BY ${order}) AS place_of_all,
  ROW_NUMBER() OVER (PARTITION BY CASE WHEN people >= ${least} THEN 1 ELSE 0 END ORDER BY ${order}) AS place_of_kind FROM both_held),
 next_goods AS (SELECT COALESCE(MAX(orders), 0) AS beyond FROM goods WHERE place = ${searched + 1})
SELECT one.word AS one, other.word AS other, one.orders AS one_orders, other.orders AS other_orders, placed_pairs.orders AS orders, people, beyond, place_of_all
FROM placed_pairs CROSS JOIN next_goods JOIN goods AS one ON one.place = a JOIN goods AS other ON other.place = b
WHERE place_of_all <= ${most} OR (people >= ${least} AND place_of_kind <= ${most})`;
  },
  order: () => "place_of_all",
  rows: (answers, ask) => {
    const beyond = numberOf(answers[0], "beyond");
    const told = answers.map((row) => ({ people: numberOf(row, "people") }));
    const isWhole = !mayLack(told, ask, beyond);
    return answers.map((row): PairRow => {
      const orders = numberOf(row, "orders");
      return {
        ...{ one: String(row["one"]), other: String(row["other"]) },
        ...{ oneOrders: numberOf(row, "one_orders"), otherOrders: numberOf(row, "other_orders") },
        ...{ orders, people: numberOf(row, "people"), isProven: isWhole && orders >= beyond },
      };
    });
  },
});

export const pairs = pairsAmong(MOST_SEARCHED);
