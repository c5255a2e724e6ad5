import { cutsOrders, type Slice } from "../../../core/slices/slices.ts";
import { ledgerSql } from "../cleaning/ledger.ts";
import type { PeopleAsked } from "../people/person-fields.ts";
import type { Runner } from "../runner.ts";
import type { SqlShop, Step } from "../view.ts";
import { type CutOrders, cutOrders } from "./slice-orders.ts";
import { chosenSql } from "./slice-people.ts";

/** A part of a shop, as SQL has it. */
export interface SliceSql {
  /** What is made of a shop that is cleaned. */
  readonly steps: readonly Step[];
  /** A query over a shop, asked of the slice: `ledger`, `purchases`, `nameless` and `judged` are then the slice's. */
  readonly of: (sql: string) => string;
  /** A query of the days on which its orders were bought, whoever bought them; null = the shop's. */
  readonly reach: string | null;
  /** A query of its lines that state no amount of their own (`unpriced`), and of the others; null = it takes whole orders. */
  readonly prices: string | null;
}

/**
 * A slice over what `ledgerSteps` makes, see `slicedShop`.
 *
 * @param place among the parts of a run: its steps are called by it
 * @throws InputProblem "slice-no-channel" and its like; NotInSql as `segmentSql` does
 */
export function sliceSql(
  { slice, place }: { readonly slice: Slice; readonly place: number },
  { asked, shop }: { readonly asked: PeopleAsked; readonly shop: SqlShop },
): SliceSql {
  const name = `part_${place}`;
  const cut = cutOrders(slice, name, shop);
  const chosen = slice.customers ? chosenSql(slice, asked, shop) : null;
  const steps = chosen === null ? cut.steps : [...cut.steps, ...chosenSteps(cut.purchases, name, chosen)];
  const bought = chosen === null ? cut.purchases : `${name}_bought`;
  const purchases = `purchases AS (SELECT * FROM ${bought})`;
  const ledger = {
    name: `${name}_ledger`,
    sql: `WITH ${purchases} SELECT * FROM (${ledgerSql(shop.rules)}) AS slice_ledger`,
  };
  const own = [
    purchases,
    `ledger AS (SELECT * FROM ${ledger.name})`,
    `nameless AS (SELECT day, amount FROM ${bought} WHERE person IS NULL)`,
    ...(cut.goods ? [`judged AS (SELECT * FROM ${cut.goods.lines})`] : []),
  ];
  return {
    steps: [...steps, ledger],
    of: (sql) => `WITH ${own.join(",\n ")}\nSELECT * FROM (${sql}) AS of_slice`,
    reach: cutsOrders(slice) ? `SELECT DISTINCT day FROM ${cut.purchases} WHERE person IS NOT NULL` : null,
    prices: pricesOf(cut),
  };
}

const chosenSteps = (purchases: string, name: string, people: string): Step[] => [
  { name: `${name}_people`, sql: people },
  {
    name: `${name}_bought`,
    sql: `SELECT * FROM ${purchases} WHERE person IN (SELECT person FROM ${name}_people)`,
  },
];

const pricesOf = ({ goods }: CutOrders): string | null =>
  goods &&
  `SELECT COALESCE(SUM(met - priced), 0) AS unpriced, COALESCE(SUM(priced), 0) AS priced FROM ${goods.worths}`;

/** Asks a slice whatever is asked of a shop. */
export const ofSlice = (runner: Runner, { of }: SliceSql): Runner => ({
  query: (sql, order) => runner.query(of(sql), order),
});
