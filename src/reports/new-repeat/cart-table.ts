import { CART_LINES, CART_TEXTS as T, NEW_SALES_BY } from "../../catalog/texts/cart-texts.ts";
import { ROLE_NAMES } from "../../catalog/texts/entry-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { CartBridge, CartLine } from "../../core/cart/cart-bridge.ts";
import type { CartCount } from "../../core/cart/cart-rules.ts";
import type { ColumnRole } from "../../core/rows/column-roles.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { aside, blank, HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";

/** Columns of the sheet; the rule stands in the first and runs on over the next four. */
const DIFFERENCE = 5;
const TOTAL = 11;

/** The column without which a line cannot be told. */
const COLUMN_OF: Readonly<Partial<Record<CartLine["rule"], ColumnRole>>> = {
  testOrders: "buyerName",
  cancelled: "status",
  refunds: "refund",
  discount: "discount",
  shipping: "shipping",
  tax: "tax",
  shipDay: "shipDate",
};

/** なぜカートの数字と違うのか; gives the next row. */
export function putCart(page: Page, row: number, cart: CartBridge): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.title), "section")]]);
  const head = paragraph(sheet, row + 1, text(words.say(T.how), "note"));
  sheet.put(head, 0, [
    header([T.rule, T.difference, T.orders, T.total, T.orders].map((one) => words.say(one))),
  ]);
  sheet.rowHeights[head] = HEADER_HEIGHT;
  let next = putCounts(page, head + 1, { name: T.ours, total: cart.ours, cart });
  for (const line of cart.lines) next = putRule(page, next, { line, cart });
  next = putCounts(page, next, { name: T.cart, total: cart.cart, cart });
  next = paragraph(sheet, next, text(words.say(T.products), "note")) + 1;
  return putNewSales(page, next, cart);
}

/** The words of a header, each over its column. */
const header = ([rule = "", difference = "", orders = "", ...totals]: readonly string[]): Cell[] => [
  text(rule, "headerLeft"),
  ...Array.from({ length: DIFFERENCE - 1 }, () => text("", "headerLeft")),
  text(difference, "header"),
  text(orders, "header"),
  ...Array.from({ length: TOTAL - DIFFERENCE - 2 }, () => text("", "headerLeft")),
  ...totals.map((total) => text(total, "header")),
];

interface Named {
  readonly name: Text;
  readonly total: CartCount;
  readonly cart: CartBridge;
}

/** Where the table begins or ends. */
function putCounts(page: Page, row: number, named: Named): number {
  const { sheet, words } = page;
  const between = Array.from({ length: TOTAL - 1 }, () => text("", "total"));
  sheet.put(row, 0, [[text(words.say(named.name), "totalLabel"), ...between, ...totals(named, "total")]]);
  return row + 1;
}

/** A rule: what it changes, and what the count is with it. */
function putRule(
  page: Page,
  row: number,
  { line, cart }: { readonly line: CartLine; readonly cart: CartBridge },
): number {
  const { sheet, words } = page;
  const { put, back = put } = CART_LINES[line.rule];
  const name = line.turnedBack ? back : put;
  sheet.put(row, 0, [[text(words.say(name))]]);
  sheet.put(row, DIFFERENCE, [differences(page, { name, line, cart })]);
  sheet.put(row, TOTAL, [totals({ name, total: line.total, cart }, "number")]);
  return row + 1;
}

const daysOf = ({ start, end }: CartBridge) => ({ period: { start, end } });

function totals({ name, total, cart }: Named, style: "number" | "total"): Cell[] {
  const of = { ...daysOf(cart), line: name };
  return [
    about(money(total.sales, style), "cartSales", of),
    about(num(total.orders, "count", style), "cartOrders", of),
  ];
}

function differences(
  { words }: Page,
  { name, line, cart }: { readonly name: Text; readonly line: CartLine; readonly cart: CartBridge },
): Cell[] {
  const of = { ...daysOf(cart), line: name };
  if (line.difference === null) {
    return [text(whyUnknown(line.rule, words), "muted")];
  }
  return [
    about(money(line.difference.sales), "cartDifference", of),
    about(num(line.difference.orders, "countChange"), "cartOrderDifference", of),
  ];
}

/** Why a line cannot be told. */
function whyUnknown(rule: CartLine["rule"], words: Words): string {
  const column = COLUMN_OF[rule];
  if (column) return words.say(T.noColumn, { column: words.say(ROLE_NAMES[column]) });
  return words.say(rule === "excludedItems" ? T.noItems : T.noRefundDay);
}

/** New sales by each way to tell who is new; gives the next row. */
function putNewSales(page: Page, row: number, cart: CartBridge): number {
  const { words } = page;
  const lines = cart.newSales.map(({ by, ours, sales, orders }): Cell[] => {
    const name = NEW_SALES_BY[by];
    const of = { ...daysOf(cart), line: name };
    return [
      text(words.say(name)),
      ...Array.from({ length: DIFFERENCE - 1 }, () => blank),
      about(money(sales), "cartNewSales", of),
      about(num(orders, "count"), "cartNewOrders", of),
      aside(ours ? words.say(T.inForce) : "", "aside"),
    ];
  });
  const heads = [T.rule, T.newSales, T.newOrders].map((one) => words.say(one));
  return putTable(page, row, { title: words.say(T.newTitle), header: header(heads), lines }) + 1;
}
