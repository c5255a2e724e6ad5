import type { OrderCells } from "../../intake/sheet-orders.ts";
import { wantedIn } from "../../intake/sheet-orders.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { canEdit } from "../../sheets/file.ts";
import { withLock } from "../../sheets/lock.ts";
import { dropKept, hasKept } from "../../sheets/orders/kept-rows.ts";
import { sheetCells } from "../../sheets/orders/read-orders.ts";
import {
  goesOn,
  isFresh,
  keptCells,
  partsOf,
  type Reading,
  type ReadPlaces,
  readOn,
} from "../../sheets/orders/reading.ts";
import { attempt } from "../../sheets/refusals.ts";
import { loadJob } from "../../sheets/stores/job-store.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";

/** What a run knows of the reading of its orders. */
export interface PartedRun {
  readonly orders: RememberedOrders;
  /** Calls that read and keep a block of rows before the orders are counted [count]; absent or 0 = they are read whole. */
  readonly parts?: number;
  /** How far these have come. */
  readonly reading?: Reading;
  /** How often they began anew [count]; absent = never. */
  readonly anew?: number;
}

/** The orders' cells when they are to be counted, else how far they are read now. */
export type PartRead =
  | { readonly cells: OrderCells; readonly parts: number }
  | Required<Pick<PartedRun, "parts" | "reading" | "anew">>;

/** A sheet that changes more often than this while it is read does not stand still. */
const MOST_ANEW = 3;

const placesOf = (orders: RememberedOrders): ReadPlaces => ({ ...orders, columns: wantedIn(orders) });

/**
 * In how many calls the orders of a sheet are read before they are counted.
 *
 * @throws InputProblem "no-orders-sheet" when the file has no such sheet
 */
export const partsIn = (orders: RememberedOrders): number => partsOf(placesOf(orders));

/**
 * Reads the next block of a run's orders, from the first one anew where what was read no longer holds, or gives all of
 * them to be counted.
 *
 * @throws InputProblem "orders-moving"
 */
export function readPart(run: PartedRun, zone: string): PartRead {
  const { orders, parts = 0, reading } = run;
  if (parts === 0) return { cells: sheetCells(orders.sheetId, zone), parts };
  const places = placesOf(orders);
  if (reading !== undefined && goesOn(places, reading)) {
    if (reading.kept.length < parts) return { parts, anew: run.anew ?? 0, reading: readOn(places, reading) };
    const cells = keptCells(places, reading, zone);
    if (cells !== null) return { cells, parts };
  }
  return readAnew(run, places, zone);
}

function readAnew({ orders, reading, anew = 0 }: PartedRun, places: ReadPlaces, zone: string): PartRead {
  const times = reading === undefined ? anew : anew + 1;
  if (times > MOST_ANEW) throw new InputProblem("orders-moving");
  dropKept();
  if (partsOf(places) === 0) return { cells: sheetCells(orders.sheetId, zone), parts: 0 };
  const begun = readOn(places, null);
  return { parts: begun.parts, anew: times, reading: begun };
}

/** Removes the rows that a run kept which has counted them, or ends before that. */
export function dropParts({ parts = 0 }: PartedRun): void {
  if (parts > 0) dropKept();
}

/** Removes rows that no run waits for, or that were read too long ago. */
export function dropOldParts(): void {
  if (!hasKept() || !canEdit()) return;
  const reading = (loadJob() as PartedRun | null)?.reading;
  if (reading === undefined || !isFresh(reading)) attempt(() => withLock(dropKept));
}
