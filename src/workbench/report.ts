/** `npm run report`: the command in a process of its own. */
import { setFlagsFromString } from "node:v8";
import { reportCommand } from "./report-command.ts";

// Half of the memory may wait for being let go, not three quarters: a long file's peak is a third lower for the same work.
setFlagsFromString("--heap-growing-percent=100");

process.exitCode = await reportCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
