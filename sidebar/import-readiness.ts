import type { ImportProgress } from "../src/entry/contract.ts";
import { isCustomerFile } from "../src/intake/customer-file.ts";
import type { Unread } from "../src/intake/date-survey.ts";
import { type ImportCurrency, importCurrency } from "../src/intake/import-currency.ts";
import { keyOf, openQuestion } from "../src/intake/answers.ts";
import type { ChosenFile, ImportState, OrderFile } from "./import-state.ts";
import { isLanguageOpen, type OfLanguage } from "./first-run.ts";
import type { TextKey } from "./settings-form.ts";
import type { Spot, State } from "./state.ts";

/** More than this share of a file's rows that cannot be read is no slip of a few cells. */
const POOR_SHARE = 0.05;
/** As the reports are refused, see `requireSound`. */
const STOP_SHARE = 0.5;
const LONGEST_CELL = 20;

/** How a chosen file stands: being read, refused, with a question, or ready to be imported. */
export type FileState = "reading" | "refused" | "open" | "ready";

/** What stands in the way of an import, and where the user mends it: a file, all of them, or that none was chosen. */
export interface ImportObstacle {
  readonly spot: Spot;
  readonly says: TextKey;
  readonly file: ChosenFile | null;
}

/** True while the user has to say something before the file's rows are understood. */
export function isOpen(file: OrderFile): boolean {
  if (isCustomerFile(file)) return false;
  const { missing, questions, answers } = file;
  return missing.length > 0 || openQuestion(questions, answers) !== null || isUnreadable(file);
}

export function fileState({ step }: ChosenFile): FileState {
  if (step.kind !== "read") return step.kind;
  if (step.busy) return "reading";
  return isOpen(step.file) ? "open" : "ready";
}

/** True for a file whose preview needs a look: something is open, was not said yet, or could not be read. */
export function needsLook(file: OrderFile): boolean {
  if (isCustomerFile(file)) return true;
  const unsaid = file.questions.some((question) => file.answers[keyOf(question)] === undefined);
  const isDoubtful = file.survey.fraction !== null && file.survey.currencies.said.length === 0;
  return isOpen(file) || unsaid || isPoorlyRead(file) || isDoubtful;
}

/** Dates or amounts that cannot be read; null while there is nothing to say: no such cell, or no such column yet. */
export function unreadOf({ survey, missing }: OrderFile, what: "date" | "amount"): Unread | null {
  const unread = what === "date" ? survey.unreadDates : survey.unreadAmounts;
  return unread.count > 0 && !missing.includes(what) ? unread : null;
}

/** The first cell that cannot be read, shortened; "" where it is blank or several columns say it. */
export function unreadCell(file: OrderFile, what: "date" | "amount"): string {
  const { columns } = file.mapping;
  const column = what === "date" ? columns.date : (columns.orderTotal ?? columns.amount);
  const [row = 0] = unreadOf(file, what)?.rows ?? [];
  const letters = [...(file.table[row - 1]?.[column ?? -1]?.trim() ?? "")];
  return letters.length > LONGEST_CELL ? `${letters.slice(0, LONGEST_CELL).join("")}…` : letters.join("");
}

/** True when so many rows cannot be read that it is said before everything else. */
export const isPoorlyRead = (file: OrderFile): boolean => isUnreadBeyond(POOR_SHARE, file);

/** True when most rows cannot be read: the columns are not what they were taken for, and no report would be made. */
export const isUnreadable = (file: OrderFile): boolean => isUnreadBeyond(STOP_SHARE, file);

function isUnreadBeyond(share: number, file: OrderFile): boolean {
  const most = Math.max(unreadOf(file, "date")?.count ?? 0, unreadOf(file, "amount")?.count ?? 0);
  const { rows, layout } = file.survey;
  return most > share * (rows - layout.kinds.size);
}

/** Files that cannot be read while others can or may: the import can go on without them. */
export function badFiles({ files }: ImportState): readonly ChosenFile[] {
  const bad = files.filter(({ step }) => step.kind === "refused");
  return bad.length < files.length ? bad : [];
}

/** True while a file that was read is being understood anew. */
export function isUnderstanding({ files }: ImportState): boolean {
  return files.some(({ step }) => step.kind === "read" && step.busy);
}

/** What of the page an import depends on. */
type Importing = OfLanguage & Pick<State, "fileRules">;

const SAYS = {
  reading: "statusImportReading",
  refused: "statusImportRefused",
  open: "statusImportOpen",
} as const;

/** The first thing in the way of the import; null = it can begin. */
export function importObstacle(state: Importing): ImportObstacle | null {
  const { files } = state.imports;
  if (files.length === 0) return { spot: "choose", says: "statusImportNone", file: null };
  for (const file of files) {
    const how = fileState(file);
    if (how !== "ready") return { spot: "importFile", says: SAYS[how], file };
  }
  if (isLanguageOpen(state)) return { spot: "reportLanguage", says: "statusReportLanguage", file: null };
  if (orderFiles(state.imports).length === 0 || currencyOfImport(state).code !== null) return null;
  return { spot: "importCurrency", says: "statusImportCurrency", file: null };
}

/** True where the reports that stand were made of a sheet that files are not imported into, or of a warehouse's table. */
export function isFromOtherSheet({
  result,
  sheets,
  sheetId,
}: Pick<State, "result" | "sheets" | "sheetId">): boolean {
  if (result === null) return false;
  return result.table !== undefined || sheets.some((one) => one.sheetId === sheetId && !one.imported);
}

/** The currency of all files of orders. */
export function currencyOfImport({
  imports,
  fileRules,
}: Pick<State, "imports" | "fileRules">): ImportCurrency {
  const said = orderFiles(imports).map(({ file: { survey } }) => ({
    ...survey.currencies,
    fraction: survey.fraction,
  }));
  return importCurrency(said, fileRules, imports.currency);
}

/** The files that were read, in the order in which they were chosen. */
export function readFiles({ files }: ImportState): { name: string; file: OrderFile }[] {
  return files.flatMap(({ name, step }) => (step.kind === "read" ? [{ name, file: step.file }] : []));
}

/** Those among them that hold orders. */
export const orderFiles = (state: ImportState): ReturnType<typeof readFiles> =>
  readFiles(state).filter(({ file }) => !isCustomerFile(file));

/** Those among them that are lists of customers. */
export const customerFiles = (state: ImportState): ReturnType<typeof readFiles> =>
  readFiles(state).filter(({ file }) => isCustomerFile(file));

/** Rows of files that were read. */
export const rowsIn = (files: ReturnType<typeof readFiles>): number =>
  files.reduce((sum, { file }) => sum + file.survey.rows, 0);

/** True when these are the files of an import that was broken off: the same names and as many rows. */
export function sameFiles(state: ImportState, { files, rowsTotal }: ImportProgress): boolean {
  const chosen = orderFiles(state);
  const names = chosen.map(({ name }) => name);
  return [...names].sort().join("\n") === [...files].sort().join("\n") && rowsIn(chosen) === rowsTotal;
}
