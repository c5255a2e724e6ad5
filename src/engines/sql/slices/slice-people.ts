import { sliceConditions } from "../../../core/segments/segment-of-slice.ts";
import { fieldsOf } from "../../../core/segments/people-columns.ts";
import { fieldEntry } from "../../../core/segments/segment-fields.ts";
import type { Segment } from "../../../core/segments/segment.ts";
import type { Slice } from "../../../core/slices/slices.ts";
import type { PeopleAsked } from "../people/person-fields.ts";
import { segmentSql } from "../people/segment-sql.ts";
import { calledBy, firstOrders, LINES } from "../tables/people-values.ts";
import { goodsWord } from "../tables/goods-lines.ts";
import { isKeptOf } from "../tables/taken-back.ts";
import { orderColumn, type SqlShop } from "../view.ts";
import { namesGoods } from "./slice-goods.ts";
import { inChannels, requireSaying } from "./slice-words.ts";

/**
 * A query of the people that a slice chooses by their whole history, see `chosenPeople`: one column `person`.
 *
 * @throws InputProblem "slice-no-channel" and its like; NotInSql as `segmentSql` does
 */
export function chosenSql(slice: Slice, asked: PeopleAsked, shop: SqlShop): string {
  const { firstProduct, firstChannel, ...others } = slice.customers ?? {};
  const segment = { conditions: sliceConditions({ ...slice, orders: {}, customers: others }) };
  const chosen = [
    ...(firstProduct ? [byFirstProduct(firstProduct, shop)] : []),
    ...(firstChannel ? [byFirstChannel(firstChannel, shop)] : []),
    ...(segment.conditions.length > 0 ? [inSegment(segment, asked, shop)] : []),
  ];
  const tests = chosen.map((people) => ` AND person IN (${people})`);
  return `SELECT person FROM ledger WHERE nth = 1${tests.join("")}`;
}

function inSegment(segment: Segment, asked: PeopleAsked, shop: SqlShop): string {
  for (const id of fieldsOf(segment)) {
    const says = fieldEntry(id)?.says;
    if (says !== undefined) requireSaying(says, shop);
  }
  return `SELECT person FROM (${segmentSql(segment, asked, shop)}) AS in_segment`;
}

const byFirstChannel = (values: readonly string[], shop: SqlShop): string =>
  `SELECT person FROM ledger WHERE nth = 1 AND ${inChannels(values, shop)}`;

/** People of whose first order some line names a product that was not taken back in it. */
function byFirstProduct(values: readonly string[], shop: SqlShop): string {
  const isNamed = namesGoods("product", values, shop);
  const called = calledBy(shop, "firstProduct");
  const pieces = orderColumn(shop, "quantity");
  return `SELECT person FROM (
 SELECT person, ord, ${called.word} AS word, MAX(is_named) AS is_named, ${isKeptOf({ amount: "amount", pieces: "pieces", over: "" })} AS is_kept
 FROM (SELECT bought.person AS person, bought.ord AS ord, ${goodsWord(shop, "product")} AS written, orders.amount AS amount, ${pieces} AS pieces, CASE WHEN ${isNamed} THEN 1 ELSE 0 END AS is_named
  FROM (${firstOrders(shop)}) AS bought JOIN ${LINES}) AS first_lines
 ${called.join} GROUP BY 1, 2, 3) AS first_goods WHERE is_kept AND is_named = 1`;
}
