import { LONGEST, writtenAmount } from "./amount-text.ts";

/**
 * An amount as an integer in 1/100 of the currency unit, rounded half away from zero.
 * The decimal the user sees decides: 1.005 is a half, although the nearest binary number lies below it.
 *
 * @param amount in whole currency units
 *
 * @example
 * minorOf(1.005) //=> 101
 * @example
 * minorOf(-2.345) //=> -235
 */
export function minorOf(amount: number): number {
  const exact = Math.abs(amount) * 100;
  const low = Math.floor(exact);
  const part = exact - low;
  const nearHalf = part > 0.499 && part < 0.501;
  const rounded = nearHalf ? Math.round(Number(exact.toPrecision(15))) : Math.round(exact);
  return amount < 0 ? -rounded : rounded;
}

/**
 * Minor units back to whole currency units, for display and JSON.
 *
 * @example
 * majorOf(12345) //=> 123.45
 */
export function majorOf(minor: number): number;
/** The same of what may have no answer. */
export function majorOf(minor: number | null): number | null;
export function majorOf(minor: number | null): number | null {
  return minor === null ? null : minor / 100;
}

/** Which sign stands before the decimals of a column's amounts: 1,234.50 or 1.234,50. */
export type AmountStyle = "point" | "comma";

/** What most cells hold; read without the work that signs and separators need. */
const PLAIN_NUMBERS: Readonly<Record<AmountStyle, RegExp>> = { point: /^-?\d+(\.\d+)?$/, comma: /^-?\d+$/ };

/**
 * The number an amount text stands for, or null: thousands in groups of three, signs and codes of currencies before or
 * behind, full-width digits, remarks such as (税込), quotation marks around it, and (1,234), △1,234, ▲1,234 or a minus
 * before or behind for negative amounts.
 *
 * @param style the sign before decimals, see `amountStyleOf`
 *
 * @example
 * amountOf("¥1,234円") //=> 1234
 * @example
 * amountOf("△１，２３４") //=> -1234
 * @example
 * amountOf("1.234,50 €", "comma") //=> 1234.5
 * @example
 * amountOf("about 5") //=> null
 */
export function amountOf(text: string, style: AmountStyle = "point"): number | null {
  if (text.length > LONGEST) return null;
  if (PLAIN_NUMBERS[style].test(text)) return Number(text);
  const written = writtenAmount(text);
  if (written === null || !NUMBERS[style].test(written.digits) || !/\d/.test(written.digits)) return null;
  const value = Number(plainDigits(written.digits, style));
  if (!Number.isFinite(value)) return null;
  return written.isNegative && value !== 0 ? -value : value;
}

/** Thousands in groups of three behind the same sign (in India also lakh, 1,23,456), decimals, and a power of ten as spreadsheets write it. */
const NUMBERS: Readonly<Record<AmountStyle, RegExp>> = {
  point:
    /^(?:[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)|[1-9]\d?(?:,\d{2})+,\d{3}|\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  comma: /^(?:[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+|(?:'\d{3})+)|\d*)(?:,\d+)?(?:e[+-]?\d+)?$/i,
};

const plainDigits = (digits: string, style: AmountStyle): string =>
  style === "point" ? digits.replace(/[,' ]/g, "") : digits.replace(/[.' ]/g, "").replace(",", ".");

/**
 * The style of a whole column of amounts. 1,234 counts as thousands, as no currency of a shop has three decimals,
 * unless the other amounts speak for the comma; a few amounts of the other style are left to be refused one by one.
 *
 * @param texts the column's distinct texts, blank ones and others that are no amounts included
 * @returns null when amounts that both styles read (1.234) leave it open, so that the user has to say
 *
 * @example
 * amountStyleOf(["¥1,234", "980円"]) //=> "point"
 * @example
 * amountStyleOf(["12,50", "1.234,00"]) //=> "comma"
 * @example
 * amountStyleOf(["1.234", "980"]) //=> null
 */
export function amountStyleOf(texts: Iterable<string>): AmountStyle | null {
  const found: Record<StyleSign, number> = { point: 0, comma: 0, "1,234": 0, "1.234": 0 };
  for (const text of texts) {
    const sign = text.length > LONGEST || /^\d*$/.test(text) ? null : signOf(text);
    if (sign !== null) found[sign]++;
  }
  const { point, comma } = found;
  if (found["1,234"] + found["1.234"] === 0) return comma > point ? "comma" : "point";
  const forPoint = point + found["1,234"];
  if (forPoint > comma + found["1.234"] || (point > 0 && comma === 0)) return "point";
  return comma > 0 && forPoint === 0 ? "comma" : null;
}

/** An amount that both styles read, and what it is in each [whole currency units]. */
export interface AmountReadings {
  readonly cell: string;
  readonly point: number;
  readonly comma: number;
}

/**
 * The first amount that is another one in the other style; null = there is none.
 *
 * @example
 * openAmount(["980", "1.234"]) //=> { cell: "1.234", point: 1.234, comma: 1234 }
 * @example
 * openAmount(["12,50"]) //=> null
 */
export function openAmount(texts: Iterable<string>): AmountReadings | null {
  for (const cell of texts) {
    const [point, comma] = [amountOf(cell, "point"), amountOf(cell, "comma")];
    if (point !== null && comma !== null && point !== comma) return { cell, point, comma };
  }
  return null;
}

/**
 * The currencies that an amount's sign may stand for, the likeliest first; null = no sign stands beside it, or it is no
 * amount.
 *
 * @example
 * currenciesIn("1.200,50 €") //=> ["EUR"]
 * @example
 * currenciesIn("1,200") //=> null
 */
export function currenciesIn(text: string): readonly string[] | null {
  return SIGNLESS.test(text) ? null : (writtenAmount(text)?.currencies ?? null);
}

const SIGNLESS = /^[-\d., ]*$/;

/** What one amount says: only one style reads it, or both do with the sign as thousands or before three decimals. */
type StyleSign = AmountStyle | "1,234" | "1.234";

function signOf(text: string): StyleSign | null {
  const digits = writtenAmount(text)?.digits ?? "";
  const [point, comma] = [NUMBERS.point.test(digits), NUMBERS.comma.test(digits)];
  if (point !== comma) return point ? "point" : "comma";
  if (!point) return null;
  return digits.includes(",") ? "1,234" : digits.includes(".") ? "1.234" : null;
}
