import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell, Style, Unit } from "../../catalog/report-model.ts";
import type { KpiId, KpiSpan } from "../../core/kpi/kpi.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { money, num } from "../page/grid.ts";
import { numberText, percentText } from "../page/words.ts";

/** How a KPI is shown, what it is made of, and under which names it is explained: at the anchor, and of earlier days. */
interface Shape {
  readonly unit: Extract<Unit, "rate" | "money" | "ratio">;
  readonly top: "people" | "count" | "money";
  readonly bottom: "people" | "count";
  readonly metric: MetricId;
  readonly then: MetricId;
}

const shape = (
  unit: Shape["unit"],
  [top, bottom]: readonly [Shape["top"], Shape["bottom"]],
  [metric, then = metric]: readonly [MetricId, MetricId?],
): Shape => ({ unit, top, bottom, metric, then });

/** Each KPI's shape. */
export const KPI_SHAPES: Readonly<Record<KpiId, Shape>> = {
  f2Within90: shape("rate", ["people", "people"], ["f2Within90"]),
  f2Within365: shape("rate", ["people", "people"], ["f2Within365"]),
  repeaterShare: shape("rate", ["people", "people"], ["repeaterShare", "repeaterShareThen"]),
  repeatRate: shape("rate", ["people", "people"], ["repeatRate", "repeatRateThen"]),
  repeatOrderShare: shape("rate", ["count", "count"], ["repeatOrderShare"]),
  averageOrderValue: shape("money", ["money", "count"], ["averageOrderValue"]),
  allOrderValue: shape("money", ["money", "count"], ["allOrderValue"]),
  salesPerCustomer: shape("money", ["money", "people"], ["salesPerCustomer", "salesPerCustomerThen"]),
  purchaseFrequency: shape("ratio", ["count", "people"], ["purchaseFrequency"]),
};

/** Whether a KPI is a share of people. */
export const isOfPeople = (id: KpiId): boolean =>
  KPI_SHAPES[id].unit === "rate" && KPI_SHAPES[id].top === "people";

/** What a KPI of some days is, so that it can be explained. */
export function aboutKpi(id: KpiId, { share, start, end }: KpiSpan, when: "now" | "then"): About {
  const { metric, then } = KPI_SHAPES[id];
  // Those of people are explained by the sets that their entries name.
  if (when === "now" && metric !== then) return { metric };
  return { metric: then, share, period: { start, end } };
}

/** A KPI as a cell; null shows as 「—」. */
export function kpiCell(
  id: KpiId,
  span: KpiSpan | null,
  { when = "now", style = "number" }: { readonly when?: "now" | "then"; readonly style?: Style } = {},
): Cell {
  const { unit, metric, then } = KPI_SHAPES[id];
  const value = span && rateOf(span.share);
  const cell = unit === "money" ? money(value, style) : num(value, unit, style);
  if (span === null) return about(cell, when === "now" ? metric : then);
  return { ...cell, about: aboutKpi(id, span, when) };
}

/** One side of a KPI as a cell. */
export function sideCell(id: KpiId, span: KpiSpan | null, side: "numerator" | "denominator"): Cell {
  const unit = KPI_SHAPES[id][side === "numerator" ? "top" : "bottom"];
  if (span === null) return num(null, "count");
  const value = span.share[side];
  return {
    ...(unit === "money" ? money(value) : num(value, "count")),
    about: aboutKpi(id, span, "now"),
  };
}

/** A KPI as functions and the JSON tell it; money in whole currency units. */
export function kpiNumber(id: KpiId, span: KpiSpan | null): number | null {
  const value = span && rateOf(span.share);
  return KPI_SHAPES[id].unit === "money" ? majorOf(value) : value;
}

/** Its numerator in the same way. */
export const kpiNumerator = (id: KpiId, { share: { numerator } }: KpiSpan): number =>
  KPI_SHAPES[id].top === "money" ? majorOf(numerator) : numerator;

/** A KPI in words. */
export function kpiText(id: KpiId, span: KpiSpan | null, words: Pick<Words, "money">): string {
  const value = span && rateOf(span.share);
  const { unit } = KPI_SHAPES[id];
  if (value === null || unit === "rate") return percentText(value);
  return unit === "money" ? words.money(value) : numberText(value, 2);
}
