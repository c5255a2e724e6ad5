/** The command of `npm run report`: orders files in, the add-on's reports as JSON or xlsx out. */
import { resolve } from "node:path";
import type { Book } from "./book.ts";
import { openBook } from "./host.ts";
import { adCostsInto } from "./report-ad-costs.ts";
import { askedUsage, reportArgs, type ReportArgs } from "./report-args.ts";
import { LOCALE, readAllFiles, ZONE } from "./report-files.ts";
import { importCustomers, importFiles, type ImportResult } from "./report-import.ts";
import { groupsPath } from "./report-campaign.ts";
import { campaignSheets, listFiles, writeListFiles } from "./report-list.ts";
import { letGo } from "./report-memory.ts";
import { reportJson, requireWritable, writeWhole } from "./report-output.ts";
import { phases, type Phases } from "./report-phases.ts";
import { runReports, withCopies } from "./report-run.ts";
import { Stop } from "./report-stop.ts";
import { reportText } from "./report-texts.ts";
import { bookToXlsx } from "./xlsx.ts";

/** Where the command writes its lines. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** npm changes to the package's folder; paths mean the folder the command was typed in. */
const pathOf = (path: string): string =>
  process.env["npm_lifecycle_event"] === "report"
    ? resolve(process.env["INIT_CWD"] ?? "", path)
    : resolve(path);

async function report(args: ReportArgs, clock: Phases, { out: say, err: tell }: Terminal): Promise<void> {
  const { language } = args;
  const groups = args.list?.campaign ? groupsPath(args.list.out) : null;
  const outs = [args.out, args.list?.out, groups].flatMap((name) => (name ? [pathOf(name)] : []));
  outs.forEach((path, i) =>
    requireWritable(path, [...args.orders.map(pathOf), ...outs.slice(i + 1)], language),
  );
  const book = openBook({
    locale: LOCALE,
    timeZone: ZONE,
    userLocale: language === "en" ? "en_US" : "ja",
    // Nobody opens this file: how many orders Google would take is no concern of the numbers.
    mostCells: Infinity,
  });
  const before = book.visibleSheets();
  const imported = importedInto(book, args, { clock, tell });
  const brought = args.adCosts === null ? null : adCostsInto(book, pathOf(args.adCosts), language);
  const adCosts = brought === null ? [] : [brought.name];
  letGo(imported.files);
  const { result, ...told } = runReports(book, args, clock.begin);
  const others = [...before, imported.name, ...adCosts];
  const made = book.visibleSheets().filter((name) => !others.includes(name));
  const own = [...withCopies(book, args, made), ...adCosts];
  const list = args.list && (await listFiles(book, args.list, language));
  if (args.out !== null) {
    clock.begin(`write ${args.format}`);
    const xlsx = () => bookToXlsx(book, [...own, ...campaignSheets(list)]);
    const content = args.format === "xlsx" ? await xlsx() : reportJson(book, args, own, told);
    writeWhole(pathOf(args.out), content, language);
  }
  const notices = brought === null ? result.notices : result.notices.map(brought.ofFile);
  [...imported.notices, ...notices].forEach(tell);
  clock.end();
  if (imported.files.length > 1) importedLines(imported, args).forEach(say);
  if (args.out !== null) say(reportText("written", language, { value: args.out }));
  if (args.list && list) writeListFiles(list, args.list, { out: say, err: tell, path: pathOf }, language);
}

/** The files' rows are held no longer than this takes. */
function importedInto(
  book: Book,
  args: ReportArgs,
  { clock, tell }: { readonly clock: Phases; readonly tell: Terminal["err"] },
): ImportResult {
  clock.begin("read files");
  const paths = { orders: args.orders.map(pathOf), customers: args.customers.map(pathOf) };
  const { orders, customers } = readAllFiles(paths, args, tell);
  clock.begin("import");
  importCustomers(book, customers, args).forEach(tell);
  return importFiles(book, orders, args);
}

/** What became of each of several files. */
const importedLines = ({ files }: ImportResult, { language }: ReportArgs): string[] =>
  files.map(({ name, ...counts }) => reportText("imported", language, { value: name, ...counts }));

/**
 * Runs the command.
 *
 * @returns its exit status: 0 = written, 1 = the data cannot be analysed, 2 = the command was used wrongly
 */
export async function reportCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const usage = askedUsage(argv);
    if (usage !== null) terminal.out(usage);
    else {
      const args = reportArgs(argv);
      const clock = phases(args.verbose, terminal.err);
      // Whoever does not name another engine loads none.
      if (args.warehouse !== null)
        await (
          await import("./report-facts.ts")
        ).factsCommand(args, args.warehouse, {
          ...terminal,
          pathOf,
        });
      else if (args.engine === null && args.profile === null) await report(args, clock, terminal);
      else await (await import("./report-duckdb.ts")).duckdbReport(args, terminal, pathOf);
    }
    return 0;
  } catch (error) {
    terminal.err(error instanceof Stop || !argv.includes("--verbose") ? messageOf(error) : stackOf(error));
    return error instanceof Stop ? error.status : 1;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || messageOf(error);
