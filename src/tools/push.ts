/** `npm run push`: checks, builds and pushes dist to a script of one's own; `-- SCRIPT_ID` names the script once. */
import { existsSync, writeFileSync } from "node:fs";
import { type Command, shown } from "./command.ts";
import { OWN_SCRIPT } from "./paths.ts";

const STEPS: readonly Command[] = [
  { name: "check", program: "tsx", args: ["src/tools/test.ts", "--quick"] },
  { name: "push", program: "clasp", args: ["--project", OWN_SCRIPT, "push", "--force"] },
];

function rememberScript(scriptId: string): void {
  writeFileSync(OWN_SCRIPT, `${JSON.stringify({ scriptId, rootDir: "dist" }, null, 2)}\n`);
}

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
  console.error(
    "Which script? Give its id once: npm run push -- YOUR-SCRIPT-ID (Apps Script > Project Settings)",
  );
  process.exitCode = 2;
}
