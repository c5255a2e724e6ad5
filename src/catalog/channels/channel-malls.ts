import type { ChannelProfile } from "./channel-profile.ts";

/** Exports of malls. */
export const MALLS: readonly ChannelProfile[] = [
  {
    // 合計金額 = goods, shipping and wrapping, before coupons and points; 請求金額 = with charges, after coupons and
    // points (public text of the RakutenPay order API). Points and coupons that Rakuten pays for are payment; a
    // coupon of the shop is a discount.
    id: "rakuten-rms",
    name: { ja: "楽天市場", en: "Rakuten" },
    marks: [
      ...["サブステータスID", "楽天会員フラグ", "楽天確認中フラグ", "購入履歴修正有無フラグ"],
      ...["注文者電話番号1", "注文者電話番号2", "注文者電話番号3", "注文者姓", "注文者名カナ"],
      ...["注文者郵便番号1", "送付先商品合計金額", "店舗発行クーポン利用額", "楽天発行クーポン利用額"],
      ...["クーポン利用総額", "商品明細ID", "商品管理番号", "送付先一致フラグ", "離島フラグ"],
      ...["発送完了報告日時", "申込お届け回数", "送付先代引料", "送料込別", "あす楽希望フラグ"],
      ...["医薬品受注フラグ", "ラッピングタイトル1", "メンバーシッププログラム受注タイプ"],
    ],
    columns: {
      orderId: ["注文番号"],
      date: ["注文日時", "注文日"],
      shipDate: ["発送完了報告日時"],
      status: ["ステータス"],
      email: ["注文者メールアドレス"],
      phone: [["注文者電話番号1", "注文者電話番号2", "注文者電話番号3"]],
      buyerName: [["注文者姓", "注文者名"], "注文者姓"],
      lineId: ["商品明細ID"],
      orderTotal: [
        "合計金額",
        ["請求金額", "ポイント利用額", "クーポン利用総額"],
        ["請求金額", "ポイント利用額", "店舗発行クーポン利用額"],
        ["請求金額", "店舗発行クーポン利用額"],
        ["請求金額", "ポイント利用額"],
        "請求金額",
      ],
      discount: ["店舗発行クーポン利用額", "クーポン利用総額"],
      shipping: ["送料合計"],
      tax: ["消費税合計"],
      product: ["商品管理番号", "商品番号", "商品ID"],
      productName: ["商品名"],
      unitPrice: ["単価"],
      quantity: ["個数"],
      prefecture: ["注文者住所都道府県"],
      sex: ["注文者性別"],
    },
    statuses: {
      ...{
        "100": "注文確認待ち",
        "200": "楽天処理中",
        "300": "発送待ち",
        "400": "変更確定待ち",
        "500": "発送済",
      },
      ...{
        "600": "支払手続き中",
        "700": "支払手続き済",
        "800": "キャンセル確定待ち",
        "900": "キャンセル確定",
      },
    },
    unset: ["-9999", "-99999"],
  },
  {
    // A store chooses the columns of its template. What TotalPrice says is taken as it stands: whether points have
    // been taken off it is not stated publicly.
    id: "yahoo-shopping",
    name: { ja: "Yahoo!ショッピング", en: "Yahoo! Shopping" },
    marks: [
      ...["StoreStatus", "IsRoyalty", "BillMailAddress", "BillPhoneNumber", "BillFirstName"],
      ...["BillLastName", "BillName", "BillZipCode", "BillPrefecture", "ShipCharge", "PayCharge"],
      ...["GiftWrapCharge", "TotalMallCouponDiscount", "TotalCouponDiscount", "UsePoint"],
      ...["SettlePayAmount", "SettleAmount", "MobileCarrierName", "MultiShipId", "SubCodeOption"],
      ...["ItemTaxRatio", "GuestAuthId"],
    ],
    columns: {
      orderId: ["OrderId"],
      lineId: ["LineId"],
      date: ["OrderTime"],
      shipDate: ["ShipDate"],
      status: ["OrderStatus"],
      email: ["BillMailAddress"],
      phone: ["BillPhoneNumber"],
      buyerName: [["BillLastName", "BillFirstName"], "BillName"],
      orderTotal: ["TotalPrice"],
      shipping: ["ShipCharge"],
      product: ["ItemId"],
      productName: ["Title"],
      unitPrice: ["UnitPrice"],
      quantity: ["Quantity"],
      prefecture: ["BillPrefecture"],
    },
    statuses: { "1": "予約中", "2": "処理中", "3": "保留", "4": "キャンセル", "5": "完了" },
  },
];
