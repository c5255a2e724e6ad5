import type { Analysis } from "../analysis.ts";
import { countsOldAsNew } from "../cpm/reach.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import type { Share } from "../values/share.ts";
import { cohortMonths, secondPurchases, secondPurchasesFrom } from "./second-purchases.ts";
import { kpiYearRequests, type KpiYear, type KpiYears } from "./kpi-years.ts";
import { monthCohorts } from "../facts/cohort-requests.ts";
import type { MetaFacts } from "../facts/meta.ts";
import type { FactsRequest } from "../facts/tables.ts";

/** F2転換率 within these many days. */
export const SECOND_DAYS = [90, 365] as const;
type SecondDays = (typeof SECOND_DAYS)[number];

/** The KPI, in the order of the sheet. */
export const KPI_IDS = [
  "f2Within90",
  "f2Within365",
  "repeaterShare",
  "repeatRate",
  "repeatOrderShare",
  "averageOrderValue",
  "allOrderValue",
  "salesPerCustomer",
  "purchaseFrequency",
] as const;
export type KpiId = (typeof KPI_IDS)[number];

/** A KPI of some days: both its sides [people, purchases or minor units]. */
export interface KpiSpan {
  readonly share: Share;
  /** Of F2転換率 the days of the first purchases. */
  readonly start: Day;
  readonly end: Day;
}

/** A KPI at a month end; null = as `before`. */
export interface KpiPoint {
  readonly month: Day;
  readonly of: KpiSpan | null;
}

/** One KPI at the anchor. */
export interface Kpi {
  readonly id: KpiId;
  /** null = the history is too young for it. */
  readonly now: KpiSpan | null;
  /** Where it is null: the first anchor at which it can be told. */
  readonly from: Day | null;
  /** Who bought before the history may count as buying for the first time in it. */
  readonly countsOldAsNew: boolean;
  /** The days are less than the year that they ought to be. */
  readonly partial: boolean;
  /** A year ago; null = not known, or not told alike. */
  readonly before: KpiSpan | null;
  /** At the latest 24 month ends, oldest first. */
  readonly trend: readonly KpiPoint[];
}

const TREND_MONTHS = 24;

type YearKpi = Exclude<KpiId, "f2Within90" | "f2Within365">;

/**
 * Whether a KPI is one of a year; those of F2転換率 are of months of first purchases.
 *
 * @example
 * [isOfYear("repeaterShare"), isOfYear("f2Within90")] //=> [true, false]
 */
export const isOfYear = (id: KpiId): id is YearKpi => id !== "f2Within90" && id !== "f2Within365";

/** What each KPI is of a year (definitions.md 10.2, 10.3). */
const OF_YEAR: Readonly<Record<YearKpi, (year: KpiYear) => Share>> = {
  repeaterShare: ({ repeaters, buyers }) => sides(repeaters, buyers),
  repeatRate: ({ repeaters, known }) => sides(repeaters, known),
  repeatOrderShare: ({ repeatPurchases, purchases }) => sides(repeatPurchases, purchases),
  averageOrderValue: ({ sales, purchases }) => sides(sales, purchases),
  allOrderValue: (year) =>
    sides(year.sales + year.unidentifiedSales, year.purchases + year.unidentifiedPurchases),
  salesPerCustomer: ({ sales, buyers }) => sides(sales, buyers),
  purchaseFrequency: ({ purchases, buyers }) => sides(purchases, buyers),
};

const sides = (numerator: number, denominator: number): Share => ({ numerator, denominator });

/** Those that ask whether a purchase is somebody's first. */
const ASKS_WHO_IS_NEW: ReadonlySet<KpiId> = new Set<KpiId>([
  "repeaterShare",
  "repeatRate",
  "repeatOrderShare",
]);

/**
 * A KPI of a year.
 *
 * @example
 * const year = { repeaters: 8, buyers: 9, sales: 7_000_000, purchases: 14 };
 * [kpiOfYear("repeaterShare", year), kpiOfYear("averageOrderValue", year).denominator]
 * //=> [{ numerator: 8, denominator: 9 }, 14]
 */
export const kpiOfYear = (id: YearKpi, year: KpiYear): Share => OF_YEAR[id](year);

/** Whether a year tells a KPI as a later one does: it is whole, and who is new is known in it. */
export const isComparable = (id: KpiId, { partial, countsOldAsNew }: KpiYear): boolean =>
  !partial && !(ASKS_WHO_IS_NEW.has(id) && countsOldAsNew);

/** The tables of the KPI. */
export const kpiRequests = (meta: MetaFacts): FactsRequest[] => [
  monthCohorts(meta),
  ...kpiYearRequests(meta),
];

/** What the KPI are made of. */
export interface KpiParts {
  readonly facts: Analysis["facts"];
  readonly years: KpiYears;
}

/** Every KPI at the anchor; 受注単価(全注文) only where somebody bought of whom nothing is known. */
export function kpisOf(parts: KpiParts): Kpi[] {
  const { current, previous } = parts.years;
  const hasUnidentified = [current, previous].some((year) => (year?.unidentifiedPurchases ?? 0) > 0);
  return KPI_IDS.flatMap((id) => {
    if (id === "f2Within90") return secondKpi(id, 90, parts);
    if (id === "f2Within365") return secondKpi(id, 365, parts);
    return id === "allOrderValue" && !hasUnidentified ? [] : yearKpi(id, parts);
  });
}

function yearKpi(id: YearKpi, { years }: KpiParts): Kpi {
  const { current, previous, months } = years;
  const spanOf = (year: KpiYear): KpiSpan => ({
    ...{ share: kpiOfYear(id, year), start: year.start, end: year.end },
  });
  const alike = (year: KpiYear | null): KpiSpan | null =>
    year !== null && isComparable(id, year) ? spanOf(year) : null;
  return {
    ...{ id, now: spanOf(current), from: null, partial: current.partial },
    countsOldAsNew: ASKS_WHO_IS_NEW.has(id) && current.countsOldAsNew,
    before: isComparable(id, current) ? alike(previous) : null,
    trend: months.slice(-TREND_MONTHS).map((year) => ({ month: year.end, of: alike(year) })),
  };
}

function secondKpi(id: KpiId, days: SecondDays, { facts, years }: KpiParts): Kpi {
  const { anchor, dataStart } = facts.meta;
  const cohorts = cohortMonths(facts, days);
  const at = (day: Day) => secondPurchases(cohorts, days, { anchor: day, dataStart });
  const alike = (day: Day): KpiSpan | null => {
    const then = at(day);
    return then && !countsOldAsNew(then.start, dataStart) ? then : null;
  };
  const now = at(anchor);
  return {
    ...{ id, now, from: now ? null : secondPurchasesFrom(dataStart, days), partial: false },
    countsOldAsNew: now !== null && countsOldAsNew(now.start, dataStart),
    before: alike(yearsBefore(anchor, 1)),
    trend: years.months.slice(-TREND_MONTHS).map(({ end }) => ({ month: end, of: alike(end) })),
  };
}
