import type { GoodsField } from "../slices/slices.ts";
import type { Day } from "../values/day.ts";

/** 商品: who bought what, who came back for it, who entered by it, and what they bought next. */
export interface ProductsAsk {
  readonly anchor: Day;
  /** Products, called by their name, else by their code; or categories. */
  readonly by: GoodsField;
  /** How many stand by themselves, those with the most buyers; the rest is one row as if it were one product [count]. */
  readonly most: number;
}

/** How many goods stand in rows of their own, on the sheet as in formulas [count]. */
export const MOST_GOODS = 100;

/** The table of products, or of categories, as of an anchor. */
export const productsRequest = (anchor: Day, by: GoodsField) =>
  ({ table: "products", anchor, by, most: MOST_GOODS }) as const;

/** What a row is of: one product, all that have no row of their own, lines that name none; everything together. */
export type GoodsKind = "named" | "others" | "unnamed" | "all";

/**
 * One product up to the anchor, of identified people. An order holds a product where one of its lines names it, unless as
 * much was taken back in the same order.
 */
export interface ProductRow {
  readonly kind: GoodsKind;
  /** "" but for a product that is named. */
  readonly name: string;
  /** How many products it stands for [count]. */
  readonly goods: number;
  /** People with an order that holds it; of those, with two such orders or more. */
  readonly buyers: number;
  readonly repeaters: number;
  /**
   * People whose first order holds it; of those, with two orders or more of anything. What they bought within some days, and
   * whether they have come so far, is in the table `cohorts`.
   */
  readonly entered: number;
  readonly enteredAgain: number;
  /** Orders that hold it; its lines, and those that state no amount. */
  readonly orders: number;
  readonly lines: number;
  readonly unpriced: number;
  /** Pieces, less those taken back; null where the sheet has no such column. */
  readonly quantity: number | null;
  /** What its lines come to; of those in orders after a person's first one that holds it [minor units]. */
  readonly sales: number;
  readonly repeatSales: number;
  /** People with another order after their first one that holds it; what that next order holds, the most first. */
  readonly followed: number;
  readonly next: readonly NextGoods[];
}

/** A product of the next order, one that stands by itself. */
export interface NextGoods {
  /** Its row in the table, counted from 0. */
  readonly row: number;
  readonly people: number;
  /** In the middle, from the order before to this one. */
  readonly medianDays: number;
}
