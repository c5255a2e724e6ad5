/** What stands at the top of LTV推移: the answer in words, as cards, as curves. */
import type { About } from "../../catalog/report-model.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { CONTENT_ROW, type Page, putHead } from "../page/page.ts";
import { cards } from "./ltv-answer.ts";
import { chartRows, putCharts } from "./ltv-charts.ts";
import { CARD_SPANS } from "./ltv-columns.ts";
import { withStart } from "./ltv-start.ts";

/** Gives the row of 日数ごとのLTV, which the curves draw. @param tells the numbers that the sentence mentions */
export function putAnswer(page: Page<Ltv>, sentence: string, tells: readonly About[] = []): number {
  putHead(withStart(page), sentence, tells);
  putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
  const chart = CONTENT_ROW + CARD_LINES + 1;
  const table = chart + chartRows(page.metrics);
  putCharts(page, { row: chart, table });
  return table;
}
