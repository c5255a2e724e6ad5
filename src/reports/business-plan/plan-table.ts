/** The table of years: sales, active customers and profit, each a formula. */
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell, Style, Unit } from "../../catalog/report-model.ts";
import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { salesMultiple } from "../../core/cpm/projection.ts";
import { type PlanRow, profitOf } from "../../core/outlook/business-plan.ts";
import { planCpo } from "../../core/ltv/plan-cost.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { total } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import { HEADER_HEIGHT, money, num, text } from "../page/grid.ts";
import { liveCell } from "../page/live-cells.ts";
import {
  cumulativeFormula,
  factorFormula,
  highActive,
  ifNumbers,
  sumFormula,
  wonFormula,
} from "./plan-formulas.ts";
import type { PlanPage } from "./plan-metrics.ts";
import { lineCell, newUsed, SALES_NOW, singleUsed, TABLE_ROW } from "./plan-places.ts";
import { yearsHeader } from "./plan-years.ts";

/** Lays out the table. */
export function putTable(page: PlanPage): void {
  const { sheet, words, metrics } = page;
  sheet.put(TABLE_ROW.title, 0, [[text(words.say(metrics.withheld ? T.planSmall : T.plan), "section")]]);
  sheet.rowHeights[TABLE_ROW.header] = HEADER_HEIGHT;
  sheet.put(TABLE_ROW.header, 0, [
    yearsHeader(page),
    ...salesLines(page),
    ...cumulativeLines(page),
    ...activeLines(page),
    ...profitLines(page),
  ]);
}

/** A line: its label, the two years that are over, and a cell a year; bold, or small and grey. */
interface Line {
  readonly label: Text;
  readonly style?: "total" | "number" | "mutedNumber";
  readonly past?: readonly [Cell, Cell];
  readonly unit: Unit;
  readonly metric: MetricId;
  /** A formula, or null where the number does not follow the yellow cells. */
  readonly formula: (year: number) => string | null;
  /** What it shows at first: minor units of money. */
  readonly shows: (row: PlanRow) => number | null;
}

const LABEL_STYLES: Readonly<Record<NonNullable<Line["style"]>, Style>> = {
  total: "totalLabel",
  number: "label",
  mutedNumber: "muted",
};

function line(page: PlanPage, one: Line): Cell[] {
  const { label, style = "number", unit, metric, formula, shows } = one;
  const nothing = text("", style);
  return [
    text(page.words.say(label), LABEL_STYLES[style]),
    ...(one.past ?? [nothing, nothing]),
    ...page.metrics.plan.rows.map((row) => {
      const found = shows(row);
      const value = found !== null && unit === "money" ? majorOf(found) : found;
      const expression = formula(row.year);
      const cell = expression === null ? num(value, unit) : liveCell(expression, value, unit);
      return about({ ...cell, style }, metric, { year: row.year });
    }),
    text(""),
  ];
}

function salesLines(page: PlanPage): Cell[][] {
  const { balance } = page.context.analysis;
  const { basis } = page.metrics.plan;
  const { annualSales, previousSales } = balance;
  const sales = { unit: "money", metric: "planSales" } as const;
  const range = { unit: "money", metric: "planRange", style: "mutedNumber" } as const;
  const factor = (year: number) => factorFormula("sales", year, basis);
  const before = (year: number) => (year === 1 ? SALES_NOW : lineCell("sales", year - 1));
  const now = about(money(annualSales, "number"), "annualSales");
  const growthNow = ratio(annualSales - previousSales, previousSales);
  return [
    line(page, {
      ...{ ...sales, label: T.sales, style: "total" },
      past: [about(money(previousSales, "total"), "previousYearSales"), { ...now, style: "total" }],
      formula: (year) => sumFormula("knownSales", "wonSales", year),
      shows: (row) => row.sales.line,
    }),
    line(page, {
      ...{ ...range, label: T.rangeLow },
      formula: (year) => `${lineCell("sales", year)}/${factor(year)}`,
      shows: (row) => row.sales.low,
    }),
    line(page, {
      ...{ ...range, label: T.rangeHigh },
      formula: (year) => `${lineCell("sales", year)}*${factor(year)}`,
      shows: (row) => row.sales.high,
    }),
    line(page, {
      ...{ unit: "money", metric: "outlookSales", label: T.known },
      past: [text("", "number"), now],
      formula: () => null,
      shows: (row) => row.existing.sales,
    }),
    line(page, {
      ...{ unit: "money", metric: "planWonSales", label: T.won },
      formula: (year) => wonFormula("wonSales", year),
      shows: (row) => row.won.sales,
    }),
    line(page, {
      ...{ unit: "change", metric: "planGrowth", label: T.growth },
      past: [text("", "number"), about(num(growthNow, "change"), "planGrowth", { year: 0 })],
      formula: (year) => `IF(${before(year)}=0,"—",${lineCell("sales", year)}/${before(year)}-1)`,
      shows: ({ year, sales: { line: of } }) => {
        const last = year === 1 ? annualSales : (page.metrics.plan.rows[year - 2]?.sales.line ?? 0);
        return ratio(of - last, last);
      },
    }),
  ];
}

function cumulativeLines(page: PlanPage): Cell[][] {
  const { annualSales } = page.context.analysis;
  const { basis } = page.metrics.plan;
  const factor = (year: number) => factorFormula("cumulativeSales", year, basis);
  const range = { unit: "money", metric: "planRange", style: "mutedNumber" } as const;
  const major = majorOf(annualSales);
  return [
    line(page, {
      ...{ unit: "money", metric: "planCumulative", label: T.cumulative, style: "total" },
      formula: (year) => cumulativeFormula("sales", year),
      shows: (row) => row.cumulativeSales.line,
    }),
    line(page, {
      ...{ ...range, label: T.rangeLow },
      formula: (year) => `${lineCell("cumulative", year)}/${factor(year)}`,
      shows: (row) => row.cumulativeSales.low,
    }),
    line(page, {
      ...{ ...range, label: T.rangeHigh },
      formula: (year) => `${lineCell("cumulative", year)}*${factor(year)}`,
      shows: (row) => row.cumulativeSales.high,
    }),
    line(page, {
      ...{ unit: "multiple", metric: "planMultiple", label: T.multiple },
      formula: (year) => (major === 0 ? null : `${lineCell("cumulative", year)}/${major}`),
      shows: (row) => salesMultiple(row.cumulativeSales.line, annualSales),
    }),
  ];
}

/** People as projected ones are written: one decimal below a hundred. */
const peopleUnit = ({ metrics }: PlanPage): Unit =>
  (metrics.plan.rows[0]?.active.line ?? 0) < 100 ? "decimal" : "people";

function activeLines(page: PlanPage): Cell[][] {
  const { total } = page.context.analysis.balance;
  const { basis } = page.metrics.plan;
  const unit = peopleUnit(page);
  const factor = (year: number) => factorFormula("active", year, basis);
  const range = { unit, metric: "planRange", style: "mutedNumber" } as const;
  const now = about(num(total.activeNow, "count"), "activeCustomers");
  return [
    line(page, {
      ...{ unit, metric: "planActive", label: T.active, style: "total" },
      past: [about(num(total.base, "count", "total"), "baseCustomers"), { ...now, style: "total" }],
      formula: (year) => sumFormula("knownActive", "wonActive", year),
      shows: (row) => row.active.line,
    }),
    line(page, {
      ...{ ...range, label: T.rangeLow },
      formula: (year) => `${lineCell("active", year)}/${factor(year)}`,
      shows: (row) => row.active.low,
    }),
    line(page, {
      ...{ ...range, label: T.rangeHigh },
      formula: (year) => highActive(factor(year), year, basis),
      shows: (row) => row.active.high,
    }),
    line(page, {
      ...{ unit, metric: "outlookActive", label: T.known },
      past: [text("", "number"), now],
      formula: () => null,
      shows: (row) => row.existing.active,
    }),
    line(page, {
      ...{ unit, metric: "planWonActive", label: T.won },
      formula: (year) => wonFormula("wonActive", year),
      shows: (row) => row.won.active,
    }),
  ];
}

/** Profit of so much sales and so many new customers by the settings and 広告費 [minor units]; null = one of them is not set. */
export function usualProfit(
  { metrics, context }: PlanPage,
  sales: number,
  newCustomers: number,
): number | null {
  const { grossMargin: margin } = context.analysis.settings;
  const cost = planCpo(metrics.cost);
  return margin === null || cost === null ? null : profitOf(sales, newCustomers, { margin, cost });
}

/** New customers up to a year of the plan as it began. */
export const usualNew = ({ metrics }: PlanPage, year: number): number =>
  total(metrics.plan.rows.slice(0, year).map(({ newCustomers }) => newCustomers));

/** Without margin and CPO there is no profit: neither is known of a shop until it says so. */
function profitLines(page: PlanPage): Cell[][] {
  const margin = page.context.analysis.settings.grossMargin;
  const [rate, cost] = [singleUsed("margin"), singleUsed("cost")];
  const cpo = planCpo(page.metrics.cost);
  const gross = (sales: number) => (margin === null ? null : profitOf(sales, 0, { margin, cost: 0 }));
  const earned = (name: "line" | "low" | "high") => (row: PlanRow) =>
    usualProfit(page, row.sales[name], row.newCustomers);
  const profit = (name: "salesLow" | "salesHigh") => (year: number) =>
    ifNumbers([rate, cost], `${rate}*${lineCell(name, year)}-${lineCell("spent", year)}`);
  const range = { unit: "money", metric: "planRange", style: "mutedNumber" } as const;
  return [
    line(page, {
      ...{ unit: "money", metric: "planGross", label: T.gross },
      formula: (year) => ifNumbers([rate], `${rate}*${lineCell("sales", year)}`),
      shows: (row) => gross(row.sales.line),
    }),
    line(page, {
      ...{ unit: "money", metric: "planSpent", label: T.spent },
      formula: (year) => ifNumbers([cost], `${cost}*${newUsed(year)}`),
      shows: ({ newCustomers }) => (cpo === null ? null : cpo * newCustomers),
    }),
    line(page, {
      ...{ unit: "money", metric: "planProfit", label: T.profit, style: "total" },
      formula: (year) => ifNumbers([rate, cost], `${lineCell("gross", year)}-${lineCell("spent", year)}`),
      shows: earned("line"),
    }),
    line(page, { ...range, label: T.rangeLow, formula: profit("salesLow"), shows: earned("low") }),
    line(page, { ...range, label: T.rangeHigh, formula: profit("salesHigh"), shows: earned("high") }),
    line(page, {
      ...{ unit: "money", metric: "planProfit", label: T.cumulativeProfit },
      formula: (year) => ifNumbers([rate, cost], cumulativeFormula("profit", year)),
      shows: (row) => usualProfit(page, row.cumulativeSales.line, usualNew(page, row.year)),
    }),
  ];
}
