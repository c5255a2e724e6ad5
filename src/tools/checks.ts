import { existsSync } from "node:fs";
import { join } from "node:path";
import { collected, type Command, type Outcome } from "./command.ts";
import { CACHE, ROOT } from "./paths.ts";

/** The folders with a tsconfig of their own, each another world: no services, services, page, Node. */
const TYPED = [".", "src/core", "sidebar", "test", "src/workbench", "src/workbench/page", "src/warehouse"];

/** The machine the checks are meant for has two processors. */
const AT_ONCE = 2;

/** Every check that is not a test of its own: format, lint, types, build. */
export function checks(): Command[] {
  return [
    { name: "build", program: "tsx", args: ["src/tools/build.ts"] },
    { name: "lint", program: "eslint", args: [".", "--max-warnings", "0"] },
    { name: "format", program: "prettier", args: ["--check", "--log-level", "warn", "."] },
    ...TYPED.filter((folder) => existsSync(join(ROOT, folder, "tsconfig.json"))).map(typeCheck),
  ];
}

function typeCheck(folder: string): Command {
  const memory = join(CACHE, "types", `${folder.replace(/\W/g, "-")}.json`);
  const args = ["-p", folder, "--incremental", "--tsBuildInfoFile", memory, "--pretty", "false"];
  return { name: folder === "." ? "types" : `types of ${folder}`, program: "tsc", args };
}

/** Runs every check, two at a time; prints a line for each and the output of those that fail. */
export async function runChecks(commands: readonly Command[]): Promise<Outcome[]> {
  const waiting = [...commands];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await collected(next);
      report(next.name, outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

function report(name: string, { passed, output, seconds }: Outcome): void {
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output.trimEnd());
}
