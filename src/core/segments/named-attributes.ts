/** Columns of the list of customers that have no role: attributes of the shop's own names (顧客属性グループ). */
import { latestSaid } from "../people/latest-said.ts";
import { emailOf, phoneOf } from "../people/contact.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { InputProblem } from "../values/problem.ts";
import type { PeopleSeen } from "./people-seen.ts";
import { type CodedTexts, usedTexts } from "./used-texts.ts";

const PREFIX = "attribute:";

/** A column with more values than this divides nobody: it names people, or is a remark. */
const MOST_VALUES = 200;

/**
 * The field that asks for an attribute.
 *
 * @example
 * attributeField("会員ランク") //=> "attribute:会員ランク"
 */
export const attributeField = (name: string): string => PREFIX + name;

/**
 * The attribute that a field asks for; null where it asks for something else.
 *
 * @example
 * [attributeOf("attribute:会員ランク"), attributeOf("attribute")] //=> ["会員ランク", null]
 */
export const attributeOf = (field: string): string | null =>
  field.startsWith(PREFIX) && field !== PREFIX ? field.slice(PREFIX.length) : null;

/**
 * The fields of attributes that divide people: of few values, none of which is a contact.
 *
 * @example
 * // the second column names people instead of dividing them
 * const attributes = { 会員ランク: { texts: ["金", "銀"] }, 連絡先: { texts: ["hana@example.jp"] } };
 * attributeFields({ attributes }) //=> ["attribute:会員ランク"]
 */
export function attributeFields({ attributes = {} }: OrderRows): string[] {
  return Object.entries(attributes).flatMap(([name, column]) =>
    divides(column) ? [attributeField(name)] : [],
  );
}

const divides = ({ texts }: WordColumn): boolean =>
  texts.length > 0 && texts.length <= MOST_VALUES && !texts.some(isContact);

const isContact = (text: string): boolean => emailOf(text) !== null || phoneOf(text) !== null;

/**
 * What is said of each person's attribute.
 *
 * @throws InputProblem "segment-field" where the list of customers has no such column, or one that divides nobody
 *
 * @example
 * // A is gold, of B nothing is said
 * const rows = { attributes: { 会員ランク: { texts: ["金", "銀"], codes: [0, -1] } } };
 * const bought = { length: 2, customer: [0, 1], day: [5, 6], customerIds: ["A", "B"] };
 * const purchases = { ...bought, rows, lines: () => ({ start: [0, 1, 2], row: [0, 1] }) };
 * attributeTexts({ shop: { purchases }, anchor: 9, codes: [0, 1] }, "会員ランク") //=> { texts: ["金"], codes: [0, -1] }
 */
export function attributeTexts({ shop: { purchases }, anchor, codes }: PeopleSeen, name: string): CodedTexts {
  const { rows } = purchases;
  const column = rows.attributes?.[name];
  const known = attributeFields(rows);
  if (column === undefined || !known.includes(attributeField(name)))
    throw new InputProblem("segment-field", { value: attributeField(name), known: known.join(", ") });
  const latest = latestSaid(purchases, column, anchor);
  return usedTexts({ texts: column.texts, codes: Array.from(codes, (code) => latest[code] ?? -1) });
}
