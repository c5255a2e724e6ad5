import { LTV_METHOD, LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import { adCostsRequest } from "../../core/facts/ad-costs.ts";
import { type Ltv, ltvOf, ltvRequests } from "../../core/ltv/ltv.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { paragraph, text } from "../page/grid.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { cards, sentence } from "./ltv-answer.ts";
import { chartRows, putCharts } from "./ltv-charts.ts";
import { CARD_SPANS, columnWidths } from "./ltv-columns.ts";
import { ltvAnswer } from "./ltv-function.ts";
import { type HeatMap, putHeatMap } from "./ltv-heat.ts";
import { ltvJson } from "./ltv-json.ts";
import { putPayback } from "./ltv-payback.ts";
import { putPooled } from "./ltv-pooled.ts";
import { paybackJson } from "./payback-json.ts";
import { putReference } from "./ltv-reference.ts";
import { withStart } from "./ltv-start.ts";
import { putValues } from "./ltv-values.ts";

/** LTV推移: what people who began in the same month had bought some days later. */
export const ltv = report({
  id: "ltv",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: LTV_METHOD },
  asks: (meta, settings, kept) => [...ltvRequests(meta, settings), adCostsRequest(meta, kept)],
  metrics: ltvOf,
  widths: columnWidths,
  put(page) {
    putHead(withStart(page), sentence(page));
    putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
    const chart = CONTENT_ROW + CARD_LINES + 1;
    const table = chart + chartRows(page.metrics);
    putCharts(page, { row: chart, table });
    let row = putPooled(page, table);
    row = putPayback(page, row);
    row = putMain(page, row);
    row = putValues(page, row);
    row = putReference(page, row);
    // The cohorts are many: what has to be read with them stands above.
    row = putMethod(page, putNotices(page, row)) + 1;
    REST.reduce((next, map) => putHeatMap(page, next, map), row);
  },
  cells: { CPM_LTV: ltvAnswer },
  json: (metrics, context) => ({ ...ltvJson(metrics), payback: paybackJson(context) }),
});

/** The heat map that the sheet is about, and how it is read; gives the next row. */
function putMain(page: Page<Ltv>, row: number): number {
  const { sheet, words } = page;
  const next = putHeatMap(page, row, { figure: "ltv", unit: "month", title: T.ltvByMonth });
  return paragraph(sheet, next - 1, text(words.say(T.legend), "note")) + 1;
}

/** The other heat maps, below. */
const REST: readonly HeatMap[] = [
  { figure: "rate", unit: "month", title: T.rateByMonth },
  { figure: "ltv", unit: "quarter", title: T.ltvByQuarter },
  { figure: "rate", unit: "quarter", title: T.rateByQuarter },
  { figure: "ltv", unit: "year", title: T.ltvByYear },
  { figure: "rate", unit: "year", title: T.rateByYear },
];
