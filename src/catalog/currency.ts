/** Currencies by ISO 4217 code: sign and digits after the point. */
export const CURRENCIES: Readonly<Record<string, { readonly sign: string; readonly digits: number }>> = {
  JPY: { sign: "¥", digits: 0 },
  USD: { sign: "$", digits: 2 },
  EUR: { sign: "€", digits: 2 },
  GBP: { sign: "£", digits: 2 },
  CNY: { sign: "¥", digits: 2 },
  KRW: { sign: "₩", digits: 0 },
  TWD: { sign: "NT$", digits: 0 },
};

const BY_COUNTRY: Readonly<Record<string, string>> = {
  JP: "JPY",
  US: "USD",
  GB: "GBP",
  CN: "CNY",
  KR: "KRW",
  TW: "TWD",
  DE: "EUR",
  FR: "EUR",
  IT: "EUR",
  ES: "EUR",
  NL: "EUR",
  IE: "EUR",
};

/**
 * The currency of a spreadsheet locale; yen where it does not say.
 *
 * @example
 * currencyOf("en_GB") //=> "GBP"
 */
export function currencyOf(locale: string): string {
  return BY_COUNTRY[locale.slice(-2).toUpperCase()] ?? "JPY";
}
