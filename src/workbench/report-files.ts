/** The orders files of a command line, read and understood as the sidebar's page does. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { FileMapping } from "../intake/mapping.ts";
import { type OrderFile, readOrderFile } from "../intake/order-file.ts";
import { recognise, withAmountLevel } from "../intake/recognise.ts";
import { signatureOf } from "../intake/signature.ts";
import { fileSurvey, type Survey } from "../intake/survey.ts";
import { refusalText, UnreadableFile } from "../intake/unreadable.ts";
import { dayInZone } from "../intake/zone.ts";
import type { ReportArgs } from "./report-args.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** A file with the way it is read and what its rows say. */
export interface ReadFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly signature: string;
  readonly mapping: FileMapping;
  readonly survey: Survey;
}

/** Outside a spreadsheet times are those of Tokyo. */
export const ZONE = "Asia/Tokyo";

/** The header stands among so many first rows. */
const TOP_ROWS = 50;

/** Files that can be read and hold no orders; every other refusal is one of the file itself. */
const NO_ORDERS: ReadonlySet<string> = new Set(["empty", "no-text", "header-only"]);

/**
 * Reads and understands a file.
 *
 * @throws Stop with status 2 for a file that cannot be read, 1 for one without orders or with an open question
 */
export function readFile(path: string, { settings, language }: ReportArgs): ReadFile {
  const { name, rows } = orderFile(path, language);
  const found = recognise(rows.slice(0, TOP_ROWS));
  if (found === null) throw new Stop(1, reportText("no-header", language, { value: name }));
  const { names, ...recognised } = found;
  const mapping = answered(recognised, settings);
  const look = fileSurvey(mapping, dayInZone(ZONE));
  look.add(rows, 1);
  const survey = look.finish();
  refuseOpen(name, survey, settings["amountLevel"], language);
  const { dateOrder, amountStyle } = survey;
  return {
    name,
    rows,
    signature: signatureOf(names),
    mapping: { ...mapping, dateOrder, amountStyle },
    survey,
  };
}

function orderFile(path: string, language: Language): OrderFile {
  try {
    return readOrderFile(basename(path), bytesOf(path));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { message, hint } = refusalText(error, language);
    const value = { value: path, message, hint };
    throw new Stop(NO_ORDERS.has(error.code) ? 1 : 2, reportText("file-refused", language, value));
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UnreadableFile("missing", { file: path });
  }
}

/** The mapping with what `--set` says about dates and amounts. */
function answered(mapping: FileMapping, settings: ReportArgs["settings"]): FileMapping {
  const { dateOrder, amountLevel, amountStyle } = settings;
  const known = dateOrder === "YMD" || dateOrder === "MDY" || dateOrder === "DMY" ? dateOrder : null;
  const style = amountStyle === "point" || amountStyle === "comma" ? amountStyle : null;
  const level = amountLevel === "order" || amountLevel === "line" ? amountLevel : "auto";
  return { ...withAmountLevel(mapping, level), dateOrder: known, amountStyle: style };
}

/** Nobody can answer here: the question ends the run, with the setting that answers it. */
function refuseOpen(file: string, survey: Survey, level: string | undefined, language: Language): void {
  const { dateOrder, dateQuestion, amountQuestion, amountStyleQuestion } = survey;
  if (dateOrder === null && dateQuestion !== null) {
    throw new Stop(1, reportText("date-question", language, { file, value: dateQuestion.cell }));
  }
  if (amountStyleQuestion !== null) {
    const { cell: value, point, comma } = amountStyleQuestion;
    throw new Stop(1, reportText("amount-style-question", language, { file, value, point, comma }));
  }
  if (amountQuestion === null || level === "order" || level === "line") return;
  const { order, rows, amount } = amountQuestion;
  const values = { file, order, rows, amount: amount.toLocaleString("en-US") };
  throw new Stop(1, reportText("amount-question", language, values));
}
