/** Shops whose order lines name a channel, a product and a category. */
import { type Analysis, analysisOf } from "../../src/core/analysis.ts";
import type { Facts } from "../../src/core/facts/tables.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { ColumnPositions } from "../../src/core/rows/column-roles.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import type { Slice } from "../../src/core/slices/slices.ts";
import type { Comparison } from "../../src/reports/context.ts";
import { runAsks } from "../../src/reports/index.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { EVERYTHING, day, RULES, SETTINGS } from "./shop.ts";

/** Customer, ISO day, order ID, channel, product, category, the line's own amount in whole units. */
export type Line = readonly [string, string, string, string, string, string, number | string];

export const LINE_COLUMNS: ColumnPositions = {
  customer: 0,
  date: 1,
  orderId: 2,
  channel: 3,
  productName: 4,
  category: 5,
  amount: 6,
};

export const SLICED_ANCHOR = "2024-03-31";

/** Two channels, two products; A buys in both. W1 is 2022-04-01 … 2023-03-31. */
export const SLICED_LINES: readonly Line[] = [
  ["A", "2022-05-01", "O1", "楽天市場", "石けん", "洗顔", 1000],
  ["A", "2023-06-01", "O2", "本店", "石けん", "洗顔", 1000],
  ["A", "2023-06-01", "O2", "本店", "クリーム", "保湿", 3000],
  ["A", "2023-07-01", "O3", "楽天市場", "クリーム", "保湿", 3000],
  ["B", "2022-06-01", "O4", "本店", "クリーム", "保湿", 3000],
  ["B", "2023-08-01", "O5", "本店", "クリーム", "保湿", 3000],
  ["C", "2021-05-01", "O6", "楽天市場", "石けん", "洗顔", 1000],
  ["C", "2023-09-01", "O7", "楽天市場", "石けん", "洗顔", 2000],
  ["D", "2023-10-01", "O8", "本店", "石けん", "洗顔", 1000],
];

export function lineShop(
  lines: readonly (readonly unknown[])[],
  rules: Partial<CleaningRules> = {},
  columns: ColumnPositions = LINE_COLUMNS,
): RowsEngine {
  const intake = orderIntake(() => 0, columns);
  intake.add(lines, columns, 2);
  return rowsEngine(intake.finish(null), { ...RULES, ...rules });
}

export function slicedFacts(
  engine: RowsEngine,
  slice: Slice | null,
  { anchor = SLICED_ANCHOR, asks = EVERYTHING } = {},
): Facts {
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  return engine.facts({ ...question, slice }, asks);
}

export function slicedAnalysis(engine: RowsEngine, slice: Slice | null, asks = EVERYTHING): Analysis {
  return analysisOf(slicedFacts(engine, slice, { asks }), SETTINGS);
}

/** The columns of 比較 with no more tables than a run asks of them. */
export function comparisonOf(engine: RowsEngine, slices: readonly Slice[]): Comparison {
  const asks = runAsks(SETTINGS);
  return {
    whole: slicedAnalysis(engine, null, asks.whole),
    slices: slices.map((slice) => ({ slice, analysis: slicedAnalysis(engine, slice, asks.compared) })),
  };
}
