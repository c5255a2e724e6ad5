/** What stands behind a number: people, a share of them, or money and those who paid it. */
import { METRICS, type MetricId } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import type { Analysis } from "../../core/analysis.ts";
import { type CustomerSet, peopleIn, salesIn } from "../../core/segments/customer-sets.ts";
import type { MonthRow } from "../../core/history/monthly-history.ts";

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

const SHARES: ReadonlySet<MetricId> = new Set<MetricId>([
  "retentionRate",
  "churnRate",
  "reactivationRate",
  "f2ConversionRate",
  "promotionRate",
  "rfmShare",
]);

const MONEY: ReadonlySet<MetricId> = new Set<MetricId>([
  "annualSales",
  "annualSalesPerActiveCustomer",
  "salesPerRetained",
  "salesPerReturned",
  "rfmSales",
  "rfmSalesShare",
  "rfmSalesPerPerson",
]);

/** What a number's people and money are, from the facts. */
export function behindOf(analysis: Analysis, about: About): Behind {
  const { metric, set, month } = about;
  const row = month === undefined ? undefined : analysis.history.find(({ anchor }) => anchor === month);
  const count = (one: CustomerSet): People => ({
    set: one,
    count: row ? peopleOfMonth(row, one) : peopleIn(analysis, one),
  });
  const since = METRICS[metric].over.includes("lifetime") ? "lifetime" : "current";
  const whole = set && SHARES.has(metric) ? wholeOf(set) : null;
  return {
    people: set ? count(set) : null,
    whole: whole && count(whole),
    sum: set && MONEY.has(metric) ? (row?.annualSales ?? salesIn(analysis, set, since)) : null,
    sumOfAll: metric === "rfmSalesShare" ? salesIn(analysis, { kind: "everybody" }, since) : null,
    listable: month === undefined || month === analysis.facts.meta.anchor,
  };
}

/** The people a share is taken of. */
function wholeOf(set: CustomerSet): CustomerSet {
  switch (set.kind) {
    case "kept":
    case "lost":
    case "promoted":
      return { kind: "base", stage: set.stage };
    case "returned":
      return { kind: "dormant", stage: set.stage };
    case "newWithSecond":
      return { kind: "new" };
    case "newKept":
    case "newLost":
      return { kind: "newBase" };
    case "olderKept":
    case "olderLost":
      return { kind: "olderBase" };
    default:
      return { kind: "everybody" };
  }
}

/** A month's people; the sets that its row counts. */
function peopleOfMonth(row: MonthRow, set: CustomerSet): number {
  const retention = "stage" in set && set.stage !== null ? row.stageRetention[set.stage - 1] : row.retention;
  const counts: Partial<Record<CustomerSet["kind"], number | undefined>> = {
    active: row.activeCustomers,
    new: row.newCustomers,
    newWithSecond: row.f2Conversion.numerator,
    kept: retention?.numerator,
    base: retention?.denominator,
    returned: row.reactivation.numerator,
    dormant: row.reactivation.denominator,
  };
  return counts[set.kind] ?? 0;
}
