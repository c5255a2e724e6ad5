/** Merged cells that a range touches. */
import { areaOf, contains, overlaps, type Area } from "../engine/areas.ts";
import type { Model } from "../engine/library.ts";
import { Refusal } from "./run.ts";

/** The merges that share a cell with an area. */
export function mergesTouching({ getters }: Model, sheetId: string, area: Area): Area[] {
  return getters
    .getMerges(sheetId)
    .map(areaOf)
    .filter((merge) => overlaps(merge, area));
}

/** Refuses an area that cuts a merge in two. */
export function requireWholeMerges(model: Model, sheetId: string, area: Area): void {
  if (mergesTouching(model, sheetId, area).every((merge) => contains(area, merge))) return;
  throw new Refusal("You must select all cells in a merged range to merge or unmerge them.");
}
