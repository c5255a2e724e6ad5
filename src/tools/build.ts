/** `npm run build`; with `--if-stale` only when a source is newer than dist. Says nothing when all is well. */
import { buildDist, buildDistIfStale } from "./dist.ts";

try {
  await (process.argv.includes("--if-stale") ? buildDistIfStale() : buildDist());
} catch (error) {
  console.error(`Build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
