/**
 * What stands in the way of scripts in a file: protected cells, filters, pivot tables, frozen edges. That Google refuses
 * these is reported by others who met it; nobody here tried it on Google, and of filters it is only likely. The words of
 * the refusals are the reported ones where there are any.
 */
import { a1Of, overlaps, type Area } from "../engine/areas.ts";
import type { Workbook } from "../engine/workbook.ts";
import { mergesTouching } from "./merges.ts";
import { PROTECTED } from "./permissions.ts";
import { Refusal } from "./run.ts";

/**
 * What can be put in the way: a protection this user may not pass, one that only warns who types, one that everybody
 * who may edit the file passes, a filter, a pivot table. Scripts are stopped by the first, and by merges under the last two.
 */
export type ObstacleKind = "protected" | "warning" | "open" | "filter" | "pivot";

export interface Obstacle {
  readonly kind: ObstacleKind;
  readonly sheetId: string;
  /** null = the whole sheet. */
  readonly area: Area | null;
  /** What a protection is called; absent = nothing. */
  readonly description?: string;
}

/** The file as obstacles see it. */
export interface Obstructed {
  readonly workbook: Workbook;
  readonly obstacles: readonly Obstacle[];
}

/** The obstacles of a kind that share a cell with an area; null = that stand on the sheet at all. */
export function obstaclesAt(
  { obstacles }: Obstructed,
  kind: ObstacleKind,
  sheetId: string,
  area: Area | null,
): Obstacle[] {
  return obstacles.filter(
    (one) =>
      one.kind === kind &&
      one.sheetId === sheetId &&
      (area === null || one.area === null || overlaps(one.area, area)),
  );
}

/** Refuses a change of cells of which some are protected. */
export function requireOpenCells(file: Obstructed, sheetId: string, area: Area): void {
  if (obstaclesAt(file, "protected", sheetId, area).length > 0) throw new Refusal(PROTECTED);
}

/** Refuses a change of a sheet that is protected as a whole. */
export function requireOpenSheet(file: Obstructed, sheetId: string): void {
  const found = obstaclesAt(file, "protected", sheetId, null);
  if (found.some(({ area }) => area === null)) throw new Refusal(PROTECTED);
}

/** Refuses to remove a sheet with protected cells. */
export function requireNoProtection(file: Obstructed, sheetId: string): void {
  if (obstaclesAt(file, "protected", sheetId, null).length > 0) throw new Refusal(PROTECTED);
}

/** Refuses merges over a frozen edge, a filter or a pivot table. */
export function requireMergeable(file: Obstructed, sheetId: string, merges: readonly Area[]): void {
  const { xSplit, ySplit } = file.workbook.model.getters.getPaneDivisions(sheetId);
  for (const area of merges) {
    if (crosses(area.row, area.rows, ySplit))
      throw new Refusal("You can't merge frozen and non-frozen rows.");
    if (crosses(area.column, area.columns, xSplit))
      throw new Refusal("You can't merge frozen and non-frozen columns.");
    if (obstaclesAt(file, "filter", sheetId, area).length > 0)
      throw new Refusal("You can't merge cells over a range with an existing filter.");
    if (obstaclesAt(file, "pivot", sheetId, area).length > 0)
      throw new Refusal(`You can't merge cells that intersect a pivot table (${a1Of(area)}).`);
  }
}

/** Refuses to freeze so many rows, or columns, that a merge would be cut. */
export function requireFreezable(
  { workbook }: Obstructed,
  sheetId: string,
  side: "rows" | "columns",
  edge: number,
): void {
  const { rows, columns } = workbook.cells(sheetId).size();
  const merges = mergesTouching(workbook.model, sheetId, { row: 0, column: 0, rows, columns });
  const cut = merges.some((merge) =>
    side === "rows" ? crosses(merge.row, merge.rows, edge) : crosses(merge.column, merge.columns, edge),
  );
  if (cut) throw new Refusal(`You can't freeze ${side} which contain only part of a merged cell.`);
}

const crosses = (start: number, count: number, edge: number): boolean => start < edge && start + count > edge;
