/**
 * A slow, plain twin of 季節客, written straight from definitions.md 8.1: every arc of the year is tried, the shortest
 * first, and the next season is waited for day by day. Days are ISO text. Nothing here is shared with the product.
 */
export interface TwinSeason {
  readonly kind: "seasonal" | "maybe" | "none";
  /** Month and day; "" = there is no season. */
  readonly first: string;
  readonly last: string;
  readonly next: string;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number): string => String(n).padStart(2, "0");
/** The circle: month and day of the 365 days. */
const CIRCLE = MONTHS.flatMap((days, m) =>
  Array.from({ length: days }, (_, d) => `${two(m + 1)}-${two(d + 1)}`),
);

const placeOf = (day: string): number => CIRCLE.indexOf(day.slice(5) === "02-29" ? "02-28" : day.slice(5));
const daysAfter = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How many runs there are, divided by more than 180 days on which nothing was bought. */
function seasonsOf(days: readonly string[]): number {
  const free = (i: number): number => daysBetween(days[i - 1] ?? "", days[i] ?? "") - 1;
  return days.filter((_, i) => i === 0 || free(i) > 180).length;
}

/** A first day, as its place on the circle, and how many days from there. */
type Arc = readonly [start: number, length: number];

const holds = ([start, length]: Arc, place: number): boolean => (place - start + 365) % 365 < length;

function shortestArc(places: readonly number[]): Arc | null {
  for (let length = 1; length <= 61; length++)
    for (let start = 0; start < 365; start++)
      if (places.every((place) => holds([start, length], place))) return [start, length];
  return null;
}

function nextIn(arc: Arc, anchor: string): string {
  if (holds(arc, placeOf(anchor))) return anchor;
  let day = anchor;
  while (placeOf(day) !== arc[0]) day = daysAfter(day, 1);
  return day;
}

/** Of somebody who bought on these days. */
export function twinSeason(bought: readonly string[], anchor: string): TwinSeason {
  const days = bought.filter((day) => day <= anchor).sort();
  const seasons = seasonsOf(days);
  const arc = seasons < 2 ? null : shortestArc(days.map(placeOf));
  if (arc === null) return { kind: "none", first: "", last: "", next: "" };
  const kind = seasons >= 3 ? "seasonal" : "maybe";
  return {
    kind,
    first: CIRCLE[arc[0]] ?? "",
    last: CIRCLE[(arc[0] + arc[1] - 1) % 365] ?? "",
    next: nextIn(arc, anchor),
  };
}
