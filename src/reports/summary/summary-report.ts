import { SUMMARY_TEXTS as T } from "../../catalog/texts/summary-texts.ts";
import { VERSION } from "../../catalog/version.ts";
import { STYLES } from "../../catalog/look.ts";
import type { Text } from "../../catalog/language.ts";
import type { About } from "../../catalog/report-model.ts";
import type { ReportContext } from "../context.ts";
import { wordsOf } from "../context.ts";
import { putCards } from "../page/cards.ts";
import { type Page, leftOutText, noticeLines, putSources, settingsLine, sliceLine } from "../page/page.ts";
import { paragraph, text, textPixels } from "../page/grid.ts";
import { report } from "../report.ts";
import { cards } from "./summary-cards.ts";
import { putChart } from "./summary-chart.ts";
import { summaryJson } from "./summary-json.ts";
import { summaryAsks, summaryMetrics, type SummaryMetrics, type SummaryPage } from "./summary-metrics.ts";
import {
  changeSentence,
  changeTells,
  leverSentence,
  leverTells,
  outlookSentence,
  outlookTells,
} from "./summary-sentences.ts";

/** Pixels: the sentences' headings, the chart, and its numbers at the right. */
const CHART_WIDTHS = [115, 115, 216, 216, 136];
const LABEL_WIDTH = 88;
const NUMBER_WIDTH = 88;

/** First column and columns of each card. */
const CARD_SPANS = [
  [0, 2],
  [2, 1],
  [3, 1],
  [4, 2],
  [6, 3],
] as const;

/** A blank row between two blocks: the page has to hold all of them [pixels]. */
const GAP = 6;

/** 経営サマリー: one page to print for a meeting; five numbers, one chart, three sentences. */
export const summary = report({
  id: "summary",
  group: "meeting",
  forManagement: true,
  texts: { name: T.sheetName, title: T.title, method: [] },
  asks: summaryAsks,
  metrics: summaryMetrics,
  widths,
  put(page) {
    putSources(page);
    const { slice } = page.context;
    if (slice) paragraph(page.sheet, 2, text(sliceLine(page, slice), "note"));
    let row = gap(page, slice ? 3 : 2);
    row = gap(page, putCards(page.sheet, row, { cards: cards(page), spans: CARD_SPANS }));
    row = putSentences(page, row, [
      { heading: T.change, sentence: changeSentence(page), tells: changeTells(page) },
      { heading: T.outlook, sentence: outlookSentence(page), tells: outlookTells(page) },
      { heading: T.next, sentence: leverSentence(page), tells: leverTells(page) },
    ]);
    row = putChart(page, gap(page, row));
    putStamp(page, gap(page, row));
    return {};
  },
  json: summaryJson,
});

function gap({ sheet }: SummaryPage, row: number): number {
  sheet.rowHeights[row] = GAP;
  return row + 1;
}

/** The sentences beside their headings; gives the next row. */
function putSentences(
  { sheet, words, columnWidths }: SummaryPage,
  from: number,
  lines: readonly Line[],
): number {
  const room = columnWidths.slice(1).reduce((sum, width) => sum + width, 0) - 24;
  const scale = STYLES.statement.size / 10;
  lines.forEach(({ heading, sentence, tells }, i) => {
    const row = from + i;
    sheet.put(row, 0, [[text(words.say(heading), "section"), { ...text(sentence, "statement"), tells }]]);
    sheet.merges.push({ row, column: 1, rows: 1, columns: columnWidths.length - 1 });
    sheet.rowHeights[row] = 10 + Math.ceil(17 * scale) * Math.ceil((textPixels(sentence) * scale) / room);
  });
  return from + lines.length;
}

/** A sentence beside its heading, and the numbers it mentions. */
interface Line {
  readonly heading: Text;
  readonly sentence: string;
  readonly tells: readonly About[];
}

/** From what and how the numbers were made, small, at the end. */
function putStamp(page: Page, row: number): void {
  const { sheet, words, context } = page;
  const notices = noticeLines(context, words).length;
  const values = { excluded: leftOutText(page), zone: context.zone, version: VERSION, notices };
  const line = words.say(notices === 0 ? T.stampClean : T.stamp, values);
  paragraph(sheet, paragraph(sheet, row, text(settingsLine(page), "note")), text(line, "note"));
}

/** The columns of the numbers are as wide as the largest; a page of A4 in most shops, at most 1,400 px. */
function widths(context: ReportContext, { outlook }: SummaryMetrics): number[] {
  const highs = (outlook.outlook?.rows ?? []).map(({ sales }) => sales.high);
  const largest = Math.max(context.analysis.balance.annualSales, ...highs);
  const number = Math.max(NUMBER_WIDTH, Math.ceil(textPixels(wordsOf(context).money(largest)) * 1.1) + 12);
  return [...CHART_WIDTHS, LABEL_WIDTH, number, number, number];
}
