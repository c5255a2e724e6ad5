/** The sheets room as a bundle of its own, so that tests can drive it inside a local file; with what a user does beside. */
import { BASE_CALLS, doorTo } from "../../../src/entry/calls.ts";
import * as cleanup from "../../../src/sheets/cleanup.ts";
import * as factsStore from "../../../src/sheets/stores/facts-store.ts";
import * as file from "../../../src/sheets/file.ts";
import * as jobStore from "../../../src/sheets/stores/job-store.ts";
import * as joinsSheet from "../../../src/sheets/pages/joins-sheet.ts";
import * as leftovers from "../../../src/sheets/report/leftovers.ts";
import * as orders from "../../../src/sheets/orders/read-orders.ts";
import * as refresh from "../../../src/sheets/formulas/refresh.ts";
import * as settingsStore from "../../../src/sheets/stores/settings-store.ts";
import * as ui from "../../../src/sheets/ui.ts";
import * as copies from "../../../src/sheets/report/write-copies.ts";
import * as writer from "../../../src/sheets/report/write-report.ts";
import { isDate } from "../../../src/core/values/cells.ts";
import { dayIn } from "../../../src/sheets/zone.ts";
import { type Break, breakingAt } from "./breaking.ts";
import { USER } from "./user.ts";

/** All columns of a sheet, dates as calendar days: what the engine would see. */
function readDays(sheetId: number, columns: number[]): unknown[][] {
  const dayOf = dayIn(file.fileZone());
  const found: unknown[][] = [];
  orders.readColumns(sheetId, 2, columns, (rows, positions) => {
    for (const row of rows) {
      found.push(positions.map((at) => (isDate(row[at]) ? `day ${dayOf(row[at])}` : row[at])));
    }
  });
  return found;
}

/** Sums a column without handing the rows out. */
function sumColumn(sheetId: number, column: number): number {
  let sum = 0;
  orders.readColumns(sheetId, 2, [column], (rows, [at = 0]) => {
    for (const row of rows) sum += Number(row[at]);
  });
  return sum;
}

type Written = Parameters<typeof writer.writeReport>;

/** As a run writes a report that read its orders today and knows nothing of the file, but what is said. */
function writeReport(model: Written[0], showing: Written[1], known: Partial<Written[2]> = {}): unknown {
  const nothing = { ampleRoom: false, again: false, keyed: false };
  return writer.writeReport(model, showing, { ...nothing, made: file.isoToday(file.fileZone()), ...known });
}

const ROOM = {
  ...cleanup,
  ...copies,
  ...factsStore,
  ...file,
  ...jobStore,
  ...joinsSheet,
  ...leftovers,
  mendLeftovers: () => leftovers.mendLeftovers().beside,
  ...orders,
  ...refresh,
  ...settingsStore,
  ...ui,
  writeReport,
  ...USER,
  readDays,
  sumColumn,
  cpmCall: doorTo(BASE_CALLS),
} as unknown as Record<string, (...args: unknown[]) => unknown>;

/** A failure as plain data, with the problem's code. */
function failure(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  return { failed: code ?? message };
}

/** Calls a function of the room; `breakAt` makes that service call (1 = first) fail, as when a run is cut off. */
export function room(name: string, args: unknown[], breakAt: number, how: Break): unknown {
  try {
    const work = (): unknown => ROOM[name]?.(...args) ?? null;
    return breakAt > 0 ? breakingAt(breakAt, how, work) : work();
  } catch (error) {
    return failure(error);
  }
}

/** What a custom function sees: the stored facts. */
export function storedFacts(): string {
  return factsStore.loadFacts("last")?.json ?? "none";
}
