import type { ViewColumn } from "../view.ts";
import type { ProfileRole } from "./profile.ts";
import type { Source } from "./sources.ts";

/** Columns of texts by the roles they are read from. */
export const TEXTS: readonly (readonly [ViewColumn, ProfileRole])[] = [
  ...([
    ["order_id", "orderId"],
    ["customer", "customer"],
    ["email", "email"],
    ["phone", "phone"],
  ] as const),
  ...([
    ["buyer_name", "buyerName"],
    ["channel", "channel"],
    ["status", "status"],
    ["product", "product"],
  ] as const),
  ...([
    ["product_name", "productName"],
    ["category", "category"],
    ["prefecture", "prefecture"],
  ] as const),
  ...([
    ["sex", "sex"],
    ["birthday", "birthday"],
    ["attribute", "attribute"],
    ["coupon_code", "couponCode"],
  ] as const),
  ...([
    ["order_kind", "orderKind"],
    ["delivery_number", "deliveryNumber"],
  ] as const),
  ...([
    ["subscription_id", "subscriptionId"],
    ["opt_out", "optOut"],
    ["consent", "consent"],
    ["line_user", "lineUserId"],
  ] as const),
  ...([
    ["last_name", "lastName"],
    ["first_name", "firstName"],
    ["last_name_kana", "lastNameKana"],
    ["first_name_kana", "firstNameKana"],
  ] as const),
  ...([
    ["postal_code", "postalCode"],
    ["city", "city"],
    ["address1", "address1"],
    ["address2", "address2"],
  ] as const),
];
export const DAYS: readonly (readonly ["day" | "ship_day", ProfileRole])[] = [
  ["day", "date"],
  ["ship_day", "shipDate"],
];
/** Amounts, and those of which nobody is told that they cannot be read. */
export const MONEY: readonly (readonly [ViewColumn, ProfileRole])[] = [
  ...([
    ["amount", "amount"],
    ["order_total", "orderTotal"],
    ["shipping", "shipping"],
  ] as const),
  ...([
    ["tax", "tax"],
    ["discount", "discount"],
    ["refund", "refund"],
  ] as const),
];
export const ASIDE: readonly (readonly [ViewColumn, ProfileRole])[] = [
  ["coupon_amount", "couponAmount"],
  ["unit_cost", "unitCost"],
];
export const NUMBERS: readonly ProfileRole[] = [...MONEY, ...ASIDE]
  .map(([, role]) => role)
  .concat(["unitPrice", "quantity"]);

/** Whether a day is read from a text. */
export const isTextual = (source: Source): boolean => source.kind === "text" || source.kind === "whole";
