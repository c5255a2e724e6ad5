/** `Utilities`: dates as text. */
import { types } from "node:util";
import { zoneClock } from "../engine/zone-clock.ts";
import { mismatch } from "./arguments.ts";
import { Refusal } from "./run.ts";

type Service = GoogleAppsScript.Utilities.Utilities;

export class UtilitiesAdapter implements Pick<Service, "formatDate"> {
  formatDate(date: unknown, zone: string, format: string): string {
    if (!types.isDate(date)) throw mismatch("Utilities.formatDate", date, zone, format);
    return formatDate(date.getTime(), zone, format);
  }
}

/** The parts a pattern may name. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

/**
 * An instant as text in a time zone, by the letters of Java's SimpleDateFormat: y M d H h m s S a Z X and quoted text.
 *
 * @param instant [ms since 1970 UTC]
 *
 * @example
 * formatDate(0, "Asia/Tokyo", "yyyy-MM-dd HH:mm XXX") //=> "1970-01-01 09:00 +09:00"
 */
export function formatDate(instant: number, zone: string, format: string): string {
  const parts = partsOf(instant, zone);
  const pattern = /'((?:[^']|'')*)'|([a-zA-Z])\2*/g;
  return format.replace(pattern, (piece, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    return letterText(piece, parts);
  });
}

function partsOf(instant: number, zone: string): Parts {
  if (Number.isNaN(instant)) throw new Refusal("Invalid argument: date. Should be of type: Date");
  const offset = offsetOf(instant, zone);
  const wall = new Date(instant + offset);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    offset: Math.round(offset / 60_000),
  };
}

/** Also understands `GMT+9` and `GMT+09:30`. */
function offsetOf(instant: number, zone: string): number {
  const fixed = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed !== null)
    return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  try {
    return zoneClock(zone).offset(instant);
  } catch {
    throw new Refusal(`Invalid argument: timeZone. Should be a time zone; got ${zone}`);
  }
}

function letterText(piece: string, parts: Parts): string {
  const padded = (value: number): string => String(value).padStart(piece.length, "0");
  switch (piece[0]) {
    case "y":
      return piece.length === 2 ? String(parts.year % 100).padStart(2, "0") : padded(parts.year);
    case "M":
      if (piece.length > 2) break;
      return padded(parts.month);
    case "d":
      return padded(parts.day);
    case "H":
      return padded(parts.hour);
    case "h":
      return padded(parts.hour % 12 || 12);
    case "m":
      return padded(parts.minute);
    case "s":
      return padded(parts.second);
    case "S":
      return padded(parts.millisecond);
    case "a":
      return parts.hour < 12 ? "AM" : "PM";
    case "Z":
      return offsetText(parts.offset, "");
    case "X":
      return isoOffset(parts.offset, piece.length);
  }
  throw new Error(`not adapted: Utilities.formatDate with the pattern ${piece}`);
}

function isoOffset(minutes: number, letters: number): string {
  if (minutes === 0) return "Z";
  const whole = offsetText(minutes, letters === 3 ? ":" : "");
  return letters === 1 ? whole.slice(0, 3) : whole;
}

function offsetText(minutes: number, mark: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${mark}${two(size % 60)}`;
}
