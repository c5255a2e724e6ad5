/** Wall time of a time zone: day serials of a sheet (days since 1899-12-30) against instants. */

const DAY_MS = 86_400_000;
/** The serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
const QUARTER_MS = 900_000;

export interface ZoneClock {
  /** The instant [ms since 1970 UTC] at which the zone's wall clock shows the serial. */
  instant(serial: number): number;
  /** The serial the zone's wall clock shows at an instant. */
  serial(instant: number): number;
  /** How far the zone is ahead of UTC at an instant [ms]. */
  offset(instant: number): number;
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of a zone; made once per zone.
 *
 * @param zone IANA name, e.g. `Asia/Tokyo`
 * @throws RangeError when there is no such zone
 */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone) ?? newClock(zone);
  clocks.set(zone, known);
  return known;
}

function newClock(zone: string): ZoneClock {
  const offset = cachedOffset(exactOffset(zone));
  return {
    offset,
    instant: (serial) => instantOf(Math.round((serial - EPOCH_SERIAL) * DAY_MS), offset),
    serial: (instant) => (instant + offset(instant)) / DAY_MS + EPOCH_SERIAL,
  };
}

/**
 * Where the clock shows a wall time twice, the first; where a wall time is left out, as long after the gap's start.
 */
function instantOf(wall: number, offset: (instant: number) => number): number {
  const before = offset(wall - DAY_MS);
  const after = offset(wall + DAY_MS);
  if (before === after || offset(wall - before) === before) return wall - before;
  return offset(wall - after) === after ? wall - after : wall - before;
}

/** Offsets change on few days: one look-up per day, and per quarter of an hour on the days of a change. */
function cachedOffset(exact: (instant: number) => number): (instant: number) => number {
  const days = new Map<number, number>();
  const quarters = new Map<number, number>();
  return (instant) => {
    const day = Math.floor(instant / DAY_MS);
    const known = remembered(days, day, () => steadyOffset(day, exact));
    if (!Number.isNaN(known)) return known;
    const quarter = Math.floor(instant / QUARTER_MS);
    return remembered(quarters, quarter, () => exact(quarter * QUARTER_MS));
  };
}

function steadyOffset(day: number, exact: (instant: number) => number): number {
  const morning = exact(day * DAY_MS);
  return morning === exact((day + 1) * DAY_MS - 1) ? morning : NaN;
}

function remembered(memory: Map<number, number>, key: number, compute: () => number): number {
  const known = memory.get(key) ?? compute();
  memory.set(key, known);
  return known;
}

function exactOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const year = parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]);
    const wall = new Date(0).setUTCFullYear(year, Number(parts["month"]) - 1, Number(parts["day"]));
    const clock = (Number(parts["hour"]) * 60 + Number(parts["minute"])) * 60 + Number(parts["second"]);
    return wall + clock * 1000 - Math.floor(instant / 1000) * 1000;
  };
}
