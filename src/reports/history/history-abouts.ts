import type { About, Cell } from "../../catalog/report-model.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { STAGES } from "../../core/cpm/stages.ts";

/** The numbers of a month of 定点観測, as `monthAbout` explains them. */
const COLUMNS: readonly Omit<About, "month">[] = [
  { metric: "activeCustomers", set: { kind: "active", stage: null } },
  { metric: "newCustomers", set: { kind: "new" } },
  { metric: "retentionRate", set: { kind: "kept", stage: null } },
  ...STAGES.map(
    (stage) => ({ metric: "retentionRate", set: { kind: "kept", stage } satisfies CustomerSet }) as const,
  ),
  { metric: "reactivationRate", set: { kind: "returned", stage: null } },
  { metric: "f2ConversionRate", set: { kind: "newWithSecond" } },
  { metric: "goldSurvivalRate", box: 5 },
  { metric: "annualSalesPerActiveCustomer", set: { kind: "active", stage: null } },
  { metric: "annualSales", set: { kind: "active", stage: null } },
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
