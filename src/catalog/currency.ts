import { digitsOf } from "../core/values/currencies.ts";

/** How amounts of a currency are shown: the sign before them, and the digits behind the point. */
export interface CurrencyForm {
  readonly sign: string;
  readonly digits: number;
}

/** Signs that readers take for this one currency; every other one shows its code. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ JPY: "¥", USD: "$", EUR: "€", GBP: "£", CNY: "¥", KRW: "₩", TWD: "NT$", HKD: "HK$", AUD: "A$" },
  ...{ CAD: "CA$", NZD: "NZ$", SGD: "S$", MXN: "MX$", BRL: "R$", INR: "₹", THB: "฿", VND: "₫", PHP: "₱" },
  ...{ ILS: "₪", TRY: "₺", UAH: "₴", NGN: "₦", KZT: "₸", MYR: "RM" },
};

/** Amounts are held in 1/100 of a unit: the third decimal of dinars is rounded away, row by row. */
const MOST_DIGITS = 2;
/** Shops in Taiwan write whole dollars, although ISO 4217 gives them cents. */
const WHOLE = new Set(["TWD"]);

/**
 * How a currency is shown.
 *
 * @param code ISO 4217; another word is shown as it is
 *
 * @example
 * currencyForm("EUR") //=> { sign: "€", digits: 2 }
 * @example
 * currencyForm("CHF") //=> { sign: "CHF ", digits: 2 }
 */
export function currencyForm(code: string): CurrencyForm {
  const digits = WHOLE.has(code) ? 0 : Math.min(MOST_DIGITS, digitsOf(code));
  return { sign: SIGNS[code] ?? `${code} `, digits };
}

/**
 * The currency in which amounts are shown.
 *
 * @param setting the one that the settings keep; `auto` = that of the orders
 * @param found the one that orders are in; null = not known
 * @param locale the spreadsheet's, where neither says
 *
 * @example
 * shownCurrency("auto", null, "en_GB") //=> "GBP"
 */
export const shownCurrency = (setting: string, found: string | null, locale: string): string =>
  setting === "auto" ? (found ?? currencyOf(locale)) : setting;

/** The currencies of the countries whose locales spreadsheets offer. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  ...{ JP: "JPY", US: "USD", GB: "GBP", CN: "CNY", KR: "KRW", TW: "TWD", HK: "HKD", SG: "SGD", AU: "AUD" },
  ...{ CA: "CAD", NZ: "NZD", MX: "MXN", BR: "BRL", AR: "ARS", CL: "CLP", CO: "COP", PE: "PEN", IN: "INR" },
  ...{ TH: "THB", VN: "VND", PH: "PHP", ID: "IDR", MY: "MYR", CH: "CHF", SE: "SEK", NO: "NOK", DK: "DKK" },
  ...{ PL: "PLN", CZ: "CZK", HU: "HUF", RO: "RON", RS: "RSD", UA: "UAH", RU: "RUB", TR: "TRY", IL: "ILS" },
  ...{ EG: "EGP", SA: "SAR", AE: "AED", ZA: "ZAR", NG: "NGN", KZ: "KZT", GE: "GEL", AM: "AMD", AZ: "AZN" },
  ...{ IS: "ISK", MN: "MNT", MM: "MMK", IR: "IRR", PK: "PKR", BD: "BDT", LK: "LKR", BO: "BOB", PY: "PYG" },
  ...{ UY: "UYU", VE: "VES", EC: "USD", CR: "CRC", DO: "DOP", GT: "GTQ" },
  ...{ DE: "EUR", FR: "EUR", IT: "EUR", ES: "EUR", NL: "EUR", IE: "EUR", AT: "EUR", BE: "EUR", PT: "EUR" },
  ...{ FI: "EUR", GR: "EUR", SK: "EUR", SI: "EUR", LT: "EUR", LV: "EUR", EE: "EUR", HR: "EUR", BG: "BGN" },
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
