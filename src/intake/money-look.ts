/** The page shows money as the reports do: the sign and the decimals of a currency. */
export { lookOf as moneyLook } from "../catalog/currency.ts";
