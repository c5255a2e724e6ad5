/** The command with `--engine duckdb`: the same numbers and lists from the same files, by DuckDB; no spreadsheet is opened. */
import { spawnSync } from "node:child_process";
import { basename, join, resolve } from "node:path";
import { dayInZone } from "../intake/zone.ts";
import { rolesInUse, rowConverter } from "../intake/to-rows.ts";
import type { ReportArgs } from "./report-args.ts";
import type { Terminal } from "./report-command.ts";
import { LOCALE, readAllFiles, type ReadFile, ZONE } from "./report-files.ts";
import { onlyAddOn } from "./report-numbers.ts";
import { filesOfList, writeListFiles } from "./report-list.ts";
import { namedProfile } from "./report-profile.ts";
import { anchorOf } from "./report-run.ts";
import { contentOf, countedReports } from "./report-counted.ts";
import { requireWritable, writeWhole } from "./report-output.ts";
import { Stop } from "./report-stop.ts";
import { reportText } from "./report-texts.ts";
import { duckRun, type GivenRun, parquetAsCsv, profileSentence, sqlSentence } from "../warehouse/index.ts";

/**
 * Writes what is asked for.
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
  if (engine === null) throw new Stop(2, profileSentence("profile-engine", language));
  if (engine !== "duckdb") throw refuse(2, "sql-engine", { value: engine });
  const option = onlyAddOn(args);
  if (option !== undefined) throw refuse(2, "sql-option", { option });
  if (args.orders.length > 1) throw refuse(2, "sql-several-files");
  const [path] = args.orders.map(pathOf) as [string];
  const outs = [args.out, args.list?.out].flatMap((name) => (name ? [pathOf(name)] : []));
  outs.forEach((out, i) => requireWritable(out, [path, ...outs.slice(i + 1)], language));
  const table = args.profile === null ? null : tableOf(args, path, pathOf);
  if (!installed()) throw refuse(1, "sql-install");
  const zone = table?.zone ?? ZONE;
  const found = await duckRun({
    ...{ orders: table ?? (await rowsIn(path, args, tell)), language },
    ...{ settings: args.settings, anchor: anchorOf(args), list: args.list },
    reports: args.out === null ? null : countedReports(args),
    slices: { slice: args.slice, compare: args.compare },
    ...{ today: dayInZone(zone)(new Date()), zone, locale: LOCALE },
    told: tell,
  });
  if ("refused" in found) throw new Stop(found.status, found.refused);
  const files = args.list && found.list && (await filesOfList(found.list, args.list, language));
  if (args.out !== null && found.numbers !== null) {
    const { json, counted } = found.numbers;
    const of = { warehouse: "DuckDB", table: basename(path), zone, settings: args.settings };
    writeWhole(pathOf(args.out), await contentOf(json, { ...counted, ...of }, args, tell), language);
    say(reportText("written", language, { value: args.out }));
  }
  if (args.list && files) writeListFiles(files, args.list, { out: say, err: tell, path: pathOf }, language);
}

/** A file's rows, read as any file of orders is. */
async function rowsIn(path: string, args: ReportArgs, tell: Terminal["err"]): Promise<GivenRun["orders"]> {
  const { language } = args;
  const read = (orders: string) => readAllFiles({ orders: [orders], customers: [] }, args, tell).orders;
  const files = /\.parquet$/i.test(path) ? await parquetAsCsv(path, read) : read(path);
  if (files === null) throw new Stop(1, sqlSentence("sql-parquet", language, { value: basename(path) }));
  const [file] = files;
  if (files.length !== 1 || file === undefined) throw new Stop(2, sqlSentence("sql-several-files", language));
  return { ...cellsOf(file, basename(path)), dayOfInstant: dayInZone(ZONE) };
}

/** Options that say how a file of orders is read: a profile says it all. */
const ONLY_READ: Readonly<Record<string, (args: ReportArgs) => boolean>> = {
  "--column": ({ columns }) => columns.length > 0,
  "--sheet": ({ sheet }) => sheet !== null,
  "--sum-rows": ({ sumRows }) => sumRows !== null,
  "--keep-garbled": ({ keepGarbled }) => keepGarbled,
  "--keep-long-rows": ({ keepLongRows }) => keepLongRows,
};

/**
 * A file that is counted as it lies.
 *
 * @throws Stop where the profile is none
 */
function tableOf(args: ReportArgs, path: string, pathOf: (path: string) => string) {
  const { language } = args;
  const option = Object.keys(ONLY_READ).find((one) => ONLY_READ[one]?.(args));
  if (option !== undefined) throw new Stop(2, profileSentence("profile-option", language, { option }));
  return { path, ...namedProfile(args.profile ?? "", pathOf, language) };
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
