/** `RangeList`: several ranges of a sheet, changed by one call. */
import type { BorderSides } from "./borders.ts";
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

  setBorder(...sides: BorderSides): RangeList {
    for (const range of this.ranges) range.setBorder(...sides);
    return this.self;
  }

  setNumberFormat(format: string): RangeList {
    for (const range of this.ranges) range.setNumberFormat(format);
    return this.self;
  }
}
