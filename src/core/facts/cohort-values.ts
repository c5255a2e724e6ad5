import type { Ledger } from "../ledger.ts";
import { latestSaid } from "../people/latest-said.ts";
import { goodsRows, wordsSaid } from "../segments/bought-column.ts";
import type { SegmentShop } from "../segments/people-seen.ts";
import { saidBands } from "../slices/slice-attributes.ts";
import { columnsOf, hasColumn } from "../slices/slice-columns.ts";
import { intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { dictionary } from "../values/dictionary.ts";
import { indices } from "../values/grouping.ts";
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
  return { texts: words.texts, start, codes: indices(customers).map((c) => own[codeOf(c)] ?? unsaid) };
}

/** The goods of everybody's first purchase, each once a person. */
function firstGoods({ purchases, ledger, rules }: SegmentShop, field: "product" | "category"): PeopleValues {
  const { texts, codeAt } = wordsSaid(purchases, field);
  const rowsAt = goodsRows(purchases, codeAt);
  const { start: begins, places } = ledger.made;
  const start = new Int32Array(ledger.customers + 1);
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
  const dayAt = (i: number): Day => purchases.day[places[i] ?? 0] ?? 0;
  for (let c = 0; c < ledger.customers; c++) {
    const begin = begins[c] ?? 0;
    const end = rules.mergeSameDayOrders ? (begins[c + 1] ?? 0) : begin + 1;
    for (let i = begin; i < end && dayAt(i) === dayAt(begin); i++) {
      for (const row of rowsAt(places[i] ?? 0)) {
        const code = codeAt(row);
        if (code >= 0) put(code, c);
      }
    }
    if (length === start[c]) put(texts.length, c);
    start[c + 1] = length;
  }
  return { texts: [...texts, ""], start, codes: codes.values() };
}
