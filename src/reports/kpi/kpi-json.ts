import { GAP_ENDS } from "../../core/facts/steps.ts";
import type { Kpi, KpiSpan } from "../../core/kpi/kpi.ts";
import type { CustomerGroups } from "../../core/kpi/kpi-years.ts";
import type { PurchaseStep } from "../../core/kpi/purchase-steps.ts";
import { isoOf } from "../../core/values/day.ts";
import { rateOf, wilsonInterval } from "../../core/values/share.ts";
import { isOfPeople, kpiNumber, kpiNumerator } from "./kpi-cells.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** `kpi`: every KPI, the steps from purchase to purchase, the four groups at each month end; money in whole currency units. */
export const kpiJson = ({ kpis, steps, years }: KpiMetrics) => ({
  values: kpis.map(kpiPart),
  steps: steps.map(stepPart),
  groups: years.groups.map(groupPart),
});

function kpiPart(one: Kpi) {
  const { id, now, from, before, trend, partial, countsOldAsNew } = one;
  const interval = now && isOfPeople(id) ? wilsonInterval(now.share) : null;
  return {
    ...{ id, ...spanPart(id, now), low: interval?.low ?? null, high: interval?.high ?? null },
    ...{ from: from === null ? null : isoOf(from), partial, countsOldAsNew },
    yearBefore: kpiNumber(id, before),
    months: trend.map(({ month, of }) => ({ month: isoOf(month), value: kpiNumber(id, of) })),
  };
}

function spanPart(id: Kpi["id"], span: KpiSpan | null) {
  const none = { value: null, numerator: null, denominator: null, start: null, end: null };
  if (span === null) return none;
  return {
    value: kpiNumber(id, span),
    ...{ numerator: kpiNumerator(id, span), denominator: span.share.denominator },
    ...{ start: isoOf(span.start), end: isoOf(span.end) },
  };
}

const stepPart = (one: PurchaseStep) => ({
  ...{ step: one.step, people: one.people, next: one.next, medianDays: one.medianDays },
  ...{ conversion: rateOf(one.conversion), purchaseCountSurvival: rateOf(one.survival) },
  withinYear: { people: one.settled, next: one.settledNext, rate: rateOf(one.settledConversion) },
  days: one.gaps.map((people, i) => ({ upTo: GAP_ENDS[i] ?? null, people })),
});

const groupPart = ({ end, once, twice, more, resting }: CustomerGroups) => ({
  ...{ date: isoOf(end), once, twice, more, resting },
});
