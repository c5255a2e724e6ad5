import type { About, Cell } from "../../catalog/report-model.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { STAGES } from "../../core/cpm/stages.ts";

/** The numbers of a month of 定点観測, as `monthAbout` explains them. */
const COLUMNS: readonly Omit<About, "month">[] = [
  { metric: "activeCustomers" },
  { metric: "newCustomers" },
  { metric: "retentionRate" },
  ...STAGES.map((stage) => ({ metric: "retentionRate", stage }) as const),
  { metric: "reactivationRate" },
  { metric: "f2ConversionRate" },
  { metric: "goldSurvivalRate", box: 5 },
  { metric: "annualSalesPerActiveCustomer" },
  { metric: "annualSales" },
  { metric: "annualSalesMultiple", model: "static" },
];

/** A line of the table, its month first, with what each number is. */
export function monthAbouts(line: readonly Cell[], { row, multiple }: HistoryMonth): Cell[] {
  const month = row.anchor;
  return line.map((cell, i) => {
    const found = COLUMNS[i - 1];
    return found === undefined
      ? cell
      : {
          ...cell,
          about: { ...found, month, ...(found.metric === "annualSalesMultiple" ? { share: multiple } : {}) },
        };
  });
}
