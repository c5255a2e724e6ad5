/** The orders files of a command line, read and understood as the sidebar's page does. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { lostIdRefusal } from "../intake/id-survey.ts";
import { type Answers, isAnswer, openQuestion, type Question } from "../intake/questions.ts";
import { questionLine } from "../intake/question-text.ts";
import { ended, type FileRead, readFile } from "../intake/read-file.ts";
import { refusalText, UnreadableFile } from "../intake/unreadable.ts";
import { dayInZone } from "../intake/zone.ts";
import type { ReportArgs } from "./report-args.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** A file with the way it is read and what its rows say. */
export interface ReadFile extends Pick<FileRead, "signature" | "mapping" | "survey"> {
  readonly name: string;
  readonly rows: FileRead["table"];
}

/** Outside a spreadsheet times are those of Tokyo. */
export const ZONE = "Asia/Tokyo";

/** Files that can be read and hold no orders; every other refusal is one of the file itself. */
const NO_ORDERS: ReadonlySet<string> = new Set(["empty", "no-text", "header-only"]);

/** A file that cannot be used whatever is answered; of several, the others can. */
class BadFile extends Stop {}

/**
 * Reads and understands files.
 *
 * @param tell hears of each bad file that is left out; it is with `--skip-bad`, as long as another file is good
 * @throws Stop with the first bad file's sentence, naming that option where there are several files
 */
export function readAllOrders(
  paths: readonly string[],
  args: ReportArgs,
  tell: (sentence: string) => void,
): ReadFile[] {
  const read = paths.map((path) => readOrBad(path, args));
  const bad = read.filter((one): one is BadFile => one instanceof BadFile);
  const good = read.filter((one): one is ReadFile => !(one instanceof BadFile));
  const [first] = bad;
  if (first !== undefined && (!args.skipBad || good.length === 0)) {
    throw paths.length === 1 ? first : new Stop(first.status, hinted(first, args));
  }
  for (const { message } of bad) tell(reportText("left-out", args.language, { value: message }));
  return good;
}

function hinted({ message }: BadFile, { skipBad, language }: ReportArgs): string {
  return skipBad ? message : reportText("skip-bad-hint", language, { value: message });
}

function readOrBad(path: string, args: ReportArgs): ReadFile | BadFile {
  try {
    return readOrders(path, args);
  } catch (error) {
    if (error instanceof BadFile) return error;
    throw error;
  }
}

/**
 * Reads and understands a file.
 *
 * @throws Stop with status 2 for a file that cannot be read, 1 for one without orders or with an open question
 */
function readOrders(path: string, args: ReportArgs): ReadFile {
  const { settings, language } = args;
  const name = basename(path);
  const answers = answersIn(args);
  const found = fileRead(path, name, answers, language);
  const { table, signature, mapping, survey, questions, hasHeader } = found;
  if (!hasHeader) throw new BadFile(1, reportText("no-header", language, { value: name }));
  const lost = settings["keepLongIds"] === "true" ? null : lostIdRefusal(survey.lostId, found.headers);
  if (lost !== null) throw refused(name, lost, 1, language);
  const open = openQuestion(questions, answers);
  // Nobody can answer here: the question ends the run, with the options that answer it.
  if (open !== null) throw new Stop(1, questionLine(name, open, language));
  return { name, rows: table, signature, mapping, survey };
}

function fileRead(path: string, name: string, answers: Answers, language: Language): FileRead {
  try {
    return ended(readFile(name, bytesOf(path), { answers, dayOfInstant: dayInZone(ZONE) }));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw refused(path, error, NO_ORDERS.has(error.code) ? 1 : 2, language);
  }
}

function refused(value: string, refusal: UnreadableFile, status: 1 | 2, language: Language): BadFile {
  const { message, hint } = refusalText(refusal, language);
  return new BadFile(status, reportText("file-refused", language, { value, message, hint }));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UnreadableFile("missing", { file: path });
  }
}

/** What options answer before it is asked; a setting's value that is none is refused by the add-on. */
function answersIn({ settings, sumRows, keepGarbled }: ReportArgs): Answers {
  const { dateOrder, amountLevel, amountStyle } = settings;
  const garbled = keepGarbled ? "keep" : null;
  const given = { dateOrder, dateOrderPlain: dateOrder, amountLevel, amountStyle, sumRow: sumRows, garbled };
  const answers: Record<string, string> = {};
  for (const [id, value] of Object.entries(given)) {
    if (value && isAnswer(id as Question["id"], value)) answers[id] = value;
  }
  return answers;
}
