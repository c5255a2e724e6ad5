/** The person in a row of a list of ours. */
import { LIST_TEXTS } from "../catalog/texts/customer-set-texts.ts";
import type { ActiveCell } from "./active-cell.ts";

const HEADERS: readonly unknown[] = Object.values(LIST_TEXTS.customerId);

/**
 * The customer ID in the row of a cell on a list of ours; two reads. The list may have been sorted: the row says who it is.
 *
 * @returns null = the cell is on no such list, or in no row of a person
 */
export function listedPerson(cell: ActiveCell | null): string | null {
  if (cell === null || cell.marker === null || cell.marker === "copy" || cell.marker.role !== "list")
    return null;
  const { sheet, row } = cell;
  const header = sheet.getFrozenRows();
  if (header === 0 || row < header) return null;
  const firstIn = (at: number): unknown => sheet.getRange(at, 1, 1, 1).getValues()[0]?.[0];
  if (!HEADERS.includes(firstIn(header))) return null;
  const id = firstIn(row + 1);
  return typeof id === "string" && id !== "" ? id : null;
}
