import type { MetricEntry } from "./metric-entry.ts";
import { CLASS_METRICS } from "./metrics-classes.ts";
import { CROSS_METRICS } from "./metrics-cross.ts";
import { CUSTOMER_METRICS } from "./metrics-customers.ts";
import { EFFECT_METRICS } from "./metrics-effect.ts";
import { FLOW_METRICS } from "./metrics-flows.ts";
import { KPI_METRICS, STEP_METRICS } from "./metrics-kpi.ts";
import { LTV_METRICS } from "./metrics-ltv.ts";
import { LEVER_METRICS } from "./metrics-levers.ts";
import { OUTLOOK_METRICS } from "./metrics-outlook.ts";
import { PAYBACK_METRICS } from "./metrics-payback.ts";
import { PLAN_METRICS } from "./metrics-plan.ts";
import { PROJECTION_METRICS } from "./metrics-projection.ts";
import { PRODUCT_METRICS } from "./metrics-products.ts";
import { QUALITY_METRICS } from "./metrics-quality.ts";
import { RATE_METRICS } from "./metrics-rates.ts";
import { RETENTION_METRICS } from "./metrics-retention.ts";
import { SEASON_METRICS } from "./metrics-season.ts";
import { SALES_METRICS } from "./metrics-sales.ts";

const ALL = {
  ...CUSTOMER_METRICS,
  ...RATE_METRICS,
  ...PROJECTION_METRICS,
  ...OUTLOOK_METRICS,
  ...PLAN_METRICS,
  ...LEVER_METRICS,
  ...CLASS_METRICS,
  ...FLOW_METRICS,
  ...SEASON_METRICS,
  ...SALES_METRICS,
  ...QUALITY_METRICS,
  ...PRODUCT_METRICS,
  ...CROSS_METRICS,
  ...EFFECT_METRICS,
  ...PAYBACK_METRICS,
  ...KPI_METRICS,
  ...STEP_METRICS,
  ...LTV_METRICS,
  ...RETENTION_METRICS,
};

/** The identifier of a number on the reports. */
export type MetricId = keyof typeof ALL;

/** Every number the reports show, by its identifier: the glossary, and what the sidebar explains. */
export const METRICS: Readonly<Record<MetricId, MetricEntry>> = ALL;
