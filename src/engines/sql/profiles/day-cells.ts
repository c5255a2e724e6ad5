import type { DateOrder } from "../../../core/settings.ts";
import type { Dialect } from "../dialect.ts";
import type { TimesIn } from "./profile.ts";
import type { Source } from "./sources.ts";

/* Days of cells: whole numbers from 1970-01-01 on, in the shop's zone. */

/** How the days of a column are told. */
export interface Calendar {
  /** A name such as Asia/Tokyo. */
  readonly zone: string;
  readonly timesIn: TimesIn | null;
  /** Null = only texts that begin with the year are dates. */
  readonly dateOrder: DateOrder | null;
}

/** How birthdays are told: one with a zone is a midnight somewhere, which lies within half a day of its midnight in UTC. */
export const OF_BIRTHS = { zone: "Etc/GMT-12", timesIn: null } as const;

const CLOCK = "[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9]([.,][0-9]+)?)?";
const ZONE = "\\s*(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})";
const YEAR_FIRST = "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})";
const IN_KANJI = "([0-9]{4})年\\s*([0-9]{1,2})月\\s*([0-9]{1,2})日";
const COMPACT = "([0-9]{4})([0-9]{2})([0-9]{2})";
/** A day and a month before the year. */
export const YEAR_LAST = "([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})";
/** What may stand behind a date. */
const REST = "([\\sT]*.*)";

/** A time of a date that begins with its year, and the same with its zone. */
const UNZONED = `^[0-9-]+([\\sT]+${CLOCK})?$`;
const CLOCKED = `^[0-9-]+[\\sT]+${CLOCK}$`;
const ZONED = `^[0-9-]+[\\sT]+${CLOCK}${ZONE}$`;

/**
 * A date text that begins with its year and has hyphens, whatever stands behind it; null = it is none.
 *
 * @param text in one width
 */
export function isoText(d: Dialect, text: string, order: DateOrder | null): string {
  const forms: (readonly [pattern: string, by: string])[] = [
    [YEAR_FIRST, "\\1-\\2-\\3\\4"],
    [IN_KANJI, "\\1-\\2-\\3 \\4"],
  ];
  if (order === "MDY") forms.push([YEAR_LAST, "\\3-\\1-\\2\\4"]);
  if (order === "DMY") forms.push([YEAR_LAST, "\\3-\\2-\\1\\4"]);
  const whens = forms.map(
    ([pattern, by]) =>
      `WHEN ${d.matches(text, `^${pattern}([\\sT].*)?$`)} THEN TRIM(${d.replaced(text, `^${pattern}${REST}$`, by)})`,
  );
  return `CASE ${whens.join(" ")} WHEN ${d.matches(text, `^${COMPACT}$`)} THEN ${d.replaced(text, `^${COMPACT}$`, "\\1-\\2-\\3")} END`;
}

/** The day of such a text; null = no calendar has it. */
export function dayOfIsoText(d: Dialect, iso: string, { zone, timesIn }: Calendar): string {
  const shown = d.date(d.replaced(iso, "^([0-9-]+).*$", "\\1"));
  const stamp = d.replaced(iso, "^([0-9-]+)[\\sT]+([0-9]{1,2}:[0-9]{2}).*$", "\\1 \\2:00");
  const at = (offset: string): string => d.dayIn(d.instant(`${stamp} || ${offset}`), d.quoted(zone));
  const zoned = timesIn === "zone" ? shown : at(offsetOf(d, iso));
  const clocked = timesIn === "UTC" ? `WHEN ${d.matches(iso, CLOCKED)} THEN ${at("'+00:00'")} ` : "";
  const day = `CASE ${clocked}WHEN ${d.matches(iso, UNZONED)} THEN ${shown} WHEN ${d.matches(iso, ZONED)} THEN ${zoned} END`;
  return d.dayNumber(day);
}

function offsetOf(d: Dialect, iso: string): string {
  return `CASE WHEN ${d.matches(iso, "(Z|UTC|GMT)$")} THEN '+00:00' WHEN ${d.matches(iso, "[+-][0-9]{2}$")} THEN ${d.replaced(iso, "^.*([+-][0-9]{2})$", "\\1:00")} ELSE ${d.replaced(iso, "^.*([+-][0-9]{2}):?([0-9]{2})$", "\\1:\\2")} END`;
}

/** Whether a text tells a time with its zone, and whether it tells one without. */
export const isZoned = (d: Dialect, iso: string): string => d.matches(iso, ZONED);
export const isClocked = (d: Dialect, iso: string): string => d.matches(iso, CLOCKED);

/** The day of a cell that is no text. */
export function dayOfCell(
  d: Dialect,
  cell: string,
  kind: Source["kind"],
  { zone, timesIn }: Calendar,
): string {
  const isInstant = kind === "instant";
  const instant = isInstant ? cell : d.inUtc(cell);
  const isConverted = isInstant ? timesIn !== "zone" : timesIn === "UTC";
  if (kind === "date" || (!isInstant && !isConverted)) return d.dayNumber(`CAST(${cell} AS DATE)`);
  // An instant that is not converted shows its clock in UTC.
  return d.dayNumber(d.dayIn(instant, d.quoted(isConverted ? zone : "UTC")));
}
