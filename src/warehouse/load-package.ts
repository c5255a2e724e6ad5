import { createRequire } from "node:module";
import { join } from "node:path";

/** Where the executors' own packages are. */
export const EXECUTORS = join(import.meta.dirname, "executors");

/** A package of the executors. */
export async function loadExecutor<T>(name: string): Promise<T> {
  return (await import(createRequire(join(EXECUTORS, "package.json")).resolve(name))) as T;
}
