/** `npm test`: every check and every test; with `--quick` those of the browser left out. The last line is the totals. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checks, runChecks } from "./checks.ts";
import { shown } from "./command.ts";
import { CACHE } from "./paths.ts";
import { testTotals, type Totals, totalsLine } from "./totals.ts";

const REPORT = join(CACHE, "vitest.json");

async function runTests(quick: boolean): Promise<Totals> {
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const args = ["run", ...(quick ? ["--project", "!browser"] : []), ...reporters];
  // The tests are the same whatever the machine's NODE_ENV says.
  const status = await shown({ name: "tests", program: "vitest", args, env: { NODE_ENV: "test" } });
  return testTotals(existsSync(REPORT) ? readFileSync(REPORT, "utf8") : null, status === 0);
}

const outcomes = await runChecks(checks());
const tests = await runTests(process.argv.includes("--quick"));
const totals = {
  passed: tests.passed + outcomes.filter((outcome) => outcome.passed).length,
  failed: tests.failed + outcomes.filter((outcome) => !outcome.passed).length,
  skipped: tests.skipped,
};
for (const name of totals.skipped) console.log(`not run: ${name}`);
console.log(`\n${totalsLine(totals)}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
