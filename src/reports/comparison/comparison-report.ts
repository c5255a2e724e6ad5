import { COMPARISON_METHOD, COMPARISON_TEXTS as T } from "../../catalog/texts/comparison-texts.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { ChartSeries } from "../../catalog/report-model.ts";
import { type Balance, f2Conversion, reactivation, retention } from "../../core/cpm/balance.ts";
import { maybeChance, rateOf } from "../../core/values/share.ts";
import { outlookRequests } from "../../core/outlook/outlook.ts";
import { choosesByOutcome } from "../../core/slices/outcome.ts";
import { mayShareBuyers } from "../../core/slices/slices.ts";
import { type ComparedColumn, comparedColumns, putTable, TABLE_ROW } from "./comparison-table.ts";
import { putRemarks } from "./comparison-remarks.ts";
import { report } from "../report.ts";
import { comparisonJson } from "./comparison-json.ts";
import { chartPlace, type Page, putHead, putMethod } from "../page/page.ts";
import { withheldSentence } from "../page/headline-words.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";

/** The figures' names, the whole shop and four slices. */
const COLUMN_WIDTHS = [215, 200, 200, 200, 200, 200];
const CHART_ROWS = 13;

/** 比較: the whole shop and up to four slices of it side by side. */
export const comparison = report({
  id: "comparison",
  group: "meeting",
  texts: { name: T.sheetName, title: T.title, method: COMPARISON_METHOD },
  asks: outlookRequests,
  metrics: () => null,
  widths: COLUMN_WIDTHS,
  only: "slices",
  put(page) {
    const columns = comparedColumns(page);
    let row = putHead(page, sentence(page, columns));
    const series = answered(columns);
    const table = series.length > 0 ? row + CHART_ROWS + 1 : row;
    if (series.length > 0) putChart(page, { row, table }, { drawn: series, columns });
    row = putTable(page, table, columns);
    row = putRemarks(page, row, columns);
    putMethod(page, row);
  },
  json: (_, { comparison: { slices }, language }) => comparisonJson(slices, language),
});

/**
 * What can be said of retention: of slices whose own may be said, that were not chosen by how people stand now. Best
 * and worst are named only where chance alone does not set so many apart.
 */
function sentence({ words, context }: Page, [whole, ...slices]: readonly ComparedColumn[]): string {
  if (slices.length === 0) return words.say(T.sentenceNone);
  const known = slices
    .flatMap((column) => comparedRate(column) ?? [])
    .sort((a, b) => (rateOf(b.share) ?? 0) - (rateOf(a.share) ?? 0));
  const [best, worst] = [known[0], known[known.length - 1]];
  const all = whole?.analysis?.headlines.retention;
  if (!best || !worst || (known.length < 2 && slices.length > 1))
    return all?.withheld?.code === "history"
      ? withheldSentence("retention", all.withheld, words)
      : words.say(T.sentenceSmall, { minSample: context.settings.minSample });
  const rates = {
    n: known.length,
    best: best.name,
    bestRate: words.percent(rateOf(best.share)),
    worst: worst.name,
    worstRate: words.percent(rateOf(worst.share)),
    whole: words.percent(all?.value ?? null),
  };
  if (known.length === 1) return words.say(T.sentenceOne, rates);
  if (maybeChance(best.share, worst.share, known.length)) return words.say(T.sentenceChance, rates);
  const overlap = mayShareBuyers(best.slice, worst.slice) ? words.say(T.sentenceOverlap) : "";
  return words.say(T.sentence, rates) + overlap;
}

/** A slice with its retention; null where nothing may be said of it beside others. */
function comparedRate({ name, slice, analysis }: ComparedColumn) {
  if (!slice || !analysis || choosesByOutcome(slice) || analysis.headlines.retention.withheld) return null;
  return { name, slice, share: retention(analysis.balance.total) };
}

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
  { row, table }: { readonly row: number; readonly table: number },
  { drawn, columns }: { readonly drawn: readonly Drawn[]; readonly columns: readonly ComparedColumn[] },
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
    place: chartPlace(page, row, CHART_ROWS),
  });
}
