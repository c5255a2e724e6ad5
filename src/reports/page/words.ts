import { currencyForm } from "../../catalog/currency.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";

/**
 * A number with thousands separators.
 *
 * @example
 * numberText(1234.56, 1) //=> "1,234.6"
 */
export function numberText(value: number, digits: number): string {
  const [whole = "", part] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && Number(text.replace(/,/g, "")) !== 0 ? `-${text}` : text;
}

/** Decimals of a projected number that are never noise. */
export const NOISE_DIGITS = 6;

/**
 * A projected number without the noise that sums of fractions end in, so that 3 is told as 3 and a half is rounded up.
 *
 * @example
 * withoutNoise(2.9999999999999996) //=> 3
 */
export const withoutNoise = (value: number): number =>
  Math.round(value * 10 ** NOISE_DIGITS) / 10 ** NOISE_DIGITS;

/**
 * People: one decimal below 100 where they are fractions.
 *
 * @example
 * [3, 2.9999999999999996, 2.5, 1234.5].map(peopleText) //=> ["3", "3", "2.5", "1,235"]
 */
export function peopleText(people: number): string {
  const value = withoutNoise(people);
  return numberText(value, Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0);
}

/**
 * A rate with one decimal; 「—」 for no answer.
 *
 * @example
 * percentText(0.625) //=> "62.5%"
 */
export function percentText(rate: number | null): string {
  return rate === null ? NO_ANSWER : `${numberText(rate * 100, 1)}%`;
}

/**
 * Minor units as money of a currency: whole yen, or cents where the currency has them.
 *
 * @example
 * moneyText(23863606, "JPY") //=> "¥238,636"
 */
export function moneyText(minor: number, currency: string): string {
  const { sign, digits } = currencyForm(currency);
  const text = numberText(withoutNoise(majorOf(minor)), digits);
  return text.startsWith("-") ? `-${sign}${text.slice(1)}` : sign + text;
}

/**
 * A difference of two rates in points, with its side.
 *
 * @example
 * points(-0.0123) //=> "-1.2"
 * @example
 * points(10.214) //=> "+1,021.4"
 */
export function points(difference: number, digits = 1): string {
  const shown = numberText(difference * 100, digits);
  return difference > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

/**
 * A difference as it is shown, with a plus where it is one.
 *
 * @example
 * [signed("12", 12), signed("-3", -3), signed("0", 0)] //=> ["+12", "-3", "0"]
 */
export const signed = (shown: string, value: number): string => (value > 0 ? `+${shown}` : shown);

/**
 * A name cut to so many letters, of which the last is then an ellipsis.
 *
 * @param most [count]
 *
 * @example
 * [shortened("石けん", 3), shortened("🌸🌸🌸🌸", 3)] //=> ["石けん", "🌸🌸…"]
 */
export function shortened(name: string, most: number): string {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : name;
}

/**
 * How much a sum moved against an earlier one; 「—」 where there was nothing before.
 *
 * @example
 * [changeText(103, 100), changeText(1, 0)] //=> ["+3.0%", "—"]
 */
export function changeText(now: number, before: number): string {
  const share = ratio(now - before, before);
  return share === null ? NO_ANSWER : `${points(share)}%`;
}

/**
 * A multiple of annual sales with two decimals; 「—」 for no answer.
 *
 * @example
 * multipleText(2.9293) //=> "2.93"
 */
export const multipleText = (multiple: number | null): string =>
  multiple === null ? NO_ANSWER : numberText(multiple, 2);
