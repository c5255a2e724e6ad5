/** The page shows money as the reports do: the sign and the decimals of a currency. */
export { currencyForm } from "../catalog/currency.ts";
