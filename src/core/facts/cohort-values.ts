import type { Ledger } from "../ledger.ts";
import { firstPurchases } from "../people/first-purchases.ts";
import { latestSaid } from "../people/latest-said.ts";
import { goodsRows, wordsSaid } from "../segments/bought-column.ts";
import type { SegmentShop } from "../segments/people-seen.ts";
import { saidBands } from "../slices/slice-attributes.ts";
import { columnsOf, hasColumn } from "../slices/slice-columns.ts";
import { intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { dictionary } from "../values/dictionary.ts";
import { groupedBy, indices } from "../values/grouping.ts";
import { onceFor } from "../values/once.ts";
import { type CohortAxis, type CohortRow, cohortRows, type CohortsAsk } from "./cohorts.ts";
import { everybody, type PeopleValues } from "./common-values.ts";
import { ledgerSince } from "./product-starts.ts";

/** The fields that a sheet may say of goods. */
const GOODS = { firstProduct: "product", firstCategory: "category" } as const;

/** The tables `cohorts` of a shop, one an ask; those since one product find its purchases once. */
export function cohortTables(shop: SegmentShop, asks: readonly CohortsAsk[]): CohortRow[][] {
  const since = onceFor((product: string) => ledgerSince(shop, product));
  return asks.map((ask) => {
    const ledger = ask.since === undefined ? shop.ledger : since(ask.since);
    return cohortRows(ledger, ask, cohortValues(shop, ask.axis, ask.ends[ask.ends.length - 1] ?? 0));
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
export function cohortValues(shop: SegmentShop, axis: CohortAxis | null, anchor: Day): PeopleValues | null {
  const { purchases, ledger } = shop;
  if (axis === null) return everybody(ledger.customers);
  if (axis === "firstProduct" || axis === "firstCategory")
    return hasColumn(purchases.rows, GOODS[axis]) ? firstGoods(shop, GOODS[axis]) : null;
  if (!hasColumn(purchases.rows, axis)) return null;
  const [column] = columnsOf(purchases.rows, axis);
  if (axis === "firstChannel") {
    const rows = firstPurchases(purchases).map((p) => purchases.row[p] ?? -1);
    return oneEach(ledger, column.texts, (code) => column.codes[rows[code] ?? -1] ?? -1);
  }
  const texts = axis === "ageBand" ? saidBands(column.texts, purchases.rows.dateOrder, anchor) : column.texts;
  const said = latestSaid(purchases, column, anchor);
  return oneEach(ledger, texts, (code) => said[code] ?? -1);
}

/** One value a person. @param codeOf the text of a customer's code; below 0 = none */
function oneEach(
  { customers, customerCodes }: Ledger,
  texts: readonly string[],
  codeOf: (customer: number) => number,
): PeopleValues {
  const words = dictionary();
  const own = Int32Array.from(texts, (text) => words.code(text));
  const unsaid = words.code("");
  const { start } = everybody(customers);
  return { texts: words.texts, start, codes: customerCodes.map((code) => own[codeOf(code)] ?? unsaid) };
}

/** The goods of everybody's first purchase, each once a person. */
function firstGoods(shop: SegmentShop, field: (typeof GOODS)[keyof typeof GOODS]): PeopleValues {
  const { texts, codeAt } = wordsSaid(shop.purchases, field);
  const { people, rows } = firstLines(shop, codeAt);
  const lines = groupedBy(indices(rows.length), (i) => people[i] ?? 0, shop.ledger.customers);
  const start = new Int32Array(shop.ledger.customers + 1);
  const codes = intColumn();
  // Whose line named a thing last; the last place is that of nothing.
  const namedBy = new Int32Array(texts.length + 1).fill(-1);
  let length = 0;
  const put = (code: number, c: number): void => {
    if (namedBy[code] === c) return;
    namedBy[code] = c;
    codes.push(code);
    length++;
  };
  for (let c = 0; c + 1 < start.length; c++) {
    for (let i = lines.start[c] ?? 0; i < (lines.start[c + 1] ?? 0); i++) {
      const code = codeAt(rows[lines.items[i] ?? 0] ?? 0);
      if (code >= 0) put(code, c);
    }
    if (length === start[c]) put(texts.length, c);
    start[c + 1] = length;
  }
  return { texts: [...texts, ""], start, codes: codes.values() };
}

/** The lines of everybody's first purchase: whose, by place in the ledger, and in which row. */
function firstLines(
  { purchases, ledger, rules }: SegmentShop,
  codeAt: (row: number) => number,
): Record<"people" | "rows", Int32Array> {
  const { customer, day, length, customerIds } = purchases;
  const rowsAt = goodsRows(purchases, codeAt);
  const first = firstPurchases(purchases);
  const places = new Int32Array(customerIds.length).fill(-1);
  ledger.customerCodes.forEach((code, c) => (places[code] = c));
  const [people, rows] = [intColumn(), intColumn()];
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    const at = first[code] ?? -1;
    if (at !== p && !(rules.mergeSameDayOrders && day[at] === day[p])) continue;
    for (const row of rowsAt(p)) {
      people.push(places[code] ?? 0);
      rows.push(row);
    }
  }
  return { people: people.values(), rows: rows.values() };
}
