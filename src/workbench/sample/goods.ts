/** What the sample shop sells, and where: all invented. */

export interface Product {
  readonly name: string;
  readonly category: string;
  /** Yen at the price level of 2022. */
  readonly price: number;
  readonly weight: number;
}

export interface Named {
  readonly name: string;
  readonly weight: number;
}

/** Most people begin with one of these. */
export const TRIALS: readonly [Product, ...Product[]] = [
  { name: "青汁 お試しセット", category: "健康食品", price: 1980, weight: 5 },
  { name: "美容液 トライアル", category: "化粧品", price: 2480, weight: 3 },
  { name: "黒酢 お試しボトル", category: "健康食品", price: 1580, weight: 2 },
];

export const PRODUCTS: readonly [Product, ...Product[]] = [
  { name: "国産大麦若葉の青汁 30包", category: "健康食品", price: 4280, weight: 22 },
  { name: "発酵黒酢カプセル 90粒", category: "健康食品", price: 4980, weight: 14 },
  { name: "ブルーベリーとルテイン 60粒", category: "健康食品", price: 3980, weight: 11 },
  { name: "コラーゲンゼリー 30本", category: "健康食品", price: 5480, weight: 9 },
  { name: "うるおい美容液 30ml", category: "化粧品", price: 5980, weight: 12 },
  { name: "米ぬか洗顔フォーム", category: "化粧品", price: 2480, weight: 8 },
  { name: "椿オイル 50ml", category: "化粧品", price: 3480, weight: 6 },
  { name: "薬用ハンドクリーム", category: "化粧品", price: 1680, weight: 5 },
  { name: "有機ほうじ茶 50包", category: "食品", price: 1880, weight: 6 },
  { name: "九州だしパック 30袋", category: "食品", price: 2180, weight: 5 },
  { name: "はちみつ梅干し 500g", category: "食品", price: 3280, weight: 2 },
];

export const CHANNELS: readonly [Named, ...Named[]] = [
  { name: "自社サイト", weight: 54 },
  { name: "楽天市場", weight: 24 },
  { name: "Amazon", weight: 14 },
  { name: "Yahoo!ショッピング", weight: 8 },
];

export const QUANTITIES: readonly [
  { pieces: number; weight: number },
  ...{ pieces: number; weight: number }[],
] = [
  { pieces: 1, weight: 76 },
  { pieces: 2, weight: 18 },
  { pieces: 3, weight: 6 },
];

/** The price of one piece at a price level, to the next ten yen. */
export function unitPrice(product: Product, level: number): number {
  return Math.round((product.price * level) / 10) * 10;
}
