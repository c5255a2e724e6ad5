import { analysisOf } from "../../src/core/analysis.ts";
import { balanceAt } from "../../src/core/cpm/balance.ts";
import type { CellRow } from "../../src/core/facts/cells.ts";
import { patternRequest } from "../../src/core/facts/pattern.ts";
import { type Asks, type Facts, type RequestOf, rowsOf } from "../../src/core/facts/tables.ts";
import type { OrderRows } from "../../src/core/rows/order-rows.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { RFM_SCHEME } from "../../src/core/schemes/rfm-scheme.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { SETTINGS } from "../support/shop.ts";
import type { BenchRow } from "./rows.ts";
import {
  type Answer,
  ANCHOR,
  CLASS_STARTS,
  dayOf,
  rfmList,
  WINDOW_ENDS,
  type YearAnswer,
  YEARS,
} from "./work.ts";

const COLUMNS = {
  ...{ orderId: 0, customer: 1, date: 2, amount: 3, status: 4 },
  ...{ quantity: null, unitPrice: null },
};
export const RULES = { ...DEFAULT_RULES, earliestDate: "1970-01-01", today: ANCHOR + 1000 };
export const QUESTION = {
  anchor: { kind: "day", day: ANCHOR },
  today: ANCHOR,
  limits: DEFAULT_LIMITS,
} as const;
const ANCHORS = WINDOW_ENDS.slice(0, YEARS);

const STAGES = DEFAULT_LIMITS.stageThresholds;
/** The RFM report's classes, those of money with them. */
const RFM_CELLS: RequestOf<"cells"> = {
  table: "cells",
  anchor: ANCHOR,
  since: ANCHOR,
  axes: [
    ...RFM_SCHEME.axes({ anchor: ANCHOR, limits: DEFAULT_LIMITS, cpmAmount: 0 }),
    { of: "sales", at: ANCHOR, lowerEnds: CLASS_STARTS.m },
  ],
};

/** What everybody is asked. */
export const sameWork: Asks = () => [...ANCHORS.map((anchor) => patternRequest(anchor, STAGES)), RFM_CELLS];
const everyReport = asksOf(REPORTS, SETTINGS);

/** Cells → order rows. */
export function cellsRead(rows: readonly BenchRow[], more: Readonly<Record<string, number>> = {}): OrderRows {
  const columns = { ...COLUMNS, ...more };
  const intake = orderIntake((date) => dayOf(date as Date), columns);
  intake.add(rows, columns, 2);
  return intake.finish(null);
}

/** Cells → order rows → purchases → ledger. */
export const reading = (rows: readonly BenchRow[], more: Readonly<Record<string, number>> = {}): RowsEngine =>
  rowsEngine(cellsRead(rows, more), RULES);

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
    rfm: rfmList(rowsOf(facts, RFM_CELLS).map(cellOf)),
  };
}

const cellOf = ({ classes: [r = 0, f = 0, m = 0], customers }: CellRow) => ({ r, f, m, customers });

function yearOf(facts: Facts, anchor: number): YearAnswer {
  const { total, newCustomers, annualSales } = balanceAt(facts, anchor, STAGES);
  return {
    active: total.activeNow,
    sales: annualSales,
    kept: total.kept,
    lost: total.base - total.kept,
    returned: total.returned,
    newcomers: newCustomers,
  };
}
