/**
 * A slow, plain twin of segments, written straight from definitions.md 12: people are objects with everything they
 * bought, and each condition is asked of each of them anew. Nothing here is shared with the product but the shape of a
 * segment. Days are ISO text.
 */
import type { Condition, Period, Segment } from "../../src/core/segments/segment.ts";
import { yearsBefore } from "./slow-twin.ts";
import { twinSeason } from "./slow-twin-seasons.ts";

/** One order; `products` its lines, "" = a line that names none. */
export interface TwinOrder {
  readonly customer: string;
  readonly day: string;
  /** 1/100 of the currency unit. */
  readonly amount: number;
  readonly orderId: string;
  readonly channel: string;
  readonly products: readonly string[];
  /** What its buyer says of themselves; "" = nothing. */
  readonly sex: string;
  readonly birthday: string;
}

/** Last day of a month, 1 to 12. */
const lastDay = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

const two = (n: number): string => String(n).padStart(2, "0");

/** The day before which "within so many months" does not reach: A minus the months, month ends kept within the month. */
export function monthsBack(day: string, months: number): string {
  const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
  const count = y * 12 + (m - 1) - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(Math.min(d, lastDay(year, month)))}`;
}

/** Age on a day; who was born on 29 February has the birthday on the 28th where there is no 29th. */
export function twinAge(birthday: string, on: string): number {
  const year = Number(on.slice(0, 4));
  const date = birthday.slice(5) === "02-29" && lastDay(year, 2) === 28 ? "02-28" : birthday.slice(5);
  return year - Number(birthday.slice(0, 4)) - (date <= on.slice(5) ? 0 : 1);
}

const band = (age: number): string => {
  if (age < 20) return "under20";
  return age >= 70 ? "70plus" : `${Math.floor(age / 10)}0s`;
};

/** The order among orders of definitions.md 2: day, amount, order ID. */
const inOrder = (orders: readonly TwinOrder[]): TwinOrder[] =>
  [...orders].sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : a.amount - b.amount) || (a.orderId < b.orderId ? -1 : 1),
  );

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What the twin knows of a person: whatever a condition may ask. */
function personOf(all: readonly TwinOrder[], anchor: string) {
  const orders = inOrder(all.filter(({ day }) => day <= anchor));
  const [first, last] = [orders[0], orders[orders.length - 1]];
  if (first === undefined || last === undefined) return null;
  const said = (of: "sex" | "birthday") => orders.map((one) => one[of]).filter((word) => word !== "");
  const sales = orders.reduce((sum, { amount }) => sum + amount, 0);
  const birthday = said("birthday").pop();
  return {
    orders,
    first,
    last,
    sales,
    sex: said("sex").pop() ?? "",
    birthday,
    idle: daysFrom(last.day, anchor),
  };
}
export type TwinBuyer = NonNullable<ReturnType<typeof personOf>>;

const stageOf = (purchases: number): string => (purchases === 0 ? "" : String(Math.min(purchases, 5)));

/** The rank of definitions.md 7.2, read off its table. */
function rankOf({ idle, orders }: TwinBuyer): string {
  const n = orders.length;
  if (idle > 360) return "lost";
  if (idle > 180) return n >= 10 ? "atRisk" : "defecting";
  if (idle > 120) return n >= 5 ? "atRisk" : "wavering";
  if (n === 1) return "new";
  if (n <= 4) return "promising";
  return idle > 60 && n <= 6 ? "promising" : "loyal";
}

const seasonOf = ({ orders }: TwinBuyer, anchor: string) =>
  twinSeason(
    orders.map(({ day }) => day),
    anchor,
  );

const CLASSES: Readonly<Record<string, (one: TwinBuyer, anchor: string) => string>> = {
  stage: ({ orders }) => stageOf(orders.length),
  stageBefore: ({ orders }, anchor) =>
    stageOf(orders.filter(({ day }) => day <= yearsBefore(anchor, 1)).length),
  status: ({ last }, anchor) => (last.day > yearsBefore(anchor, 1) ? "active" : "lapsed"),
  rfmRank: rankOf,
  seasonal: (one, anchor) => seasonOf(one, anchor).kind,
  seasonMonth: (one, anchor) => String(Number(seasonOf(one, anchor).first.slice(0, 2)) || ""),
  sex: ({ sex }) => sex,
  ageBand: ({ birthday }, anchor) => (birthday === undefined ? "" : band(twinAge(birthday, anchor))),
  birthMonth: ({ birthday }) => (birthday === undefined ? "" : String(Number(birthday.slice(5, 7)))),
};

/** Who has no number is in no range. */
const NUMBERS: Readonly<Record<string, (one: TwinBuyer, anchor: string) => number>> = {
  daysToSeason(one, anchor) {
    const { next } = seasonOf(one, anchor);
    return next === "" ? NaN : daysFrom(anchor, next);
  },
  secondOrderDays: ({ orders: [first, second] }) => (first && second ? daysFrom(first.day, second.day) : NaN),
  idleDays: ({ idle }) => idle,
  purchases: ({ orders }) => orders.length,
  sales: ({ sales }) => sales / 100,
  averageOrderValue: ({ sales, orders }) => sales / 100 / orders.length,
};

function isIn(day: string, period: Period, anchor: string): boolean {
  if ("months" in period) return day > monthsBack(anchor, period.months) && day <= anchor;
  return (period.from === null || day >= period.from) && (period.to === null || day <= period.to);
}

function holds(one: TwinBuyer, condition: Condition, anchor: string): boolean {
  switch (condition.test) {
    case "oneOf":
      return condition.values.includes(CLASSES[condition.field]?.(one, anchor) ?? "?");
    case "between": {
      const value = NUMBERS[condition.field]?.(one, anchor) ?? NaN;
      return (
        !Number.isNaN(value) &&
        (condition.from === null || value >= condition.from) &&
        (condition.to === null || value <= condition.to)
      );
    }
    case "in":
      return isIn(condition.field === "firstOrder" ? one.first.day : one.last.day, condition.period, anchor);
    case "bought": {
      const { when } = condition;
      const orders = one.orders.filter((order) =>
        when === "ever" ? true : when === "first" ? order === one.first : isIn(order.day, when, anchor),
      );
      const things = orders.flatMap((order) =>
        condition.field === "channel" ? [order.channel] : order.products,
      );
      return things.some((thing) => condition.values.includes(thing));
    }
    case "among":
      return condition.segments.some((segment) => isInSegment(one, segment, anchor));
  }
}

const isInSegment = (one: TwinBuyer, { conditions }: Segment, anchor: string): boolean =>
  conditions.every((condition) => holds(one, condition, anchor) !== (condition.not === true));

/** The customers of a segment, by ID. */
export function twinSegment(orders: readonly TwinOrder[], segment: Segment, anchor: string): string[] {
  const customers = [...new Set(orders.map(({ customer }) => customer))].sort();
  return customers.filter((id) => {
    const one = personOf(
      orders.filter(({ customer }) => customer === id),
      anchor,
    );
    return one !== null && isInSegment(one, segment, anchor);
  });
}
