import { buildDistIfStale } from "../../src/tools/dist.ts";

/** Before any test: dist is what the sources make. A build that fails is told, and fails the bundle's own tests. */
export default async function setup(): Promise<void> {
  try {
    await buildDistIfStale();
  } catch (error) {
    console.error(`dist is not up to date: ${error instanceof Error ? error.message : String(error)}`);
  }
}
