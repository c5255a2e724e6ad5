import type { TableName } from "../../../core/facts/tables.ts";
import type { TableSql } from "../table-sql.ts";
import { cart } from "./cart.ts";
import { cells } from "./cells.ts";
import { cohorts } from "./cohorts.ts";
import { adCosts, campaigns } from "./kept.ts";
import { known } from "./known.ts";
import { months } from "./months.ts";
import { cross } from "./cross.ts";
import { pairs } from "./pairs.ts";
import { pivot } from "./pivot.ts";
import { products } from "./products.ts";
import { pattern } from "./pattern.ts";
import { period } from "./period.ts";
import { returns } from "./returns.ts";
import { seasonBuyers } from "./seasons.ts";
import { state } from "./state.ts";
import { subscribers } from "./subscribers.ts";
import { subscription } from "./subscription.ts";
import { steps } from "./steps.ts";

/** How every facts table is asked in SQL. */
export const TABLES_IN_SQL: { readonly [N in TableName]: TableSql<N> } = {
  pattern,
  cells,
  months,
  period,
  state,
  known,
  steps,
  returns,
  seasonBuyers,
  cohorts,
  products,
  cross,
  pairs,
  pivot,
  subscription,
  subscribers,
  cart,
  adCosts,
  campaigns,
};
