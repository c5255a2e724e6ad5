import type { SubscriptionAsk } from "../../../core/facts/subscription.ts";
import type { SqlShop } from "../view.ts";
import { deliverySteps } from "./deliveries.ts";

/* Subscriptions, as `core/subscriptions/subscriptions.ts` finds them. */

/** A cycle is at least so many days, and these where no gap is known [days]. */
const SHORTEST_CYCLE = 7;
const NO_GAP_CYCLE = 30;

/**
 * Queries that follow a WITH, after those of `deliverySteps`: `shop_gaps` (the two gaps in the middle of all), `subs` (each
 * subscription: how many `days` it was delivered on, the first and the last, `twice_cycle` [days], the first purchase and row,
 * its `sub_id` and `first_word`, `is_left_out`, `goes_back`, `last_number`) and `deliveries` (its days, each with its `number`,
 * and whether it was `decided`, and it `stopped` there).
 */
export function subscriptionSteps(shop: SqlShop, { anchor, start }: SubscriptionAsk): string {
  const d = shop.dialect;
  const middle = (place: string, many: string) =>
    `MAX(CASE WHEN ${place} = ${d.quotient(`${many} + 1`, "2")} THEN gap END) + MAX(CASE WHEN ${place} = ${d.quotient(many, "2")} + 1 THEN gap END)`;
  const sub = "PARTITION BY person, sub";
  return `${deliverySteps(shop, anchor)},
 sub_days AS (SELECT person, sub, day, MAX(number) AS said, COUNT(DISTINCT ord) AS orders FROM taken GROUP BY person, sub, day),
 spaced AS (SELECT sub_days.*, LEAD(day) OVER (${sub} ORDER BY day) - day AS gap, ROW_NUMBER() OVER (${sub} ORDER BY day) - 1 AS i, COUNT(*) OVER (${sub}) AS n FROM sub_days),
 placed_gaps AS (SELECT person, sub, gap, ROW_NUMBER() OVER (${sub} ORDER BY gap) AS own_place, COUNT(*) OVER (${sub}) AS own_n, ROW_NUMBER() OVER (ORDER BY gap) AS place, COUNT(*) OVER () AS n FROM spaced WHERE gap IS NOT NULL),
 own_gaps AS (SELECT person, sub, ${middle("own_place", "own_n")} AS twice_gap FROM placed_gaps GROUP BY person, sub),
 shop_gaps AS (SELECT ${middle("place", "n")} AS twice_gap FROM placed_gaps),
 begun AS (SELECT person, sub, spot, row_no, sub_id, word, ROW_NUMBER() OVER (${sub} ORDER BY spot, row_no) AS nth_line FROM taken),
 grouped_days AS (SELECT spaced.*, SUM(CASE WHEN said > 0 THEN 1 ELSE 0 END) OVER (${sub} ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS run FROM spaced),
 first_said AS (SELECT person, sub, GREATEST(0, said - i - 1) AS before FROM grouped_days WHERE run = 1 AND said > 0),
 numbered AS (SELECT g.person AS person, g.sub AS sub, day, i, n, said, CASE WHEN run = 0 THEN COALESCE(before, 0) + i + 1
   ELSE SUM(said) OVER (PARTITION BY g.person, g.sub, run) + ROW_NUMBER() OVER (PARTITION BY g.person, g.sub, run ORDER BY i) - 1 END AS number
  FROM grouped_days AS g LEFT JOIN first_said ON first_said.person = g.person AND first_said.sub = g.sub),
 steadied AS (SELECT numbered.*, CASE WHEN said > 0 AND said <= LAG(number) OVER (${sub} ORDER BY i) THEN 1 ELSE 0 END AS goes_back, MAX(i) OVER (PARTITION BY person, sub, number) AS last_i FROM numbered),
 sub_sums AS (SELECT person, sub, MIN(day) AS first_day, MAX(day) AS last_day, MAX(said) AS most_said, MAX(goes_back) AS goes_back, MAX(CASE WHEN i = n - 1 THEN number END) AS last_number FROM steadied GROUP BY person, sub),
 cycled AS (SELECT sub_sums.*, GREATEST(${2 * SHORTEST_CYCLE}, COALESCE(own_gaps.twice_gap, shop_gaps.twice_gap, ${2 * NO_GAP_CYCLE})) AS twice_cycle
  FROM sub_sums CROSS JOIN shop_gaps LEFT JOIN own_gaps ON own_gaps.person = sub_sums.person AND own_gaps.sub = sub_sums.sub),
 subs AS (SELECT cycled.*, spot AS first_spot, row_no AS first_row, sub_id, word AS first_word, CASE WHEN most_said = 0 AND first_day - ${start} <= twice_cycle THEN 1 ELSE 0 END AS is_left_out
  FROM cycled JOIN begun ON begun.person = cycled.person AND begun.sub = cycled.sub AND nth_line = 1),
 deliveries AS (SELECT steadied.person AS person, steadied.sub AS sub, number, CASE WHEN ${anchor} - day > twice_cycle THEN 1 ELSE 0 END AS decided, CASE WHEN i = n - 1 AND ${anchor} - day > twice_cycle THEN 1 ELSE 0 END AS stopped
  FROM steadied JOIN subs ON subs.person = steadied.person AND subs.sub = steadied.sub WHERE is_left_out = 0 AND i = last_i)`;
}
