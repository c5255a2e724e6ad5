/** `npm run report`: the command in a process of its own. */
import { reportCommand } from "./report-command.ts";

process.exitCode = await reportCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
