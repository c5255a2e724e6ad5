import { currencyForm } from "../../catalog/currency.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { Area, ChartSeries } from "../../catalog/report-model.ts";
import { LTV_COPY_TEXTS as COPY } from "../../catalog/texts/ltv-copy-texts.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { LTV_SHARES } from "../../core/ltv/mature.ts";
import { rateOf } from "../../core/values/share.ts";
import { paragraph, text } from "../page/grid.ts";
import { type Page, pageWidth } from "../page/page.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";
import { SECOND_CHART_COLUMN } from "./ltv-columns.ts";
import { pooledArea } from "./ltv-pooled.ts";

/** Rows the two charts take at the usual 21 px. */
const CHART_ROWS = 13;
/** Pixels between the two charts, and kept off the page's right edge. */
const CHART_GAP = 12;
const EDGE = 4;

const stepsOf = ({ curve }: Pick<Ltv, "curve">): number => curve?.cells.length ?? 0;

/** How many rows the charts, or the sentence in their place, take. */
export const chartRows = (ltv: Pick<Ltv, "curve">): number => (stepsOf(ltv) < 2 ? 2 : CHART_ROWS);

/**
 * Puts the curves of LTV, its first part apart, and of those with a second purchase.
 *
 * @param table the row of the title of 日数ごとのLTV, which they draw
 */
export function putCharts(page: Page<Ltv>, { row, table }: Record<"row" | "table", number>): void {
  const { sheet, words, metrics, context } = page;
  const steps = stepsOf(metrics);
  if (chartRows(metrics) < CHART_ROWS) {
    paragraph(
      sheet,
      row,
      text(words.say(page.least === null || metrics.curve === null ? T.tooShort : COPY.fewSteps), "note"),
    );
    return;
  }
  const area = (figure: Parameters<typeof pooledArea>[1]): Area => pooledArea(table, figure, steps);
  const left = pageWidth(page, SECOND_CHART_COLUMN);
  const size = { row, height: CHART_ROWS * 21 - 12 };
  const line = { kind: "line", axis: "left" } as const;
  const money: ChartSeries[] = [
    { ...line, name: words.say(T.ltvLine), values: area("ltv"), color: PALETTE.accent },
    { ...line, name: words.say(T.firstPart), values: area("first"), color: PALETTE.muted, dashed: true },
  ];
  const rates = metrics.curve?.cells.map((cell) => rateOf(LTV_SHARES.repeatRate(cell))) ?? [];
  sheet.charts.push(
    {
      ...{ title: words.say(T.chartLtv), categories: area("days"), series: money },
      leftAxis: words.say(T.axisMoney, { sign: currencyForm(context.currency).sign.trim() }),
      place: { ...size, column: 0, width: left - CHART_GAP },
    },
    {
      ...{ title: words.say(T.chartRate), categories: area("days") },
      series: [{ ...line, name: words.say(T.rate), values: area("rate"), color: PALETTE.returned }],
      ...{ leftAxis: words.say(T.axisRate), ...rateAxisEnd(rates) },
      place: { ...size, column: SECOND_CHART_COLUMN, width: pageWidth(page) - left - EDGE },
    },
  );
}
