import { CROSS_METHOD, CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import { type CrossBase, crossOf, crossRequests } from "../../core/cross/cross.ts";
import { MOST_CROSSED } from "../../core/facts/cross.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { paragraph, text } from "../page/grid.ts";
import { CONTENT_ROW, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { chartRows, putBeside, putChart } from "./beside-table.ts";
import { cards, howSaid, sentence } from "./cross-answer.ts";
import { crossJson } from "./cross-json.ts";
import { CARD_SPANS, COLUMN_WIDTHS, type CrossPage, type GoodsPage, periodSaid } from "./cross-page.ts";
import { putMatrix } from "./matrix-table.ts";
import { putPairs } from "./pair-table.ts";
import { putPivot } from "./pivot-table.ts";

/** クロス集計: what buyers of one product also buy, what stands in one order, and who the customers are. */
export const crossTable = report({
  id: "crossTable",
  group: "lasting",
  texts: { name: T.sheetName, title: T.title, method: CROSS_METHOD },
  asks: crossRequests,
  metrics: crossOf,
  widths: COLUMN_WIDTHS,
  put(page) {
    const { goods } = page.metrics;
    const next = goods?.base ? putGoods({ ...page, goods }, goods.base) : putNothing(page);
    putMethod(page, putNotices(page, putPivot(page, next)), { most: MOST_CROSSED });
  },
  json: crossJson,
});

/** Which column is missing, or empty; customers are told all the same. */
function putNothing(page: CrossPage): number {
  const { words, metrics } = page;
  const missing = metrics.choice.by === "product" ? T.noProduct : T.noCategory;
  const noNames = words.say(T.noNames, { period: periodSaid(page) });
  return putHead(page, metrics.goods === null ? words.say(missing) : noNames);
}

function putGoods(page: GoodsPage, base: CrossBase): number {
  putHead(page, sentence(page, base));
  putCards(page.sheet, CONTENT_ROW, { cards: cards(page, base), spans: CARD_SPANS });
  const how = CONTENT_ROW + CARD_LINES;
  const chart = paragraph(page.sheet, how, text(howSaid(page), "note")) + 1;
  const table = chart + chartRows(base);
  putChart(page, base, { chart, table });
  return putPairs(page, putMatrix(page, putBeside(page, table, base)));
}
