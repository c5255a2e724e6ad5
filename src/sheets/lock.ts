/** One writer per file. */
import { InputProblem } from "../core/values/problem.ts";
import { requireEdit } from "./file.ts";
import { forgetMarkers } from "./marker.ts";
import { forgetProperties } from "./stores/properties.ts";

/** How long to wait for another run of this file [milliseconds]. */
const PATIENCE = 5_000;

/**
 * Does work while no other run of this product works in the file. What the work wrote is flushed before others may go on.
 *
 * @param work what to do
 * @returns what the work returns
 * @throws InputProblem "busy" when another run holds the file
 */
export function withLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw new InputProblem("busy");
  try {
    forgetProperties();
    forgetMarkers();
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/**
 * The same by people who may edit the file.
 *
 * @throws InputProblem "no-edit-right" before anything is done
 */
export function writing<T>(work: () => T): T {
  requireEdit();
  return withLock(work);
}
