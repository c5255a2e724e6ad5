import type { Analysis } from "../../core/analysis.ts";
import { type Kpi, kpiRequests, kpisOf } from "../../core/kpi/kpi.ts";
import { type KpiYears, kpiYears } from "../../core/kpi/kpi-years.ts";
import { type PurchaseStep, purchaseSteps, stepsRequest } from "../../core/kpi/purchase-steps.ts";
import { type SalesParts, salesPartsOf } from "../../core/kpi/sales-target.ts";
import { type Day, yearsAfter } from "../../core/values/day.ts";
import type { ReportAsks } from "../report.ts";

/** What KPI shows. */
export interface KpiMetrics {
  readonly kpis: readonly Kpi[];
  readonly steps: readonly PurchaseStep[];
  readonly years: KpiYears;
  /** What a target for a year's sales is compared with; null = there is no whole year of orders, or nothing was bought in it. */
  readonly parts: SalesParts | null;
  /** The first anchor with a whole year of orders. */
  readonly wholeYearFrom: Day;
}

/** What KPI asks the facts for. */
export const kpiAsks: ReportAsks = (meta) => [...kpiRequests(meta), stepsRequest(meta.anchor)];

/** The numbers of KPI, from the facts that `kpiAsks` asked for. */
export function kpiMetrics({ facts, balance }: Analysis): KpiMetrics {
  const years = kpiYears({ facts });
  const { current } = years;
  const hasYear = !current.partial && current.sales > 0;
  return {
    kpis: kpisOf({ facts, years }),
    steps: purchaseSteps({ facts }),
    years,
    parts: hasYear ? salesPartsOf(current, balance) : null,
    wholeYearFrom: yearsAfter(facts.meta.dataStart - 1, 1),
  };
}
