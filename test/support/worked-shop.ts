import { majorOf } from "../../src/core/values/money.ts";
import type { Row } from "./shop.ts";
import { workedExampleRows } from "./worked-example.ts";

/** The worked example as order rows. */
export const WORKED_ROWS: readonly Row[] = workedExampleRows().map(
  ({ customer, day, amount, orderId }): Row => [customer ?? "", day, majorOf(amount), orderId ?? ""],
);
