import type { SubscriptionAxis, SubscriptionRow } from "../../../core/facts/subscription.ts";
import type { Answer } from "../runner.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import { saidAtAll, tellsDeliveries } from "./deliveries.ts";
import { subscriptionSteps } from "./subscription-steps.ts";

/** In the order in which they are told. */
const AXES: readonly SubscriptionAxis[] = ["all", "firstProduct", "firstChannel"];

/** Subscriptions by their deliveries: all together, by first product and by channel. */
export const subscription: TableSql<"subscription"> = {
  at: (_, shop) => (tellsDeliveries(shop) ? null : []),
  sql: (ask, shop) => `WITH ${subscriptionSteps(shop, ask)},
 told_at_all AS (${saidAtAll(shop)}),
 first_goods AS (SELECT DISTINCT subs.person AS person, subs.sub AS sub, word FROM subs JOIN taken ON taken.person = subs.person AND taken.sub = subs.sub AND taken.day = subs.first_day WHERE word IS NOT NULL),
 valued AS (SELECT 0 AS axis, person, sub, '' AS value FROM subs WHERE is_left_out = 0
  UNION ALL SELECT 1, subs.person, subs.sub, COALESCE(word, '') FROM subs CROSS JOIN told_at_all LEFT JOIN first_goods ON first_goods.person = subs.person AND first_goods.sub = subs.sub WHERE is_left_out = 0 AND has_goods > 0
  UNION ALL SELECT 2, subs.person, subs.sub, COALESCE(made.channel, '') FROM subs CROSS JOIN told_at_all JOIN made ON made.person = subs.person AND made.spot = subs.first_spot WHERE is_left_out = 0 AND has_channels > 0),
 common AS (SELECT axis, value, ROW_NUMBER() OVER (PARTITION BY axis ORDER BY COUNT(*) DESC, value) AS place FROM valued GROUP BY axis, value),
 told AS (SELECT DISTINCT valued.axis AS axis, person, sub, LEAST(place, ${ask.most + 1}) AS place, CASE WHEN valued.axis > 0 AND place <= ${ask.most} THEN valued.value END AS value
  FROM valued JOIN common ON common.axis = valued.axis AND common.value = valued.value)
SELECT axis, place, value, 0 AS number, COUNT(*) AS n, 0 AS decided, 0 AS stopped FROM told GROUP BY axis, place, value
UNION ALL SELECT axis, place, value, number, COUNT(*), SUM(decided), SUM(stopped) FROM told JOIN deliveries ON deliveries.person = told.person AND deliveries.sub = told.sub GROUP BY axis, place, value, number`,
  rows: (answers) => {
    const lines = new Map<string, Answer[]>();
    const order = (row: Answer): number => numberOf(row, "axis") * MANY + numberOf(row, "place");
    for (const row of [...answers].sort((a, b) => order(a) - order(b))) {
      const key = String(order(row));
      lines.set(key, [...(lines.get(key) ?? []), row]);
    }
    const rows = [...lines.values()].map(rowOf);
    return rows[0]?.by === "all" ? rows : [NOBODY, ...rows];
  },
};

/** More than there are places. */
const MANY = 1_000_000;

const NOBODY: SubscriptionRow = {
  ...{ by: "all", value: null, subscriptions: 0 },
  ...{ known: [], decided: [], stopped: [] },
};

function rowOf(answers: readonly Answer[]): SubscriptionRow {
  const of = (number: number) => answers.find((row) => numberOf(row, "number") === number);
  const last = answers.reduce((most, row) => Math.max(most, numberOf(row, "number")), 0);
  const list = (name: string) => Array.from({ length: last }, (_, i) => numberOf(of(i + 1), name));
  const value = answers[0]?.["value"];
  return {
    by: AXES[numberOf(answers[0], "axis")] ?? "all",
    value: value === null || value === undefined ? null : String(value),
    subscriptions: numberOf(of(0), "n"),
    ...{ known: list("n"), decided: list("decided"), stopped: list("stopped") },
  };
}
