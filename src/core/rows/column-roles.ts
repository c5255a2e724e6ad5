/**
 * What a column of an orders sheet may hold, in the order in which the roles are shown. The signs of rows that were
 * imported count the roles in this order (`rowPrinter`), so a new one comes last.
 */
export const COLUMN_ROLES = [
  "date",
  "shipDate",
  "customer",
  "email",
  "phone",
  "buyerName",
  "orderId",
  "lineId",
  "channel",
  /** The whole order's amount, stated on each of its rows or on one of them: counted once an order. */
  "orderTotal",
  /** The row's own amount: an order's amount is the sum of its rows. */
  "amount",
  "unitPrice",
  "quantity",
  /** Stated once an order and contained in its total. */
  "shipping",
  "tax",
  /** Stated once an order and not yet taken off its total. */
  "discount",
  "refund",
  /** A code or sign of the currency that the row's amounts are in. */
  "currency",
  "status",
  "product",
  "productName",
  "category",
  /** What a row says of the buyer; `attribute` is whatever else the shop divides its customers by. */
  "prefecture",
  "sex",
  "birthday",
  "attribute",
  /** What intake found a row to be, one of `ROW_KINDS`; blank = an order row. */
  "rowKind",
  /** The file a row came from, and its row there. */
  "file",
  "fileRow",
  /** Whether the buyer refuses to be written to, or agrees: as the file says it, whatever it means. */
  "optOut",
  "consent",
  /** Whom LINE knows the buyer as; an order line's ID is `lineId`. */
  "lineUserId",
  /** The buyer's name and address, never the receiver's. */
  "lastName",
  "firstName",
  "lastNameKana",
  "firstNameKana",
  "postalCode",
  "city",
  "address1",
  "address2",
  "couponCode",
  /** What the coupon took off the order; it is part of no sum: what is taken off a total is `discount`. */
  "couponAmount",
  /** What one piece cost the shop. */
  "unitCost",
  /** Whether a line is of a subscription (定期) or bought once, in the shop's own words; which delivery of it, and of which. */
  "orderKind",
  "deliveryNumber",
  "subscriptionId",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles that the first orders sheets did not know: their rows say nothing of them, whatever the file said. */
export const LATER_ROLES: readonly ColumnRole[] = COLUMN_ROLES.slice(COLUMN_ROLES.indexOf("fileRow") + 1);

/** Where each role stands in a row of cells, counted from 0; absent or null = there is no such column. */
export type ColumnPositions = { readonly [R in ColumnRole]?: number | null };

/** Roles that tell how a buyer is reached, which lists of people are made of; no report counts them. */
export const BUYER_ROLES = [
  ...(["optOut", "consent", "lineUserId", "lastName", "firstName", "lastNameKana", "firstNameKana"] as const),
  ...(["postalCode", "city", "address1", "address2"] as const),
] as const satisfies readonly ColumnRole[];

/** Roles that tell orders of a subscription from others; no other report counts them. */
export const SUBSCRIPTION_ROLES = [
  "orderKind",
  "deliveryNumber",
  "subscriptionId",
] as const satisfies readonly ColumnRole[];

/** Roles that are kept as words beside the rows. */
export const WORD_ROLES = [
  "channel",
  "email",
  "phone",
  "buyerName",
  "lineId",
  "product",
  "productName",
  "category",
  "prefecture",
  "sex",
  "birthday",
  "attribute",
  "currency",
  "rowKind",
  "file",
  ...BUYER_ROLES,
  "couponCode",
  ...SUBSCRIPTION_ROLES,
] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** Rows of a file that are no orders, as the column `rowKind` calls them: a sum of rows, a header further down. */
export const ROW_KINDS = ["total", "header"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Roles whose amounts belong to the order, not to the row that states them. */
export const ORDER_MONEY_ROLES = ["orderTotal", "shipping", "tax", "discount", "refund"] as const;
export type OrderMoneyRole = (typeof ORDER_MONEY_ROLES)[number];

/** Roles whose amounts are kept beside the order's: no sum has part in them, and one that cannot be read stops nothing. */
export const ASIDE_MONEY_ROLES = ["couponAmount", "unitCost"] as const;
export type AsideMoneyRole = (typeof ASIDE_MONEY_ROLES)[number];

/** What a list of customers may say of a person beside the ID. */
export const PERSON_ROLES = [
  ...(["email", "phone", "buyerName", "prefecture", "sex", "birthday", "attribute"] as const),
  ...BUYER_ROLES,
] as const satisfies readonly WordRole[];
export type PersonRole = (typeof PERSON_ROLES)[number];
