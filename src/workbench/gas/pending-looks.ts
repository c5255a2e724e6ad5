/** Looks that calls in a row give to one range: written together, before anything else is done or asked. */
import type { Area } from "../engine/areas.ts";
import { writeStyles } from "../engine/grid-writing.ts";
import type { Model } from "../engine/library.ts";
import type { Change } from "./looks.ts";

/** What changes in the cells of a range, row by row. */
export type Changes = readonly (readonly Change[])[];

interface Pending {
  readonly model: Model;
  readonly sheetId: string;
  readonly area: Area;
  readonly changes: Changes[];
}

export class PendingLooks {
  private pending: Pending | null = null;

  /** Gives looks to a range; those of another range are written first. */
  add(model: Model, sheetId: string, area: Area, changes: Changes): void {
    const { pending } = this;
    if (pending?.sheetId === sheetId && sameArea(pending.area, area)) {
      pending.changes.push(changes);
      return;
    }
    this.write();
    this.pending = { model, sheetId, area, changes: [changes] };
  }

  /** Writes what is pending. */
  write(): void {
    if (this.pending === null) return;
    const { model, sheetId, area, changes } = this.pending;
    this.pending = null;
    writeStyles(model, sheetId, area, (row, column) =>
      changes.reduce<Change>((all, table) => ({ ...all, ...table[row]?.[column] }), {}),
    );
  }
}

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
