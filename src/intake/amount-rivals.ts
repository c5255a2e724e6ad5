import { numberOf } from "../core/values/cells.ts";
import { amountNames } from "./columns-by-name.ts";
import type { FileMapping } from "./mapping.ts";
import { columnsOf, watchedColumns } from "./row-mapper.ts";

/** The column whose amounts count, and those that by their names may be what an order came to just as well. */
export interface AmountRivals {
  readonly header: string;
  readonly others: readonly string[];
}

/**
 * What stands beside the amounts that count: columns that by their names are totals of orders, too, and hold another
 * amount in some row, such as 総合計 beside お支払い合計. Null = there are none.
 *
 * @param names the header's cells
 * @param below the rows below the header
 */
export function amountRivals(
  names: readonly string[],
  below: readonly (readonly unknown[])[],
  mapping: FileMapping,
): AmountRivals | null {
  const [column, ...parts] = [...columnsOf(mapping, "orderTotal"), ...columnsOf(mapping, "amount")];
  if (column === undefined || parts.length > 0 || mapping.profile !== null) return null;
  const used = new Set(watchedColumns(mapping));
  const others = amountNames(names).filter((one) => !used.has(one) && differs(one));
  return others.length === 0
    ? null
    : { header: names[column] ?? "", others: others.map((one) => names[one] ?? "") };

  function differs(other: number): boolean {
    return below.some((row) => {
      const [own, amount] = [row[column ?? 0], row[other]].map((cell) => numberOf(cell, mapping.amountStyle));
      return typeof own === "number" && typeof amount === "number" && own !== amount;
    });
  }
}
