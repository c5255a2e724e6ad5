/** The cursor of a run between its steps: it outlives a closed sidebar. */
import { dropValue, loadValue, saveValue } from "./properties.ts";

const NAME = "job";

/** The stored run, or null. */
export function loadJob(): unknown {
  return loadValue(NAME);
}

/** Stores the run as it now stands. */
export function saveJob(job: unknown): void {
  saveValue(NAME, job);
}

/** Forgets the run. */
export function clearJob(): void {
  dropValue(NAME);
}
