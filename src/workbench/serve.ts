/**
 * `npm start`: the workbench, its sidebar open, with the choice of what to begin with; with `--monthly` the bundle that
 * makes the reports every month is in it.
 */
import { fileURLToPath } from "node:url";
import { openPage } from "./open-page.ts";
import { openHostTable, openTableWith, hostXlsx } from "./server/host-table.ts";
import { startWorkbench, type Workbench, type WorkbenchOptions } from "./server/server.ts";

const PORT = 8274;

const MONTHLY = fileURLToPath(new URL("../../dist-monthly", import.meta.url));

const options: WorkbenchOptions = {
  openTable: process.argv.includes("--monthly") ? openTableWith(MONTHLY) : openHostTable,
  toXlsx: hostXlsx,
  first: { kind: "empty" },
  begins: "choice",
};

/** The usual port, so that a bookmark works; any other when somebody has it already. */
async function start(): Promise<Workbench> {
  const port = Number(process.env["PORT"] ?? PORT);
  return startWorkbench({ ...options, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return startWorkbench(options);
  });
}

const workbench = await start();
console.log(`CPM Sheets: ${workbench.address}`);
openPage(workbench.address);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void workbench.close().then(() => process.exit(0)));
}
