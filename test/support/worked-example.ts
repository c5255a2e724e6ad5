/** The 14 customers of the worked example, read from the data file without any of the product's code. */
import { readFileSync } from "node:fs";
import type { TwinRow } from "./slow-twin.ts";

export const WORKED_EXAMPLE = new URL("../../src/workbench/worked-example.csv", import.meta.url);
export const WORKED_ANCHOR = "2024-03-31";

/** Its rows; amounts in 1/100 yen. */
export function workedExampleRows(): TwinRow[] {
  const [, ...lines] = readFileSync(WORKED_EXAMPLE, "utf8").trim().split(/\r?\n/);
  return lines.map((line) => {
    const [customer = "", day = "", orderId = "", amount = ""] = line.split(",");
    return { customer, day, orderId, amount: Number(amount) * 100 };
  });
}
