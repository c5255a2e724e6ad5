import { numberOf, textOf } from "../core/values/cells.ts";
import type { FileMapping } from "./mapping.ts";
import { isRefundName } from "./refund-names.ts";
import { watchedColumns } from "./row-mapper.ts";

/** A column that by its name holds refunds, or discounts, and that no role reads. */
export interface UnusedMoney {
  readonly column: number;
  readonly header: string;
  /** Rows with an amount other than 0 [count], and what the first of them holds. */
  readonly rows: number;
  readonly example: string;
}

type Rows = readonly (readonly unknown[])[];

/**
 * The columns of refunds that a mapping leaves, as far as they hold amounts; one with more of other texts is none of money.
 *
 * @param names the header's cells
 * @param below the rows below the header
 */
export function unusedRefunds(names: readonly string[], below: Rows, mapping: FileMapping): UnusedMoney[] {
  return unusedMoney(names, below, mapping, isRefundName);
}

/** The columns of money that a mapping leaves, as far as their names are of a kind. */
export function unusedMoney(
  names: readonly string[],
  below: Rows,
  mapping: FileMapping,
  isNamed: (header: string) => boolean,
): UnusedMoney[] {
  // What a coupon took off is kept beside the amounts, not taken off them: it may have to be.
  const used = new Set(watchedColumns({ ...mapping, columns: { ...mapping.columns, couponAmount: null } }));
  return names.flatMap((header, column) =>
    used.has(column) || !isNamed(header) ? [] : (unusedIn(header, column, below, mapping) ?? []),
  );
}

/** A dash says as much as a blank. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function unusedIn(
  header: string,
  column: number,
  below: Rows,
  { amountStyle }: FileMapping,
): UnusedMoney | null {
  let [rows, texts, example] = [0, 0, ""];
  for (const row of below) {
    if (!SAYS_SOMETHING.test(textOf(row[column]))) continue;
    const amount = numberOf(row[column], amountStyle);
    if (amount === 0) continue;
    if (amount === null) texts++;
    else if (rows++ === 0) example = textOf(row[column]);
  }
  return rows === 0 || texts > rows ? null : { column, header, rows, example };
}
