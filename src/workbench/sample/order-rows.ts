/** From visits to the rows of an order export. */
import { DAYS, dateText, halfYearStart } from "./calendar.ts";
import { deliveries } from "./deliveries.ts";
import { evenPairs, pick } from "./draws.ts";
import { PRODUCTS, QUANTITIES, TRIALS, unitPrice, type Product } from "./goods.ts";
import { person, type Person } from "./people.ts";
import { told } from "./story.ts";
import type { Visit } from "./visits.ts";

export const HEADER = [
  "注文番号",
  "注文日",
  "顧客ID",
  "氏名",
  "メールアドレス",
  "商品名",
  "カテゴリ",
  "数量",
  "単価",
  "金額",
  "販路",
  "都道府県",
  "性別",
  "生年月日",
  "注文ステータス",
  "注文種別",
  "定期回数",
  "定期ID",
];

/** A row by name, so that a dirty row can be made from a clean one. */
export interface OrderRow {
  readonly order: string;
  readonly date: string;
  readonly person: Person | null;
  readonly product: Product;
  readonly quantity: number;
  readonly price: number;
  readonly channel: string;
  readonly status: string;
  /** Which one of a subscription it is; 0 = a single order. */
  readonly delivery: number;
}

/** Of all customers' first orders, the share that is a trial set; of later ones, that is the favourite. */
const TRIAL_SHARE = 0.6;
const FAVOURITE_SHARE = 0.65;
/** One order in twenty holds a second product. */
const SECOND_LINE_SHARE = 0.05;

/** The rows of all visits, by day, one or two an order. */
export function orderRows(visits: readonly Visit[], random: () => number): OrderRow[] {
  const persons: Person[] = [];
  const deliveryOf = deliveries();
  const draws = { goods: evenPairs(random), first: evenPairs(random), pieces: evenPairs(random) };
  return visits.flatMap((visit, index) => {
    const who = (persons[visit.customer] ??= person(visit.customer, random));
    const [habit, choice] = visit.nth === 1 ? draws.first() : draws.goods();
    const [pieces, second] = draws.pieces();
    const line = (product: Product, quantity: number, delivery: number): OrderRow => ({
      order: String(100_001 + index),
      date: dateText(visit.day),
      person: who,
      product,
      quantity,
      price: unitPrice(product, told("price", halfYearStart(visit.day))),
      channel: who.channel,
      status: visit.day >= DAYS - 3 ? "出荷準備中" : "発送済み",
      delivery,
    });
    const chosen = product(visit.nth, who, habit, choice);
    const delivery = deliveryOf(visit, chosen === who.favourite);
    const main = line(chosen, pick(QUANTITIES, pieces).pieces, delivery);
    const extra = pick(PRODUCTS, Math.min(second / SECOND_LINE_SHARE, 0.999));
    return second < SECOND_LINE_SHARE && extra !== main.product ? [main, line(extra, 1, 0)] : [main];
  });
}

function product(nth: number, who: Person, habit: number, choice: number): Product {
  if (nth === 1) return habit < TRIAL_SHARE ? pick(TRIALS, choice) : who.favourite;
  return habit < FAVOURITE_SHARE ? who.favourite : pick(PRODUCTS, choice);
}

/** The row's cells in the header's order. */
export function cells(row: OrderRow): string[] {
  const who = row.person;
  return [
    row.order,
    row.date,
    who?.id ?? "",
    who?.name ?? "",
    who?.email ?? "",
    row.product.name,
    row.product.category,
    String(row.quantity),
    String(row.price),
    String(row.quantity * row.price),
    row.channel,
    who?.prefecture ?? "",
    who?.gender ?? "",
    who?.birthday ?? "",
    row.status,
    ...(row.delivery > 0 ? ["定期", String(row.delivery), `T${who?.id ?? ""}`] : ["通常", "", ""]),
  ];
}
