/** Numbers inside sentences that the sheet computes. */
import { CURRENCIES } from "../../catalog/currency.ts";
import { type LivePart, quoted } from "../../catalog/formula.ts";
import type { ReportContext, Words } from "../context.ts";

/** A whole number. */
export const liveCount = (expression: string, count: number, words: Words): LivePart => ({
  expression: `TEXT(${expression},${quoted("#,##0")})`,
  shows: words.count(count),
});

/** People: one decimal below 100 where they are fractions. */
export function livePeople(cell: string, people: number, words: Words): LivePart {
  const text = (format: string) => `TEXT(${cell},${quoted(format)})`;
  return {
    expression: `IF(AND(${cell}<100,${cell}<>INT(${cell})),${text("#,##0.0")},${text("#,##0")})`,
    shows: words.people(people),
  };
}

/** Money in whole currency units on the sheet, given in minor units. */
export function liveAmount(
  cell: string,
  minor: number,
  { currency, words }: Pick<ReportContext, "currency"> & { readonly words: Words },
): LivePart {
  const { sign, digits } = CURRENCIES[currency] ?? { sign: `${currency} `, digits: 2 };
  const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return { expression: `${quoted(sign)}&TEXT(${cell},${quoted(format)})`, shows: words.money(minor) };
}
