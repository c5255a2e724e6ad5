import { latestSaid } from "../people/latest-said.ts";
import { birthdaysOf, type Birthday } from "../slices/birthdays.ts";
import { columnsOf } from "../slices/slice-columns.ts";
import type { AttributeField } from "../slices/slice-attributes.ts";
import type { PeopleSeen } from "./people-seen.ts";
import { type CodedTexts, usedTexts } from "./used-texts.ts";

/** What is known of a field for each person: what the latest purchase says that says anything of it. */
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
