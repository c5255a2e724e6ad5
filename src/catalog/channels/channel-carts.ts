import type { ChannelProfile } from "./channel-profile.ts";

/** Exports of carts that a shop runs under its own name. */
export const CARTS: readonly ChannelProfile[] = [
  {
    // Total is after discounts. Lines after an order's first leave its order-level cells empty.
    id: "shopify",
    name: { ja: "Shopify", en: "Shopify" },
    marks: [
      ...["Financial Status", "Fulfillment Status", "Accepts Marketing", "Cancelled at"],
      ...["Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku"],
      ...["Lineitem fulfillment status", "Outstanding Balance", "Note Attributes", "Risk Level"],
      ...["Receipt Number", "Payment Reference", "Device ID"],
    ],
    columns: {
      orderId: ["Name"],
      date: ["Created at", "Paid at"],
      shipDate: ["Fulfilled at"],
      status: [["Financial Status", "Cancelled at"], "Financial Status"],
      email: ["Email"],
      phone: ["Phone", "Billing Phone"],
      buyerName: ["Billing Name", "Shipping Name"],
      orderTotal: ["Total"],
      shipping: ["Shipping"],
      tax: ["Taxes"],
      refund: ["Refunded Amount"],
      product: ["Lineitem sku"],
      productName: ["Lineitem name"],
      unitPrice: ["Lineitem price"],
      quantity: ["Lineitem quantity"],
      prefecture: ["Billing Province Name", "Billing Province"],
    },
  },
  {
    // 送料 occurs twice: the order's comes first, the parcel's second. Header of 2.x as in public shop manuals.
    id: "ec-cube",
    name: { ja: "EC-CUBE", en: "EC-CUBE" },
    marks: [
      ...["対応状況(ID)", "対応状況(名称)", "支払方法(ID)", "支払方法(名称)", "商品規格ID", "規格分類名1"],
      ...["規格分類名2", "税率ルール(ID)", "明細区分(ID)", "明細区分(名称)", "出荷ID", "配送先_お名前(姓)"],
      ...["配送先_TEL", "配送業者(名称)", "出荷伝票番号"],
    ],
    columns: {
      orderId: ["注文番号", "注文ID"],
      date: ["受注日"],
      shipDate: ["発送日"],
      status: ["対応状況(名称)", "対応状況(ID)"],
      customer: ["会員ID"],
      email: ["メールアドレス"],
      phone: ["TEL", ["TEL1", "TEL2", "TEL3"]],
      buyerName: [["お名前(姓)", "お名前(名)"]],
      lineId: ["注文詳細ID"],
      orderTotal: ["支払合計", "合計"],
      shipping: ["送料"],
      tax: ["税金"],
      product: ["商品コード", "商品ID"],
      productName: ["商品名"],
      unitPrice: ["価格"],
      quantity: ["個数"],
      prefecture: ["都道府県(名称)", "都道府県"],
      sex: ["性別(名称)", "性別"],
      birthday: ["誕生日"],
    },
    statuses: {
      ...{ "1": "新規受付", "3": "注文取消し", "4": "対応中", "5": "発送済み", "6": "入金済み" },
      ...{ "7": "決済処理中", "8": "購入処理中", "9": "返品" },
    },
  },
  {
    // 総合計金額 is after both kinds of points: they are payment and are added back. 発送状態 occurs twice: the
    // order's comes first, the parcel's second.
    id: "color-me",
    name: { ja: "カラーミーショップ", en: "Color Me Shop" },
    marks: [
      ...["PC・携帯区分", "ショップポイントによる割引金額", "外部ポイントによる割引金額", "購入商品 型番"],
      ...["購入商品 商品ID", "購入商品 商品名", "購入商品 販売価格(消費税込)", "購入商品 販売個数"],
      ...["購入商品 小計", "売上詳細ID", "熨斗手数料合計", "ショップポイント処理状態"],
      ...["配送先 合計(商品含む)"],
    ],
    columns: {
      orderId: ["売上ID"],
      date: ["受注日"],
      status: ["発送状態"],
      customer: ["購入者 顧客ID"],
      email: ["購入者 メールアドレス"],
      phone: ["購入者 電話番号"],
      buyerName: ["購入者 名前"],
      lineId: ["売上詳細ID"],
      orderTotal: [
        ["総合計金額", "ショップポイントによる割引金額", "外部ポイントによる割引金額"],
        ["総合計金額", "ショップポイントによる割引金額"],
        ["総合計金額", "外部ポイントによる割引金額"],
        "総合計金額",
      ],
      shipping: ["送料合計"],
      tax: ["消費税(商品合計に対する)"],
      product: ["購入商品 商品ID", "購入商品 型番"],
      productName: ["購入商品 商品名"],
      unitPrice: ["購入商品 販売価格(消費税込)"],
      quantity: ["購入商品 販売個数"],
      prefecture: ["購入者 都道府県"],
    },
  },
];
