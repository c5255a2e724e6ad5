/** The calls of a run that read its orders: each reads a block and keeps it, or all there is to read is at hand. */
import type { PartedRun, PartRead } from "../../core/rows/parted-reading.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { canEdit } from "../file.ts";
import { withLock } from "../lock.ts";
import { attempt } from "../refusals.ts";
import { loadJob } from "../stores/job-store.ts";
import { dropKept, hasKept } from "./kept-rows.ts";
import { type OrdersCells, sheetCells } from "./read-orders.ts";
import { goesOn, isFresh, keptCells, partsOf, readOn, type ReadPlaces } from "./reading.ts";

/** The orders' cells when they are to be counted, and in how many calls they were read. */
export interface AllRead {
  readonly cells: OrdersCells;
  readonly parts: number;
}

/** A sheet that changes more often than this while it is read does not stand still. */
const MOST_ANEW = 3;

/**
 * Reads the next block of a run's orders, from the first one anew where what was read no longer holds, or gives all of
 * them to be counted.
 *
 * @throws InputProblem "orders-moving"
 */
export function readPart(run: PartedRun, places: ReadPlaces, zone: string): AllRead | PartRead {
  const { parts = 0, reading, anew = 0 } = run;
  if (parts === 0) return { cells: sheetCells(places.sheetId, zone), parts };
  if (reading !== undefined && goesOn(places, reading)) {
    if (reading.kept.length < parts) return { parts, anew, reading: readOn(places, reading) };
    const cells = keptCells(places, reading, zone);
    if (cells !== null) return { cells, parts };
  }
  return readAnew(run, places, zone);
}

function readAnew({ reading, anew = 0 }: PartedRun, places: ReadPlaces, zone: string): AllRead | PartRead {
  const times = reading === undefined ? anew : anew + 1;
  if (times > MOST_ANEW) throw new InputProblem("orders-moving");
  dropKept();
  if (partsOf(places) === 0) return { cells: sheetCells(places.sheetId, zone), parts: 0 };
  const begun = readOn(places, null);
  return { parts: begun.parts, anew: times, reading: begun };
}

/** Removes the rows that a run kept which has counted them, or ends before that; null = there was no run. */
export function dropParts(run: PartedRun | null): void {
  if ((run?.parts ?? 0) > 0) dropKept();
}

/** Removes rows that no run waits for, or that were read too long ago. */
export function dropOldParts(): void {
  if (!hasKept() || !canEdit()) return;
  const reading = (loadJob() as PartedRun | null)?.reading;
  if (reading === undefined || !isFresh(reading)) attempt(() => withLock(dropKept));
}
