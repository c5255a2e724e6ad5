import type { MetricEntry } from "./metric-entry.ts";
import { CUSTOMER_METRICS } from "./metrics-customers.ts";
import { LIST_METRICS } from "./metrics-lists.ts";
import { PROJECTION_METRICS } from "./metrics-projection.ts";
import { RATE_METRICS } from "./metrics-rates.ts";

const ALL = { ...CUSTOMER_METRICS, ...RATE_METRICS, ...PROJECTION_METRICS, ...LIST_METRICS };

/** The identifier of a number on the reports. */
export type MetricId = keyof typeof ALL;

/** Every number the reports show, by its identifier: the glossary, and what the sidebar explains. */
export const METRICS: Readonly<Record<MetricId, MetricEntry>> = ALL;
