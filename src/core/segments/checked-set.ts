import { STAGES } from "../cpm/stages.ts";
import { MOST_ACROSS, MOST_DOWN } from "../facts/pivot.ts";
import { COHORT_AXES } from "../facts/cohorts.ts";
import { LTV_DAYS } from "../facts/cohort-requests.ts";
import { calendarMonths, type Day, dayOf } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import { BEGUN_BY } from "./begun-sets.ts";
import type { CohortMonthSet } from "./cohort-sets.ts";
import type { CustomerSet, PlainSet } from "./customer-sets.ts";
import { GOODS_FIELDS } from "../slices/slices.ts";
import { CROSS_DEEDS, type CrossSet } from "./cross-sets.ts";
import { GOODS_DEEDS, type GoodsSet } from "./goods-sets.ts";
import { PURCHASE_COUNTS, type PurchaseSet } from "./purchase-sets.ts";
import { BOARD_AXES, type BoardPlace } from "../schemes/rfm-board.ts";
import type { PivotSet } from "./pivot-sets.ts";
import { type SeasonSet, SEASONS } from "./season-sets.ts";
import { MOST_DELIVERIES } from "../subscriptions/order-kinds.ts";
import { STANDINGS } from "../subscriptions/subscriptions.ts";
import type { SubscriptionSet } from "./subscription-sets.ts";
import { LIMIT_SCHEMES, SCHEME_IDS, schemeOf } from "../schemes/schemes.ts";
import { STAGE_SETS, WHOLE_SETS } from "./year-sets.ts";

/** The first and the last day that a text can say. */
const [FIRST_DAY, LAST_DAY] = [dayOf(1000, 1, 1) ?? 0, dayOf(9999, 12, 31) ?? 0];
/** Calendar months between them [count]. */
const MOST_SINCE = calendarMonths(FIRST_DAY, LAST_DAY);
/** Months of the year. */
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Rows and columns of an RFM board, counted from 0. */
const BOARD = [0, 1, 2, 3, 4, 5];

/** What a page sent, of which nothing is known. */
type Asked = Readonly<Record<string, unknown>>;

/**
 * A set of customers as a page sends it back; a page may send anything.
 *
 * @throws InputProblem "request-refused" for no such set
 *
 * @example
 * checkedSet({ kind: "board", f: 0, r: 1 }) //=> { kind: "board", r: 1, f: 0 }
 */
export function checkedSet(asked: unknown): CustomerSet {
  const set = (asked ?? {}) as Asked;
  const { kind, whole, part, season, among } = set;
  if (kind === "season") return { kind, season: one(SEASONS, season), among: seasonalAmong(plainSet(among)) };
  if (kind === "seasonMonth") return { kind, season: one(SEASONS, season), month: one(MONTHS, set.month) };
  if (kind === "goods") return goodsSet(set);
  if (kind === "begun")
    return { kind, by: one(BEGUN_BY, set.by), name: nameOrOthers(set.name), ...cohortOf(set) };
  if (kind === "cross") return crossSet(set);
  if (kind === "pivot") return pivotSet(set);
  if (kind === "purchases") return purchaseSet(set);
  if (kind === "subscription") return subscriptionSet(set);
  return kind === "rest" ? { kind, whole: plainSet(whole), part: plainSet(part) } : plainSet(set);
}

function one<V>(values: readonly V[], value: unknown): V {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new InputProblem("request-refused");
  return found;
}

function seasonalAmong(set: PlainSet): SeasonSet["among"] {
  if (set.kind === "class") return set;
  if (set.kind === "lapsed" && set.stage === null) return { kind: set.kind, stage: null };
  throw new InputProblem("request-refused");
}

function purchaseSet({ least, most, among }: Asked): PurchaseSet {
  const from = one(PURCHASE_COUNTS, least);
  const ends = PURCHASE_COUNTS.slice(0, -1).filter((count) => count >= from);
  const who = ["everybody", "active"] as const;
  return { kind: "purchases", least: from, most: one([null, ...ends], most), among: one(who, among) };
}

function goodsSet({ by, name, did }: Asked): GoodsSet {
  return { kind: "goods", by: one(GOODS_FIELDS, by), name: nameOrOthers(name), did: one(GOODS_DEEDS, did) };
}

/** null = その他, "" = nothing is named. */
const nameOrOthers = (name: unknown): string | null =>
  name === null || name === "" ? name : goodsName(name);

function goodsName(name: unknown): string {
  if (typeof name !== "string" || name === "") throw new InputProblem("request-refused");
  return name;
}

function crossSet({ choice, other, did }: Asked): CrossSet {
  const { by, base, match, sameOrder, afterFirst, from, to } = (choice ?? {}) as Asked;
  if (!Array.isArray(base) || base.length === 0) throw new InputProblem("request-refused");
  const names: string[] = base.map(goodsName);
  const flag = (value: unknown): boolean => one([true, false], value);
  return {
    kind: "cross",
    choice: {
      ...{ by: one(GOODS_FIELDS, by), base: names, match: one(["any", "all"] as const, match) },
      ...{ sameOrder: flag(sameOrder), afterFirst: flag(afterFirst) },
      ...{ from: from === null ? null : calendarDay(from), to: calendarDay(to) },
    },
    other: other === null ? null : goodsName(other),
    did: one(CROSS_DEEDS, did),
  };
}

function pivotSet({ parts, people }: Asked): PivotSet {
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 2)
    throw new InputProblem("request-refused");
  if (typeof people !== "number") throw new InputProblem("request-refused");
  const checked = parts.map((part: unknown) => {
    const { axis, is, beyond } = (part ?? {}) as Asked;
    if (is === null)
      return { axis: one(COHORT_AXES, axis), is, beyond: one([MOST_DOWN, MOST_ACROSS], beyond) };
    if (typeof is !== "string") throw new InputProblem("request-refused");
    return { axis: one([...LIMIT_SCHEMES, ...COHORT_AXES], axis), is };
  });
  return { kind: "pivot", parts: checked, people };
}

function subscriptionSet({ standing, latest }: Asked): SubscriptionSet {
  const checked = { kind: "subscription", standing: one(STANDINGS, standing) } as const;
  if (latest === null) return { ...checked, latest };
  const { least, most } = (latest ?? {}) as Asked;
  const counts = Array.from({ length: MOST_DELIVERIES }, (_, i) => i + 1);
  return { ...checked, latest: { least: one(counts, least), most: one([null, ...counts], most) } };
}

const cohortOf = ({ start, end, within }: Asked) => ({
  ...{ start: calendarDay(start), end: calendarDay(end) },
  within: one([null, ...LTV_DAYS], within),
});

function plainSet(asked: unknown): PlainSet {
  const set = (asked ?? {}) as Asked;
  if (set.kind === "cohort") return { kind: set.kind, ...cohortOf(set) };
  if (set.kind === "cohortMonth") return cohortMonth(set);
  if (set.kind === "board") return { kind: "board", ...boardPlace(set) };
  if (set.kind === "class" || set.kind === "flow") return classSet(set.kind, set);
  const staged = STAGE_SETS.find((kind) => kind === set.kind);
  if (staged !== undefined) return { kind: staged, stage: one([null, ...STAGES], set.stage) };
  return { kind: one(WHOLE_SETS, set.kind) };
}

/** A cohort of one calendar month, and a later month. */
function cohortMonth(set: Asked): CohortMonthSet {
  const [start, end] = [calendarDay(set.start), calendarDay(set.end)];
  one([0], calendarMonths(start, end));
  const { since } = set;
  if (typeof since !== "number" || !Number.isInteger(since) || since < 1 || since > MOST_SINCE)
    throw new InputProblem("request-refused");
  return { kind: "cohortMonth", start, end, since };
}

/** A class on exactly two of the axes. */
function boardPlace(set: Asked): BoardPlace {
  const axes = BOARD_AXES.filter((axis) => set[axis] !== undefined);
  one([2], axes.length);
  return Object.fromEntries(axes.map((axis) => [axis, one(BOARD, set[axis])]));
}

function classSet(kind: "class" | "flow", set: Asked): PlainSet {
  const scheme = one(SCHEME_IDS, set.scheme);
  const { classes } = schemeOf(scheme);
  if (kind === "class") return { kind, scheme, is: one(classes, set.is) };
  const since = calendarDay(set.since);
  return {
    kind,
    scheme,
    since,
    from: one([null, "", ...classes], set.from),
    to: one([null, ...classes], set.to),
  };
}

function calendarDay(value: unknown): Day {
  const isDay =
    typeof value === "number" && Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;
  if (!isDay) throw new InputProblem("request-refused");
  return value;
}
