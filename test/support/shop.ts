import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import type { AnchorChoice } from "../../src/core/cpm/anchor.ts";
import { type Analysis, analysisOf } from "../../src/core/analysis.ts";
import { dayOfIso } from "../../src/core/values/day.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { ColumnPositions } from "../../src/core/rows/column-roles.ts";
import type { OrderRows } from "../../src/core/rows/order-rows.ts";
import { type AnalysisSettings, type CleaningRules, DEFAULT_RULES } from "../../src/core/settings.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";

/** One order row: customer, ISO day, amount in whole units, order ID, status. */
export type Row = readonly [customer: string, day: unknown, amount: unknown, order?: string, status?: string];

const WITH_ORDERS: ColumnPositions = {
  customer: 0,
  date: 1,
  amount: 2,
  orderId: 3,
  status: 4,
  quantity: null,
  unitPrice: null,
};
const WITHOUT_ORDERS: ColumnPositions = { ...WITH_ORDERS, orderId: null };

export const RULES: CleaningRules = {
  ...DEFAULT_RULES,
  today: day("2030-01-01"),
};

export const SETTINGS: AnalysisSettings = {
  ...DEFAULT_LIMITS,
  projectionModel: "static",
  includeReactivation: true,
  newCustomersOverride: null,
  annualSalesOverride: null,
  grossMargin: null,
  ltvStart: "",
  minSample: 30,
  newRepeatRule: "order",
  flowScheme: "rfm",
  flowSince: "",
  ...{ crossBy: "product", crossBase: [], crossMatch: "any", crossSameOrder: true, crossAfterFirst: false },
  ...{ crossFrom: "", crossTo: "", crossRows: "stage", crossColumns: "auto" },
};

/** What every report asks. */
export const EVERYTHING = asksOf(REPORTS, SETTINGS);

export function day(iso: string): number {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`${iso} is no date`);
  return found;
}

/** Order rows as a sheet's first data row is row 2; without any order ID the sheet has no such column. */
export function orderRows(rows: readonly Row[]): OrderRows {
  const hasOrders = rows.some((row) => row[3] !== undefined);
  const columns = hasOrders ? WITH_ORDERS : WITHOUT_ORDERS;
  const intake = orderIntake(() => 0, columns);
  intake.add(rows, columns, 2);
  return intake.finish(null);
}

export function shop(rows: readonly Row[], rules: Partial<CleaningRules> = {}): RowsEngine {
  return rowsEngine(orderRows(rows), { ...RULES, ...rules });
}

export function analyse(
  rows: readonly Row[],
  anchor: string | AnchorChoice,
  settings: Partial<AnalysisSettings> = {},
  rules: Partial<CleaningRules> = {},
): Analysis {
  const all = { ...SETTINGS, ...settings };
  const choice: AnchorChoice = typeof anchor === "string" ? { kind: "day", day: day(anchor) } : anchor;
  const question = { anchor: choice, today: RULES.today, limits: all };
  return analysisOf(shop(rows, rules).facts(question, asksOf(REPORTS, all)), all);
}
