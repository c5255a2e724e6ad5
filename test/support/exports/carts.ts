import type { ExportFormat } from "./formats.ts";
import type { ShopLine, ShopOrder } from "./shop.ts";

const slashed = ({ day }: ShopOrder): string => day.replace(/-/g, "/");
const kept = (order: ShopOrder): number => order.total - order.refund;
const DELIVERY: ShopLine = { code: "", name: "送料", price: 0, quantity: 1 };

/** What EC-CUBE 4 exports: goods, and shipping as a row of its own. */
const cubeLines = (order: ShopOrder): readonly ShopLine[] =>
  order.shipping === 0 ? order.lines : [...order.lines, { ...DELIVERY, price: order.shipping }];

/** Carts of a shop's own: which columns they fill, and how. */
export const CART_FORMATS: readonly ExportFormat[] = [
  {
    id: "base",
    encoding: "shift_jis",
    quoteAll: true,
    rows: (order) =>
      order.lines.map((line) => ({
        注文ID: order.id,
        注文日時: `${order.day} ${order.time}`,
        "氏(請求先)": order.family,
        "名(請求先)": order.given,
        "電話番号(請求先)": order.phone.join(""),
        "メールアドレス(請求先)": order.email,
        商品名: line.name,
        価格: `${line.price}`,
        数量: `${line.quantity}`,
        合計金額: `${kept(order)}`,
        送料: `${order.shipping}`,
        発送状況: order.cancelled ? "キャンセル" : "対応済",
        商品ID: line.code,
      })),
  },
  {
    // Order-level cells stand on the first line only.
    id: "shopify",
    encoding: "utf-8",
    rows: (order) =>
      order.lines.map((line, i) => ({
        Name: `#${order.id}`,
        Email: order.email,
        "Created at": `${order.day} ${order.time} +0900`,
        ...(i === 0 && {
          "Financial Status": order.refund > 0 ? "partially_refunded" : "paid",
          Currency: "JPY",
          Shipping: `${order.shipping}`,
          Total: `${order.total}`,
          "Discount Amount": `${order.coupon}`,
          "Refunded Amount": `${order.refund}`,
          "Cancelled at": order.cancelled ? `${order.day} 20:00:00 +0900` : "",
          "Billing Name": `${order.family} ${order.given}`,
          Phone: `'+81${order.phone.join("").slice(1)}`,
        }),
        "Lineitem quantity": `${line.quantity}`,
        "Lineitem name": line.name,
        "Lineitem price": `${line.price}`,
        "Lineitem sku": line.code,
      })),
  },
  {
    id: "ec-cube",
    encoding: "shift_jis",
    rows: (order) =>
      cubeLines(order).map((line, i) => ({
        注文ID: `${i}`,
        注文番号: order.id,
        会員ID: order.customer,
        "お名前(姓)": order.family,
        "お名前(名)": order.given,
        メールアドレス: order.email,
        TEL: order.phone.join(""),
        送料: `${order.shipping}`,
        合計: `${kept(order)}`,
        支払合計: `${kept(order)}`,
        "対応状況(ID)": order.cancelled ? "3" : "5",
        "対応状況(名称)": order.cancelled ? "注文取消し" : "発送済み",
        受注日: `${slashed(order)} ${order.time}`,
        商品ID: line.code,
        商品名: line.name,
        商品コード: line.code,
        価格: `${line.price}`,
        個数: `${line.quantity}`,
      })),
  },
  {
    // Its orders know no cancellation; a cancelled one is deleted.
    id: "color-me",
    encoding: "shift_jis",
    rows: (order) =>
      (order.cancelled ? [] : order.lines).map((line, i) => ({
        売上ID: order.id,
        受注日: slashed(order),
        "購入者 顧客ID": order.customer,
        "購入者 名前": `${order.family}${order.given}`,
        "購入者 メールアドレス": order.email,
        "購入者 電話番号": order.phone.join("-"),
        送料合計: `${order.shipping}`,
        ショップポイントによる割引金額: `${order.points}`,
        外部ポイントによる割引金額: "0",
        割引金額: `${order.coupon}`,
        総合計金額: `${kept(order) - order.points}`,
        発送状態: "発送済",
        売上詳細ID: `${order.id}${i}`,
        "購入商品 商品ID": line.code,
        "購入商品 商品名": line.name,
        "購入商品 販売価格(消費税込)": `${line.price}`,
        "購入商品 販売個数": `${line.quantity}`,
      })),
  },
  {
    id: "futureshop",
    encoding: "shift_jis",
    rows: (order) =>
      order.lines.map((line) => ({
        受注コード: order.id,
        注文日時: `${slashed(order)} ${order.time}`,
        処理状況区分: order.cancelled ? "CANCELLED" : "COMPLETED",
        請求合計金額: `${kept(order) - order.points}`,
        ポイント利用額: `${order.points}`,
        送料: `${order.shipping}`,
        "氏名(姓)": order.family,
        "氏名(名)": order.given,
        "電話番号(メイン)": order.phone.join("-"),
        商品番号: line.code,
        商品名: line.name,
        販売単価: `${line.price}`,
        購入数量: `${line.quantity}`,
      })),
  },
  {
    // One row an order; the shop leaves cancelled orders out of its export.
    id: "ecforce",
    encoding: "utf-8-bom",
    rows: (order) =>
      order.cancelled
        ? []
        : [
            {
              受注ID: `9${order.id}`,
              受注番号: order.id,
              顧客番号: order.customer,
              メールアドレス: order.email,
              小計: `${kept(order)}`,
              支払い合計: "0",
              受注日: `${slashed(order)} ${order.time.slice(0, 5)}`,
              "購入商品（商品コード）": order.lines.map(({ code }) => code).join(","),
            },
          ],
  },
  {
    // The columns of amounts are not publicly known: the general names stand for them.
    id: "stores",
    encoding: "utf-8-bom",
    more: ["価格", "個数", "合計金額", "ステータス"],
    rows: (order) =>
      order.lines.map((line) => ({
        オーダー番号: order.id,
        オーダー日時: `${slashed(order)} ${order.time.slice(0, 5)}`,
        アイテム名: line.name,
        "氏(購入者)": order.family,
        "名(購入者)": order.given,
        "電話番号(購入者)": order.phone.join(""),
        価格: `${line.price}`,
        個数: `${line.quantity}`,
        合計金額: `¥${kept(order).toLocaleString("en-US")}`,
        ステータス: order.cancelled ? "キャンセル" : "発送済み",
      })),
  },
  {
    id: "makeshop",
    encoding: "shift_jis",
    more: ["メールアドレス", "商品名", "数量", "合計金額"],
    rows: (order) =>
      order.lines.map((line) => ({
        日付: slashed(order).replace(/\/0/g, "/"),
        注文時間: order.time.replace(/:/g, ""),
        注文番号: order.id,
        処理状況: order.cancelled ? "注文キャンセル" : "配送",
        注文者: `${order.family}${order.given}`,
        メールアドレス: order.email,
        商品名: line.name,
        数量: `${line.quantity}`,
        合計金額: `${kept(order)}`,
      })),
  },
];
