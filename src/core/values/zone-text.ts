/** How texts of dates name a time zone. */

const HOUR = 60;

/** Distances from UTC [minutes] of names that mean one zone wherever they are written; CST, IST and BST mean several. */
const NAMED: Readonly<Record<string, number>> = {
  ...{
    Z: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    JST: 9 * HOUR,
    KST: 9 * HOUR,
    HKT: 8 * HOUR,
    SGT: 8 * HOUR,
    ICT: 7 * HOUR,
  },
  ...{ PST: -8 * HOUR, PDT: -7 * HOUR, MDT: -6 * HOUR, CDT: -5 * HOUR, EST: -5 * HOUR, EDT: -4 * HOUR },
  ...{ HST: -10 * HOUR, AKST: -9 * HOUR, AKDT: -8 * HOUR },
  ...{
    CET: 1 * HOUR,
    CEST: 2 * HOUR,
    MEZ: 1 * HOUR,
    MESZ: 2 * HOUR,
    EET: 2 * HOUR,
    EEST: 3 * HOUR,
    WEST: 1 * HOUR,
  },
  ...{ AEST: 10 * HOUR, AEDT: 11 * HOUR, NZST: 12 * HOUR, NZDT: 13 * HOUR },
};

/**
 * A zone behind a time, as a part of a larger pattern with one group: +09, -0500, +00:00, UTC, GMT+0900, and a name in
 * brackets behind it, which says the same again.
 */
export const ZONE = String.raw`(?:\s*((?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|(?:UTC|GMT)[+-]\d{1,2}|[A-Z]{1,4})(?:\s*\([^()]*\))?)?`;

const HEADER_ZONE =
  /(?:^|[^A-Za-z])((?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|JST)(?![A-Za-z])|[a-z\d](UTC|Utc|GMT|Gmt)$/i;

/**
 * The zone that a column's header names for its times: its distance from UTC [milliseconds]; null = it names none.
 *
 * @example
 * zoneOfHeader("Created at (UTC)") //=> 0
 * @example
 * zoneOfHeader("注文日時（UTC+9）") //=> 32400000
 * @example
 * zoneOfHeader("order date") //=> null
 */
export function zoneOfHeader(name: string): number | null {
  const [, apart, behind] = HEADER_ZONE.exec(name.normalize("NFKC").replace(/_/g, " ")) ?? [];
  const zone = apart ?? behind;
  return zone === undefined ? null : offsetOf(zone.replace(/\s/g, ""));
}

/**
 * A zone's distance from UTC [milliseconds]; null for a name that is none, or means several.
 *
 * @example
 * offsetOf("GMT+0900") //=> 32400000
 * @example
 * offsetOf("CST") //=> null
 */
export function offsetOf(zone: string): number | null {
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) {
    const named = NAMED[zone.toUpperCase()];
    return named === undefined ? null : named * 60_000;
  }
  const distance = (Number(hours) * HOUR + Number(minutes ?? 0)) * 60_000;
  return Math.abs(distance) > 15 * HOUR * 60_000 ? null : sign === "-" ? -distance : distance;
}
