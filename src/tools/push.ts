/**
 * `npm run push`: checks, builds and pushes to a script of one's own; `-- SCRIPT_ID` names the script once. `--monthly`
 * pushes the bundle that makes the reports every month, `--bigquery` the one that runs its SQL itself, both together the one
 * with both, `--base` the one without; what was pushed last stays chosen.
 */
import { languageOf, say } from "../catalog/language.ts";
import { INSTALL_TEXTS } from "../catalog/texts/install-texts.ts";
import { type Command, shown } from "./command.ts";
import { OWN_SCRIPT } from "./paths.ts";
import { chosenScript, keepScript, storedScript } from "./own-script.ts";

const STEPS: readonly Command[] = [
  { name: "check", program: "tsx", args: ["src/tools/test.ts", "--quick"] },
  { name: "push", program: "clasp", args: ["--project", OWN_SCRIPT, "push", "--force"] },
];

async function push(): Promise<number> {
  for (const step of STEPS) {
    const status = await shown(step);
    if (status !== 0) return status;
  }
  return 0;
}

const script = chosenScript(process.argv.slice(2), storedScript(OWN_SCRIPT));
if (script !== null) {
  keepScript(OWN_SCRIPT, script);
  process.exitCode = await push();
} else {
  const language = languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
  console.error(say(INSTALL_TEXTS.whichScript, language));
  process.exitCode = 2;
}
