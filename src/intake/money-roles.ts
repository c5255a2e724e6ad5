import { ASIDE_MONEY_ROLES, type ColumnRole } from "../core/rows/column-roles.ts";

/** Roles whose cells are amounts of money that an order is made of. */
export const MONEY: readonly ColumnRole[] = [
  "orderTotal",
  "amount",
  "unitPrice",
  "shipping",
  "tax",
  "discount",
  "refund",
];

/** Those, and amounts that are kept beside an order's. */
export const AMOUNTS: readonly ColumnRole[] = [...MONEY, ...ASIDE_MONEY_ROLES];
