/** Shops whose lines tell subscriptions. */
import { subscriberRows } from "../../src/core/facts/subscriber-rows.ts";
import type { SubscribersRow, SubscriptionAxis, SubscriptionRow } from "../../src/core/facts/subscription.ts";
import { subscriptionRows } from "../../src/core/facts/subscription-rows.ts";
import type { ColumnPositions } from "../../src/core/rows/column-roles.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import { dataSpan } from "../../src/core/ledger.ts";
import type { RowsEngine } from "../../src/engines/rows-engine.ts";
import { day, RULES } from "./shop.ts";
import { lineShop } from "./sliced-shop.ts";

/** Customer, ISO day, order ID, product, 注文種別, 定期回数, 定期ID, channel; each line is worth 1,000. */
export type SubscriptionLine = readonly [
  customer: string,
  day: string,
  order: string,
  product: string,
  kind: string,
  number?: string | number,
  id?: string,
  channel?: string,
];

export const SUBSCRIPTION_COLUMNS: ColumnPositions = {
  ...{ customer: 0, date: 1, orderId: 2, productName: 3, orderKind: 4, deliveryNumber: 5, subscriptionId: 6 },
  ...{ channel: 7, amount: 8 },
};

export const padded = (lines: readonly SubscriptionLine[]) =>
  lines.map((line) => [...Array.from({ length: 8 }, (_, i) => line[i] ?? ""), 1000]);

export const subscriptionShop = (
  lines: readonly SubscriptionLine[],
  rules: Partial<CleaningRules> = {},
  columns: ColumnPositions = SUBSCRIPTION_COLUMNS,
): RowsEngine => lineShop(padded(lines), rules, columns);

/** The two tables as of an anchor. */
export function subscriptionTables(
  engine: RowsEngine,
  anchor: string | number,
  { most = 5, rules = {} }: { readonly most?: number; readonly rules?: Partial<CleaningRules> } = {},
) {
  const until = typeof anchor === "number" ? anchor : day(anchor);
  const ask = { anchor: until, start: dataSpan(engine.ledger, until)?.start ?? until, most };
  const shop = { ...engine, rules: { ...RULES, ...rules } };
  const rows = subscriptionRows(shop, ask);
  const people = subscriberRows(shop, ask)[0];
  const of = (by: SubscriptionAxis): SubscriptionRow[] => rows.filter((row) => row.by === by);
  return { rows, of, all: of("all")[0], people: people as SubscribersRow };
}
