/** The import under way, also for a short while after it ended. */
import { dropValue, loadValue, saveValue } from "./properties.ts";

const NAME = "import";

/** The stored import, or null. */
export function loadImport(): unknown {
  return loadValue(NAME);
}

/** Stores the import as it now stands. */
export function saveImport(job: object): void {
  saveValue(NAME, job);
}

/** Forgets the import. */
export function dropImport(): void {
  dropValue(NAME);
}
