import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { GoodsField } from "../../core/slices/slices.ts";
import type { Goods, Products } from "../../core/products/products.ts";
import { text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";

/** The page while it is laid out. */
export type ProductsPage = Page<Products>;

/** The page, and the goods that a part of it is about. */
export interface GoodsPage extends ProductsPage {
  readonly goods: Goods;
}

/** [pixels]: a name, then numbers; together no wider than a sheet may be. */
export const COLUMN_WIDTHS = [280, 84, 84, 84, 84, 150, 104, 104, 104, 104, 104, 104];

/** First column and columns of each of the four cards. */
export const CARD_SPANS = [
  [0, 1],
  [1, 4],
  [5, 3],
  [8, 4],
] as const;

/** The words that differ by what lines are told apart by. */
export const WORDS_BY: Readonly<Record<GoodsField, Readonly<Record<"entries" | "repeats" | "name", Text>>>> =
  {
    product: { entries: T.entries, repeats: T.repeats, name: T.product },
    category: { entries: T.entriesByCategory, repeats: T.repeatsByCategory, name: T.category },
  };

/** The head of a table's columns: a name at the left, the others right. */
export const heads = (page: ProductsPage, name: Text, others: readonly string[]) => [
  text(page.words.say(name), "headerLeft"),
  ...others.map((one) => text(one, "header")),
];
