import { BALANCE_METHOD, BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { OUTLOOK_METHOD, OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import { mainProjection } from "../../core/analysis.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { INPUT_LINES, originalAreas } from "./balance-inputs.ts";
import { type BalancePlaces, upperPlaces, workingRows } from "./balance-places.ts";
import { balanceTable } from "./balance-cells.ts";
import { balanceJson } from "./balance-json.ts";
import { balanceAsks, type BalanceMetrics, balanceMetrics } from "./balance-metrics.ts";
import { CARD_SPANS, cards, sentence, SENTENCE_TELLS } from "./balance-answer.ts";
import { OUTLOOK_ROWS, putOutlook } from "./balance-outlook.ts";
import { putOwn } from "./balance-own.ts";
import { putProjection } from "./balance-projection.ts";
import { putStages } from "./balance-stages.ts";
import { putTrackRecord } from "./balance-track.ts";
import { putWorkings } from "./balance-workings.ts";
import { mutedParts } from "./balance-muted.ts";
import { putCards } from "../page/cards.ts";
import { type ReportContext, wordsOf } from "../context.ts";
import { figureCell } from "../cells/figure-cell.ts";
import { report } from "../report.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { textPixels } from "../page/grid.ts";

/**
 * [pixels] of the columns: labels, then today and five years, then what is right of them (the rest of the stage table,
 * the three models).
 */
const LABEL_WIDTH = 150;
const YEAR_WIDTH = 90;
const BEFORE_SUM = [90, 78, 90, 78, 78];
const AFTER_SUM = [70, 122];

/**
 * The report 顧客BS: what today's customers are worth over five years, what happened to them last year, and how far such
 * a look ahead can be trusted.
 */
export const customerBalanceSheet = report({
  id: "customerBalanceSheet",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: [...OUTLOOK_METHOD, ...BALANCE_METHOD] },
  forManagement: true,
  asks: balanceAsks,
  metrics: balanceMetrics,
  widths,
  put(page) {
    putHead(page, sentence(page), SENTENCE_TELLS);
    let row = putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS }) + 1;
    const { outlook } = page.metrics.outlook;
    if (outlook) {
      putOutlook(page, row, outlook.rows);
      row += OUTLOOK_ROWS;
    }
    const { next, ...upper } = upperPlaces(row);
    const facts = mainProjection(page.context.analysis) === null ? row : next;
    const own = putStages(page, facts);
    const past = putTrackRecord(page, putOwn(page, own), upper.inputs);
    const muted = mutedParts(page, upper, { row: facts, rows: past - facts - 1 });
    // What refers to the workings at the end comes after everything that decides where they stand.
    const places = { ...upper, workings: workingRows(putMethod(page, putNotices(page, past)) + 1) };
    putProjection(page, row, places);
    putWorkings(page, places);
    const news = [{ id: "outlook", sentence: page.words.say(O.news) }];
    return { ...muted, ...originalsOf(page, places), ...trialOf(page, row + 1, places), news };
  },
  json: (metrics, { analysis }) => balanceJson(analysis, metrics),
  cells: {
    CPM_ACTIVE: figureCell(({ activeNow }) => activeNow),
    CPM_LAPSED: figureCell(({ lapsedNow }) => lapsedNow),
    CPM_SALES: figureCell(({ activeSales }) => majorOf(activeSales)),
    CPM_YEARLTV: figureCell(({ activeSales, activeNow }) => majorOf(ratio(activeSales ?? 0, activeNow))),
    CPM_MULTIPLE: figureCell((_, { multiple }) => multiple),
    CPM_BS: ({ analysis }, language) => balanceTable(analysis, language),
  },
});

/** The original values beside the yellow cells, which are guarded: going back needs them. */
function originalsOf({ words, context }: Page, { inputs }: BalancePlaces): Pick<ReportModel, "originals"> {
  if (context.analysis.assumptions === null) return {};
  return { originals: { areas: originalAreas(inputs), label: words.say(T.originalsGuarded) } };
}

/**
 * The rows that compute with the yellow cells and stand or go together: from below the title of the 試算 to the cells,
 * and the workings.
 */
function trialOf({ sheet, context }: Page, row: number, { inputs, workings }: BalancePlaces) {
  if (context.analysis.assumptions === null) return {};
  const end = inputs.row + INPUT_LINES;
  const trial = [
    { row, rows: end - row },
    { row: workings.title, rows: sheet.rows().length - workings.title },
  ];
  return { trial };
}

/**
 * [pixels] of all columns: those of the years are as wide as the largest sum needs, so that a shop below a thousand
 * million yen stays within 1,400 px.
 */
function widths(context: ReportContext, { outlook }: BalanceMetrics): number[] {
  const { analysis } = context;
  const largest = Math.max(
    analysis.balance.annualSales,
    mainProjection(analysis)?.[4]?.cumulativeSales ?? 0,
    outlook.outlook?.rows[4]?.cumulativeSales.high ?? 0,
  );
  const year = Math.max(YEAR_WIDTH, Math.ceil(textPixels(wordsOf(context).money(largest)) * 1.1) + 12);
  return [LABEL_WIDTH, ...Array.from({ length: 6 }, () => year), ...BEFORE_SUM, year, ...AFTER_SUM];
}
