/** Numbers inside sentences that the sheet computes. */
import { type CurrencyForm, currencyForm } from "../../catalog/currency.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { type LivePart, quoted } from "../../catalog/formula.ts";
import { majorOf } from "../../core/values/money.ts";
import type { ReportContext, Words } from "../context.ts";
import { changeText, multipleText, NOISE_DIGITS } from "./words.ts";

/**
 * A whole number.
 *
 * @example
 * liveCount("B2", 1_234, { count: () => "1,234" }) //=> { expression: 'TEXT(B2,"#,##0")', shows: "1,234" }
 */
export const liveCount = (expression: string, count: number, words: Words): LivePart => ({
  expression: `TEXT(${expression},${quoted("#,##0")})`,
  shows: words.count(count),
});

/** Sums of fractions end in noise, on the sheet as here: a number is told without it, as `withoutNoise` has it. */
const quiet = (cell: string): string => `ROUND(${cell},${NOISE_DIGITS})`;

/**
 * People: one decimal below 100 where they are fractions.
 *
 * @example
 * livePeople("B2", 2.5, { people: String }).expression
 * //=> 'IF(AND(ROUND(B2,6)<100,ROUND(B2,6)<>INT(ROUND(B2,6))),TEXT(ROUND(B2,6),"#,##0.0"),TEXT(ROUND(B2,6),"#,##0"))'
 */
export function livePeople(cell: string, people: number, words: Words): LivePart {
  const number = quiet(cell);
  const text = (format: string) => `TEXT(${number},${quoted(format)})`;
  return {
    expression: `IF(AND(${number}<100,${number}<>INT(${number})),${text("#,##0.0")},${text("#,##0")})`,
    shows: words.people(people),
  };
}

const decimals = (digits: number): string => quoted(digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`);

/**
 * A cell less what it held at first, with its side; it shows nothing as long as both are the same.
 *
 * @param form the sign that stands before the number, and its decimals
 *
 * @example
 * liveDifference("B2", 10, { sign: "¥", digits: 0 }).expression
 * //=> 'IF(ROUND(B2-10,6)<0,"-¥"&TEXT(-ROUND(B2-10,6),"#,##0"),"+¥"&TEXT(ROUND(B2-10,6),"#,##0"))'
 */
export function liveDifference(
  cell: string,
  original: number,
  { sign, digits }: Pick<CurrencyForm, "sign" | "digits">,
): LivePart {
  const more = quiet(`${cell}-${original}`);
  const signed = (side: string, value: string) => `${quoted(side + sign)}&TEXT(${value},${decimals(digits)})`;
  return { expression: `IF(${more}<0,${signed("-", `-${more}`)},${signed("+", more)})`, shows: "" };
}

/**
 * A part of a whole, both cells; 「—」 of nothing.
 *
 * @example
 * liveShare("B2", "B9", "25.0%") //=> { expression: 'IF(B9=0,"—",TEXT(ROUND(B2/B9,6),"0.0%"))', shows: "25.0%" }
 */
export function liveShare(part: string, whole: string, share: string): LivePart {
  const text = `TEXT(${quiet(`${part}/${whole}`)},${quoted("0.0%")})`;
  return { expression: `IF(${whole}=0,${quoted(NO_ANSWER)},${text})`, shows: share };
}

/**
 * How much a cell of money lies above or below what it was before; both numbers in minor units.
 *
 * @example
 * // 1.03 after 1.00
 * liveChange("B2", 103, 100)
 * //=> { expression: 'TEXT(ROUND(B2/1-1,3),"+0.0%;-0.0%;0.0%")', shows: "+3.0%" }
 */
export function liveChange(cell: string, now: number, before: number): LivePart {
  const share = `ROUND(${cell}/${majorOf(before)}-1,3)`;
  const text = `TEXT(${share},${quoted("+0.0%;-0.0%;0.0%")})`;
  return { expression: before === 0 ? quoted(NO_ANSWER) : text, shows: changeText(now, before) };
}

/**
 * A multiple with two decimals.
 *
 * @example
 * [liveMultiple("B2", 2.9293).shows, liveMultiple("B2", null).shows] //=> ["2.93", "—"]
 */
export const liveMultiple = (cell: string, multiple: number | null): LivePart => ({
  expression: `IF(ISNUMBER(${cell}),TEXT(${quiet(cell)},${quoted("#,##0.00")}),${quoted(NO_ANSWER)})`,
  shows: multipleText(multiple),
});

/**
 * Money in whole currency units on the sheet, given in minor units.
 *
 * @example
 * liveAmount("B2", 50_000, { currency: "JPY", words: { money: () => "¥500" } })
 * //=> { expression: '"¥"&TEXT(ROUND(B2,6),"#,##0")', shows: "¥500" }
 */
export function liveAmount(
  cell: string,
  minor: number,
  { currency, words }: Pick<ReportContext, "currency"> & { readonly words: Words },
): LivePart {
  const { sign, digits } = currencyForm(currency);
  return {
    expression: `${quoted(sign)}&TEXT(${quiet(cell)},${decimals(digits)})`,
    shows: words.money(minor),
  };
}
