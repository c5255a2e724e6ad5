/** Prints src/docs/service-calls.md: `npx tsx test/bench/service-calls.ts`, after a build. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { ROOT } from "../../src/tools/paths.ts";
import { asked, callsOfRuns, type Kinds, REPORT_IDS, RUNS, STEPS } from "../support/run-calls.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const HEAD = `# Service calls

What each step of a run asks of Google's services, counted by the local spreadsheet on the worked shop and printed by
\`npx tsx test/bench/service-calls.ts\`; \`test/entry/service-calls.test.ts\` holds the bounds. First: the sheet is made. Same
layout: its values and formulas are written where the old ones stand. Other layout: rows came or went, so looks and lines are
made anew on the same cells, cells merged where others are, and charts drawn as they are now. A step of a report includes the
lock, the right to edit, the id of the file, the stored facts and the cursor (14 calls). The numbers do not grow with the orders, but for \`read\`
from a million cells on: it is then a call for each part, and one that counts them. Broken off at every call of another layout
(101 calls with those that are not counted here; killed before it, killed after it, failed after its effect: 303 cuts) the file
held, once mended, 149 times the old report and 154 times the new one, each whole;
\`SWEEP=all npx vitest run test/sheets/book/rewrite.test.ts\` repeats that.

What a new sheet takes above 60 calls has no call for several places at once: columns and rows of many sizes (neighbours share one where they can), cells merged as
cards, charts and their ids, and in 顧客BS five names and a warning at six stretches of original values.

A cell holds the calls (getters + setters + waiting reads). Waiting reads have to wait until pending writes have reached the
file, which is what costs on Google: 0.15 to 0.3 s each by published measurements, 0.3 to 3 ms the others. Builders work in the
script's own memory and are not counted.
`;

const cell = (kinds: Kinds): string =>
  `${asked(kinds)} (${kinds.getters} + ${kinds.setters} + ${kinds.committingReads})`;

const runs = callsOfRuns(WORKED_ROWS, RUNS);
const line = (step: string): string =>
  `| \`${step}\` | ${RUNS.map((name) => cell(runs[name][step]!)).join(" | ")} |`;
const sum = (name: (typeof RUNS)[number]): number =>
  REPORT_IDS.reduce((total, id) => total + asked(runs[name][id]!), 0);

const table = [
  "| Step | First | Same layout | Other layout |",
  "| --- | --- | --- | --- |",
  ...STEPS.map(line),
  `| a report, on average | ${RUNS.map((name) => Math.round(sum(name) / REPORT_IDS.length)).join(" | ")} |`,
].join("\n");

const path = join(ROOT, "src/docs/service-calls.md");
const options = await resolveConfig(path);
writeFileSync(path, await format(`${HEAD}\n${table}\n`, { ...options, filepath: path }));
