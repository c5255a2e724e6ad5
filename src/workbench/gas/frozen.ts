/** Frozen rows and columns of a sheet. */
import { send } from "../engine/grid-writing.ts";
import { whole } from "./arguments.ts";
import { gridOf } from "./headers.ts";
import { requireFreezable } from "./obstacles.ts";
import { Refusal, type Run } from "./run.ts";

type Side = "rows" | "columns";

const SETTER = { rows: "Sheet.setFrozenRows", columns: "Sheet.setFrozenColumns" } as const;

/** Freezes that many rows or columns at the sheet's edge; 0 = none. */
export function freeze({ file }: Run, sheetId: string, side: Side, count: unknown): void {
  const { workbook } = file;
  const quantity = whole(count, SETTER[side]);
  if (quantity >= workbook.cells(sheetId).size()[side])
    throw new Refusal(`You can't freeze all visible ${side}.`);
  if (workbook.written(sheetId) !== undefined) return;
  requireFreezable(file, sheetId, side, quantity);
  const what = side.toUpperCase();
  const grid = gridOf(workbook, sheetId);
  if (quantity === 0) send(grid, `UNFREEZE_${what}`, { sheetId });
  else send(grid, `FREEZE_${what}`, { sheetId, quantity });
}
