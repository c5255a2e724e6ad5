import type { Day } from "./day.ts";

/** `static`: people stay in their stage; `migration`: they move on as observed. */
export type ProjectionModel = "static" | "migration";
/** How dates are written: year, month and day in this order. */
export type DateOrder = "YMD" | "MDY" | "DMY";

/** F1…F5: the lifetime purchase counts T1 < T2 < T3 < T4 < T5 at which the stages begin. */
export type StageThresholds = readonly [number, number, number, number, number];

/** What changes which rows count as purchases. */
export interface CleaningRules {
  readonly mergeSameDayOrders: boolean;
  readonly countZeroYenOrders: boolean;
  /** Rows dated before are refused as `tooOld`. */
  readonly earliestDay: Day;
  /** Rows dated after are refused as `futureDate`. */
  readonly today: Day;
}

/** What changes the arithmetic after the purchases stand. */
export interface AnalysisSettings {
  readonly stageThresholds: StageThresholds;
  readonly projectionModel: ProjectionModel;
  readonly includeReactivation: boolean;
  /** New customers for the map's simulation [people, whole, ≥ 0]; null = the actual number. */
  readonly newCustomersOverride: number | null;
  /** 年商 typed by the user [minor units]; changes the multiples only. */
  readonly annualSalesOverride: number | null;
  /** Rates on fewer people carry 参考値. */
  readonly minSample: number;
}
