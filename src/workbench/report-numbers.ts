/** Options that only the add-on's own run follows: where SQL counts, nothing is kept, and no sheet of orders is there. */
import type { ReportArgs } from "./report-args.ts";

/** Each with whether it is given. */
const ONLY_ADD_ON: Readonly<Record<string, (args: ReportArgs) => boolean>> = {
  "--customers": ({ customers }) => customers.length > 0,
  "--ad-costs": ({ adCosts }) => adCosts !== null,
  "--campaign": ({ list }) => (list?.campaign ?? null) !== null,
  "--formula": ({ formulas }) => formulas.length > 0,
  "--with-purchases": ({ withPurchases }) => withPurchases,
};

/** The first of them that is given; undefined = none. */
export const onlyAddOn = (args: ReportArgs): string | undefined =>
  Object.keys(ONLY_ADD_ON).find((one) => ONLY_ADD_ON[one]?.(args));
