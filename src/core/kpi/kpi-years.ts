import type { Analysis } from "../analysis.ts";
import { countsOldAsNew, type DataSpan } from "../cpm/reach.ts";
import type { CountedMonth } from "../facts/months.ts";
import type { PeriodRow } from "../facts/period.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import { historyAnchors } from "../history/monthly-history.ts";
import type { StageThresholds } from "../settings.ts";
import { type Day, latestMonthEnd, yearsBefore } from "../values/day.ts";
import { sumOf, total } from "../values/sum.ts";

/** What people bought in the year up to a day, who are known. */
export interface KpiYear {
  readonly start: Day;
  readonly end: Day;
  /** People with a purchase in it; of those, with one that is not their first. */
  readonly buyers: number;
  readonly repeaters: number;
  /** People with a purchase up to its end. */
  readonly known: number;
  /** Purchases, those that are not somebody's first, and what all come to [minor units]. */
  readonly purchases: number;
  readonly repeatPurchases: number;
  readonly sales: number;
  /** Purchases of nobody known. */
  readonly unidentifiedPurchases: number;
  readonly unidentifiedSales: number;
  /** The history begins inside it. */
  readonly partial: boolean;
  /** Less than a year of history lies before it: who bought before the history counts as buying for the first time. */
  readonly countsOldAsNew: boolean;
}

/** The four groups of customers on a day, each person in exactly one [people]. */
export interface CustomerGroups {
  readonly end: Day;
  /** 初回, 2回, 1年: bought in the year up to then, and once, twice, three times or more in all. */
  readonly once: number;
  readonly twice: number;
  readonly more: number;
  /** 休眠: bought before, and not in the year up to then. */
  readonly resting: number;
}

/** The years and groups of a shop. */
export interface KpiYears {
  /** W0. */
  readonly current: KpiYear;
  /** W1; null = the history begins after it. */
  readonly previous: KpiYear | null;
  /** The years up to each month end from the first purchase on, oldest first. */
  readonly months: readonly KpiYear[];
  /** The groups at each month end, and at the anchor, oldest first. */
  readonly groups: readonly CustomerGroups[];
}

/** By number of purchases, whatever the limits of the shop's own stages: 1, 2 … 5 and more. */
const BY_PURCHASES: StageThresholds = [1, 2, 3, 4, 5];

/** The ends of all years: month ends, the anchor, and the same day a year before, rising. */
function yearEnds({ anchor, dataStart }: DataSpan): Day[] {
  const before = yearsBefore(anchor, 1);
  const ends = [...historyAnchors(anchor, dataStart), ...(before < dataStart ? [] : [before])];
  return rising(ends);
}

const rising = (days: readonly Day[]): Day[] => [...new Set(days)].sort((a, b) => a - b);

const peopleRequest = (span: DataSpan) =>
  ({ table: "months", anchors: yearEnds(span), limits: BY_PURCHASES }) as const;

/** Purchases between all days on which a year begins or ends; what is new is told by order, whatever is set. */
function purchasesRequest(span: DataSpan) {
  const ends = yearEnds(span);
  const days = rising([...ends.map((end) => yearsBefore(end, 1)), ...ends]);
  return { table: "period", ends: days, rule: "order" } as const;
}

/** The tables of the KPI by years. */
export const kpiYearRequests = (span: DataSpan): FactsRequest[] => [
  peopleRequest(span),
  purchasesRequest(span),
];

/** Facts → the years behind リピーター率, 受注単価, 顧客単価 and 購入頻度 (definitions.md 10.2, 10.3), and the four groups. */
export function kpiYears({ facts }: Pick<Analysis, "facts">): KpiYears {
  const { anchor } = facts.meta;
  const people = rowsOf(facts, peopleRequest(facts.meta));
  const periods = rowsOf(facts, purchasesRequest(facts.meta));
  const years = people.map((row) => yearOf(row, periods, facts.meta));
  const current = years.find(({ end }) => end === anchor);
  if (current === undefined) throw new RangeError("the table of months lacks the anchor");
  const isShown = ({ end }: { readonly end: Day }): boolean => latestMonthEnd(end) === end;
  return {
    current,
    previous: years.find(({ end }) => end === current.start - 1) ?? null,
    months: years.filter(isShown),
    groups: people.map(groupsOf).filter((one) => isShown(one) || one.end === anchor),
  };
}

function yearOf(
  { anchor: end, active, lapsed }: CountedMonth,
  periods: readonly PeriodRow[],
  { dataStart }: DataSpan,
): KpiYear {
  const start = yearsBefore(end, 1) + 1;
  const inside = periods.filter((period) => period.end >= start && period.end <= end);
  const repeatPurchases = sumOf(inside, "repeatPurchases");
  return {
    ...{ start, end },
    ...{ buyers: total(active), repeaters: total(active.slice(1)), known: total(active) + total(lapsed) },
    ...{ purchases: sumOf(inside, "newPurchases") + repeatPurchases, repeatPurchases },
    sales: sumOf(inside, "newSales") + sumOf(inside, "repeatSales"),
    unidentifiedPurchases: sumOf(inside, "unidentifiedPurchases"),
    unidentifiedSales: sumOf(inside, "unidentifiedSales"),
    partial: dataStart > start,
    countsOldAsNew: countsOldAsNew(start, dataStart),
  };
}

function groupsOf({ anchor, active, lapsed }: CountedMonth): CustomerGroups {
  const [once = 0, twice = 0, ...more] = active;
  return { end: anchor, once, twice, more: total(more), resting: total(lapsed) };
}
