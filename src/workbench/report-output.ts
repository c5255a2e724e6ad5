/** What the command writes: the run as JSON, or the report sheets as xlsx. */
import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Book, ServiceCalls } from "./book.ts";
import type { ReportArgs } from "./report-args.ts";
import { ask } from "./report-run.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** The whole run, in the order of the contract. */
export function reportJson(
  book: Pick<Book, "call" | "evaluate" | "values">,
  args: ReportArgs,
  sheetNames: readonly string[],
  { people, calls }: { readonly people: object; readonly calls: ServiceCalls },
): string {
  const run = ask(book, "runJson", {}, args.language) as object;
  const formulas: Record<string, unknown> = {};
  for (const formula of args.formulas) formulas[formula] = book.evaluate(formula);
  const sheets = sheetNames.map((name) => ({ name, values: book.values(name) }));
  const report = { ...run, ...people, formulas, sheets, serviceCalls: calls };
  return `${JSON.stringify(report, null, 1)}\n`;
}

/**
 * Stops before any work when the file could not be written in the end, or would take the place of another.
 *
 * @param others files that are read, or written, too
 */
export function requireWritable(path: string, others: readonly string[], language: Language): void {
  const stop = (key: "out-folder" | "out-taken") => new Stop(2, reportText(key, language, { value: path }));
  if (others.some((other) => realPath(other) === realPath(path))) throw stop("out-taken");
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw stop("out-folder");
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw stop("out-folder");
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Writes a file as a whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array, language: Language): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
    throw new Stop(2, reportText("out-folder", language, { value: path }));
  }
}
