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
export function majorOf(minor: number): number {
  return minor / 100;
}

/** What most cells hold; read without the work that signs and separators need. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const CURRENCY = /[¥￥\\$€£円元]|JPY|USD|EUR|GBP/gi;

/**
 * The number an amount text stands for, or null: thousands separators, currency signs, 円, full-width digits,
 * and (1,234), △1,234, ▲1,234 or a trailing minus for negative amounts.
 *
 * @example
 * amountOf("¥1,234円") //=> 1234
 * @example
 * amountOf("△１，２３４") //=> -1234
 * @example
 * amountOf("about 5") //=> null
 */
export function amountOf(text: string): number | null {
  return PLAIN_NUMBER.test(text) ? Number(text) : writtenAmount(text);
}

function writtenAmount(text: string): number | null {
  const plain = text.normalize("NFKC").replace(CURRENCY, "").replace(/\s/g, "");
  const wrapped = /^\((.+)\)$|^[△▲−](.+)$|^(.+)-$/.exec(plain);
  const body = wrapped ? (wrapped[1] ?? wrapped[2] ?? wrapped[3] ?? "") : plain;
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i.test(body) || !/\d/.test(body)) return null;
  const value = Number(body.replace(/,/g, ""));
  return Number.isFinite(value) ? (wrapped ? -value : value) : null;
}
