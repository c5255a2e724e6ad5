/**
 * `npm run push`: checks, builds and pushes to a script of one's own; `-- SCRIPT_ID` names the script once. `--monthly`
 * pushes the bundle that makes the reports every month, `--base` the one without it; what was pushed last stays chosen.
 */
import { writeFileSync } from "node:fs";
import { type Command, shown } from "./command.ts";
import { OWN_SCRIPT } from "./paths.ts";
import { chosenScript, storedScript } from "./own-script.ts";

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
  writeFileSync(OWN_SCRIPT, `${JSON.stringify(script, null, 2)}\n`);
  process.exitCode = await push();
} else {
  console.error(
    "Which script? Give its id once: npm run push -- YOUR-SCRIPT-ID (Apps Script > Project Settings)",
  );
  process.exitCode = 2;
}
