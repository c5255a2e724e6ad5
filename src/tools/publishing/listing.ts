/** What the Marketplace shows of the product. Longest texts: developers.google.com/workspace/marketplace/listing. */
import type { Text } from "../../catalog/language.ts";

/** Characters that the form takes, as others report it; nobody filled it in for this product. */
export const MOST = { name: 50, short: 200, detailed: 16_000 } as const;

export const LISTING: Readonly<Record<keyof typeof MOST, Text>> = {
  name: { ja: "CPM Sheets 新CPM分析", en: "CPM Sheets" },
  short: {
    ja: "通販・ECの注文から、今の顧客が5年でどれだけ残り、いくら買うかを、スプレッドシートの中だけで出します。RFM、LTV、定期、施策の効果も。",
    en: "From the orders of a shop: how many of today's customers stay and what they buy over five years, with RFM, LTV, subscriptions and the effect of mailings. Nothing leaves the spreadsheet.",
  },
  detailed: {
    ja: `カートやモールの注文ファイル（CSV、xlsx）をサイドバーで選ぶと、レポートのシートができます。

・顧客BS：新規を取らない場合の5年の見通しと、その幅、過去の見通しの答え合わせ
・ゴールド顧客育成マップとRFM：どこで離れ、誰が離れかけているか
・LTV推移・KPI・事業計画：新規1人にいくらまで使えるか
・新規・リピート、リテンション、定期、商品、クロス集計、季節
・リストを渡す、効果を測る、配信カレンダー
・元データとの差を1円まで示すデータ品質

すべての率に分子・分母・95%の幅が付きます。日本語と英語。求める権限は、このスプレッドシートの読み書きと、サイドバーの表示だけです。`,
    en: `Choose the order files of a cart or mall (CSV, xlsx) in the sidebar, and the reports stand on sheets of their own.

- Customer balance sheet: five years without new customers, with a range and the record of past outlooks
- Gold customer map and RFM: where customers get lost, and who is about to leave
- LTV, KPI and business plan: what one new customer may cost
- New and repeat, retention, subscriptions, products, cross table, seasons
- Lists to hand over, the effect of mailings, a mail calendar
- Data quality, which accounts for every difference from the raw data

Every rate shows its counts and its 95 % range. Japanese and English. It asks for two rights: to read and write this spreadsheet, and to show its sidebar.`,
  },
};
