import type { ChannelProfile } from "./channel-profile.ts";

/** Carts whose header is publicly known in part, or put together by the shop. */
export const PARTIAL: readonly ChannelProfile[] = [
  {
    // Publicly known in part (names that public scripts read); amounts are found by general names.
    id: "stores",
    name: { ja: "STORES", en: "STORES" },
    marks: [
      ...["アイテム名", "氏(購入者)", "名(購入者)", "郵便番号(購入者)", "都道府県(購入者)", "住所(購入者)"],
      ...["電話番号(購入者)", "メールアドレス(購入者)"],
    ],
    columns: {
      orderId: ["オーダー番号"],
      date: ["オーダー日時", "オーダー日"],
      email: ["メールアドレス(購入者)", "メールアドレス"],
      phone: ["電話番号(購入者)"],
      buyerName: [["氏(購入者)", "名(購入者)"]],
      lastName: ["氏(購入者)"],
      firstName: ["名(購入者)"],
      postalCode: ["郵便番号(購入者)"],
      address1: ["住所(購入者)"],
      productName: ["アイテム名"],
    },
    open: true,
  },
  {
    // Publicly known in part (the manual's list of export fields); a shop chooses the columns of its template.
    // 返送 = the parcel came back, so the order counts as returned.
    id: "makeshop",
    name: { ja: "MakeShop", en: "MakeShop" },
    marks: ["処理状況", "注文時間", "注文者(振り仮名)", "会社名(振り仮名)", "部署名"],
    columns: {
      orderId: ["注文番号"],
      date: ["日付"],
      status: ["処理状況"],
      buyerName: ["注文者"],
    },
    open: true,
    statuses: { 返送: "返送（返品）" },
  },
  {
    // Names as public manuals of other tools list them. 請求合計金額 is after discounts and points: points are payment
    // and are added back.
    id: "futureshop",
    name: { ja: "futureshop", en: "futureshop" },
    marks: [
      ...["受注コード", "請求合計金額", "包装手数料", "クール便手数料", "割引合計金額(商品)"],
      ...["割引合計金額(送料)", "コンビニ区分", "オプション価格選択肢コード", "ポイント利用の有無"],
      ...["電話番号(メイン)", "処理状況区分"],
    ],
    columns: {
      orderId: ["受注コード"],
      date: ["注文日時"],
      status: ["処理状況区分"],
      phone: ["電話番号(メイン)", "携帯電話番号"],
      buyerName: [["氏名(姓)", "氏名(名)"]],
      lastName: ["氏名(姓)"],
      firstName: ["氏名(名)"],
      postalCode: ["郵便番号"],
      address1: [["住所1", "住所2"], "住所1"],
      address2: ["住所3"],
      orderTotal: [["請求合計金額", "ポイント利用額"], "請求合計金額", "総合計金額"],
      shipping: ["送料"],
      tax: ["消費税合計"],
      product: ["商品番号"],
      productName: ["商品名"],
      unitPrice: ["販売単価"],
      quantity: ["購入数量"],
    },
    open: true,
    statuses: { CANCELLED: "注文取消", REFUNDED: "返品" },
  },
  {
    // Names as public programs read them; a shop chooses its columns. 支払い合計 is not taken: it is 0 on ordinary
    // orders of the published sample.
    id: "ecforce",
    name: { ja: "ecforce", en: "ecforce" },
    marks: [
      ...["定期受注番号", "購入オファー", "購入商品(商品コード)", "広告URLグループ名", "広告主名"],
      ...["定期ステータス", "定期回数", "顧客購入回数", "支払い合計"],
    ],
    columns: {
      orderId: ["受注番号", "受注ID"],
      date: ["受注日"],
      status: ["対応状況"],
      customer: ["顧客番号"],
      email: ["メールアドレス"],
      orderTotal: ["合計", "小計"],
      shipping: ["送料"],
      tax: ["消費税"],
      product: ["購入商品(商品コード)", "商品コード"],
      deliveryNumber: ["定期回数", "定期内受注(N番目)"],
      subscriptionId: ["定期受注番号"],
    },
    open: true,
  },
];
