import { latestSaid } from "../people/latest-said.ts";
import { birthdaysOf, type Birthday } from "../slices/birthdays.ts";
import { columnsOf } from "../slices/slice-columns.ts";
import type { AttributeField } from "../slices/slice-attributes.ts";
import type { PeopleSeen } from "./people-seen.ts";
import { type CodedTexts, usedTexts } from "./used-texts.ts";

/**
 * What is known of a field for each person: what the latest purchase says that says anything of it.
 *
 * @example
 * // of A the second order says nothing, so the first one does; of B nothing is said
 * const words = { sex: { texts: ["男", "女"], codes: [1, -1, -1] } };
 * const bought = { length: 3, customer: [0, 0, 1], day: [5, 7, 6], customerIds: ["A", "B"] };
 * const purchases = { ...bought, rows: { words }, lines: () => ({ start: [0, 1, 2, 3], row: [0, 1, 2] }) };
 * saidTexts({ shop: { purchases }, anchor: 9, codes: [0, 1] }, "sex") //=> { texts: ["女"], codes: [0, -1] }
 */
export function saidTexts(people: PeopleSeen, field: AttributeField): CodedTexts {
  return usedTexts({
    texts: columnsOf(people.shop.purchases.rows, field)[0].texts,
    codes: said(people, field),
  });
}

/**
 * A class of each person's birthday.
 *
 * @param values all the classes, in their order
 *
 * @example
 * // born on 1985-04-01, so 38 as of 2024-03-31
 * const rows = { words: { birthday: { texts: ["1985-04-01"], codes: [0] } }, dateOrder: "YMD" };
 * const bought = { length: 1, customer: [0], day: [5], customerIds: ["A"] };
 * const purchases = { ...bought, rows, lines: () => ({ start: [0, 1], row: [0] }) };
 * saidBirthdays({ shop: { purchases }, anchor: 19_813, codes: [0] }, ["20s", "30s"], ({ band }) => band)
 * //=> { texts: ["20s", "30s"], codes: [1] }
 */
export function saidBirthdays(
  people: PeopleSeen,
  values: readonly string[],
  classOf: (birthday: Birthday) => string,
): CodedTexts {
  const { rows } = people.shop.purchases;
  const { texts } = columnsOf(rows, "ageBand")[0];
  const birthdays = birthdaysOf(texts, rows.dateOrder, people.anchor);
  const classes = birthdays.map((one) => (one === null ? -1 : values.indexOf(classOf(one))));
  return { texts: values, codes: said(people, "ageBand").map((code) => classes[code] ?? -1) };
}

/** Codes into the field's column; below 0 = nothing is said. */
function said({ shop: { purchases }, anchor, codes }: PeopleSeen, field: AttributeField): number[] {
  const latest = latestSaid(purchases, columnsOf(purchases.rows, field)[0], anchor);
  return Array.from(codes, (code) => latest[code] ?? -1);
}
