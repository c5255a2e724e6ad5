/** What stands behind a number: people, a share of them, or money and those who paid it. */
import type { Divided, MetricEntry } from "../../catalog/metrics/metric-entry.ts";
import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import type { Analysis } from "../../core/analysis.ts";
import { type CustomerSet, peopleIn, salesIn } from "../../core/segments/customer-sets.ts";
import { partsOf } from "../../core/segments/set-parts.ts";
import { partBeside, yearSet } from "../../core/segments/year-sets.ts";
import { type MonthRow, monthOf } from "../../core/history/monthly-history.ts";

/** A group of customers with their number. */
export interface People {
  readonly set: CustomerSet;
  readonly count: number;
}

export interface Behind {
  /** Of a share the numerator; of a count, or of money, all of them. */
  readonly people: People | null;
  /** Of a share of people: all of whom `people` are a part. */
  readonly whole: People | null;
  /** Of money: what they bought for [minor units]. */
  readonly sum: number | null;
  /** Of a share of money: the sum of all [minor units]. */
  readonly sumOfAll: number | null;
  /** False where the people stand as of an earlier day than the anchor, so that no list can name them. */
  readonly listable: boolean;
}

/**
 * What a number's people and money are, from the facts; the metric's entry says whose they are.
 *
 * @example
 * // 維持率 of all stages: four of seven
 * const once = { older: 0, previous: 1 };
 * const rows = [{ ...once, current: 1, customers: 4 }, { ...once, current: 0, customers: 3 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * const analysis = { facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } };
 * const { people, whole, listable } = behindOf(analysis, { metric: "retentionRate" });
 * [people.count, whole.count, listable] //=> [4, 7, true]
 */
export function behindOf(analysis: Analysis, about: About): Behind {
  const { month } = about;
  const metric: MetricEntry = METRICS[about.metric];
  const row = month === undefined ? undefined : monthOf(analysis, month);
  const since = metric.over.includes("lifetime") ? "lifetime" : "current";
  const people = (set: CustomerSet): People | null => {
    const count = row ? peopleOfMonth(row, set) : peopleIn(analysis, set);
    return count === undefined ? null : { set, count };
  };
  const sales = (set: CustomerSet): number | null =>
    row ? (set.kind === "active" ? row.annualSales : null) : salesIn(analysis, set, since);
  const listable = month === undefined || month === analysis.facts.meta.anchor;
  const behind: Behind = { people: null, whole: null, sum: null, sumOfAll: null, listable };
  const top = topOf(metric, about);
  if (top === null) return behind;
  switch (metric.kind) {
    case "share":
      return { ...behind, people: people(top), whole: people(bottomOf(metric, top)) };
    case "salesShare":
      return { ...behind, people: people(top), sum: sales(top), sumOfAll: sales(bottomOf(metric, top)) };
    case "salesPerPerson":
      return { ...behind, people: people(bottomOf(metric, top)), sum: sales(top) };
    case "sales":
      return { ...behind, people: people(top), sum: sales(top) };
    default:
      return { ...behind, people: people(top) };
  }
}

/**
 * The set that the cell names, else the entry's own, of the cell's stage; null = the number has no people.
 *
 * @example
 * [topOf({ top: "kept" }, { stage: 3 }), topOf({ top: "group" }, {})] //=> [{ kind: "kept", stage: 3 }, null]
 */
export function topOf(metric: MetricEntry, { set, stage }: About): CustomerSet | null {
  if (!("top" in metric)) return null;
  return set ?? (metric.top === "group" ? null : yearSet(metric.top, stage ?? null));
}

/**
 * The other side of a set.
 *
 * @example
 * // 維持率 of those who were new last year is a share of them
 * bottomOf({ top: "kept", bottom: "base" }, { kind: "newKept" }) //=> { kind: "newBase" }
 */
export function bottomOf({ top, bottom }: Divided, set: CustomerSet): CustomerSet {
  if (set.kind === "goods" || set.kind === "cross") return partsOf(set)?.whole ?? set;
  if (bottom === "group") return wholeCohort(set);
  const part = top === "group" ? undefined : partBeside(set.kind, top, bottom);
  return yearSet(part ?? bottom, "stage" in set ? set.stage : null);
}

/** All who began with those of a cohort who came back; any other set is its own. */
function wholeCohort(set: CustomerSet): CustomerSet {
  if (set.kind === "begun") return { ...set, within: null };
  if (set.kind !== "cohort" && set.kind !== "cohortMonth") return set;
  return { kind: "cohort", start: set.start, end: set.end, within: null };
}

/** A month's people; undefined of a set that its row does not count. */
function peopleOfMonth(row: MonthRow, set: CustomerSet): number | undefined {
  const ofStage = "stage" in set && set.stage !== null ? row.stageRetention[set.stage - 1] : undefined;
  const counts: Partial<Record<CustomerSet["kind"], number>> = ofStage
    ? { kept: ofStage.numerator, base: ofStage.denominator }
    : {
        active: row.activeCustomers,
        new: row.newCustomers,
        newWithSecond: row.f2Conversion.numerator,
        kept: row.retention.numerator,
        base: row.retention.denominator,
        returned: row.reactivation.numerator,
        dormant: row.reactivation.denominator,
      };
  return counts[set.kind];
}
