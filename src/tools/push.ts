/** `npm run push`: checks, builds and pushes dist to a script of one's own; `-- SCRIPT_ID` names the script once. */
import { existsSync } from "node:fs";
import { languageOf, say } from "../catalog/language.ts";
import { INSTALL_TEXTS } from "../catalog/texts/install-texts.ts";
import { type Command, shown } from "./command.ts";
import { rememberScript } from "./install/own-script.ts";
import { OWN_SCRIPT } from "./paths.ts";

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

const [scriptId] = process.argv.slice(2);
if (scriptId !== undefined) rememberScript(scriptId);
if (existsSync(OWN_SCRIPT)) {
  process.exitCode = await push();
} else {
  const language = languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
  console.error(say(INSTALL_TEXTS.whichScript, language));
  process.exitCode = 2;
}
