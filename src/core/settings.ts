import type { Day } from "./values/day.ts";

/** `static`: people stay in their stage; `migration`: they move on as observed. */
export type ProjectionModel = "static" | "migration";
/** How dates are written: year, month and day in this order. */
export type DateOrder = "YMD" | "MDY" | "DMY";

/** F1…F5: the lifetime purchase counts T1 < T2 < T3 < T4 < T5 at which the stages begin. */
export type StageThresholds = readonly [number, number, number, number, number];

/** Which date of an order counts. */
export type DateBasis = "order" | "ship";
/** `shared`: one customer ID is one person in all channels; `channel`: in each channel somebody else. */
export type CustomerIdScope = "shared" | "channel";

/** What changes which rows count as purchases, and whose they are (definitions.md section 2). */
export interface CleaningRules {
  readonly mergeSameDayOrders: boolean;
  readonly countZeroYenOrders: boolean;
  /** Rows dated before are refused as `tooOld`. */
  readonly earliestDay: Day;
  /** Rows dated after are refused as `futureDate`. */
  readonly today: Day;
  /** A status that contains one of `cancelWords` and none of `keepWords` means the order is off. */
  readonly cancelWords: readonly string[];
  readonly keepWords: readonly string[];
  /** Leaves out rows whose buyer, e-mail or product begins with test or テスト. */
  readonly excludeTestOrders: boolean;
  /** False takes the shipping or tax stated beside an order off its total. */
  readonly includeShipping: boolean;
  readonly includeTax: boolean;
  readonly dateBasis: DateBasis;
  /** Without a customer ID the e-mail, then the phone number, stands for the person. */
  readonly fallbackKeys: boolean;
  readonly customerIdScope: CustomerIdScope;
  /** True where long numbers that end in zeros are the shop's own, and no spreadsheet's doing. */
  readonly keepLongIds: boolean;
  /** Accepted joins of one person's IDs: an ID → the ID it counts under. */
  readonly joins: ReadonlyMap<string, string>;
}

/** The rules when nobody chose any; the day of analysis and the earliest day are the caller's. */
export const DEFAULT_RULES: Omit<CleaningRules, "today" | "earliestDay"> = {
  mergeSameDayOrders: false,
  countZeroYenOrders: false,
  cancelWords: ["キャンセル", "返品", "取消", "cancelled", "canceled", "refunded", "voided"],
  keepWords: ["partial", "一部", "不可", "待ち", "希望"],
  excludeTestOrders: false,
  includeShipping: true,
  includeTax: true,
  dateBasis: "order",
  fallbackKeys: true,
  customerIdScope: "shared",
  keepLongIds: false,
  joins: new Map(),
};

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
