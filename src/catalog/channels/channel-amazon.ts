import type { ChannelProfile } from "./channel-profile.ts";

/** Amazon's order reports. */
export const AMAZON: readonly ChannelProfile[] = [
  {
    // Every amount stands on the row it belongs to, so nothing is an order's total.
    id: "amazon-all-orders",
    name: { ja: "Amazon", en: "Amazon" },
    marks: [
      ...["amazon-order-id", "merchant-order-id", "last-updated-date", "fulfillment-channel"],
      ...["order-channel", "item-promotion-discount", "ship-promotion-discount", "gift-wrap-price"],
      ...["gift-wrap-tax", "asin", "is-business-order", "price-designation", "promotion-ids"],
      ...["item-status", "shipping-tax"],
    ],
    columns: {
      orderId: ["amazon-order-id"],
      date: ["purchase-date"],
      status: ["order-status"],
      amount: [
        ["item-price", "shipping-price", "gift-wrap-price"],
        ["item-price", "shipping-price"],
        ["item-price", "gift-wrap-price"],
        "item-price",
      ],
      product: ["sku", "asin"],
      productName: ["product-name"],
      quantity: ["quantity"],
    },
    less: { amount: ["item-promotion-discount", "ship-promotion-discount"] },
    anonymous: true,
    note: {
      ja: "このレポートには購入者の列がないため、注文は顧客ID不明として数えます。",
      en: "This report names no buyer, so its orders count as orders without a customer ID.",
    },
  },
  {
    id: "amazon-unshipped",
    name: { ja: "Amazon（未出荷）", en: "Amazon (unshipped)" },
    marks: [
      ...["payments-date", "reporting-date", "promise-date", "days-past-promise", "buyer-phone-number"],
      ...["quantity-purchased", "quantity-to-ship", "cod-collectible-amount", "payment-method-fee"],
      ...["scheduled-delivery-start-date", "points-granted", "is-prime"],
    ],
    columns: {
      orderId: ["order-id"],
      lineId: ["order-item-id"],
      date: ["purchase-date"],
      email: ["buyer-email"],
      phone: ["buyer-phone-number"],
      buyerName: ["buyer-name"],
      product: ["sku"],
      productName: ["product-name"],
      quantity: ["quantity-purchased"],
    },
    note: {
      ja: "未出荷レポートには金額の列がありません。全注文レポートを取り込んでください。",
      en: "The unshipped report has no amounts. Import the all-orders report instead.",
    },
  },
];
