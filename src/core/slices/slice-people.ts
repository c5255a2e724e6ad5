import type { Day } from "../values/day.ts";
import type { JudgedOrders } from "../orders/judged-orders.ts";
import { earlierOf, type Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import { lifetime, rfmRankOf } from "../segments/rfm.ts";
import type { StageThresholds } from "../settings.ts";
import { rowTest, type RowTest } from "./slice-rows.ts";
import { ATTRIBUTE_FIELDS, byAttribute } from "./slice-attributes.ts";
import type { Slice } from "./slices.ts";
import { stageOf } from "../cpm/stages.ts";

/** The whole shop: who is chosen depends on the whole history. */
export interface WholeShop {
  readonly judged: JudgedOrders;
  readonly purchases: Purchases;
  readonly ledger: Ledger;
}

/** At what day, and by which limits, people's stage and rank are taken. */
export interface Standing {
  readonly anchor: Day;
  readonly stageThresholds: StageThresholds;
}

/** By code into `purchases.customerIds`: 1 = chosen. */
export type Chosen = Uint8Array;

/**
 * The people of a customer filter: by the channel or the products of their first purchase, by who they are, by stage or
 * rank at the anchor. Where orders of one day are one purchase, the products of the first day count.
 *
 * @throws InputProblem as `rowTest` and `byAttribute` do
 */
export function chosenPeople(shop: WholeShop, slice: Slice, standing: Standing): Chosen {
  const { firstProduct, firstChannel, stage, rfmRank, ...others } = slice.customers ?? {};
  const { judged } = shop;
  const all: Chosen[] = [];
  if (firstProduct)
    all.push(byFirst(shop, orderTest(judged, rowTest(judged, "product", firstProduct)), true));
  if (firstChannel) all.push(byFirst(shop, rowTest(judged, "channel", firstChannel), false));
  for (const field of ATTRIBUTE_FIELDS) {
    const values = others[field];
    if (values) all.push(byAttribute(shop, field, values, standing.anchor));
  }
  if (stage)
    all.push(byLife(shop, standing, (n) => stage.includes(String(stageOf(n, standing.stageThresholds)))));
  if (rfmRank) all.push(byLife(shop, standing, (n, idle) => rfmRank.includes(rfmRankOf(idle, n))));
  const size = shop.purchases.customerIds.length;
  return new Uint8Array(size).map((_, code) => Number(all.every((chosen) => chosen[code] === 1)));
}

/** A row's order has a row that stands the test and is part of the purchase. */
function orderTest({ rows, groups, rowReasons }: JudgedOrders, test: RowTest): RowTest {
  const hit = new Uint8Array(groups.count);
  for (let row = 0; row < rows.length; row++)
    if (rowReasons[row] === 0 && test(row)) hit[groups.of[row] ?? 0] = 1;
  return (row) => hit[groups.of[row] ?? 0] === 1;
}

/** People whose first purchase stands a test. @param wholeDay with merged days any purchase of the first day may stand it */
function byFirst({ judged, purchases }: WholeShop, test: RowTest, wholeDay: boolean): Chosen {
  const { customer, day, row } = purchases;
  const first = firstPurchases(purchases);
  const merged = wholeDay && judged.rules.mergeSameDayOrders;
  const chosen = new Uint8Array(purchases.customerIds.length);
  for (let p = 0; p < purchases.length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0) continue;
    const at = first[code] ?? -1;
    const isFirst = at === p || (merged && day[at] === day[p]);
    if (isFirst && test(row[p] ?? 0)) chosen[code] = 1;
  }
  return chosen;
}

/** For each customer's code the purchase that comes first in the ledger; -1 = none. */
function firstPurchases(purchases: Purchases): Int32Array {
  const { customer, day, length, customerIds } = purchases;
  const earlier = earlierOf(purchases);
  const first = new Int32Array(customerIds.length).fill(-1);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0) continue;
    const known = first[code] ?? -1;
    if (known < 0 || (day[p] ?? 0) - (day[known] ?? 0) < 0) first[code] = p;
    else if (day[p] === day[known] && earlier(p, known) < 0) first[code] = p;
  }
  return first;
}

/** People by their purchases up to the anchor and the days since the last one; nobody without a purchase by then. */
function byLife(
  { purchases, ledger }: WholeShop,
  { anchor }: Standing,
  stands: (purchases: number, idleDays: number) => boolean,
): Chosen {
  const chosen = new Uint8Array(purchases.customerIds.length);
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifetime(ledger, c, anchor);
    if (life.purchases > 0 && stands(life.purchases, anchor - life.last))
      chosen[ledger.customerCodes[c] ?? 0] = 1;
  }
  return chosen;
}
