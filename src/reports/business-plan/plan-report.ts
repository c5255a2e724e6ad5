import { PLAN_METHOD, PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { putCards } from "../page/cards.ts";
import { textPixels } from "../page/grid.ts";
import { CONTENT_ROW, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { type ReportContext, wordsOf } from "../context.ts";
import { CARD_SPANS, cards, sentence, SENTENCE_TELLS } from "./plan-answer.ts";
import { planTable } from "./plan-cells.ts";
import { putCharts } from "./plan-charts.ts";
import { originalAreas, putInputs } from "./plan-inputs.ts";
import { planJson } from "./plan-json.ts";
import { hasPlan, planAsks, planMetrics, type PlanMetrics } from "./plan-metrics.ts";
import { WORKING_ROW } from "./plan-places.ts";
import { putRecord } from "./plan-record.ts";
import { putTable } from "./plan-table.ts";
import { putWorkings } from "./plan-workings.ts";

/** [pixels] of the labels, of a year at least, of the remarks. */
const LABEL_WIDTH = 210;
const YEAR_WIDTH = 108;
const REMARK_WIDTH = 240;

/** 事業計画: five years of today's customers and of those to be won, with cells to change what is planned. */
export const businessPlan = report({
  id: "businessPlan",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: PLAN_METHOD },
  forManagement: true,
  asks: planAsks,
  metrics: planMetrics,
  widths,
  put(page) {
    putHead(page, sentence(page), SENTENCE_TELLS);
    let row = putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS }) + 1;
    const planned = hasPlan(page);
    if (planned) {
      putInputs(page);
      putCharts(page);
      putTable(page);
      putWorkings(page);
      row = putRecord(page, WORKING_ROW.next);
    }
    putMethod(page, putNotices(page, row));
    return planned
      ? { originals: { areas: originalAreas(), label: page.words.say(T.originalsGuarded) } }
      : {};
  },
  json: (metrics, { analysis }) => planJson(metrics, analysis),
  cells: {
    CPM_PLAN: ({ analysis, metrics }, language) => planTable(analysis, metrics, language),
  },
});

/** The columns of the years are as wide as the largest sum needs. */
function widths(context: ReportContext, { plan }: PlanMetrics): number[] {
  const largest = plan?.rows[plan.rows.length - 1]?.cumulativeSales.high ?? 0;
  const year = Math.max(YEAR_WIDTH, Math.ceil(textPixels(wordsOf(context).money(largest)) * 1.1) + 12);
  return [LABEL_WIDTH, ...Array.from({ length: 7 }, () => year), REMARK_WIDTH];
}
