/** The orders files of a command line, read and understood as the sidebar's page does. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { placeOf } from "../intake/chosen-columns.ts";
import { filesInside, type NamedBytes } from "../intake/chosen-bytes.ts";
import { isCustomerFile } from "../intake/customer-file.ts";
import { customerTable } from "../intake/customer-list.ts";
import { lostIdRefusal } from "../intake/id-survey.ts";
import { importCurrency } from "../intake/import-currency.ts";
import { answered, openQuestion } from "../intake/questions.ts";
import { questionLine } from "../intake/question-text.ts";
import { ended, type FileRead, readFile, type Understood, understand } from "../intake/read-file.ts";
import { remarkLines } from "../intake/remarks.ts";
import { ALL_SHEETS } from "../intake/sheet-question.ts";
import { refusalText, UnreadableFile } from "../intake/unreadable.ts";
import { dayInZone } from "../intake/zone.ts";
import { answersIn, settledBy } from "./report-answers.ts";
import type { ReportArgs } from "./report-args.ts";
import { missingSentence } from "./report-missing.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** A file with the way it is read and what its rows say. */
export interface ReadFile extends Pick<FileRead, "signature" | "mapping" | "survey"> {
  readonly name: string;
  /** Each row goes once it is sent. */
  readonly rows: (FileRead["table"][number] | null)[];
}

/** Outside a spreadsheet times are those of Tokyo, and ¥ are yen. */
export const ZONE = "Asia/Tokyo";
export const LOCALE = "ja_JP";
const HOME_CURRENCY = "JPY";
const dayOfInstant = dayInZone(ZONE);

/** Files that can be read and hold no orders; every other refusal is one of the file itself. */
const NO_ORDERS: ReadonlySet<string> = new Set(["empty", "no-text", "header-only"]);

/** A file that cannot be used whatever is answered; of several, the others can. */
class BadFile extends Stop {}

/** The files of a command line: those of orders, and lists of customers. */
export interface ReadFiles {
  readonly orders: readonly ReadFile[];
  readonly customers: readonly CustomersFile[];
}

/** A list of customers as it is sent. */
export interface CustomersFile {
  readonly name: string;
  readonly header: string[];
  readonly rows: string[][];
}

/**
 * Reads and understands files.
 *
 * @param tell hears of each bad file that is left out; it is with `--skip-bad`, as long as another file is good
 * @throws Stop with the first bad file's sentence, naming that option where there are several files
 */
export function readAllFiles(
  paths: { readonly orders: readonly string[]; readonly customers: readonly string[] },
  args: ReportArgs,
  tell: (sentence: string) => void,
): ReadFiles {
  const opened = openedAt(paths.orders, args);
  const lists = openedAt(paths.customers, args).map((one) => {
    if (one instanceof BadFile) throw one;
    return one;
  });
  requireColumns(
    [...opened, ...lists].flatMap((one) => (one instanceof BadFile ? [] : [one.headers])),
    args,
  );
  const isList = (one: OpenFile | BadFile): one is OpenFile =>
    !(one instanceof BadFile) && isCustomerFile(one);
  const others = opened.filter((one) => !isList(one));
  // Without orders beside them nothing can be reported of customers.
  const orders = goodOnes(others.length === 0 ? opened : others, args, tell);
  return { orders, customers: [...opened.filter(isList), ...lists].map(listOf) };
}

const openedAt = (paths: readonly string[], args: ReportArgs): (OpenFile | BadFile)[] =>
  paths
    .flatMap((path) => listed(orBad(() => filesAt(path, args))))
    .flatMap((one) => (one instanceof BadFile ? [one] : listed(orBad(() => filesRead(one, args)))));

const listOf = ({ name, table, mapping }: OpenFile): CustomersFile => ({
  name,
  ...customerTable(table, mapping.headerRow),
});

function goodOnes(
  opened: readonly (OpenFile | BadFile)[],
  args: ReportArgs,
  tell: (sentence: string) => void,
): ReadFile[] {
  const read = opened.map((one) => (one instanceof BadFile ? one : orBad(() => ordersIn(one, args, tell))));
  const bad = read.filter((one): one is BadFile => one instanceof BadFile);
  const good = read.filter((one): one is ReadFile => !(one instanceof BadFile));
  const [first] = bad;
  if (first !== undefined && (!args.skipBad || good.length === 0)) {
    throw opened.length === 1 ? first : new Stop(first.status, hinted(first, args));
  }
  for (const { message } of bad) tell(reportText("left-out", args.language, { value: message }));
  requireOneCurrency(good, args);
  return good;
}

/** @throws Stop with status 1 where the files' rows are in several currencies, and no setting keeps one */
function requireOneCurrency(files: readonly ReadFile[], { settings, language }: ReportArgs): void {
  const rules = { currency: settings.currency ?? "auto", homeCurrency: HOME_CURRENCY };
  const said = files.map(({ survey }) => survey.currencies);
  const { question } = importCurrency(said, rules, null);
  if (question !== null)
    throw new Stop(1, questionLine(files.map(({ name }) => name).join(", "), question, language));
}

function hinted({ message }: BadFile, { skipBad, language }: ReportArgs): string {
  return skipBad ? message : reportText("skip-bad-hint", language, { value: message });
}

function orBad<T>(read: () => T): T | BadFile {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadFile) return error;
    throw error;
  }
}

const listed = <T>(found: readonly T[] | BadFile): (T | BadFile)[] =>
  found instanceof BadFile ? [found] : [...found];

type OpenFile = FileRead & { readonly name: string };

/** @throws Stop with status 2 where no file has a column that was named */
function requireColumns(headers: readonly FileRead["headers"][], { columns, language }: ReportArgs): void {
  if (headers.length === 0) return;
  for (const { header } of columns) {
    if (header === "" || headers.some((names) => placeOf(header, names) >= 0)) continue;
    const known = [...new Set(headers.flat())].filter((name) => name !== "").join(", ");
    throw new Stop(2, reportText("no-column", language, { value: header, known }));
  }
}

/**
 * The orders of a file that was read.
 *
 * @throws Stop with status 1 for a file without orders, with lost numbers, or with an open question
 */
function ordersIn(file: OpenFile, args: ReportArgs, tell: (sentence: string) => void): ReadFile {
  const { settings, language } = args;
  const { name, table, signature, headers, other, remarks } = file;
  if (!file.hasHeader && args.columns.length === 0) {
    throw new BadFile(1, reportText("no-header", language, { value: name }));
  }
  if (file.missing.length > 0 && !file.questions.some(({ id }) => id === "onlyNames")) {
    throw new BadFile(1, missingSentence(file, language));
  }
  const lost = settings["keepLongIds"] === "true" ? null : lostIdRefusal(file.survey.lostId, headers);
  if (lost !== null) throw refused(name, lost, 1, language);
  const { mapping, survey, questions } = withSameDay(file, args);
  const open = openQuestion(questions, settledBy(args));
  // Nobody can answer here: the question ends the run, with the options that answer it.
  if (open !== null) throw new Stop(1, questionLine(name, open, language));
  for (const message of remarkLines(other, remarks, language))
    tell(reportText("remark", language, { file: name, message }));
  return { name, rows: [...table], signature, mapping, survey };
}

/** The file with rows of one day as one order, where that is asked and `amountLevel` answers it. */
function withSameDay(file: OpenFile, args: ReportArgs): Understood {
  const isAsked = file.questions.some(({ id }) => id === "sameDayLines");
  if (!isAsked || args.settings["amountLevel"] !== "order") return file;
  const mapping = answered(file.mapping, "sameDayLines", "order");
  return ended(understand(file.table, mapping, { dayOfInstant, sheets: file.sheets }));
}

/** A file as it is read, with the words by which a refusal calls it. */
type GivenFile = NamedBytes & { readonly called: string };

/** What lies at a path: the file itself, or the files of an archive. */
function filesAt(path: string, { language }: ReportArgs): GivenFile[] {
  return orRefused(path, language, () => {
    const [name, bytes] = [basename(path), bytesOf(path)];
    const inside = ended(filesInside(name, bytes));
    return inside?.map((file) => ({ ...file, called: file.name })) ?? [{ name, bytes, called: path }];
  });
}

/** A file read; a workbook all of whose sheets are wanted once for each that may hold orders. */
function filesRead({ name, bytes, called }: GivenFile, args: ReportArgs): OpenFile[] {
  const { columns, language } = args;
  return orRefused(called, language, () => {
    const reading = { answers: answersIn(args), columns, dayOfInstant };
    const found = ended(readFile(name, bytes, reading));
    const wanted = args.sheet === ALL_SHEETS ? (found.sheets?.mayBe ?? []) : [];
    if (wanted.length < 2) return [{ ...found, name }];
    return wanted.map((sheet) => ({
      ...ended(readFile(name, bytes, { ...reading, sheet })),
      name: `${name}/${sheet}`,
    }));
  });
}

/** @throws BadFile with the sentence of a refusal */
function orRefused<T>(called: string, language: Language, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw refused(called, error, NO_ORDERS.has(error.code) ? 1 : 2, language);
  }
}

function refused(value: string, refusal: UnreadableFile, status: 1 | 2, language: Language): BadFile {
  const { message, hint } = refusalText(refusal, language);
  return new BadFile(status, reportText("file-refused", language, { value, message, hint }));
}

/** The bytes of a file. @throws UnreadableFile "missing" */
export function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UnreadableFile("missing", { file: path });
  }
}
