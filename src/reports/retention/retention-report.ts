import { RETENTION_METHOD, RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import { retentionOf, retentionRequests } from "../../core/retention/retention.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { CONTENT_ROW, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { cards, sentence } from "./retention-answer.ts";
import { CARD_SPANS, columnWidths } from "./retention-columns.ts";
import { cohortAnswer } from "./retention-function.ts";
import { retentionJson } from "./retention-json.ts";
import { putCohorts, putYears } from "./retention-maps.ts";
import { putPooled } from "./retention-pooled.ts";
import { putValues } from "./retention-values.ts";

/** リテンション: who of a month's new customers bought again so many calendar months later. */
export const retention = report({
  id: "retentionCohorts",
  group: "lasting",
  texts: { name: T.sheetName, title: T.title, method: RETENTION_METHOD },
  asks: retentionRequests,
  metrics: retentionOf,
  widths: columnWidths,
  put(page) {
    putHead(page, sentence(page));
    putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
    let row = putPooled(page, CONTENT_ROW + CARD_LINES + 1);
    row = putCohorts(page, row, "customers");
    row = putCohorts(page, row, "share");
    row = putYears(page, row);
    row = putValues(page, row);
    row = putMethod(page, putNotices(page, row)) + 1;
    row = putCohorts(page, row, "orders");
    putCohorts(page, row, "sales");
  },
  cells: { CPM_COHORT: cohortAnswer },
  json: retentionJson,
});
