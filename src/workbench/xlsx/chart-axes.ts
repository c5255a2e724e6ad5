/** The axes of a chart: one pair, or a second one for the series on the right. */
import { MUTED, hairline, textLook, title } from "./chart-look.ts";
import type { ChartPlan, PlannedSeries } from "./chart-plan.ts";
import { element, valued } from "./xml.ts";

const AXES = {
  left: { category: 101, value: 102 },
  right: { category: 201, value: 202 },
} as const;
export type Side = keyof typeof AXES;

/** The series drawn on a side's axes. */
export const seriesOf = (plan: ChartPlan, side: Side): PlannedSeries[] =>
  plan.series.filter(({ right }) => right === (side === "right"));

export const axisIds = (side: Side): string[] => [
  valued("c:axId", AXES[side].category),
  valued("c:axId", AXES[side].value),
];

/** Labels that stand side by side below a chart of half a page. */
const MOST_LABELS = 12;
/** An axis needs no cents. */
const CENTS = "#,##0.00";

/** Both axes of a side. */
export function axes(plan: ChartPlan, side: Side): string {
  return categoryAxis(plan, side) + valueAxis(plan, side);
}

/** The second pair of axes has a category axis of its own, which is not shown. */
function categoryAxis({ horizontal, axisTitles, categories }: ChartPlan, side: Side): string {
  const shown = side === "left";
  const every = Math.ceil((categories?.values.length ?? 0) / MOST_LABELS);
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
    every > 1 ? valued("c:tickLblSkip", every) : "",
    valued("c:noMultiLvlLbl", 0),
  );
}

function valueAxis(plan: ChartPlan, side: Side): string {
  const { horizontal, axisTitles } = plan;
  const minimum = side === "left" ? plan.leftMinimum : plan.rightMinimum;
  const maximum = side === "left" ? plan.leftMaximum : null;
  const format = (seriesOf(plan, side)[0]?.format ?? "General").replace(CENTS, "#,##0");
  const place = side === "left" ? (horizontal ? "b" : "l") : "r";
  return element(
    "c:valAx",
    {},
    valued("c:axId", AXES[side].value),
    element(
      "c:scaling",
      {},
      valued("c:orientation", "minMax"),
      maximum === null ? "" : valued("c:max", maximum),
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
