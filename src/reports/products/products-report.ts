import { PRODUCT_METHOD, PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import { MOST_VALUES } from "../../core/facts/cohort-requests.ts";
import { MOST_GOODS } from "../../core/facts/products.ts";
import { type Goods, isNamed, productRequests, productsOf } from "../../core/products/products.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { CONTENT_ROW, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { ENTRY_HEAD, putEntries } from "./entry-table.ts";
import { putNext } from "./next-table.ts";
import { cards, sentence } from "./product-answer.ts";
import { chartRows, putChart } from "./product-chart.ts";
import { productAnswer } from "./product-function.ts";
import { productsJson } from "./product-json.ts";
import { CARD_SPANS, COLUMN_WIDTHS, type GoodsPage, type ProductsPage } from "./product-page.ts";
import { putRepeats } from "./repeat-table.ts";

/** 商品: which products bring people back, what they buy next, and what is bought again. */
export const products = report({
  id: "products",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: PRODUCT_METHOD },
  asks: productRequests,
  metrics: productsOf,
  widths: COLUMN_WIDTHS,
  put(page) {
    const { product, category } = page.metrics;
    if (product === null || !product.rows.some(isNamed)) putNothing(page, product, category);
    else putGoods({ ...page, goods: product }, category);
  },
  json: productsJson,
  cells: { CPM_PRODUCT: productAnswer },
});

/** Which column is missing, or empty; categories are told all the same. */
function putNothing(page: ProductsPage, product: Goods | null, category: Goods | null): void {
  const row = putHead(page, page.words.say(product === null ? T.noColumn : T.noNames));
  putMethodOf(page, putNotices(page, putCategories(page, row, category)));
}

/** Gives the next row. */
function putCategories(page: ProductsPage, row: number, category: Goods | null): number {
  if (!category?.rows.some(isNamed)) return row;
  const ofCategory = { ...page, goods: category };
  return putRepeats(ofCategory, putEntries(ofCategory, row));
}

const putMethodOf = (page: ProductsPage, row: number): number =>
  putMethod(page, row, { most: MOST_GOODS, mostEntries: MOST_VALUES });

function putGoods(page: GoodsPage, category: Goods | null): void {
  putHead(page, sentence(page));
  putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
  const chart = CONTENT_ROW + CARD_LINES + 1;
  const table = chart + chartRows(page);
  putChart(page, chart, table + ENTRY_HEAD);
  const row = putCategories(page, putNext(page, putEntries(page, table)), category);
  // The products are many: what has to be read with them stands above.
  putRepeats(page, putMethodOf(page, putNotices(page, row)) + 1);
}
