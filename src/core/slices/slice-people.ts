import type { Day } from "../values/day.ts";
import type { Ledger } from "../ledger.ts";
import { firstPurchases } from "../people/first-purchases.ts";
import type { Purchases } from "../orders/purchases.ts";
import { SEGMENT_FIELD } from "../segments/checked-segment.ts";
import { goodsRows, wordsSaid } from "../segments/bought-column.ts";
import { chosenIn } from "../segments/chosen.ts";
import { fieldsOf, peopleColumns } from "../segments/people-columns.ts";
import { peopleSeen } from "../segments/people-seen.ts";
import type { Segment } from "../segments/segment.ts";
import type { ClassLimits, CleaningRules } from "../settings.ts";
import { rowTest } from "./slice-rows.ts";
import { ATTRIBUTE_FIELDS, byAttribute } from "./slice-attributes.ts";
import type { Slice } from "./slices.ts";

/** The whole shop: who is chosen depends on the whole history. */
export interface WholeShop {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
  readonly rules: CleaningRules;
}

/** At what day, and by which limits, people's stage and rank are taken. */
export interface Standing {
  readonly anchor: Day;
  readonly limits: ClassLimits;
}

/** By code into `purchases.customerIds`: 1 = chosen. */
export type Chosen = Uint8Array;

/**
 * The people of a customer filter: by the channel or the products of their first purchase, by who they are, by stage or
 * rank at the anchor, by saved segments. Where orders of one day are one purchase, the products of the first day count; what
 * was taken back in the same order was not bought.
 *
 * @throws InputProblem as `rowTest` and `byAttribute` do
 *
 * @example
 * // A began in 楽天 and went on in 本店, B the other way round
 * const rows = { words: { channel: { texts: ["本店", "楽天"], codes: [1, 0, 0, 1] } } };
 * const bought = { length: 4, customer: [0, 0, 1, 1], day: [5, 9, 6, 8], row: [0, 1, 2, 3], customerIds: ["A", "B"] };
 * const slice = { customers: { firstChannel: ["楽天"] } };
 * [...chosenPeople({ purchases: { ...bought, rows } }, slice, { anchor: 20 })] //=> [1, 0]
 */
export function chosenPeople(shop: WholeShop, slice: Slice, standing: Standing): Chosen {
  const { firstProduct, firstChannel, stage, rfmRank, segment, ...others } = slice.customers ?? {};
  const { rows, row } = shop.purchases;
  const all: Chosen[] = [];
  if (firstProduct) {
    const isProduct = rowTest(rows, "product", firstProduct);
    const goods = goodsRows(shop.purchases, wordsSaid(shop.purchases, "product").codeAt);
    all.push(byFirst(shop, (p) => goods(p).some(isProduct), shop.rules.mergeSameDayOrders));
  }
  if (firstChannel) {
    const isChannel = rowTest(rows, "channel", firstChannel);
    all.push(byFirst(shop, (p) => isChannel(row[p] ?? 0), false));
  }
  for (const field of ATTRIBUTE_FIELDS) {
    const values = others[field];
    if (values) all.push(byAttribute(shop.purchases, { field, values }, standing.anchor));
  }
  for (const [field, values] of Object.entries({ stage, rfmRank }))
    if (values) all.push(bySegments(shop, [{ conditions: [{ field, test: "oneOf", values }] }], standing));
  if (segment) all.push(bySegments(shop, slice.segments ?? [], standing));
  const size = shop.purchases.customerIds.length;
  return new Uint8Array(size).map((_, code) => Number(all.every((chosen) => chosen[code] === 1)));
}

/** People whose first purchase stands a test. @param wholeDay any purchase of the first day may stand it */
function byFirst({ purchases }: WholeShop, stands: (purchase: number) => boolean, wholeDay: boolean): Chosen {
  const { customer, day } = purchases;
  const first = firstPurchases(purchases);
  const chosen = new Uint8Array(purchases.customerIds.length);
  for (let p = 0; p < purchases.length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0) continue;
    const at = first[code] ?? -1;
    const isFirst = at === p || (wholeDay && day[at] === day[p]);
    if (isFirst && stands(p)) chosen[code] = 1;
  }
  return chosen;
}

/** People in one of several segments. */
function bySegments(shop: WholeShop, segments: readonly Segment[], standing: Standing): Chosen {
  const either: Segment = { conditions: [{ field: SEGMENT_FIELD, test: "among", segments }] };
  const people = peopleSeen(shop, standing);
  const chosen = chosenIn(peopleColumns(people, fieldsOf(either)), either);
  const byCode = new Uint8Array(shop.purchases.customerIds.length);
  people.codes.forEach((code, person) => (byCode[code] = chosen[person] ?? 0));
  return byCode;
}
