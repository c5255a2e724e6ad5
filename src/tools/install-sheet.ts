/** `npm run install-sheet -- "店の名前"`: a new spreadsheet in one's own Google Drive, with the add-on in it. */
import { tmpdir } from "node:os";
import { languageOf } from "../catalog/language.ts";
import { answered } from "./command.ts";
import { buildDist } from "./dist.ts";
import { install } from "./install/install.ts";
import { keepScript, storedScript } from "./own-script.ts";
import { OWN_SCRIPT, ROOT } from "./paths.ts";

const installed = install(process.argv.slice(2), {
  language: languageOf(Intl.DateTimeFormat().resolvedOptions().locale),
  clasp: (args, folder) => answered({ name: "clasp", program: "clasp", args }, folder),
  build: buildDist,
  project: ROOT,
  temporary: tmpdir(),
  ownScript: OWN_SCRIPT,
  remembered: () => storedScript(OWN_SCRIPT)?.scriptId ?? null,
  remember: (scriptId) => keepScript(OWN_SCRIPT, { scriptId, rootDir: "dist" }),
});
try {
  const { status, lines } = await installed;
  for (const line of lines) (status === 0 ? console.log : console.error)(line);
  process.exitCode = status;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
