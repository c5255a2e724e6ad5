import {
  BECOMING_DAYS,
  type Becoming,
  type SubscribersRow,
  type SubscriptionAsk,
} from "../../../core/facts/subscription.ts";
import { NAMED_WORDS } from "../../../core/facts/subscriber-rows.ts";
import type { Day } from "../../../core/values/day.ts";
import type { Answer } from "../runner.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import type { SqlShop } from "../view.ts";
import { tellsDeliveries } from "./deliveries.ts";
import { saysAxis, valuesOf } from "./people-values.ts";
import { subscriptionSteps } from "./subscription-steps.ts";

/** The people of all subscriptions, those who became subscribers, and what was found while they were read. */
export const subscribers: TableSql<"subscribers"> = {
  at: (_, shop) => (tellsDeliveries(shop) ? null : []),
  sql: (ask, shop) => {
    const { anchor } = ask;
    const after = [...BECOMING_DAYS]
      .map((end, i) => `WHEN days <= ${end} THEN ${i}`)
      .concat(`ELSE ${BECOMING_DAYS.length}`);
    return `WITH ${subscriptionSteps(shop, ask)},
 latest AS (SELECT subs.*, ROW_NUMBER() OVER (PARTITION BY person ORDER BY last_day DESC, CASE WHEN is_left_out = 1 THEN 0 ELSE last_number END DESC, first_spot, first_row) AS nth_latest FROM subs),
 standing AS (SELECT CASE WHEN is_left_out = 1 THEN 0 ELSE last_number END AS k, CASE WHEN ${anchor} - last_day > twice_cycle THEN 'stopped' WHEN 2 * (${anchor} - last_day) > twice_cycle THEN 'late' ELSE 'going' END AS kind FROM latest WHERE nth_latest = 1),
 ${startersOf(ask, shop)},
 ${changesUntil(anchor)},
 unknown_words AS (SELECT kind_text AS word, COUNT(*) AS n, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, kind_text) AS place FROM said_lines WHERE is_unknown = 1 GROUP BY kind_text)
SELECT kind, CAST(NULL AS ${shop.dialect.text}) AS value, k, COUNT(*) AS n, 0 AS became, 0 AS low, 0 AS high FROM standing GROUP BY kind, k
UNION ALL SELECT 'becoming', value, place, COUNT(*), COUNT(days), MAX(CASE WHEN nth_gap = ${shop.dialect.quotient("many + 1", "2")} THEN days END), MAX(CASE WHEN nth_gap = ${shop.dialect.quotient("many", "2")} + 1 THEN days END) FROM placed_starters GROUP BY value, place
UNION ALL SELECT 'days', NULL, CASE ${after.join(" ")} END, COUNT(*), 0, 0, 0 FROM starters WHERE days IS NOT NULL GROUP BY 3
UNION ALL SELECT 'cycle', NULL, 0, twice_gap, 0, 0, 0 FROM shop_gaps WHERE twice_gap IS NOT NULL
UNION ALL SELECT 'subscriptions', NULL, 0, COUNT(*), 0, 0, 0 FROM subs
UNION ALL SELECT 'leftOut', NULL, 0, COUNT(*), 0, 0, 0 FROM subs WHERE is_left_out = 1
UNION ALL SELECT 'unsteady', NULL, 0, COUNT(*), 0, 0, 0 FROM subs WHERE is_left_out = 0 AND goes_back = 1
UNION ALL SELECT 'sameDay', NULL, 0, SUM(orders - 1), 0, 0, 0 FROM sub_days
UNION ALL SELECT 'sharedIds', NULL, 0, COUNT(*), 0, 0, 0 FROM (SELECT sub_id FROM taken WHERE sub_id IS NOT NULL GROUP BY sub_id HAVING COUNT(DISTINCT person) > 1) AS shared
UNION ALL SELECT 'mixed', NULL, 0, COUNT(*), 0, 0, 0 FROM orders_said WHERE has_subscription = 1 AND has_one_off = 1
UNION ALL SELECT 'unread', MAX(number_text), 0, COUNT(*), 0, 0, 0 FROM taken WHERE number_text IS NOT NULL AND column_number = 0
UNION ALL SELECT 'named', MIN(written), 0, COUNT(DISTINCT written), 0, 0, 0 FROM taken WHERE written <> word
UNION ALL SELECT 'changed', from_word, 0, many, 0, 0, 0 FROM placed_changes WHERE place = 1
UNION ALL SELECT 'changedTo', to_word, 0, many, 0, 0, 0 FROM placed_changes WHERE place = 1
UNION ALL SELECT 'unknownRows', NULL, 0, SUM(n), 0, 0, 0 FROM unknown_words
UNION ALL SELECT 'unknown', word, place, n, 0, 0, 0 FROM unknown_words WHERE place <= ${NAMED_WORDS}`;
  },
  rows: (answers) => [rowOf(answers)],
};

/** People who first bought once: `starters`, with the days until they subscribed (null = they did not), and by goods. */
function startersOf({ anchor, most }: SubscriptionAsk, shop: SqlShop): string {
  const began = shop.rules.mergeSameDayOrders ? "subscribed_day = first_day" : "subscribed_spot = 1";
  const goods = saysAxis(shop, "firstProduct")
    ? `SELECT v.person AS person, v.value AS value FROM (${valuesOf(shop, "firstProduct", anchor)}) AS v JOIN starters ON starters.person = v.person`
    : `SELECT person, CAST(NULL AS ${shop.dialect.text}) AS value FROM starters WHERE FALSE`;
  return `delivered AS (SELECT person, MIN(day) AS subscribed_day, MIN(spot) AS subscribed_spot FROM taken GROUP BY person),
 starters AS (SELECT firsts.person AS person, subscribed_day - first_day AS days FROM (SELECT person, MIN(day) AS first_day FROM made GROUP BY person) AS firsts
  LEFT JOIN delivered ON delivered.person = firsts.person WHERE first_day <= ${anchor} AND NOT COALESCE(${began}, FALSE)),
 starter_goods AS (${goods}),
 common AS (SELECT value, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, value) AS place FROM starter_goods GROUP BY value),
 valued_starters AS (SELECT person, 0 AS place, CAST(NULL AS ${shop.dialect.text}) AS value FROM starters
  UNION DISTINCT SELECT person, LEAST(place, ${most + 1}), CASE WHEN place <= ${most} THEN common.value END FROM starter_goods JOIN common ON common.value = starter_goods.value),
 placed_starters AS (SELECT v.place AS place, v.value AS value, days, COUNT(days) OVER (PARTITION BY v.place) AS many,
  ROW_NUMBER() OVER (PARTITION BY v.place, CASE WHEN days IS NULL THEN 1 ELSE 0 END ORDER BY days) AS nth_gap FROM valued_starters AS v JOIN starters ON starters.person = v.person)`;
}

/** Those told by their product that stopped as another product's began, see `noteChanges`: `placed_changes`, by their texts. */
const changesUntil = (anchor: Day): string =>
  `changes AS (SELECT COALESCE(ended.first_word, '') AS from_word, COALESCE(later.first_word, '') AS to_word,
   ROW_NUMBER() OVER (PARTITION BY ended.person, ended.sub ORDER BY later.first_day, later.first_spot, later.first_row) AS nth_later
  FROM subs AS ended JOIN subs AS later ON later.person = ended.person WHERE ended.sub_id IS NULL AND later.sub_id IS NULL
   AND ${anchor} - ended.last_day > ended.twice_cycle AND later.first_day > ended.last_day AND later.first_day - ended.last_day <= ended.twice_cycle),
 placed_changes AS (SELECT from_word, to_word, COUNT(*) OVER () AS many, ROW_NUMBER() OVER (ORDER BY from_word DESC, to_word DESC) AS place FROM changes WHERE nth_later = 1)`;

function rowOf(answers: readonly Answer[]): SubscribersRow {
  const of = (kind: string): Answer[] =>
    answers.filter((row) => row["kind"] === kind).sort((a, b) => numberOf(a, "k") - numberOf(b, "k"));
  const count = (kind: string): number => numberOf(of(kind)[0], "n");
  const last = ["going", "late", "stopped"]
    .flatMap(of)
    .reduce((most, row) => Math.max(most, numberOf(row, "k")), 0);
  const [cycle] = of("cycle");
  return {
    ...{ going: listOf(of("going"), last + 1), late: listOf(of("late"), last + 1) },
    stopped: listOf(of("stopped"), last + 1),
    becoming: of("becoming").map(becomingOf),
    becomingDays: listOf(of("days"), BECOMING_DAYS.length + 1),
    shopCycle: cycle === undefined ? null : numberOf(cycle, "n") / 2,
    ...{ subscriptions: count("subscriptions"), leftOut: count("leftOut"), sharedIds: count("sharedIds") },
    ...{ sameDay: count("sameDay"), unsteady: count("unsteady"), mixed: count("mixed") },
    ...{ unread: count("unread"), unreadExample: textOf(of("unread")[0]) ?? "" },
    ...{ named: count("named"), namedExample: textOf(of("named")[0]) ?? "" },
    ...{ changed: count("changed"), changedFrom: textOf(of("changed")[0]) ?? "" },
    changedTo: textOf(of("changedTo")[0]) ?? "",
    unknown: of("unknown").map((row) => ({ word: textOf(row) ?? "", rows: numberOf(row, "n") })),
    unknownRows: count("unknownRows"),
  };
}

/** Counts in the places that their rows name. */
const listOf = (rows: readonly Answer[], length: number): number[] =>
  Array.from({ length }, (_, k) =>
    numberOf(
      rows.find((row) => numberOf(row, "k") === k),
      "n",
    ),
  );

function textOf(row: Answer | undefined): string | null {
  const value = row?.["value"];
  return value === null || value === undefined ? null : String(value);
}

const becomingOf = (row: Answer): Becoming => ({
  value: textOf(row),
  starters: numberOf(row, "n"),
  became: numberOf(row, "became"),
  medianDays: row["low"] === null ? null : (numberOf(row, "low") + numberOf(row, "high")) / 2,
});
