/** `npm run report`: orders files in, the add-on's reports as JSON or xlsx out. */
import { resolve } from "node:path";
import type { Book } from "./book.ts";
import { openBook } from "./host.ts";
import { askedUsage, reportArgs, type ReportArgs } from "./report-args.ts";
import { LOCALE, readAllOrders, ZONE } from "./report-files.ts";
import { importFiles, type ImportResult } from "./report-import.ts";
import { reportJson, requireWritable, writeWhole } from "./report-output.ts";
import { phases, type Phases } from "./report-phases.ts";
import { runReports } from "./report-run.ts";
import { Stop } from "./report-stop.ts";
import { reportText } from "./report-texts.ts";
import { bookToXlsx } from "./xlsx.ts";

const tell = (line: string): void => console.error(line);

/** npm changes to the package's folder; paths mean the folder the command was typed in. */
const pathOf = (path: string): string =>
  process.env["npm_lifecycle_event"] === "report"
    ? resolve(process.env["INIT_CWD"] ?? "", path)
    : resolve(path);

async function report(args: ReportArgs, clock: Phases): Promise<void> {
  const { language } = args;
  const out = pathOf(args.out);
  requireWritable(out, language);
  const book = openBook({
    locale: LOCALE,
    timeZone: ZONE,
    userLocale: language === "en" ? "en_US" : "ja",
  });
  const before = book.visibleSheets();
  const imported = importedInto(book, args, clock);
  const { result, calls } = runReports(book, args, clock.begin);
  const others = [...before, imported.name];
  const own = book.visibleSheets().filter((name) => !others.includes(name));
  clock.begin(`write ${args.format}`);
  const content = args.format === "xlsx" ? await bookToXlsx(book, own) : reportJson(book, args, own, calls);
  writeWhole(out, content, language);
  [...imported.notices, ...result.notices].forEach(tell);
  clock.end();
  if (imported.files.length > 1) tellImported(imported, args);
  console.log(reportText("written", language, { value: args.out }));
}

/** The files' rows are held no longer than this takes. */
function importedInto(book: Book, args: ReportArgs, clock: Phases): ImportResult {
  clock.begin("read files");
  const files = readAllOrders(args.orders.map(pathOf), args, tell);
  clock.begin("import");
  return importFiles(book, files, args);
}

/** What became of each of several files. */
function tellImported({ files }: ImportResult, { language }: ReportArgs): void {
  for (const { name, ...counts } of files) {
    console.log(reportText("imported", language, { value: name, ...counts }));
  }
}

async function main(argv: readonly string[]): Promise<void> {
  try {
    const usage = askedUsage(argv);
    if (usage !== null) return console.log(usage);
    const args = reportArgs(argv);
    await report(args, phases(args.verbose, tell));
  } catch (error) {
    tell(error instanceof Stop || !argv.includes("--verbose") ? messageOf(error) : stackOf(error));
    process.exitCode = error instanceof Stop ? error.status : 1;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || messageOf(error);

await main(process.argv.slice(2));
