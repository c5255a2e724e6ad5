import { currencyForm } from "../src/intake/currency-form.ts";
import type { Language } from "../src/entry/contract.ts";
import type { Say } from "./say.ts";

const LOCALES: Readonly<Record<Language, string>> = { ja: "ja-JP", en: "en-US" };
const DAY_MS = 86_400_000;

/**
 * A whole number with thousands separators.
 *
 * @example
 * count(12345, "ja") //=> "12,345"
 */
export function count(n: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }).format(n);
}

/**
 * The size of a file, in megabytes from a tenth of one on; what a warehouse reads comes in gigabytes.
 *
 * @param size in bytes
 *
 * @example
 * bytes(2_500_000, "ja") //=> "2.5 MB"
 * @example
 * [bytes(812, "ja"), bytes(10 * 2 ** 30, "ja")] //=> ["1 KB", "10.7 GB"]
 */
export function bytes(size: number, language: Language): string {
  if (size < 100_000) return `${count(Math.ceil(size / 1000), language)} KB`;
  const tenth = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const [unit, name] = size < 1_000_000_000 ? [1_000_000, "MB"] : [1_000_000_000, "GB"];
  return `${new Intl.NumberFormat(LOCALES[language], tenth).format(size / unit)} ${name}`;
}

const NAME_START = 12;
const NAME_END = 8;

/**
 * A file's name where a line has to hold it: its beginning and its end.
 *
 * @example
 * shortName("受注一覧_2024年度上期_自社サイト用エクスポート.csv") //=> "受注一覧_2024年度上…スポート.csv"
 */
export function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= NAME_START + NAME_END + 1) return name;
  return `${letters.slice(0, NAME_START).join("")}…${letters.slice(-NAME_END).join("")}`;
}

/**
 * A rate with one decimal, or as many as are asked for.
 *
 * @param rate ratio, 0 to 1
 *
 * @example
 * percent(0.625, "ja") //=> "62.5%"
 */
export function percent(rate: number, language: Language, decimals = 1): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(LOCALES[language], { style: "percent", ...digits }).format(rate);
}

/**
 * A difference of two rates in points, without its sign; no more than two decimals.
 *
 * @param difference ratio, ≥ 0
 *
 * @example
 * points(0.01, "ja") //=> "1"
 * @example
 * points(0.00333, "ja") //=> "0.33"
 */
export function points(difference: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(difference * 100);
}

/**
 * A multiple with two decimals, without its sign or word.
 *
 * @example
 * multiple(3.409) //=> "3.41"
 */
export function multiple(x: number): string {
  return x.toFixed(2);
}

/**
 * Money as the reports show it.
 *
 * @param amount in currency units
 * @param currency ISO 4217
 *
 * @example
 * money(238636, "JPY", "ja") //=> "¥238,636"
 * @example
 * money(-12.5, "USD", "ja") //=> "-$12.50"
 */
export function money(amount: number, currency: string, language: Language): string {
  const { sign, digits } = currencyForm(currency);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const text = new Intl.NumberFormat(LOCALES[language], decimals).format(Math.abs(amount));
  const isBelow = amount < 0 && /[1-9]/.test(text);
  return `${isBelow ? "-" : ""}${sign}${text}`;
}

/**
 * Two amounts as one range.
 *
 * @example
 * moneyRange(200000, 280000, "JPY", "ja") //=> "¥200,000～¥280,000"
 */
export function moneyRange(low: number, high: number, currency: string, language: Language): string {
  const between = language === "ja" ? "～" : "–";
  return `${money(low, currency, language)}${between}${money(high, currency, language)}`;
}

/**
 * An ISO day as the product writes it.
 *
 * @example
 * date("2024-03-31") //=> "2024/03/31"
 */
export function date(iso: string): string {
  return iso.slice(0, 10).replaceAll("-", "/");
}

/**
 * An ISO local time, to the minute.
 *
 * @example
 * dateTime("2024-04-01T09:30:12") //=> "2024/04/01 09:30"
 */
export function dateTime(iso: string): string {
  return `${date(iso)} ${iso.slice(11, 16)}`.trim();
}

/**
 * A day in words, where figures alone would leave day and month open.
 *
 * @example
 * dayInWords("2024-03-04", "ja") //=> "2024年3月4日"
 */
export function dayInWords(iso: string, language: Language): string {
  const style = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], style).format(new Date(iso));
}

/**
 * The ISO day some days before another.
 *
 * @param iso the later day
 * @param days whole days, ≥ 0
 * @returns null when the calendar does not reach so far
 *
 * @example
 * daysBefore("2024-03-01", 1) //=> "2024-02-29"
 */
export function daysBefore(iso: string, days: number): string | null {
  const day = new Date(Date.parse(iso) - days * DAY_MS);
  return Number.isNaN(day.getTime()) || day.getUTCFullYear() < 1 ? null : day.toISOString().slice(0, 10);
}

const TYPED = /^(-?)(?:(\d+(?:\.\d+)?)億)?(?:(\d+(?:\.\d+)?)万)?(\d+(?:\.\d+)?)?$/;

/**
 * A number as people type it: full-width digits, separators, a currency's sign, 万 and 億 are understood.
 *
 * @returns null when it is empty or no number
 *
 * @example
 * typedNumber("１,２００円") //=> 1200
 * @example
 * typedNumber("1.5億") //=> 150000000
 */
export function typedNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[,\s円]|\p{Sc}/gu, "");
  const [, sign, ...parts] = TYPED.exec(plain) ?? [];
  if (parts.every((part) => part === undefined)) return null;
  const [oku = 0, man = 0, rest = 0] = parts.map((part) => Number(part ?? 0));
  const total = Math.round(oku * 1e8 + man * 1e4) + rest;
  return sign === "-" ? -total : total;
}

/**
 * How long something took.
 *
 * @param seconds whole seconds [≥ 0]
 *
 * @example
 * const say = (key, values) => `${key} ${JSON.stringify(values)}`;
 * [took(42, say), took(95, say)] //=> ['tookSeconds {"s":42}', 'tookMinutes {"m":1,"s":35}']
 */
export function took(seconds: number, say: Say): string {
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  return m === 0 ? say("tookSeconds", { s }) : say("tookMinutes", { m, s });
}
