/**
 * `npm run conformance` builds the probes; `-- --install` puts them into a new spreadsheet; `-- --compare FILE …` compares
 * answers from Google with those of the local spreadsheet: 0 = none differs, 1 = some do, 2 = a file cannot be read.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { languageOf } from "../catalog/language.ts";
import { compared, type ProbeAnswer } from "../conformance/answers.ts";
import { PROBES } from "../conformance/probes.ts";
import { answered } from "./command.ts";
import { buildProbes, PROBE_DIST, PROBE_SCRIPT } from "./conformance/bundle.ts";
import { joinedAnswers, localAnswers } from "./conformance/local-answers.ts";
import { install } from "./install/install.ts";
import { CACHE } from "./paths.ts";

function answersIn(file: string): ProbeAnswer[] {
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  const isAnswer = (one: unknown): boolean =>
    typeof one === "object" && one !== null && "probe" in one && "got" in one;
  if (!Array.isArray(read) || !read.every(isAnswer)) throw new Error("no list of answers");
  return read as ProbeAnswer[];
}

async function compare(files: readonly string[]): Promise<number> {
  const google: ProbeAnswer[][] = [];
  for (const file of files) {
    try {
      google.push(answersIn(file));
    } catch (error) {
      console.error(
        `${file}: ${String(error)}. Copy the whole cell below the table of the sheet "conformance" into a text file.`,
      );
      return 2;
    }
  }
  await buildProbes();
  const { lines, differences } = compared(PROBES, joinedAnswers(google), localAnswers());
  for (const line of lines) console.log(line);
  console.log(`${PROBES.length} probes, ${differences} differ`);
  return differences > 0 ? 1 : 0;
}

async function installed(): Promise<number> {
  const { status, lines } = await install(["CPM conformance"], {
    language: languageOf(Intl.DateTimeFormat().resolvedOptions().locale),
    clasp: (args, folder) => answered({ name: "clasp", program: "clasp", args }, folder),
    build: buildProbes,
    ...{ project: CACHE, temporary: tmpdir(), ownScript: PROBE_SCRIPT },
    // Each time another spreadsheet: nothing of an earlier one may answer.
    remembered: () => null,
    remember: (scriptId) => writeFileSync(PROBE_SCRIPT, JSON.stringify({ scriptId, rootDir: "conformance" })),
  });
  for (const line of lines) console.log(line);
  return status;
}

const [option, ...files] = process.argv.slice(2);
if (option === "--compare" && files.length > 0 && files.every((file) => existsSync(file)))
  process.exitCode = await compare(files);
else if (option === "--install" && files.length === 0) process.exitCode = await installed();
else if (option === undefined) {
  await buildProbes();
  console.log(`The probes lie in ${PROBE_DIST}; what to do with them: src/docs/conformance.md`);
} else {
  console.error("npm run conformance [-- --install | -- --compare ANSWERS.json …]");
  process.exitCode = 2;
}
