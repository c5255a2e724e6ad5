/** The command with `--engine duckdb`: the same numbers from the same files, counted by DuckDB; no spreadsheet is opened. */
import { spawnSync } from "node:child_process";
import { basename, join, resolve } from "node:path";
import { dayInZone } from "../intake/zone.ts";
import { rolesInUse, rowConverter } from "../intake/to-rows.ts";
import type { ReportArgs } from "./report-args.ts";
import type { Terminal } from "./report-command.ts";
import { LOCALE, readAllFiles, type ReadFile, ZONE } from "./report-files.ts";
import { onlyAddOn } from "./report-numbers.ts";
import { anchorOf } from "./report-run.ts";
import { requireWritable, writeWhole } from "./report-output.ts";
import { Stop } from "./report-stop.ts";
import { reportText } from "./report-texts.ts";
import { duckRun, parquetAsCsv, sqlSentence } from "../warehouse/index.ts";

/**
 * Writes the JSON.
 *
 * @param pathOf the path that a typed one means
 * @throws Stop with one sentence
 */
export async function duckdbReport(
  args: ReportArgs,
  { out: say, err: tell }: Terminal,
  pathOf: (path: string) => string,
): Promise<void> {
  const { language, engine } = args;
  const refuse = (
    status: 1 | 2,
    code: Parameters<typeof sqlSentence>[0],
    values: Record<string, string> = {},
  ): Stop => new Stop(status, sqlSentence(code, language, values));
  if (engine !== "duckdb") throw refuse(2, "sql-engine", { value: engine ?? "" });
  const option = onlyAddOn(args);
  if (option !== undefined) throw refuse(2, "sql-option", { option });
  if (args.orders.length > 1) throw refuse(2, "sql-several-files");
  const [path] = args.orders.map(pathOf) as [string];
  const target = pathOf(args.out ?? "");
  requireWritable(target, [path], language);
  if (!installed()) throw refuse(1, "sql-install");
  const read = (orders: string) => readAllFiles({ orders: [orders], customers: [] }, args, tell).orders;
  const files = /\.parquet$/i.test(path) ? await parquetAsCsv(path, read) : read(path);
  if (files === null) throw refuse(1, "sql-parquet", { value: basename(path) });
  const [file] = files;
  if (files.length !== 1 || file === undefined) throw refuse(2, "sql-several-files");
  const { columns, rows } = cellsOf(file, basename(path));
  const dayOfInstant = dayInZone(ZONE);
  const found = await duckRun({
    ...{ columns, rows, dayOfInstant, language },
    ...{ settings: args.settings, anchor: anchorOf(args), reports: args.reports },
    ...{ today: dayOfInstant(new Date()), zone: ZONE, locale: LOCALE },
    told: tell,
  });
  if ("refused" in found) throw new Stop(found.status, found.refused);
  writeWhole(target, `${JSON.stringify(found.json, null, 1)}\n`, language);
  say(reportText("written", language, { value: args.out ?? "" }));
}

/** The executors' packages, installed when they are missing. */
function installed(): boolean {
  const setup = resolve(join(import.meta.dirname, "..", "tools", "setup.mjs"));
  const { status } = spawnSync(process.execPath, [setup, "src/warehouse/executors"], {
    stdio: ["ignore", 2, 2],
  });
  return status === 0;
}

/** A file's rows as they would stand in the orders sheet. */
function cellsOf(file: ReadFile, name: string) {
  const columns = rolesInUse([file]);
  const convert = rowConverter({ file: name, mapping: file.mapping, survey: file.survey, columns });
  const rows = file.rows.flatMap((row, i) => {
    const cells = convert(row ?? [], i + 1);
    return cells === null ? [] : [cells];
  });
  return { columns, rows };
}
