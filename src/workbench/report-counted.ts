/** Report sheets of facts that SQL counted: the add-on writes them in a book that holds no orders. */
import { openBook } from "./host.ts";
import type { ReportArgs } from "./report-args.ts";
import { LOCALE } from "./report-files.ts";
import { runCounted, withCopies, withoutCopy } from "./report-run.ts";
import { bookToXlsx } from "./xlsx.ts";

type Counted = Parameters<typeof runCounted>[1];

/** The reports whose numbers are asked for: a copy of them for management stands in sheets alone. */
export const countedReports = ({ format, reports }: Pick<ReportArgs, "format" | "reports">) =>
  format === "xlsx" ? withoutCopy(reports) : reports;

/**
 * What is written of facts that SQL counted: their numbers, or the reports' sheets.
 *
 * @param json the numbers
 * @param tell is told which sheet is made next
 */
export async function contentOf(
  json: object,
  counted: Counted,
  args: ReportArgs,
  tell: (line: string) => void,
): Promise<string | Uint8Array> {
  return args.format === "xlsx" ? sheetsOfCounted(counted, args, tell) : `${JSON.stringify(json, null, 1)}\n`;
}

/**
 * An xlsx of the reports that are asked for.
 *
 * @param step is told what is done next
 * @throws Stop with the add-on's own sentence
 */
async function sheetsOfCounted(
  counted: Counted,
  args: ReportArgs,
  step: (label: string) => void,
): Promise<Uint8Array> {
  const { language, reports } = args;
  const userLocale = language === "en" ? "en_US" : "ja";
  const book = openBook({ locale: LOCALE, timeZone: counted.zone, userLocale });
  const before = book.visibleSheets();
  const made = runCounted(book, counted, args, step).reports;
  // A run of counted facts writes every report.
  const others = made.filter(({ id }) => reports.length > 0 && !reports.includes(id)).map(({ name }) => name);
  const own = book.visibleSheets().filter((name) => !before.includes(name) && !others.includes(name));
  return bookToXlsx(book, withCopies(book, args, own));
}
