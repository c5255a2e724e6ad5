import { type AmountStyle, amountStyleOf } from "../../core/values/money.ts";
import type { FileMapping } from "../../intake/mapping.ts";
import { moneyColumns } from "../../intake/row-mapper.ts";
import { remembered } from "../settings/file-settings.ts";
import { cellsBelow } from "./orders.ts";

/**
 * How a sheet's amounts are written: as the setting says, by its first rows, or by all of them where these leave it
 * open; null = they fit both styles.
 *
 * @param top the sheet's first rows, header included
 */
export function previewStyle(
  sheetId: number,
  mapping: FileMapping,
  top: readonly (readonly unknown[])[],
): AmountStyle | null {
  const said = remembered().values["amountStyle"];
  if (said === "point" || said === "comma") return said;
  if (typeof mapping.columns.fileRow === "number") return "point";
  const columns = moneyColumns(mapping);
  const first = top.slice(mapping.headerRow).flatMap((row) => columns.map((column) => row[column]));
  const decided = amountStyleOf(textsOf(first));
  if (decided !== null) return decided;
  const all: unknown[] = [];
  cellsBelow({ sheetId, headerRow: mapping.headerRow })(columns, (cell) => all.push(cell));
  return amountStyleOf(textsOf(all));
}

/** Each text once. */
function textsOf(cells: readonly unknown[]): Set<string> {
  return new Set(cells.filter((cell) => typeof cell === "string").map((text) => text.trim()));
}
