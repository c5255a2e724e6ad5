/**
 * A chart's part of the file. o-spreadsheet writes one too, but draws every series after the first as a line, knows
 * no dashed line and keeps no values, so that viewers which do not compute show an empty chart.
 */
import type { ChartCells, ChartPlan, PlannedSeries } from "./chart-plan.ts";
import { element, textElement, valued } from "./xml.ts";

const INK = "1F2937";
const MUTED = "6B7280";
const LINE = "E5E7EB";
/** Points of a line's width; the file counts 12,700 to the point. */
const EMU_PER_POINT = 12_700;

const AXES = {
  left: { category: 101, value: 102 },
  right: { category: 201, value: 202 },
} as const;
type Side = keyof typeof AXES;

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

const seriesOf = (plan: ChartPlan, side: Side): PlannedSeries[] =>
  plan.series.filter(({ right }) => right === (side === "right"));

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

const axisIds = (side: Side): string[] => [
  valued("c:axId", AXES[side].category),
  valued("c:axId", AXES[side].value),
];

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

function marker({ color, dashed }: PlannedSeries): string {
  if (dashed) return element("c:marker", {}, valued("c:symbol", "none"));
  const paint = color === null ? "" : element("c:spPr", {}, fill(color));
  return element("c:marker", {}, valued("c:symbol", "circle"), valued("c:size", 6), paint);
}

const fill = (color: string): string =>
  element("a:solidFill", {}, valued("a:srgbClr", color.replace("#", "").slice(0, 6).toUpperCase()));

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

function axes(plan: ChartPlan, side: Side): string {
  return categoryAxis(plan, side) + valueAxis(plan, side);
}

/** The second pair of axes has a category axis of its own, which is not shown. */
function categoryAxis({ horizontal, axisTitles }: ChartPlan, side: Side): string {
  const shown = side === "left";
  return element(
    "c:catAx",
    {},
    valued("c:axId", AXES[side].category),
    element("c:scaling", {}, valued("c:orientation", horizontal ? "maxMin" : "minMax")),
    valued("c:delete", shown ? 0 : 1),
    valued("c:axPos", horizontal ? "l" : "b"),
    shown && axisTitles.bottom !== "" ? title(axisTitles.bottom, 10, false) : "",
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    ...ticks("low"),
    element("c:spPr", {}, hairline()),
    textLook(9, false, MUTED),
    valued("c:crossAx", AXES[side].value),
    valued("c:crosses", "autoZero"),
    valued("c:auto", 1),
    valued("c:lblOffset", 100),
    valued("c:noMultiLvlLbl", 0),
  );
}

function valueAxis(plan: ChartPlan, side: Side): string {
  const { horizontal, axisTitles } = plan;
  const minimum = side === "left" ? plan.leftMinimum : plan.rightMinimum;
  const format = seriesOf(plan, side)[0]?.format ?? "General";
  const place = side === "left" ? (horizontal ? "b" : "l") : "r";
  return element(
    "c:valAx",
    {},
    valued("c:axId", AXES[side].value),
    element(
      "c:scaling",
      {},
      valued("c:orientation", "minMax"),
      minimum === null ? "" : valued("c:min", minimum),
    ),
    valued("c:delete", 0),
    valued("c:axPos", place),
    side === "left" ? element("c:majorGridlines", {}, element("c:spPr", {}, hairline())) : "",
    axisTitles[side] === "" ? "" : title(axisTitles[side], 10, false),
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    ...ticks("nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    textLook(9, false, MUTED),
    valued("c:crossAx", AXES[side].category),
    valued("c:crosses", side === "left" && !horizontal ? "autoZero" : "max"),
    valued("c:crossBetween", "between"),
  );
}

const ticks = (labels: string): string[] => [
  valued("c:majorTickMark", "none"),
  valued("c:minorTickMark", "none"),
  valued("c:tickLblPos", labels),
];

const hairline = (): string => element("a:ln", { w: EMU_PER_POINT * 0.75 }, fill(LINE));

function title(text: string, points: number, bold: boolean): string {
  const properties = { sz: points * 100, b: bold ? 1 : 0 };
  const paint = fill(bold ? INK : MUTED);
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, element("a:defRPr", properties, paint)),
    element("a:r", {}, element("a:rPr", properties, paint), textElement("a:t", text)),
  );
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
  return element("c:title", {}, element("c:tx", {}, rich), valued("c:overlay", 0));
}

function textLook(points: number, bold: boolean, color: string): string {
  const run = element("a:defRPr", { sz: points * 100, b: bold ? 1 : 0 }, fill(color));
  const paragraph = element("a:p", {}, element("a:pPr", {}, run), element("a:endParaRPr", { lang: "ja-JP" }));
  return element("c:txPr", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
}

const legend = (position: string): string =>
  element("c:legend", {}, valued("c:legendPos", position), valued("c:overlay", 0), textLook(9, false, MUTED));
