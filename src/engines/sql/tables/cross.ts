import type { CrossAsk, CrossRow } from "../../../core/facts/cross.ts";
import { MOST_LIKE } from "../../../core/facts/cross-rows.ts";
import { namesLike } from "../../../core/facts/like-names.ts";
import type { Answer } from "../runner.ts";
import { numberOf, type TableSql } from "../table-sql.ts";
import type { SqlShop } from "../view.ts";
import { deliveryNames } from "./delivery-names.ts";
import { goodsColumns, IS_HELD, linesOf, RANKED_GOODS, saysGoods } from "./goods-lines.ts";

/** The chosen base among the bases; those of one product are called by its slot, from 1, all others by `OTHERS`. */
const CHOSEN = 0;
const OTHERS = 1_000_000;

/** Of the people who bought a product, or the chosen base, how many bought each other beside it. */
export const cross: TableSql<"cross"> = {
  at: ({ by }, shop) => (saysGoods(shop, by) ? null : []),
  sql: (ask, shop) => {
    const isRest = `slot > ${ask.shown}`;
    return `WITH told_lines AS (${linesOf(shop, ask)}),
 goods AS (${RANKED_GOODS}),
 ${slotsOf(ask, shop)},
 held_goods AS (SELECT person, nth, slot FROM (SELECT person, nth, COALESCE(slot, ${OTHERS}) AS slot, ${IS_HELD} AS held
  FROM told_lines LEFT JOIN slots ON slots.word = told_lines.word WHERE told_lines.word IS NOT NULL GROUP BY 1, 2, 3) AS g WHERE held = 1),
 ${besideBases(ask)},
 also_bought AS (SELECT base, slot, COUNT(*) AS people FROM beside GROUP BY base, slot),
 rest_bought AS (SELECT base, COUNT(DISTINCT person) AS people FROM beside WHERE ${isRest} GROUP BY base),
 orders_of AS (SELECT person, COUNT(*) AS orders FROM ledger WHERE ${daysOf(ask)} GROUP BY person)
SELECT 'base' AS kind, buyers.base AS base, 0 AS slot, COUNT(*) AS people, SUM(buyers.orders) AS orders, MAX(rest_bought.people) AS rest, NULL AS word FROM buyers LEFT JOIN rest_bought ON rest_bought.base = buyers.base GROUP BY buyers.base
UNION ALL SELECT 'also', base, slot, people, 0, 0, NULL FROM also_bought WHERE base <> ${OTHERS} AND slot <> ${OTHERS}
UNION ALL SELECT 'slot', slot, 0, 0, 0, 0, word FROM slots
UNION ALL SELECT 'others', ${OTHERS}, 0, COUNT(*), 0, 0, NULL FROM goods LEFT JOIN slots ON slots.word = goods.word WHERE slots.word IS NULL
UNION ALL SELECT 'all', 0, 0, COUNT(*), SUM(orders), (SELECT COUNT(DISTINCT person) FROM held_goods WHERE ${isRest}), NULL FROM orders_of
${textsOf(ask)}`;
  },
  rows: (answers, ask) => {
    const of = (kind: string): Answer[] => answers.filter((row) => row["kind"] === kind);
    const slots = of("slot").sort((a, b) => numberOf(a, "base") - numberOf(b, "base"));
    const others = numberOf(of("others")[0], "people");
    const also = new Map(of("also").map((row) => [`${row["base"]} ${row["slot"]}`, numberOf(row, "people")]));
    const sums = (base: number) => {
      const row = of("base").find((one) => one["base"] === base);
      return {
        buyers: numberOf(row, "people"),
        orders: numberOf(row, "orders"),
        rest: numberOf(row, "rest"),
      };
    };
    const beside = (base: number) => slots.map((_, i) => also.get(`${base} ${i + 1}`) ?? 0);
    const named = slots.map((row, i): CrossRow => ({
      ...{ ...NOTHING, kind: "named", name: String(row["word"]), goods: 1 },
      ...{ ...sums(i + 1), also: beside(i + 1) },
    }));
    const chosen = { ...sums(CHOSEN), also: beside(CHOSEN), unknown: unknownOf(named, of("text"), ask) };
    const [all] = of("all");
    return [
      ...named,
      ...(others > 0
        ? [{ ...NOTHING, kind: "others", goods: others, ...sums(OTHERS), rest: 0 } as const]
        : []),
      ...(ask.base.length > 0
        ? [{ ...NOTHING, kind: "base", goods: ask.base.length, ...chosen } as const]
        : []),
      {
        ...{ ...NOTHING, kind: "all", goods: named.length + others, buyers: numberOf(all, "people") },
        ...{ orders: numberOf(all, "orders"), rest: numberOf(all, "rest") },
      },
    ];
  },
};

const NOTHING = { name: "", goods: 0, also: [], rest: 0, unknown: [] } as const;

const daysOf = ({ from, to }: CrossAsk): string =>
  `day <= ${to}${from === null ? "" : ` AND day >= ${from}`}`;

/** Every name that any row says. */
function textsSaid(shop: SqlShop, { by }: CrossAsk): string {
  const columns = goodsColumns(shop, by).map((column) => `SELECT ${column} AS word FROM orders`);
  const said = `SELECT DISTINCT word AS text FROM (${columns.join(" UNION ALL ")}) AS said`;
  return by === "product"
    ? `SELECT DISTINCT plain AS word FROM (${deliveryNames(shop, said)}) AS called`
    : `SELECT text AS word FROM (${said}) AS called WHERE text IS NOT NULL`;
}

/** The names of a chosen base, each with its place. */
const namesOf = ({ base }: CrossAsk, { dialect: d }: SqlShop): string =>
  base.length === 0
    ? `SELECT 0 AS place, CAST(NULL AS ${d.text}) AS word FROM goods WHERE FALSE`
    : base.map((name, i) => `SELECT ${i} AS place, ${d.quoted(name)} AS word`).join(" UNION ALL ");

/** The goods that stand by themselves: those of most people, then the base's where any row of the orders names them. */
const slotsOf = (ask: CrossAsk, shop: SqlShop): string => `asked AS (${namesOf(ask, shop)}),
 said_words AS (${textsSaid(shop, ask)}),
 standing AS (SELECT word, place, 0 AS is_asked FROM goods WHERE place <= ${ask.most}
  UNION ALL SELECT asked.word, asked.place, 1 FROM asked JOIN said_words ON said_words.word = asked.word LEFT JOIN goods ON goods.word = asked.word WHERE COALESCE(goods.place, ${OTHERS}) > ${ask.most}),
 slots AS (SELECT word, ROW_NUMBER() OVER (ORDER BY is_asked, place) AS slot FROM standing)`;

/** Who bought each base (`buyers`, with its orders), and what `beside` it. */
function besideBases({ base, match, sameOrder, afterFirst }: CrossAsk): string {
  const all = match === "all" ? ` HAVING base <> ${CHOSEN} OR COUNT(DISTINCT slot) = ${base.length}` : "";
  const own = sameOrder
    ? ""
    : "LEFT JOIN base_orders AS own ON own.person = held_goods.person AND own.nth = held_goods.nth AND own.base = buyers.base ";
  const when = [
    ...(sameOrder ? [] : ["own.person IS NULL"]),
    ...(afterFirst ? ["held_goods.nth >= first_nth"] : []),
  ];
  return `bases AS (SELECT slot AS base, slot FROM slots UNION ALL SELECT ${OTHERS}, ${OTHERS} UNION ALL SELECT ${CHOSEN}, slots.slot FROM asked JOIN slots ON slots.word = asked.word),
 base_goods AS (SELECT held_goods.person AS person, held_goods.nth AS nth, bases.base AS base, bases.slot AS slot FROM held_goods JOIN bases ON bases.slot = held_goods.slot),
 base_orders AS (SELECT DISTINCT person, nth, base FROM base_goods),
 buyers AS (SELECT person, base, MIN(nth) AS first_nth, COUNT(DISTINCT nth) AS orders FROM base_goods GROUP BY person, base${all}),
 beside AS (SELECT DISTINCT buyers.person AS person, buyers.base AS base, held_goods.slot AS slot FROM buyers JOIN held_goods ON held_goods.person = buyers.person
  LEFT JOIN bases ON bases.base = buyers.base AND bases.slot = held_goods.slot ${own}WHERE bases.base IS NULL${when.map((one) => ` AND ${one}`).join("")})`;
}

/** Every name that the orders say, where some name of the base is none of them. */
const textsOf = (ask: CrossAsk): string =>
  ask.base.length === 0
    ? ""
    : `UNION ALL SELECT 'text', 0, 0, 0, 0, 0, word FROM said_words WHERE (SELECT COUNT(*) FROM asked JOIN said_words AS met ON met.word = asked.word) < ${ask.base.length}`;

function unknownOf(named: readonly CrossRow[], texts: readonly Answer[], { base }: CrossAsk) {
  const said = texts.map((row) => String(row["word"]));
  return base
    .filter((name) => !named.some((one) => one.name === name))
    .map((name) => ({ name, like: namesLike(said, name, MOST_LIKE) }));
}
