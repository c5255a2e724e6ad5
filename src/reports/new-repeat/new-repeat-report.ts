import { NEW_REPEAT_METHOD, NEW_REPEAT_TEXTS as T } from "../../catalog/texts/new-repeat-texts.ts";
import { cartBridge, cartRequests } from "../../core/cart/cart-bridge.ts";
import { type NewRepeat, newRepeatOf, newRepeatRequests } from "../../core/sales/new-repeat.ts";
import { SEASONS_TEXTS } from "../../catalog/texts/seasons-texts.ts";
import { salesSeasons } from "../../core/seasons/seasons.ts";
import { usualText } from "../seasons/season-words.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { paragraph, text } from "../page/grid.ts";
import { report } from "../report.ts";
import { putCart } from "./cart-table.ts";
import { cards, sentence } from "./new-repeat-answer.ts";
import { chartRows, putChart } from "./new-repeat-chart.ts";
import { newRepeatAnswer } from "./new-repeat-function.ts";
import { newRepeatJson } from "./new-repeat-json.ts";
import { CARD_SPANS, COLUMN_WIDTHS, putDays, putMonths, putYears, TABLE_HEAD } from "./new-repeat-tables.ts";

/** 新規・リピート: what new and what known customers bought, year by year, month by month, day by day. */
export const newRepeat = report({
  id: "newRepeat",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: NEW_REPEAT_METHOD },
  asks: (meta, { newRepeatRule }) => [...newRepeatRequests(meta, newRepeatRule), ...cartRequests(meta)],
  metrics: (analysis) => ({ ...newRepeatOf(analysis), cart: cartBridge(analysis) }),
  widths: COLUMN_WIDTHS,
  put(page) {
    putHead(page, sentence(page));
    putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
    const chart = CONTENT_ROW + CARD_LINES + 1;
    let row = putYears(page, chart + chartRows(page.metrics));
    row = putUsual(page, row);
    if (page.metrics.cart) row = putCart(page, row, page.metrics.cart);
    // The months are many: what has to be read with them stands above.
    row = putNotices(page, row);
    row = putMethod(page, row) + 1;
    row = putBefore(page, row);
    putChart(page, chart, row + TABLE_HEAD);
    row = putMonths(page, row);
    putDays(page, row);
  },
  json: newRepeatJson,
  cells: { CPM_NEWREPEAT: newRepeatAnswer },
});

/** Which months usually have the most and the fewest sales, where that is known; gives the next row. */
function putUsual({ sheet, words, metrics, context }: Page<NewRepeat>, row: number): number {
  const usual = usualText(salesSeasons(metrics.months), context.analysis.settings.minSample, words);
  return usual === "" ? row : paragraph(sheet, row, text(usual + words.say(SEASONS_TEXTS.seeSeasons))) + 1;
}

/** Sales that no period holds are said; gives the next row. */
function putBefore({ sheet, words, metrics }: Page<NewRepeat>, row: number): number {
  const { before } = metrics;
  if (before.purchases === 0) return row;
  const values = {
    end: words.day(before.end),
    sales: words.money(before.sales),
    purchases: words.count(before.purchases),
  };
  return paragraph(sheet, row, text(words.say(T.before, values), "note")) + 1;
}
