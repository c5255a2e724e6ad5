/** `RangeList`: several ranges of a sheet, changed by one call. */
import { mismatch } from "./arguments.ts";
import { RangeAdapter } from "./range.ts";
import type { Run } from "./run.ts";
import { adapterOf, strict } from "./strict.ts";

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** A list of ranges as the bundle sees it. */
export function newRangeList(run: Run, ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): RangeList {
  const adapter = new RangeListAdapter(ranges);
  adapter.self = strict<RangeList>(run, "RangeList", adapter);
  return adapter.self;
}

export class RangeListAdapter implements Pick<RangeList, "getRanges" | "setBorder" | "setNumberFormat"> {
  self!: RangeList;
  private readonly members: readonly GoogleAppsScript.Spreadsheet.Range[];
  private readonly ranges: readonly RangeAdapter[];

  constructor(members: readonly GoogleAppsScript.Spreadsheet.Range[]) {
    this.members = members;
    this.ranges = members.flatMap((range) => adapterOf(range, RangeAdapter) ?? []);
  }

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return [...this.members];
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): RangeList {
    const sides = { top, left, bottom, right, vertical, horizontal };
    const wrong = Object.values(sides).some((side) => side !== null && typeof side !== "boolean");
    if (wrong) throw mismatch("RangeList.setBorder", ...Object.values(sides));
    for (const range of this.ranges) range.draw({ ...sides, color, style });
    return this.self;
  }

  setNumberFormat(format: string): RangeList {
    for (const range of this.ranges) range.setNumberFormat(format);
    return this.self;
  }
}
