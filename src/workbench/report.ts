/** `npm run report`: the command in a process of its own. */
import { reportCommand } from "./report-command.ts";
import { growSlowly } from "./report-memory.ts";

growSlowly();
process.exitCode = await reportCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
