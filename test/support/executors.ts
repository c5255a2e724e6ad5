/** The executors are there before their tests are: installed when they are missing, once. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../src/tools/paths.ts";

export default function installed(): void {
  const setup = join(ROOT, "src/tools/setup.mjs");
  execFileSync(process.execPath, [setup, "src/warehouse/executors"], { stdio: "inherit" });
}
