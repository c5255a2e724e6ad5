import { LTV_METHOD, LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import { adCostsRequest } from "../../core/facts/ad-costs.ts";
import { type Ltv, ltvOf, ltvRequests } from "../../core/ltv/ltv.ts";
import { type Page, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { sentence } from "./ltv-answer.ts";
import { columnWidths } from "./ltv-columns.ts";
import { putCopy } from "./ltv-copy.ts";
import { ltvAnswer } from "./ltv-function.ts";
import { type HeatMap, putHeatMap, putMain } from "./ltv-heat.ts";
import { ltvJson } from "./ltv-json.ts";
import { putPayback } from "./ltv-payback.ts";
import { putPooled } from "./ltv-pooled.ts";
import { paybackJson } from "./payback-json.ts";
import { putReference } from "./ltv-reference.ts";
import { putAnswer } from "./ltv-top.ts";
import { putValues } from "./ltv-values.ts";

/** LTV推移: what people who began in the same month had bought some days later. */
export const ltv = report({
  id: "ltv",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: LTV_METHOD },
  asks: (meta, settings, kept) => [...ltvRequests(meta, settings), adCostsRequest(meta, kept)],
  metrics: ltvOf,
  widths: columnWidths,
  forManagement: true,
  put: (page) => (page.least === null ? putAll(page) : putCopy(page, page.least)),
  cells: { CPM_LTV: ltvAnswer },
  json: (metrics, context) => ({ ...ltvJson(metrics), payback: paybackJson(context) }),
});

function putAll(page: Page<Ltv>): void {
  let row = putPooled(page, putAnswer(page, sentence(page)));
  row = putPayback(page, row);
  row = putMain(page, row, {});
  row = putValues(page, row);
  row = putReference(page, row);
  // The cohorts are many: what has to be read with them stands above.
  row = putMethod(page, putNotices(page, row)) + 1;
  REST.reduce((next, map) => putHeatMap(page, next, map), row);
}

/** The other heat maps, below. */
const REST: readonly HeatMap[] = [
  { figure: "rate", unit: "month", title: T.rateByMonth },
  { figure: "ltv", unit: "quarter", title: T.ltvByQuarter },
  { figure: "rate", unit: "quarter", title: T.rateByQuarter },
  { figure: "ltv", unit: "year", title: T.ltvByYear },
  { figure: "rate", unit: "year", title: T.rateByYear },
];
