/** Customer IDs in the cells that a formula is given. */
import { TOO_LONG } from "../core/rows/long-ids.ts";
import { idOf } from "../core/values/cells.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { CellDays } from "./sheet-orders.ts";

/** How IDs in cells are read: as those of the orders are. */
export interface IdReading {
  /** True where numbers too long to be kept are the shop's own. */
  readonly keepLongIds: boolean;
  readonly days: () => Pick<CellDays, "dayOf">;
}

/**
 * The IDs of an argument, "" for a blank cell: of one cell, or of a column up to its last filled cell.
 *
 * @param argument as Sheets hands it over
 * @throws InputProblem "argument-ids" for nothing and for several columns, "argument-id-long" for a number whose last
 *   digits are lost, so that it may be somebody else's
 *
 * @example
 * idArgument([["A"], [""], [1001], [""]], { keepLongIds: false }) //=> ["A", "", "1001"]
 */
export function idArgument(argument: unknown, { keepLongIds, days }: IdReading): string | string[] {
  const dayOf: CellDays["dayOf"] = (date) => days().dayOf(date);
  const read = (cell: unknown): string => {
    if (typeof cell === "number" && cell >= TOO_LONG && !keepLongIds)
      throw new InputProblem("argument-id-long", { value: String(cell) });
    return idOf(cell, dayOf);
  };
  if (argument === undefined || argument === null) throw new InputProblem("argument-ids");
  if (!Array.isArray(argument)) return read(argument);
  const rows = argument as unknown[][];
  if (rows.some((row) => row.length !== 1)) throw new InputProblem("argument-ids");
  const ids = rows.map(([cell]) => read(cell));
  while (ids[ids.length - 1] === "") ids.pop();
  return ids;
}
