import { KPI_METHOD, KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { CONTENT_ROW, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { putGroups } from "./group-table.ts";
import { cards, sentence, sentenceTells } from "./kpi-answer.ts";
import { chartRows, putCharts } from "./kpi-charts.ts";
import { kpiAnswer } from "./kpi-function.ts";
import { kpiJson } from "./kpi-json.ts";
import { kpiAsks, kpiMetrics } from "./kpi-metrics.ts";
import { putKpis } from "./kpi-table.ts";
import { putMonths } from "./month-table.ts";
import { putGaps, putSteps } from "./step-tables.ts";
import { putTarget } from "./target-table.ts";

const COLUMN_WIDTHS = [176, 104, 104, 104, 92, 92, 112, 112, 112, 112, 280];

/** First column and number of columns of each card. */
const CARD_SPANS = [
  [0, 2],
  [2, 2],
  [4, 2],
  [6, 2],
  [8, 2],
] as const;

/** KPI: every number a shop is run by, with its target; the steps from purchase to purchase; four groups of customers. */
export const kpi = report({
  id: "kpi",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: KPI_METHOD },
  forManagement: true,
  asks: kpiAsks,
  metrics: kpiMetrics,
  widths: COLUMN_WIDTHS,
  put(page) {
    putHead(page, sentence(page), sentenceTells(page));
    putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
    let row = putKpis(page, CONTENT_ROW + CARD_LINES + 1);
    row = putTarget(page, row);
    const charts = row;
    row = putSteps(page, row + chartRows(page.metrics));
    putCharts(page, charts, row);
    row = putGaps(page, row);
    row = putNotices(page, row);
    row = putMethod(page, row) + 1;
    putMonths(page, putGroups(page, row));
  },
  cells: { CPM_KPI: kpiAnswer },
  json: kpiJson,
});
