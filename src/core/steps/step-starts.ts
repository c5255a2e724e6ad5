import { classedBy } from "../segments/person-life.ts";
import { RFM_SCHEME, type RfmRank } from "../schemes/rfm-scheme.ts";
import { classifier } from "../schemes/scheme.ts";
import { type Day, isoOf } from "../values/day.ts";
import { type StepPlan, type StepStart, startSpan } from "./step-plan.ts";
import { entriesAfter, shippedOn, type StepShop } from "./step-shop.ts";

/** From when a plan counts for somebody. */
export interface Start {
  readonly day: Day;
  /** The first of the person's purchases, among the entries of `people`, that is made since. */
  readonly since: number;
}

/** What a plan finds of a person. */
export interface Starts {
  readonly starts: readonly Start[];
  /** True where the orders do not say what it counts from: a birthday, or when a recent order was sent. */
  readonly isUnsaid: boolean;
}

/** Tells the starts of the c-th person, those that are too early or too late included. */
type StartsOf = (c: number) => Starts;

/**
 * Makes the function that tells from when a plan counts for each person.
 *
 * @example
 * // from the second order on, which is that of day 8; what is ordered since is the third entry on
 * const people = { start: [0, 3], day: [5, 8, 9] };
 * const shop = { people, today: 10, rules: { mergeSameDayOrders: false } };
 * startsOf({ start: { from: "order", k: 2 }, days: 7 }, shop)(0)
 * //=> { starts: [{ day: 8, since: 2 }], isUnsaid: false }
 */
export function startsOf({ start, days }: Pick<StepPlan, "start" | "days">, shop: StepShop): StartsOf {
  const span = startSpan({ days }, shop.today);
  return STARTS[start.from](start as never, shop, span);
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

type Of<F extends StepStart["from"]> = Extract<StepStart, { readonly from: F }>;

const STARTS: {
  readonly [F in StepStart["from"]]: (start: Of<F>, shop: StepShop, span: Span) => StartsOf;
} = {
  order: ({ k }, shop) => byOrder(k, shop),
  stage: ({ stage }, shop) => byOrder(shop.limits.stageThresholds[stage - 1] ?? stage, shop),
  rank: ({ rank }, shop, span) => byRank(rank, shop, span),
  shipped: (_, shop, span) => byShipping(shop, span),
  birthday: (_, shop, span) => byBirthday(shop, span),
};

const NONE: Starts = { starts: [], isUnsaid: false };
const said = (starts: readonly Start[]): Starts => ({ starts, isUnsaid: false });

/** Where the entries of an order end: with all of its day where orders of one day are one purchase. */
const orderEnd = (shop: StepShop, c: number, at: number): number =>
  shop.rules.mergeSameDayOrders ? entriesAfter(shop, c, shop.people.day[at] ?? 0) : at + 1;

function byOrder(k: number, shop: StepShop): StartsOf {
  const { people, today } = shop;
  return (c) => {
    const end = people.start[c + 1] ?? 0;
    let at = people.start[c] ?? 0;
    for (let nth = 1; at < end && (people.day[at] ?? 0) <= today; nth++) {
      const since = orderEnd(shop, c, at);
      if (nth === k) return said([{ day: people.day[at] ?? 0, since }]);
      at = since;
    }
    return NONE;
  };
}

/** Orders that were sent on one day are one start, of one mail; what was ordered after the last of them is made since. */
function byShipping(shop: StepShop, { from }: Span): StartsOf {
  const { people, today } = shop;
  return (c) => {
    const end = people.start[c + 1] ?? 0;
    const starts = new Map<Day, Start>();
    let isUnsaid = false;
    for (let at = people.start[c] ?? 0; at < end && (people.day[at] ?? 0) <= today;) {
      const since = orderEnd(shop, c, at);
      const day = shippedOn(shop, people.places.subarray(at, since));
      if (day === null) isUnsaid ||= (people.day[at] ?? 0) >= from;
      else starts.set(day, { day, since });
      at = since;
    }
    return { starts: [...starts.values()], isUnsaid };
  };
}

function byBirthday(shop: StepShop, { from, to }: Span): StartsOf {
  const birthdays = shop.birthdays() ?? [];
  const days = new Map<string, Day>();
  for (let day = from; day <= to; day++) {
    days.set(monthDay(day), day);
    if (monthDay(day) === "02-28" && monthDay(day + 1) === "03-01") days.set("02-29", day);
  }
  return (c) => {
    const birthday = birthdays[shop.people.codes[c] ?? -1] ?? null;
    if (birthday === null) return { starts: [], isUnsaid: true };
    const day = days.get(birthday);
    return day === undefined ? NONE : said([{ day, since: entriesAfter(shop, c, day - 1) }]);
  };
}

const monthDay = (day: Day): string => isoOf(day).slice(5);

/** Days ahead are as nobody bought until then. */
function byRank(rank: RfmRank, shop: StepShop, { from, to }: Span): StartsOf {
  const { ledger, limits } = shop;
  const classes = new Map<Day, (c: number) => RfmRank | null>();
  for (let day = from - 1; day <= to; day++) {
    const classOf = classifier(RFM_SCHEME, { anchor: day, limits, cpmAmount: 0 });
    classes.set(day, (c) => {
      const bought = classedBy(ledger, c, day);
      return bought && classOf(bought);
    });
  }
  const rankOn = (c: number, day: Day) => classes.get(day)?.(c) ?? null;
  return (c) => {
    const starts: Start[] = [];
    let before = rankOn(c, from - 1);
    for (let day = from; day <= to; day++) {
      const now = rankOn(c, day);
      if (now === rank && before !== rank) starts.push({ day, since: entriesAfter(shop, c, day) });
      before = now;
    }
    return said(starts);
  };
}
