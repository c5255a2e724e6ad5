/** What Google Sheets makes of a text that is typed into a cell or imported from a CSV, in the file's locale. */

export type TypedCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** Also dates and times, as day serials; `format` is Google's number format, "" = plain. */
  | { readonly kind: "number"; readonly value: number; readonly format: string };

interface Typing {
  /** Order of the parts of a date such as 3/31/2024; "YMD" = only year first is read. */
  readonly dates: "MDY" | "DMY" | "YMD";
  readonly currency: string;
}

const TYPINGS: Readonly<Record<string, Typing>> = {
  en_US: { dates: "MDY", currency: "$" },
  en_GB: { dates: "DMY", currency: "£" },
  ja_JP: { dates: "YMD", currency: "¥" },
};

const DEFAULT_TYPING: Typing = { dates: "MDY", currency: "$" };

/**
 * A text as Sheets types it: ISO and Y/M/D dates, the locale's own dates, times, numbers, booleans, else text.
 *
 * @param text what is typed, without an apostrophe in front
 * @param locale the file's locale, e.g. `ja_JP`
 * @param year the year of a date typed without one, e.g. `1-2`
 */
export function typedCell(text: string, locale: string, year: number): TypedCell {
  if (text === "") return { kind: "blank" };
  const typing = TYPINGS[locale] ?? DEFAULT_TYPING;
  const trimmed = text.trim();
  return (
    typedNumber(trimmed, typing) ??
    typedDate(trimmed, typing, year) ??
    typedBoolean(trimmed) ?? { kind: "text", text }
  );
}

function typedBoolean(text: string): TypedCell | null {
  if (!/^(?:true|false)$/i.test(text)) return null;
  return { kind: "boolean", value: text.toLowerCase() === "true" };
}

const NUMBER = /^(\()?([+-])?([¥￥$£€])?([+-])?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%)?(\))?$/i;

function typedNumber(text: string, { currency }: Typing): TypedCell | null {
  const match = NUMBER.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [, open, sign, mark, innerSign, whole = "", fraction = "", exponent = "", percent, close] = match;
  if ((open === undefined) !== (close === undefined) || ((sign ?? open) && innerSign)) return null;
  if (mark !== undefined && mark !== currency && !"¥￥".includes(mark)) return null;
  const size = Number(`${whole.replaceAll(",", "") || "0"}${fraction === "." ? "" : fraction}${exponent}`);
  const signed = open !== undefined || (sign ?? innerSign) === "-" ? -size : size;
  const value = percent === undefined ? signed : signed / 100;
  return { kind: "number", value, format: numberFormat({ whole, fraction, exponent, percent, mark }) };
}

interface NumberParts {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: string;
  readonly percent: string | undefined;
  readonly mark: string | undefined;
}

function numberFormat({ whole, fraction, exponent, percent, mark }: NumberParts): string {
  const decimals = fraction.length > 1 ? ".00" : "";
  if (exponent !== "") return "0.00E+00";
  if (percent !== undefined) return `0${decimals}%`;
  if (mark !== undefined) return `[$${mark}]#,##0${decimals}`;
  return whole.includes(",") ? `#,##0${decimals}` : "";
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(?:\s*([ap])\.?m\.?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:\s+${CLOCK})?$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?:\s+${CLOCK})?$`, "i");
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const NO_YEAR = /^(\d{1,2})[-/](\d{1,2})$/;
const TIME_ONLY = new RegExp(`^${CLOCK}$`, "i");

function typedDate(text: string, { dates }: Typing, thisYear: number): TypedCell | null {
  let match = YEAR_FIRST.exec(text);
  if (match !== null) {
    const [, year, mark, month, day, ...clock] = match;
    return dateCell(serialOf(year, month, day), mark === "-" ? "yyyy-mm-dd" : "yyyy/mm/dd", clock);
  }
  if ((match = YEAR_LAST.exec(text)) !== null && dates !== "YMD") {
    const [, first, , second, year, ...clock] = match;
    const [month, day] = dates === "MDY" ? [first, second] : [second, first];
    return dateCell(serialOf(fullYear(year), month, day), dates === "MDY" ? "m/d/yyyy" : "dd/mm/yyyy", clock);
  }
  if ((match = YEAR_MONTH.exec(text)) !== null)
    return dateCell(serialOf(match[1], match[2], "1"), "yyyy-mm", []);
  if ((match = NO_YEAR.exec(text)) !== null) {
    const [month, day] = dates === "DMY" ? [match[2], match[1]] : [match[1], match[2]];
    return dateCell(serialOf(String(thisYear), month, day), dates === "DMY" ? "d/m" : "m/d", []);
  }
  return (match = TIME_ONLY.exec(text)) === null ? null : dateCell(0, "", match.slice(1));
}

function dateCell(
  day: number | null,
  dateFormat: string,
  clock: readonly (string | undefined)[],
): TypedCell | null {
  const time = clock[0] === undefined ? 0 : fractionOf(clock);
  if (day === null || time === null) return null;
  const timeFormat = clock[0] === undefined ? "" : clock[2] === undefined ? "hh:mm" : "hh:mm:ss";
  return { kind: "number", value: day + time, format: [dateFormat, timeFormat].filter(Boolean).join(" ") };
}

/** The part of a day; null when it is no time. */
function fractionOf([hours = "", minutes = "", seconds = "0", half]: readonly (string | undefined)[]):
  number | null {
  const noon = half?.toLowerCase() === "p" ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + noon;
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half !== undefined && Number(hours) > 12))
    return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const fullYear = (year = ""): string =>
  year.length === 4 ? year : String((Number(year) < 30 ? 2000 : 1900) + Number(year));

/** The serial of a calendar day, or null when there is no such day. */
function serialOf(year = "", month = "", day = ""): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.getTime() / 86_400_000 + 25_569;
}
