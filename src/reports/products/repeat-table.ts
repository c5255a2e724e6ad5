import type { Cell, Style } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import type { ProductRow } from "../../core/facts/products.ts";
import { hasLineAmounts, repeatShare } from "../../core/products/products.ts";
import { isSmallSample } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { aside, blank, money, paragraph, text } from "../page/grid.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { rowCells } from "./goods-cells.ts";
import { type GoodsPage, heads, WORDS_BY } from "./product-page.ts";
import { nameCell, rowName } from "./product-words.ts";

/** Every product with its repeat rate and sales, and how these come to the shop's; gives the next row. */
export function putRepeats(page: GoodsPage, row: number): number {
  const { words, goods } = page;
  const lines = [
    ...goods.rows.map((one) => line(page, one, "number")),
    line(page, goods.all, "total"),
    ...sums(page),
  ];
  const title = words.say(WORDS_BY[goods.by].repeats);
  const next = putTable(page, row, { title, header: header(page), lines });
  return remarks(page).reduce((at, one) => paragraph(page.sheet, at, text(one, "note")), next) + 1;
}

function header(page: GoodsPage): Cell[] {
  const columns = [
    ...[T.buyers, T.repeaters, T.repeatRate, T.once, T.orders, T.interval],
    ...[T.sales, T.repeatSales, T.repeatSalesShare, T.quantity],
  ];
  const said = columns.map((one) => page.words.say(one));
  return [...heads(page, WORDS_BY[page.goods.by].name, said), text("", "headerLeft")];
}

function line({ words, goods, context }: GoodsPage, row: ProductRow, style: Style): Cell[] {
  const cells = rowCells(goods, row, { style, words });
  const share = repeatShare(row);
  const isTotal = style === "total";
  const small = isSmallSample(share, context.settings.minSample);
  const interval = text(intervalText(share, words), style);
  return [
    nameCell(rowName(row, words), isTotal ? "totalLabel" : "label"),
    ...[cells.buyers, cells.repeaters, cells.rate, cells.once, cells.orders],
    cells.rate.about ? { ...interval, tells: [cells.rate.about] } : interval,
    ...[cells.sales, cells.repeatSales, cells.repeatSalesShare, cells.quantity],
    aside(small ? words.say(COMMON_TEXTS.smallSample) : ""),
  ];
}

/** What no line states, and what both come to. */
function sums({ words, goods, context }: GoodsPage): Cell[][] {
  if (!hasLineAmounts(goods)) return [];
  const { sales } = context.analysis.facts.meta;
  const places = [1, 2, 3, 4, 5, 6].map(() => blank);
  return [
    [text(words.say(T.unassigned)), ...places, about(money(goods.unassigned), "goodsUnassigned")],
    [text(words.say(T.ledgerSales)), ...places, about(money(sales), "goodsLedgerSales")],
  ];
}

function remarks({ words, goods }: GoodsPage): string[] {
  const { lines, unpriced } = goods.all;
  const counts = { lines: words.count(lines), n: words.count(unpriced) };
  const amounts = hasLineAmounts(goods) ? words.say(T.someAmounts, counts) : words.say(T.noAmounts);
  return [words.say(T.overlapNote), ...(unpriced > 0 ? [amounts] : [])];
}
