/** Shops whose lines tell subscriptions. */
import { type Analysis, analysisOf } from "../../src/core/analysis.ts";
import { sharedShop } from "../../src/core/facts/cohort-values.ts";
import { subscriberRows } from "../../src/core/facts/subscriber-rows.ts";
import type { SubscribersRow, SubscriptionAxis, SubscriptionRow } from "../../src/core/facts/subscription.ts";
import { subscriptionRows } from "../../src/core/facts/subscription-rows.ts";
import type { ColumnPositions } from "../../src/core/rows/column-roles.ts";
import type { AnalysisSettings, CleaningRules } from "../../src/core/settings.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { dataSpan } from "../../src/core/ledger.ts";
import type { RowsEngine } from "../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { day, RULES, SETTINGS } from "./shop.ts";
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
  const shop = sharedShop({ ...engine, rules: { ...RULES, ...rules } });
  const rows = subscriptionRows(shop, ask);
  const people = subscriberRows(shop, ask)[0];
  const of = (by: SubscriptionAxis): SubscriptionRow[] => rows.filter((row) => row.by === by);
  return { rows, of, all: of("all")[0], people: people as SubscribersRow };
}

/** An old single order, so that the history begins long before what is tested. */
export const OLD: SubscriptionLine = ["Z", "2023-01-01", "Z1", "せっけん", "通常"];

/*
 * As of 2024-06-30, the history from 2023-01-01 on; days since the last delivery stand behind it.
 *   A せっけん: 01-01, 01-31, 03-01 (30 and 30 days: cycle 30), 121 days ago: stopped after the third
 *   B せっけん: 03-01, 05-01, 06-25 (61 and 55 days: cycle 58), 5: goes on; its second is 60 days ago, not more than 116
 *   C クリーム: 02-01 alone, 150; the shop's median of 30, 30, 61, 55, 40 is 40: stopped after the first
 *   D クリーム: 04-01, 05-11 (40 days), 50 days ago: late; its first 90 days ago, more than 80
 *   E せっけん: 06-20 alone, 10: goes on, nothing of it can be judged
 */
export const SUBSCRIPTION_LINES: readonly SubscriptionLine[] = [
  OLD,
  ...(["2024-01-01", "2024-01-31", "2024-03-01"] as const).map(
    (on, i) => ["A", on, `A${i}`, "せっけん", "定期", "", "", "本店"] as const,
  ),
  ...(["2024-03-01", "2024-05-01", "2024-06-25"] as const).map(
    (on, i) => ["B", on, `B${i}`, "せっけん", "定期購入", "", "", "本店"] as const,
  ),
  ["C", "2024-02-01", "C0", "クリーム", "定期", "", "", "楽天"],
  ["D", "2024-04-01", "D0", "クリーム", "定期", "", "", "楽天"],
  ["D", "2024-05-11", "D1", "クリーム", "定期", "", "", "楽天"],
  ["E", "2024-06-20", "E0", "せっけん", "定期", "", "", ""],
  ["E", "2024-03-12", "E-", "クリーム", "通常", "", "", ""],
];

export const SUBSCRIPTION_ANCHOR = "2024-06-30";

/** What every report has of a shop, the worked one by itself. */
export function subscriptionAnalysis(
  lines: readonly SubscriptionLine[] = SUBSCRIPTION_LINES,
  {
    anchor = SUBSCRIPTION_ANCHOR,
    ...settings
  }: Partial<AnalysisSettings> & { readonly anchor?: string } = {},
): Analysis {
  const all = { ...SETTINGS, ...settings };
  const question = { anchor: { kind: "day", day: day(anchor) }, today: RULES.today, limits: all } as const;
  return analysisOf(subscriptionShop(lines).facts(question, asksOf(REPORTS, all)), all);
}

/** The names of the columns of `padded` lines. */
export const SUBSCRIPTION_HEADER = [
  ...["顧客ID", "注文日", "注文番号", "商品名", "注文種別", "定期回数", "定期ID", "販売チャネル", "金額"],
];

/** So many subscriptions of a product from 2023-03-20 on, of which some stopped after the first of 16 deliveries. */
export const manySubscriptions = (product: string, all: number, stopped: number): SubscriptionLine[] =>
  Array.from({ length: all }, (_, i) => i).flatMap((i): SubscriptionLine[] =>
    Array.from({ length: i < stopped ? 1 : 16 }, (_, k) => [
      ...([
        `${product}${i}`,
        isoOf(day("2023-03-20") + 30 * k),
        `${product}${i}-${k}`,
        product,
        "定期",
      ] as const),
    ]),
  );

/** Enough of them to be compared and drawn. */
export const LASTING = [OLD, ...manySubscriptions("せっけん", 40, 2), ...manySubscriptions("お茶", 40, 30)];
