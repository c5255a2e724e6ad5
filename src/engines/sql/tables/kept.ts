import type { TableName } from "../../../core/facts/tables.ts";
import type { TableSql } from "../table-sql.ts";

/* Tables of what a file keeps beside its orders: with nothing kept there is nothing to ask. */

const unasked = <N extends TableName>(at: NonNullable<TableSql<N>["at"]>): TableSql<N> => ({
  at,
  sql: () => {
    throw new RangeError("what is kept beside the orders is not asked in SQL");
  },
  rows: () => [],
});

/** Only of a file without campaigns. */
export const campaigns = unasked<"campaigns">(({ kept }) => (kept().campaigns.length === 0 ? [] : null));

/** Only of a file without 広告費. */
export const adCosts = unasked<"adCosts">(({ costs }) => (costs().length === 0 ? [] : null));
