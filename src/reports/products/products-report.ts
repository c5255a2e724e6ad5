import { PRODUCT_METHOD, PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import { MOST_VALUES } from "../../core/facts/cohort-requests.ts";
import { MOST_GOODS } from "../../core/facts/products.ts";
import {
  type Goods,
  isNamed,
  productRequests,
  type Products,
  productsOf,
} from "../../core/products/products.ts";
import { toldGoods } from "../../core/products/told-products.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { paragraph, text } from "../page/grid.ts";
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
  forManagement: true,
  put(page) {
    const { product, category } = page.least === null ? page.metrics : toldProducts(page, page.least);
    if (product === null || !product.rows.some(isNamed)) putNothing(page, product, category);
    else putGoods({ ...page, goods: product }, category);
  },
  json: productsJson,
  cells: { CPM_PRODUCT: productAnswer },
});

/** What of the goods a copy for management tells. */
function toldProducts({ metrics, context }: ProductsPage, least: number): Products {
  const { minSample } = context.settings;
  const told = (goods: Goods | null) => goods && toldGoods(goods, { least, minSample });
  return { product: told(metrics.product), category: told(metrics.category) };
}

/** Which column is missing, or empty, or what is too few to be told; categories are told all the same. */
function putNothing(page: ProductsPage, product: Goods | null, category: Goods | null): void {
  const { words, metrics, least } = page;
  const isHidden = metrics.product?.rows.some(isNamed) ?? false;
  const row = isHidden
    ? putHead(page, words.say(T.fewPeople, { least: least ?? 1 }))
    : putHead(page, words.say(product === null ? T.noColumn : T.noNames));
  putMethodOf(page, putNotices(page, putCategories(page, row, category)));
}

/** Gives the next row. */
function putCategories(page: ProductsPage, row: number, category: Goods | null): number {
  if (!category?.rows.some(isNamed)) return row;
  const ofCategory = { ...page, goods: category };
  return putRepeats(ofCategory, putEntries(ofCategory, row));
}

function putMethodOf(page: ProductsPage, row: number): number {
  const { sheet, words, least } = page;
  const next =
    least === null ? row : paragraph(sheet, row, text(words.say(T.leftOut, { least }), "note")) + 1;
  return putMethod(page, next, { most: MOST_GOODS, mostEntries: MOST_VALUES });
}

function putGoods(page: GoodsPage, category: Goods | null): void {
  putHead(page, sentence(page));
  putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
  const chart = CONTENT_ROW + CARD_LINES + 1;
  const table = chart + chartRows(page);
  putChart(page, chart, table + ENTRY_HEAD);
  const entries = putEntries(page, table);
  const row = putCategories(page, page.least === null ? putNext(page, entries) : entries, category);
  // The products are many: what has to be read with them stands above.
  putRepeats(page, putMethodOf(page, putNotices(page, row)) + 1);
}
