/** Numbers of リテンション as cells that can be explained, with their people where a set has them. */
import { LANGUAGES, say, type Text } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import { RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import type { About, Cell, Style } from "../../catalog/report-model.ts";
import { monthShare, type PooledMonth, type RetentionCell } from "../../core/retention/months.ts";
import type { RetentionCohort } from "../../core/retention/retention.ts";
import type { CohortMonthSet, CohortSet } from "../../core/segments/cohort-sets.ts";
import type { Day } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { money, num, text } from "../page/grid.ts";

/** In what a cell of the cohorts is counted. */
export type MonthFigure = "customers" | "share" | "orders" | "sales";

/** The days of first purchases, both included. */
export interface Began {
  readonly start: Day;
  readonly end: Day;
}

/** All who began in some days. */
export function peopleCell({ start, end, customers }: Began & { readonly customers: number }): Cell {
  const set = { kind: "cohort", start, end, within: null } as const;
  return about(num(customers, "count"), "cohortCustomers", { set, period: { start, end } });
}

/** People of a cohort of a month that goes on: those so far. */
export const peopleSoFar = (cohort: Parameters<typeof peopleCell>[0]): Cell => ({
  ...peopleCell(cohort),
  ...({ unit: "countSoFar", style: "mutedNumber" } as const),
});

const METRIC: Readonly<Record<MonthFigure, MetricId>> = {
  customers: "cohortMonthCustomers",
  share: "cohortMonthRate",
  orders: "cohortMonthOrders",
  sales: "cohortMonthSales",
};

/** A month of a cohort; one that goes on says so and is never 0. @param style of a month that is over */
export function monthCell(
  figure: MonthFigure,
  cell: RetentionCell,
  {
    cohort,
    style,
    words,
  }: { readonly cohort: RetentionCohort; readonly style: Style; readonly words: Words },
): Cell {
  const value = valueOf(figure, cell, cohort);
  if (cell.isOpen && (figure === "share" || value === 0)) return text(words.say(T.soFar), "mutedNumber");
  const { start, end } = cohort;
  const set: CohortSet | CohortMonthSet =
    cell.k === 0
      ? { kind: "cohort", start, end, within: null }
      : { kind: "cohortMonth", start, end, since: cell.k };
  return about(shownAs(figure, value, { isOpen: cell.isOpen, style }), METRIC[figure], {
    set,
    period: { start, end },
  });
}

function valueOf(figure: MonthFigure, cell: RetentionCell, { customers }: RetentionCohort): number | null {
  switch (figure) {
    case "customers":
      return cell.active;
    case "share":
      return rateOf(monthShare({ ...cell, customers }));
    case "orders":
      return cell.purchases;
    case "sales":
      return majorOf(cell.sales);
  }
}

function shownAs(
  figure: MonthFigure,
  value: number | null,
  { isOpen, style }: { readonly isOpen: boolean; readonly style: Style },
): Cell {
  if (figure === "share") return num(value, "rate", style);
  const unit = figure === "sales" ? "money" : "count";
  return isOpen ? num(value, `${unit}SoFar`, "mutedNumber") : num(value, unit, style);
}

/** Several cohorts of whom a month is told; of a value of an axis its name. */
export interface Pooled {
  readonly began: Began;
  readonly value?: Text;
  readonly style?: Style;
}

/** Who bought in a month, of several cohorts. */
export const pooledRate = (cell: PooledMonth, { style = "number", ...of }: Pooled): Cell => {
  const share = monthShare(cell);
  return about(num(rateOf(share), "rate", style), "pooledMonthRate", { share, ...told(cell, of) });
};

/** The same people as a number, what they bought, and for how much each of all. */
export const pooledCount = (cell: PooledMonth, { style = "number", ...of }: Pooled): Cell =>
  about(num(cell.active, "count", style), "pooledMonthCustomers", told(cell, of));
export const pooledOrders = (cell: PooledMonth, { style = "number", ...of }: Pooled): Cell =>
  about(num(cell.purchases, "count", style), "pooledMonthOrders", told(cell, of));
export const pooledEach = (cell: PooledMonth, { style = "number", ...of }: Pooled): Cell => {
  const share = { numerator: cell.sales, denominator: cell.customers };
  return about(money(rateOf(share), style), "pooledMonthSalesEach", { share, ...told(cell, of) });
};

/** Of whom, and of which month. */
function told({ k }: PooledMonth, { began, value }: Pooled): Pick<About, "line" | "period"> {
  const month = (language: "ja" | "en"): string =>
    k === 0 ? say(T.firstMonth, language) : say(T.monthHead, language, { n: k });
  const line = (language: "ja" | "en"): string =>
    value === undefined
      ? month(language)
      : say(T.valueMonth, language, { value: say(value, language), month: month(language) });
  const [ja, en] = LANGUAGES.map(line);
  return { line: { ja: ja ?? "", en: en ?? "" }, period: began };
}
