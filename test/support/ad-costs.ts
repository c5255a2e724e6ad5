import type { Language } from "../../src/catalog/language.ts";
import { analysisOf } from "../../src/core/analysis.ts";
import { NOTHING_KEPT } from "../../src/core/facts/kept.ts";
import type { AdCost, AdCosts } from "../../src/core/ltv/ad-costs.ts";
import type { AnalysisSettings } from "../../src/core/settings.ts";
import type { ReportContext } from "../../src/reports/context.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { contextOf } from "./report-cells.ts";
import { day, RULES, SETTINGS } from "./shop.ts";
import { type WideRow, wideShop } from "./wide-shop.ts";

export const costRow = (row: number, more: Partial<AdCost>): AdCost => ({
  ...{ row, month: null, channel: "", product: "", cpo: null, spend: null },
  ...more,
});

let orders = 0;
export const boughtAt = (customer: string, date: string, amount: number, more: WideRow = {}): WideRow => ({
  ...{ customer, date, amount, orderId: `O${++orders}`, channel: "本店", productName: "石けん" },
  ...more,
});

/** A shop and what its file says of ad costs. */
export interface CostlyShop {
  readonly rows: readonly WideRow[];
  readonly costs: readonly AdCost[];
  readonly more?: Partial<AdCosts>;
  readonly settings?: Partial<AnalysisSettings>;
  readonly anchor?: string;
}

/** The run of a shop with 広告費, as reports are made of it. */
export function costlyContext(of: CostlyShop, language: Language = "ja"): ReportContext {
  const { rows, costs, more = {}, settings = {}, anchor = "2024-03-31" } = of;
  const all = { ...SETTINGS, grossMargin: 0.5, ...settings };
  const question = { anchor: { kind: "day", day: day(anchor) }, today: RULES.today, limits: all } as const;
  const facts = wideShop(rows).facts(question, asksOf(REPORTS, all, { ...NOTHING_KEPT, adCosts: costs }));
  const context = contextOf(analysisOf(facts, all), language);
  const { grossMargin, minSample } = all;
  return {
    ...context,
    settings: { ...context.settings, grossMargin, minSample },
    adCosts: { sheet: "広告費", costs, faults: [], headless: false, ...more },
  };
}

/** Every kind of line: the whole shop, channels, products, both, months, and one of each fault that orders know. */
export const EVERY_COST: CostlyShop = {
  rows: [
    boughtAt("A", "2022-05-10", 1000),
    boughtAt("A", "2022-07-19", 3000),
    boughtAt("B", "2022-05-31", 1000),
    boughtAt("C", "2022-08-01", 2000, { channel: "楽天", productName: "化粧水" }),
    boughtAt("D", "2024-02-10", 600, { channel: "楽天" }),
  ],
  costs: [
    costRow(7, { cpo: 60_000 }),
    costRow(8, { channel: "本店", spend: 200_000 }),
    costRow(9, { product: "化粧水", cpo: 999_900 }),
    costRow(10, { channel: "楽天", product: "石けん", cpo: 10_000 }),
    costRow(11, { month: "2022-05", cpo: 70_000 }),
    costRow(12, { month: "2024-03", spend: 30_000 }),
    costRow(13, { channel: "ない店", cpo: 100 }),
  ],
};
