import type { SALES_METRICS } from "../../catalog/metrics/metrics-sales.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { SalesMonth, SalesPeriod } from "../../core/sales/new-repeat.ts";
import type { Day } from "../../core/values/day.ts";
import { rateOf, type Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { money, num } from "../page/grid.ts";

/** The numbers of the report. */
export type SalesMetric = keyof typeof SALES_METRICS;

/** A period with what only months have. */
export type AnyPeriod = SalesPeriod & Partial<Pick<SalesMonth, "yearBefore" | "annual">>;

/**
 * Repeat sales among those of known customers [minor units].
 *
 * @example
 * shareOf({ newSales: 100, repeatSales: 300 }) //=> { numerator: 300, denominator: 400 }
 */
export const shareOf = ({ newSales, repeatSales }: Pick<SalesPeriod, "newSales" | "repeatSales">): Share => ({
  numerator: repeatSales,
  denominator: newSales + repeatSales,
});

/** What each number is of a period: money, a count, or a quotient with its sides; null = no answer. */
const FIGURES: Readonly<Record<SalesMetric, (period: AnyPeriod) => Figure>> = {
  newSales: ({ newSales }) => ({ money: newSales }),
  newBuyers: ({ newCustomers }) => ({ count: newCustomers }),
  newPurchases: ({ newPurchases }) => ({ count: newPurchases }),
  newOrderValue: ({ newSales, newPurchases }) => ({ each: sides(newSales, newPurchases) }),
  repeatSales: ({ repeatSales }) => ({ money: repeatSales }),
  repeatBuyers: ({ repeatCustomers }) => ({ count: repeatCustomers }),
  repeatPurchases: ({ repeatPurchases }) => ({ count: repeatPurchases }),
  repeatOrderValue: ({ repeatSales, repeatPurchases }) => ({ each: sides(repeatSales, repeatPurchases) }),
  periodUnidentifiedSales: ({ unidentifiedSales }) => ({ money: unidentifiedSales }),
  periodUnidentifiedPurchases: ({ unidentifiedPurchases }) => ({ count: unidentifiedPurchases }),
  periodSales: ({ sales }) => ({ money: sales }),
  periodBuyers: ({ customers }) => ({ count: customers }),
  periodPurchases: ({ purchases }) => ({ count: purchases }),
  repeatSalesShare: (period) => ({ share: shareOf(period) }),
  salesOnYearBefore: ({ sales, yearBefore }) =>
    yearBefore ? { share: sides(sales, yearBefore.sales) } : { money: null },
  annualNewSales: ({ annual }) => ({ money: annual?.newSales ?? null, from: annual?.start }),
  annualRepeatSales: ({ annual }) => ({ money: annual?.repeatSales ?? null, from: annual?.start }),
};

/** Minor units, of days that may begin before the period's; people or purchases; a share; minor units by purchases. */
type Figure =
  | { readonly money: number | null; readonly from?: Day | undefined }
  | { readonly count: number }
  | { readonly share: Share }
  | { readonly each: Share };

const sides = (numerator: number, denominator: number): Share => ({ numerator, denominator });

/**
 * A number of a period as a cell that can be explained.
 *
 * @example
 * const february = { start: 31, end: 58, newSales: 50_000, newPurchases: 0 };
 * [numberOf("newSales", february).value, numberOf("newOrderValue", february).value] //=> [500, null]
 */
export function numberOf(metric: SalesMetric, period: AnyPeriod, style: Style = "number"): Cell {
  const figure = FIGURES[metric](period);
  const start = "from" in figure ? (figure.from ?? period.start) : period.start;
  const days = { period: { start, end: period.end } };
  if ("count" in figure) return about(num(figure.count, "count", style), metric, days);
  if ("money" in figure) return about(money(figure.money, style), metric, days);
  if ("share" in figure) {
    const { share } = figure;
    return about(num(rateOf(share), "rate", style), metric, { ...days, share });
  }
  const share = figure.each;
  return about(money(rateOf(share), style), metric, { ...days, share });
}
