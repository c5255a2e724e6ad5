import type { ChannelProfile } from "./channel-profile.ts";

/** Exports of small shops and of markets for handmade goods. */
export const MAKERS: readonly ChannelProfile[] = [
  {
    id: "base",
    name: { ja: "BASE", en: "BASE" },
    marks: [
      ...["氏(請求先)", "名(請求先)", "郵便番号(請求先)", "都道府県(請求先)", "住所(請求先)"],
      ...["住所2(請求先)", "電話番号(請求先)", "メールアドレス(請求先)", "住所2(配送先)", "種類ID"],
      ...["購入元", "調整金額"],
    ],
    columns: {
      orderId: ["注文ID"],
      date: ["注文日時"],
      status: ["発送状況"],
      email: ["メールアドレス(請求先)"],
      phone: ["電話番号(請求先)"],
      buyerName: [["氏(請求先)", "名(請求先)"]],
      orderTotal: ["合計金額"],
      shipping: ["送料"],
      product: ["商品ID", "商品コード"],
      productName: ["商品名"],
      unitPrice: ["価格"],
      quantity: ["数量"],
      prefecture: ["都道府県(請求先)"],
      lastName: ["氏(請求先)"],
      firstName: ["名(請求先)"],
      postalCode: ["郵便番号(請求先)"],
      address1: ["住所(請求先)"],
      address2: ["住所2(請求先)"],
    },
  },
  {
    id: "minne",
    name: { ja: "minne", en: "minne" },
    marks: [
      ...["注文の販売価格", "注文の送料", "注文の合計", "注文者のユーザーID", "注文者のニックネーム"],
      ...["注文者の氏名", "注文者の電話番号", "作品管理番号", "発送までの目安", "配送エリア"],
      ...["配送先の氏名"],
    ],
    columns: {
      orderId: ["注文ID"],
      date: ["注文日"],
      shipDate: ["発送日"],
      status: ["注文状況"],
      customer: ["注文者のユーザーID"],
      phone: ["注文者の電話番号"],
      buyerName: ["注文者の氏名"],
      orderTotal: ["注文の合計"],
      shipping: ["注文の送料"],
      product: ["作品管理番号"],
      productName: ["作品名"],
      unitPrice: ["販売価格"],
      quantity: ["数量"],
    },
  },
  {
    // 合計金額 = after the maker's coupon, before what the buyer pays with vouchers, points and campaigns. Whose 郵便番号 and
    // 住所 are is not stated publicly; they may be the receiver's and are not taken.
    id: "creema",
    name: { ja: "Creema", en: "Creema" },
    marks: [
      ...["作品タイトル", "作品単価", "作品価格", "作品合計", "送料・ラッピング", "(-)作家クーポン"],
      ...["ご注文金額", "(-)お買い物券・ポイント・キャンペーン分", "取引相手", "発送予定日"],
      ...["ギフトラッピング", "ナビURL"],
    ],
    columns: {
      orderId: ["注文ID"],
      date: ["購入日"],
      shipDate: ["発送日"],
      status: ["ステータス"],
      customer: ["取引相手"],
      phone: ["TEL"],
      buyerName: ["氏名"],
      orderTotal: ["合計金額", ["ご注文金額", "(-)お買い物券・ポイント・キャンペーン分"], "ご注文金額"],
      shipping: ["送料・ラッピング", "配送料"],
      productName: ["作品タイトル"],
      unitPrice: ["作品価格", "作品単価"],
      quantity: ["数量"],
      couponAmount: ["(-)作家クーポン"],
    },
  },
];
