import type { ExportFormat } from "./formats.ts";
import type { ShopOrder } from "./shop.ts";

const slashed = ({ day }: ShopOrder): string => day.replace(/-/g, "/");
const goods = ({ lines }: ShopOrder): number =>
  lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
/** These malls change an order's amounts when something is paid back. */
const kept = (order: ShopOrder): number => order.total - order.refund;

/** Malls and markets: which columns they fill, and how. */
export const MALL_FORMATS: readonly ExportFormat[] = [
  {
    id: "rakuten-rms",
    encoding: "shift_jis",
    quoteAll: true,
    rows: (order) =>
      order.lines.map((line, i) => ({
        注文番号: order.id,
        ステータス: order.cancelled ? "900" : "発送済",
        注文日時: `${order.day} ${order.time}`,
        注文日: order.day,
        注文時間: order.time,
        注文種別: "1",
        商品合計金額: `${goods(order)}`,
        送料合計: `${order.shipping}`,
        合計金額: `${kept(order) + order.coupon}`,
        店舗発行クーポン利用額: `${order.coupon}`,
        楽天発行クーポン利用額: "0",
        クーポン利用総額: `${order.coupon}`,
        ポイント利用額: `${order.points}`,
        請求金額: `${kept(order) - order.points}`,
        注文者姓: order.family,
        注文者名: order.given,
        注文者郵便番号1: "150",
        注文者郵便番号2: "0001",
        注文者電話番号1: order.phone[0],
        注文者電話番号2: order.phone[1],
        注文者電話番号3: order.phone[2],
        注文者メールアドレス: `${order.customer}@pc.fw.rakuten.ne.jp`,
        商品明細ID: `${order.id}-${i}`,
        商品管理番号: line.code,
        商品名: line.name,
        単価: `${line.price}`,
        個数: `${line.quantity}`,
      })),
  },
  {
    id: "amazon-all-orders",
    encoding: "utf-8",
    delimiter: "\t",
    rows: (order) =>
      order.lines.map((line, i) => ({
        "amazon-order-id": order.id,
        "purchase-date": new Date(`${order.day}T${order.time}+09:00`)
          .toISOString()
          .replace(".000Z", "+00:00"),
        "order-status": order.cancelled ? "Cancelled" : "Shipped",
        "product-name": line.name,
        sku: line.code,
        quantity: `${line.quantity}`,
        currency: "JPY",
        "item-price": `${line.price * line.quantity - order.refund}.0`,
        "shipping-price": i === 0 ? `${order.shipping}.0` : "",
        "item-promotion-discount": i === 0 ? `${order.coupon}.0` : "",
      })),
  },
  {
    id: "yahoo-shopping",
    encoding: "shift_jis",
    quoteAll: true,
    rows: (order) =>
      order.lines.map((line, i) => ({
        OrderId: order.id,
        OrderTime: `${slashed(order)} ${order.time.slice(0, 5)}`,
        OrderStatus: order.cancelled ? "4" : "5",
        BillMailAddress: order.email,
        BillPhoneNumber: order.phone.join(""),
        BillLastName: order.family,
        BillFirstName: order.given,
        ShipCharge: `${order.shipping}`,
        TotalPrice: `${kept(order)}`,
        LineId: `${i + 1}`,
        ItemId: line.code,
        Title: line.name,
        UnitPrice: `${line.price}`,
        Quantity: `${line.quantity}`,
      })),
  },
  {
    id: "minne",
    encoding: "utf-8",
    rows: (order) =>
      order.lines.map((line) => ({
        注文ID: order.id,
        注文日: slashed(order),
        注文状況: order.cancelled ? "キャンセル" : "完了",
        作品名: line.name,
        作品管理番号: line.code,
        販売価格: `${line.price}`,
        数量: `${line.quantity}`,
        小計: `${line.price * line.quantity}`,
        注文の送料: `${order.shipping}`,
        注文の合計: `${kept(order)}`,
        注文者のユーザーID: order.customer,
        注文者の氏名: `${order.family} ${order.given}`,
        注文者の電話番号: order.phone.join("-"),
      })),
  },
  {
    id: "creema",
    encoding: "utf-8",
    rows: (order) =>
      order.lines.map((line) => ({
        注文ID: order.id,
        購入日: slashed(order),
        ステータス: order.cancelled ? "キャンセル済み" : "取引完了",
        作品タイトル: line.name,
        作品単価: `${line.price}`,
        作品価格: `${line.price}`,
        数量: `${line.quantity}`,
        取引相手: order.customer,
        作品合計: `${goods(order)}`,
        "送料・ラッピング": `${order.shipping}`,
        "(-)作家クーポン": `${order.coupon}`,
        合計金額: `${kept(order)}円`,
        "(-)お買い物券・ポイント・キャンペーン分": `${order.points}`,
        ご注文金額: `${kept(order) - order.points}円`,
        氏名: `${order.family}${order.given}`,
        TEL: order.phone.join("-"),
      })),
  },
];
