import { type Day, dayOf } from "./day.ts";
import { dayOfEra } from "./era.ts";
import { monthOf } from "./month-names.ts";
import type { DateOrder } from "../settings.ts";

/** The days a date text may mean, by the order of year, month and day; `certain` when it leaves no choice. */
export type DateMeaning =
  { readonly certain: Day } | { readonly byOrder: Readonly<Partial<Record<DateOrder, Day>>> };

const ERA =
  /^(令和?|平成?|昭和?|大正?|民[国國]|[RHST])\s*\.?\s*(元|\d{1,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号號]?\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** Never a year first: 19 and 20 are no months. */
const COMPACT_YEAR_LAST = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})$/;
/** Words between day, month and year: 5 de enero de 2024. */
const OF = String.raw`(?:\s+(?:de|del|of)\s+|[-\s./,]*)`;
const MONTH_SECOND = new RegExp(
  String.raw`^(\d{1,4})(?:st|nd|rd|th|er|re|[ºª°o])?${OF}(\p{L}{3,12})\.?,?${OF}(\d{4}|\d{1,2})(?:\s*(?:г|р)\.?)?$`,
  "iu",
);
const MONTH_FIRST = /^(\p{L}{3,12})[.\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+|[-/,]\s?)(\d{4}|\d{2})$/iu;

/**
 * What a date text without a time means; null when it is none.
 *
 * @param text half-width, trimmed
 *
 * @example
 * meaningOf("1970/1/2") //=> { certain: 1 }
 * @example
 * meaningOf("2/1/1970") //=> { byOrder: { MDY: 31, DMY: 1 } }
 * @example
 * meaningOf("02011970") //=> { byOrder: { MDY: 31, DMY: 1 } }
 */
export function meaningOf(text: string): DateMeaning | null {
  const [, one, two, last] = COMPACT_YEAR_LAST.exec(text) ?? [];
  if (one !== undefined) return byOrder(one, two ?? "", last ?? "");
  const [, year, month, date] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== undefined) return certain(dayOf(Number(year), Number(month), Number(date)));
  const [, era, eraYear, eraMonth, eraDate] = ERA.exec(text) ?? [];
  if (era !== undefined)
    return certain(
      dayOfEra(era, [eraYear === "元" ? 1 : Number(eraYear), Number(eraMonth), Number(eraDate)]),
    );
  const [, first, , second, third] = NUMBERS.exec(text) ?? [];
  if (first !== undefined) return byOrder(first, second ?? "", third ?? "");
  return namedMonth(text);
}

const certain = (day: Day | null): DateMeaning | null => (day === null ? null : { certain: day });

/** Three numbers of which the last or the first is the year. */
function byOrder(first: string, second: string, third: string): DateMeaning | null {
  return possible({
    YMD: first.length === 2 ? dayBy(first, second, third) : null,
    MDY: dayBy(third, first, second),
    DMY: dayBy(third, second, first),
  });
}

function namedMonth(text: string): DateMeaning | null {
  const [, month = "", date, year] = MONTH_FIRST.exec(text) ?? [];
  if (date !== undefined) return certain(dayBy(year ?? "", String(monthOf(month)), date));
  const [, first = "", name = "", last = ""] = MONTH_SECOND.exec(text) ?? [];
  const number = String(monthOf(name));
  if (first.length === 4) return certain(dayBy(first, number, last));
  if (last.length === 4) return certain(dayBy(last, number, first));
  return possible({
    YMD: first.length === 2 ? dayBy(first, number, last) : null,
    DMY: dayBy(last, number, first),
  });
}

function possible(days: Readonly<Partial<Record<DateOrder, Day | null>>>): DateMeaning | null {
  const found = Object.entries(days).filter(([, day]) => day !== null);
  return found.length === 0 ? null : { byOrder: Object.fromEntries(found) };
}

/** Years of one or two digits lie between 1990 and 2089. */
const FIRST_SHORT_YEAR = 90;

function dayBy(year: string, month: string, date: string): Day | null {
  if (date.length > 2) return null;
  const short = Number(year);
  const full = year.length > 2 ? short : short + (short < FIRST_SHORT_YEAR ? 2000 : 1900);
  return dayOf(full, Number(month), Number(date));
}
