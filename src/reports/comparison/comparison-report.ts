import { COMPARISON_METHOD, COMPARISON_TEXTS as T } from "../../catalog/texts/comparison-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { ChartSeries, ReportModel } from "../../catalog/report-model.ts";
import { type Balance, f2Conversion, reactivation, retention } from "../../core/cpm/balance.ts";
import { rateOf } from "../../core/values/share.ts";
import { choosesByOutcome } from "../../core/slices/slices.ts";
import { type ComparedColumn, comparedColumns, putTable, TABLE_ROW } from "./comparison-table.ts";
import { putRemarks } from "./comparison-remarks.ts";
import type { ReportContext } from "../context.ts";
import { modelOf, type Page, pageWidth, putHead, putMethod, pageOf } from "../page/frame.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";

/** The figures' names, the whole shop and four slices. */
const COLUMN_WIDTHS = [215, 200, 200, 200, 200, 200];
const CHART_ROWS = 13;

/** 比較: the whole shop and up to four slices of it side by side. */
export function comparisonReport(context: ReportContext): ReportModel {
  // The comparison is of the whole shop, also where the other sheets show a slice of it.
  const whole = { ...context, analysis: context.comparison.whole, slice: null };
  const page = pageOf(whole, COLUMN_WIDTHS);
  const columns = comparedColumns(page);
  let row = putHead(page, T.title, sentence(page, columns));
  const series = answered(columns);
  const table = series.length > 0 ? row + CHART_ROWS + 1 : row;
  if (series.length > 0) putChart(page, row, table, series, columns);
  row = putTable(page, table, columns);
  row = putRemarks(page, row, columns);
  const minSample = context.settings.minSample;
  putMethod(
    page,
    row,
    COMPARISON_METHOD.map((line) => withSample(line, minSample)),
  );
  return modelOf(page, "comparison", T.sheetName);
}

function withSample({ ja, en }: Text, minSample: number): Text {
  const put = (line: string) => line.replace("{minSample}", String(minSample));
  return { ja: put(ja), en: put(en) };
}

/** What can be said of retention: of slices on enough people that were not chosen by how people stand now. */
function sentence({ words, context }: Page, [whole, ...slices]: readonly ComparedColumn[]): string {
  if (slices.length === 0) return words.say(T.sentenceNone);
  const { minSample } = context.settings;
  const known = slices
    .filter(({ slice, analysis }) => slice && !choosesByOutcome(slice) && baseOf(analysis) >= minSample)
    .sort((a, b) => rateOfColumn(b) - rateOfColumn(a));
  const [best, worst] = [known[0], known[known.length - 1]];
  if (!best || !worst || (known.length < 2 && slices.length > 1))
    return words.say(T.sentenceSmall, { minSample });
  const rates = {
    best: best.name,
    bestRate: words.percent(rateOfColumn(best)),
    worst: worst.name,
    worstRate: words.percent(rateOfColumn(worst)),
    whole: words.percent(whole?.analysis ? rateOf(retention(whole.analysis.balance.total)) : null),
  };
  if (known.length === 1) return words.say(T.sentenceOne, rates);
  return words.say(rates.bestRate === rates.worstRate ? T.sentenceEqual : T.sentence, rates);
}

const baseOf = (analysis: ComparedColumn["analysis"]): number =>
  analysis ? retention(analysis.balance.total).denominator : 0;

const rateOfColumn = ({ analysis }: ComparedColumn): number =>
  (analysis && rateOf(retention(analysis.balance.total))) ?? 0;

const DRAWN = [
  {
    label: T.retention,
    row: TABLE_ROW.retention,
    color: PALETTE.accent,
    of: ({ total }: Balance) => retention(total),
  },
  {
    label: T.reactivation,
    row: TABLE_ROW.reactivation,
    color: PALETTE.returned,
    of: ({ total }: Balance) => reactivation(total),
  },
  { label: T.f2, row: TABLE_ROW.f2, color: PALETTE.gold, of: f2Conversion },
] as const;

type Drawn = (typeof DRAWN)[number];

/** The rates that some column has an answer for. */
function answered(columns: readonly ComparedColumn[]): readonly Drawn[] {
  return DRAWN.filter((one) => ratesOf(columns, [one]).some((rate) => rate !== null));
}

const ratesOf = (columns: readonly ComparedColumn[], drawn: readonly Drawn[]): (number | null)[] =>
  drawn.flatMap(({ of }) => columns.map(({ analysis }) => analysis && rateOf(of(analysis.balance))));

function putChart(
  page: Page,
  row: number,
  table: number,
  drawn: readonly Drawn[],
  columns: readonly ComparedColumn[],
): void {
  const { sheet, words } = page;
  const across = (at: number) => ({ row: table + at, column: 1, rows: 1, columns: columns.length });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: across(TABLE_ROW.header),
    series: drawn.map(({ label, row: at, color }): ChartSeries => ({
      name: words.say(label),
      values: across(at),
      kind: "column",
      color,
      axis: "left",
    })),
    leftAxis: words.say(T.axisRate),
    ...rateAxisEnd(ratesOf(columns, drawn)),
    place: { row, column: 0, width: pageWidth(page) - 4, height: CHART_ROWS * 21 - 12 },
  });
}
