import type { Ledger } from "../ledger.ts";
import { latestSaid } from "../people/latest-said.ts";
import type { SegmentShop } from "../segments/people-seen.ts";
import { saidBands } from "../slices/slice-attributes.ts";
import { columnsOf, hasColumn } from "../slices/slice-columns.ts";
import type { Day } from "../values/day.ts";
import { dictionary } from "../values/dictionary.ts";
import { onceFor } from "../values/once.ts";
import { type CohortAxis, type CohortRow, cohortRows, type CohortsAsk } from "./cohorts.ts";
import { everybody, type PeopleValues } from "./common-values.ts";
import { firstGoods } from "./first-goods.ts";
import { type SharedLines, sharedLines } from "./product-lines.ts";
import { ledgerSince } from "./product-starts.ts";

/** The fields that a sheet may say of goods. */
const GOODS = { firstProduct: "product", firstCategory: "category" } as const;

/** A shop of which several tables are made: its lines are gathered once, and its people told apart once by each axis. */
export interface SharedShop extends SegmentShop, SharedLines {
  /** As `cohortValues`. */
  readonly valuesOf: (axis: CohortAxis | null, anchor: Day) => PeopleValues | null;
}

/** A shop as its tables share it. */
export function sharedShop(shop: SegmentShop): SharedShop {
  const shared = { ...sharedLines(shop), rules: shop.rules };
  const asOf = onceFor((anchor: Day) =>
    onceFor((axis: CohortAxis | null) => cohortValues(shared, axis, anchor)),
  );
  return { ...shared, valuesOf: (axis, anchor) => asOf(anchor)(axis) };
}

/** The tables `cohorts` of a shop, one an ask; those since one product find its purchases once. */
export function cohortTables(shop: SharedShop, asks: readonly CohortsAsk[]): CohortRow[][] {
  const since = onceFor((product: string) => ledgerSince(shop, product));
  return asks.map((ask) => {
    const ledger = ask.since === undefined ? shop.ledger : since(ask.since);
    return cohortRows(ledger, ask, shop.valuesOf(ask.axis, ask.ends[ask.ends.length - 1] ?? 0));
  });
}

/**
 * What a shop's people are told apart by, in the order of its ledger: the goods or the channel of their first purchase, or
 * what the latest purchase up to the anchor says of them that says anything. Goods are called by their name, else by
 * their code; "" = nothing is said. Where orders of one day are one purchase, all goods of the first day count.
 *
 * @param axis null = nothing tells them apart
 * @returns null where the sheet has no such column
 */
function cohortValues(
  shop: SegmentShop & SharedLines,
  axis: CohortAxis | null,
  anchor: Day,
): PeopleValues | null {
  const { purchases, ledger } = shop;
  if (axis === null) return everybody(ledger.customers);
  if (axis === "firstProduct" || axis === "firstCategory")
    return hasColumn(purchases.rows, GOODS[axis]) ? firstGoods(shop, GOODS[axis], anchor) : null;
  if (!hasColumn(purchases.rows, axis)) return null;
  const [column] = columnsOf(purchases.rows, axis);
  if (axis === "firstChannel") {
    const { start, places } = ledger.made;
    const rowOf = (c: number): number => purchases.row[places[start[c] ?? 0] ?? 0] ?? -1;
    return oneEach(ledger, column.texts, (c) => column.codes[rowOf(c)] ?? -1);
  }
  const texts = axis === "ageBand" ? saidBands(column.texts, purchases.rows.dateOrder, anchor) : column.texts;
  const said = latestSaid(purchases, column, anchor);
  return oneEach(ledger, texts, (c) => said[ledger.customerCodes[c] ?? -1] ?? -1);
}

/** One value a person. @param codeOf the text of the ledger's customer c; below 0 = none */
function oneEach(
  { customers }: Ledger,
  texts: readonly string[],
  codeOf: (c: number) => number,
): PeopleValues {
  const words = dictionary();
  const own = Int32Array.from(texts, (text) => words.code(text));
  const unsaid = words.code("");
  const { start } = everybody(customers);
  const codes = new Int32Array(customers);
  for (let c = 0; c < customers; c++) codes[c] = own[codeOf(c)] ?? unsaid;
  return { texts: words.texts, start, codes };
}
