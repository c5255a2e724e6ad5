/** `NamedRange`: names for cells, kept by the grid, so that they follow their cells. */
import { areaOf, zoneOf, type Area } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import { newRange, type RangeAdapter } from "./range.ts";
import { Refusal, type Run } from "./run.ts";
import { strict } from "./strict.ts";

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

export interface NamedPlace {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
}

function places({ file }: Run): NamedPlace[] {
  const named = file.workbook.model.getters.getNamedRanges();
  return named.map(({ name, range }) => ({ name, sheetId: range.sheetId, area: areaOf(range.zone) }));
}

/** Where a name points, in any case of letters; null = no such name, or its cells are gone. */
export function namedRange(run: Run, name: string): NamedPlace | null {
  return places(run).find((place) => place.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The named ranges of a sheet; null = of the whole file. */
export function namedRanges(run: Run, sheetId: string | null): NamedRange[] {
  return places(run)
    .filter((place) => sheetId === null || place.sheetId === sheetId)
    .map((place) => strict<NamedRange>(run, "NamedRange", new NamedRangeAdapter(run, place)));
}

/** Gives cells a name; a name that is there already moves. */
export function nameRange(run: Run, name: string, { sheetId, area }: RangeAdapter): void {
  const { model } = run.file.workbook;
  const known = model.getters.getNamedRanges().find((one) => one.name.toLowerCase() === name.toLowerCase());
  // o-spreadsheet's own data of a range leaves the width of a one-column sheet open, and then finds it outside.
  const ranges = [{ _sheetId: sheetId, _zone: zoneOf(area) }];
  if (known === undefined) {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
      throw new Refusal(`The name "${name}" is not valid for a named range.`);
    send(model, "CREATE_NAMED_RANGE", { sheetId, name, ranges });
  } else
    send(model, "UPDATE_NAMED_RANGE", {
      sheetId,
      oldRangeName: known.name,
      newRangeName: known.name,
      ranges,
    });
}

export class NamedRangeAdapter implements Pick<NamedRange, "getName" | "getRange" | "remove"> {
  private readonly run: Run;
  private readonly place: NamedPlace;

  constructor(run: Run, place: NamedPlace) {
    this.run = run;
    this.place = place;
  }

  getName(): string {
    return this.place.name;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return newRange(this.run, this.place.sheetId, this.place.area);
  }

  remove(): void {
    send(this.run.file.workbook.model, "DELETE_NAMED_RANGE", { name: this.place.name });
  }
}
