import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Text } from "../../catalog/language.ts";
import type { About, Cell, Style } from "../../catalog/report-model.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import { LTV_SHARES, type LtvCell } from "../../core/ltv/mature.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import type { BegunSet } from "../../core/segments/begun-sets.ts";
import type { Day } from "../../core/values/day.ts";
import { rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { money, num } from "../page/grid.ts";
import { sinceText } from "./ltv-start.ts";

/** What of a cell is shown. */
export type LtvFigure =
  "customers" | "ltv" | "first" | "repeat" | "rate" | "repeatOrders" | "repeatSales" | "orderValue" | "turn";

/** The people a cell is of: those whose first purchase lies in these days; of a value of an axis its name; and how it looks. */
export interface Begun {
  readonly start: Day;
  readonly end: Day;
  readonly value?: Text;
  /** Where the value names something that a set tells people apart by. */
  readonly by?: Pick<BegunSet, "by" | "name">;
  /** The product whose first purchase is the first one; "" = the first purchase of all. */
  readonly since: string;
  readonly style?: Style;
}

/** A figure of people at a step as a cell that can be explained, with its list where a set has the people. */
export function ltvCell(figure: LtvFigure, cell: LtvCell, begun: Begun): Cell {
  const { value, metric, rest } = FIGURES[figure](cell, begun.style ?? "number");
  const { start, end } = begun;
  const within = figure === "rate" ? cell.days : null;
  const set = setOf(begun, within);
  const who = set === null ? { line: lineOf(begun) } : { set };
  const own = set === null ? (OF_VALUE[metric] ?? metric) : metric;
  return about(value, own, { ...rest, ...who, period: { start, end } });
}

/** The set of its people; null = no set has them. */
function setOf({ start, end, value, by, since }: Begun, within: number | null): CustomerSet | null {
  if (since !== "") return null;
  if (value === undefined) return { kind: "cohort", start, end, within };
  return by === undefined ? null : { kind: "begun", ...by, start, end, within };
}

/** Whose figure it is, where not everybody's from the first purchase on. */
function lineOf({ value, since }: Begun): Text {
  if (since === "" && value !== undefined) return value;
  const from = sinceText(T.sinceLine, since);
  if (value === undefined) return from;
  return { ja: `${value.ja}・${from.ja}`, en: `${value.en}, ${from.en}` };
}

/** Figures of which no set has the people. */
const OF_VALUE: { readonly [Id in MetricId]?: MetricId } = {
  cohortCustomers: "valueCustomers",
  cohortRepeatRate: "valueRepeatRate",
};

interface Shown {
  readonly value: Cell;
  readonly metric: MetricId;
  readonly rest: Pick<About, "share">;
}

const FIGURES: Readonly<Record<LtvFigure, (cell: LtvCell, style: Style) => Shown>> = {
  customers: ({ customers }, style) => count("cohortCustomers", num(customers, "count", style)),
  ltv: (cell, style) => each("cohortLtv", LTV_SHARES.salesPerCustomer(cell), style),
  first: (cell, style) => each("cohortFirstLtv", LTV_SHARES.firstPerCustomer(cell), style),
  repeat: (cell, style) => each("cohortRepeatLtv", LTV_SHARES.repeatPerCustomer(cell), style),
  rate(cell, style) {
    const share = LTV_SHARES.repeatRate(cell);
    return { value: num(rateOf(share), "rate", style), metric: "cohortRepeatRate", rest: { share } };
  },
  repeatOrders: ({ repeatPurchases }, style) =>
    count("cohortRepeatOrders", num(repeatPurchases, "count", style)),
  repeatSales: ({ repeatSales }, style) => count("cohortRepeatSales", money(repeatSales, style)),
  orderValue: (cell, style) => each("cohortRepeatOrderValue", LTV_SHARES.repeatOrderValue(cell), style),
  turn(cell, style) {
    const share = LTV_SHARES.ordersPerNewCustomer(cell);
    return { value: num(rateOf(share), "ratio", style), metric: "cohortRepeatOrdersEach", rest: { share } };
  },
};

const count = (metric: MetricId, value: Cell): Shown => ({ value, metric, rest: {} });
const each = (metric: MetricId, share: NonNullable<About["share"]>, style: Style): Shown => ({
  ...{ value: money(rateOf(share), style), metric, rest: { share } },
});
