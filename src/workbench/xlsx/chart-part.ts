/**
 * A chart's part of the file. o-spreadsheet writes one too, but draws every series after the first as a line, knows
 * no dashed line and keeps no values, so that viewers which do not compute show an empty chart.
 */
import { axes, axisIds, seriesOf, type Side } from "./chart-axes.ts";
import { EMU_PER_POINT, MUTED, fill, textLook, title } from "./chart-look.ts";
import type { ChartCells, ChartPlan, PlannedSeries } from "./chart-plan.ts";
import { element, textElement, valued } from "./xml.ts";

/** The chart as DrawingML, elements in the order its schema asks for. */
export function chartPart(plan: ChartPlan): string {
  const spaces = {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  const chart = element(
    "c:chart",
    {},
    plan.title === "" ? "" : title(plan.title, 12, true),
    valued("c:autoTitleDeleted", plan.title === "" ? 1 : 0),
    plotArea(plan),
    plan.legend === "none" ? "" : legend(plan.legend),
    valued("c:plotVisOnly", 1),
    valued("c:dispBlanksAs", "gap"),
  );
  const frame = element("c:spPr", {}, fill("FFFFFF"), element("a:ln", {}, element("a:noFill")));
  return element("c:chartSpace", spaces, valued("c:roundedCorners", 0), chart, frame);
}

function plotArea(plan: ChartPlan): string {
  const sides = (["left", "right"] as const).filter((side) => seriesOf(plan, side).length > 0);
  return element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...sides.map((side) => columns(plan, side)),
    ...sides.map((side) => lines(plan, side)),
    ...sides.map((side) => axes(plan, side)),
  );
}

function columns(plan: ChartPlan, side: Side): string {
  const bars = seriesOf(plan, side).filter(({ kind }) => kind === "bar");
  if (bars.length === 0) return "";
  return element(
    "c:barChart",
    {},
    valued("c:barDir", plan.horizontal ? "bar" : "col"),
    valued("c:grouping", plan.stacked ? "stacked" : "clustered"),
    valued("c:varyColors", 0),
    ...bars.map((one) => series(plan, one)),
    valued("c:gapWidth", 70),
    valued("c:overlap", plan.stacked ? 100 : -10),
    ...axisIds(side),
  );
}

function lines(plan: ChartPlan, side: Side): string {
  const drawn = seriesOf(plan, side).filter(({ kind }) => kind === "line");
  if (drawn.length === 0) return "";
  return element(
    "c:lineChart",
    {},
    valued("c:grouping", "standard"),
    valued("c:varyColors", 0),
    ...drawn.map((one) => series(plan, one)),
    valued("c:marker", 1),
    ...axisIds(side),
  );
}

function series(plan: ChartPlan, one: PlannedSeries): string {
  const index = plan.series.indexOf(one);
  const isLine = one.kind === "line";
  return element(
    "c:ser",
    {},
    valued("c:idx", index),
    valued("c:order", index),
    one.name === "" ? "" : element("c:tx", {}, textElement("c:v", one.name)),
    look(one),
    isLine ? marker(one) : valued("c:invertIfNegative", 0),
    plan.categories === null ? "" : element("c:cat", {}, texts(plan.categories)),
    element("c:val", {}, numbers(one.cells, one.format)),
    isLine ? valued("c:smooth", 0) : "",
  );
}

function look({ kind, color, dashed }: PlannedSeries): string {
  if (color === null) return "";
  if (kind === "bar") return element("c:spPr", {}, fill(color));
  const width = Math.round((dashed ? 1 : 2.25) * EMU_PER_POINT);
  const dash = dashed ? valued("a:prstDash", "dash") : "";
  return element("c:spPr", {}, element("a:ln", { w: width, cap: "rnd" }, fill(color), dash));
}

/** A line of more points than these is drawn without them. */
const MOST_POINTS = 24;

function marker({ color, dashed, cells }: PlannedSeries): string {
  if (dashed || cells.values.length > MOST_POINTS) return element("c:marker", {}, valued("c:symbol", "none"));
  const paint = color === null ? "" : element("c:spPr", {}, fill(color));
  return element("c:marker", {}, valued("c:symbol", "circle"), valued("c:size", 6), paint);
}

function texts({ reference, values }: ChartCells): string {
  const points = values.map((value, idx) => element("c:pt", { idx }, textElement("c:v", String(value))));
  const cache = element("c:strCache", {}, valued("c:ptCount", values.length), ...points);
  return element("c:strRef", {}, textElement("c:f", reference), cache);
}

/** What is no number (「—」) is left out: a gap in the chart. */
function numbers({ reference, values }: ChartCells, format: string): string {
  const points = values.map((value, idx) =>
    typeof value === "number" ? element("c:pt", { idx }, textElement("c:v", String(value))) : "",
  );
  const head = [textElement("c:formatCode", format), valued("c:ptCount", values.length)];
  const cache = element("c:numCache", {}, ...head, ...points);
  return element("c:numRef", {}, textElement("c:f", reference), cache);
}

const legend = (position: string): string =>
  element("c:legend", {}, valued("c:legendPos", position), valued("c:overlay", 0), textLook(9, false, MUTED));
