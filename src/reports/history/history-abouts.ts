import type { About, Cell } from "../../catalog/report-model.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import { STAGES } from "../../core/cpm/stages.ts";

/** The numbers of a month of 定点観測, up to the multiple, which brings its two sides. */
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
];

/**
 * A line of the table, its month first, with what each number is.
 *
 * @example
 * monthAbouts([{ value: "3月" }, { value: 9 }], { row: { anchor: 19_813 }, multiple: { numerator: 0, denominator: 0 } })
 * //=> [{ value: "3月" }, { value: 9, about: { metric: "activeCustomers", month: 19_813 } }]
 */
export function monthAbouts(line: readonly Cell[], { row, multiple }: HistoryMonth): Cell[] {
  const columns: typeof COLUMNS = [
    ...COLUMNS,
    { metric: "annualSalesMultiple", model: "static", share: multiple },
  ];
  return line.map((cell, i) => {
    const found = columns[i - 1];
    return found === undefined ? cell : { ...cell, about: { ...found, month: row.anchor } };
  });
}
