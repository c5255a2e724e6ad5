/** The command with `--facts-sql` and `--facts`: the SQL that BigQuery runs, and the numbers of its result. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { dayInZone } from "../intake/zone.ts";
import { ended, tableIn } from "../intake/read-file.ts";
import { refusalText, UnreadableFile } from "../intake/unreadable.ts";
import {
  answered,
  columnsIn,
  factsReport,
  factsSentence,
  textFor,
  isTableName,
  listTextFor,
  profileSentence,
  tableNamed,
} from "../warehouse/index.ts";
import type { ReportArgs } from "./report-args.ts";
import type { Terminal } from "./report-command.ts";
import { bytesOf, LOCALE } from "./report-files.ts";
import { onlyAddOn } from "./report-numbers.ts";
import { contentOf, countedReports } from "./report-counted.ts";
import { requireWritable, writeWhole } from "./report-output.ts";
import { namedProfile } from "./report-profile.ts";
import { anchorOf } from "./report-run.ts";
import { Stop } from "./report-stop.ts";
import { reportText } from "./report-texts.ts";
import type { AskedWarehouse } from "./report-warehouse.ts";

interface Place extends Terminal {
  /** The path that a typed one means. */
  readonly pathOf: (path: string) => string;
}
/** The command's options, and of them those of BigQuery. */
interface Asked extends ReportArgs {
  readonly warehouse: AskedWarehouse;
}

/**
 * Prints the SQL, or writes the JSON of a result.
 *
 * @throws Stop with one sentence
 */
export async function factsCommand(
  given: ReportArgs,
  warehouse: AskedWarehouse,
  place: Place,
): Promise<void> {
  const args: Asked = { ...given, warehouse };
  const option = args.orders[0] ?? (args.list === null ? onlyAddOn(args) : "--list");
  if (option !== undefined) throw refusal(args, "facts-option", { option });
  await (args.warehouse.facts === null ? printSql(args, place) : writeNumbers(args, place));
}

/** The command was used wrongly. */
const refusal = (
  { language }: ReportArgs,
  code: Parameters<typeof factsSentence>[0],
  values: Record<string, string> = {},
): Stop => new Stop(2, factsSentence(code, language, values));

async function printSql(args: Asked, { out, pathOf }: Place): Promise<void> {
  const { mapping, table: typed, schema, firstOrder, historyFrom, sliceFirst, conditions } = args.warehouse;
  if (typed === null || schema === null || mapping === null) throw refusal(args, "facts-table");
  const table = tableNamed(typed);
  if (!isTableName(table)) throw refusal(args, "facts-table-name", { value: typed });
  const columns = columnsAt(args, pathOf(schema));
  const named = namedProfile(mapping, pathOf, args.language);
  const today = dayInZone(named.zone)(new Date());
  const { settings, language } = args;
  const asked = { ...named, table, columns, today, anchor: anchorOf(args), settings, language };
  const sql = await answered(async () => {
    if (conditions !== null) {
      if (isSliced(args)) throw refusal(args, "facts-list-slice");
      return listTextFor({ ...asked, conditions });
    }
    if (firstOrder === null) throw refusal(args, "facts-first-order");
    if (sliceFirst.length > args.compare.length + Number(args.slice !== null))
      throw new Stop(2, reportText("option-value", language, { value: "--slice-first" }));
    const slices = { slice: args.slice, compare: args.compare, firsts: sliceFirst };
    return textFor({ ...asked, firstPurchase: firstOrder, dataStart: historyFrom, slices });
  }, language);
  if ("refused" in sql) throw new Stop(sql.status, sql.refused);
  out(sql.made);
}

function textAt(args: Asked, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw refusal(args, "facts-file", { value: basename(path) });
  }
}

/** The columns of a table, as BigQuery tells its schema. */
function columnsAt(args: Asked, path: string): NonNullable<ReturnType<typeof columnsIn>> {
  const columns = columnsIn(textAt(args, path));
  if (columns === null) throw refusal(args, "facts-schema", { value: basename(path) });
  return columns;
}

const isSliced = ({ slice, compare }: ReportArgs): boolean => slice !== null || compare.length > 0;

async function writeNumbers(args: Asked, { out, err, pathOf }: Place): Promise<void> {
  const { language, settings } = args;
  const reports = countedReports(args);
  const path = pathOf(args.warehouse.facts ?? "");
  const target = pathOf(args.out ?? "");
  requireWritable(target, [path], language);
  const rows = rowsAt(args, path);
  const slices = isSliced(args) ? { slice: args.slice, compare: args.compare } : null;
  const asked = { rows, settings, reports, slices, anchor: anchorOf(args), locale: LOCALE, language };
  const numbers = await answered(() => factsReport(asked), language);
  if ("refused" in numbers) throw new Stop(numbers.status, numbers.refused);
  numbers.made.warnings.forEach(({ code, values }) => err(profileSentence(code, language, values)));
  numbers.made.notices.forEach((sentence) => err(sentence));
  const { json, counted, table, zone, chosen } = numbers.made;
  const taken = { ...counted, warehouse: "BigQuery", table, zone, settings: chosen };
  writeWhole(target, await contentOf(json, taken, args, err), language);
  out(reportText("written", language, { value: args.out ?? "" }));
}

function rowsAt(args: Asked, path: string): readonly string[][] {
  try {
    return ended(tableIn(basename(path), bytesOf(path), { answers: {} })).table;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (error.code === "header-only" || error.code === "empty")
      throw new Stop(1, factsSentence("facts-empty", args.language));
    const said = refusalText(error, args.language);
    throw refusal(args, "facts-unreadable", { value: basename(path), ...said });
  }
}
