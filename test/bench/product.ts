import { analysisOf } from "../../src/core/analysis.ts";
import { balanceAt } from "../../src/core/cpm/balance.ts";
import { patternRequest } from "../../src/core/facts/pattern.ts";
import type { Asks, Facts } from "../../src/core/facts/tables.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { rfmCells, rfmRequest } from "../../src/core/segments/rfm.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { SETTINGS } from "../support/shop.ts";
import type { BenchRow } from "./rows.ts";
import { type Answer, ANCHOR, dayOf, LIMITS, rfmList, WINDOW_ENDS, type YearAnswer, YEARS } from "./work.ts";

const COLUMNS = {
  ...{ orderId: 0, customer: 1, date: 2, amount: 3, status: 4 },
  ...{ quantity: null, unitPrice: null },
};
const RULES = { ...DEFAULT_RULES, earliestDate: "1970-01-01", today: ANCHOR + 1000 };
export const QUESTION = {
  anchor: { kind: "day", day: ANCHOR },
  today: ANCHOR,
  stageThresholds: LIMITS,
} as const;
const ANCHORS = WINDOW_ENDS.slice(0, YEARS);

const sameWork: Asks = () => [...ANCHORS.map((anchor) => patternRequest(anchor, LIMITS)), rfmRequest(ANCHOR)];
const everyReport = asksOf(REPORTS, SETTINGS);

/** Cells → order rows → purchases → ledger. */
export function reading(rows: readonly BenchRow[], more: Readonly<Record<string, number>> = {}): RowsEngine {
  const columns = { ...COLUMNS, ...more };
  const intake = orderIntake((date) => dayOf(date as Date), columns);
  intake.add(rows, columns, 2);
  return rowsEngine(intake.finish(null), RULES);
}

/** The product, asked what everybody is asked. */
export const product = (rows: readonly BenchRow[]): Answer =>
  answerOf(reading(rows).facts(QUESTION, sameWork));

/** The product, asked what all its reports ask in a run; gives of it what everybody gives. */
export function wholeRun(rows: readonly BenchRow[]): Answer {
  const facts = reading(rows).facts(QUESTION, (meta) => [...everyReport(meta), ...sameWork(meta)]);
  analysisOf(facts, SETTINGS);
  return answerOf(facts);
}

function answerOf(facts: Facts): Answer {
  return {
    customers: facts.meta.customers,
    sales: facts.meta.sales,
    years: ANCHORS.map((anchor) => yearOf(facts, anchor)),
    rfm: rfmList(rfmCells({ facts })),
  };
}

function yearOf(facts: Facts, anchor: number): YearAnswer {
  const { total, newCustomers, annualSales } = balanceAt(facts, anchor, LIMITS);
  return {
    active: total.activeNow,
    sales: annualSales,
    kept: total.kept,
    lost: total.base - total.kept,
    returned: total.returned,
    newcomers: newCustomers,
  };
}
