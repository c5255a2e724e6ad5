import { resultPlaces } from "../../../core/facts/result-table.ts";
import { textOf } from "../../../core/values/cells.ts";
import type { Answer } from "../runner.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import type { SheetTerms } from "./sheet-terms.ts";

/*
 * The result as it comes back, in whatever order its rows stand: every answer has as many rows as its closing row says, and
 * the digest that stands there; the last row has one of all closing rows, so that answers of two runs are told apart.
 */

/** SHA-256 of a text's UTF-8, in hexadecimal. */
export type Digest = (text: string) => Promise<string>;

/** A result that is whole and as the warehouse gave it. */
export interface SheetAnswers {
  readonly terms: SheetTerms;
  /** In the order in which they are asked. */
  readonly answers: readonly (readonly Answer[])[];
}

/** Texts by number of the answer, then of the row. */
type Lines = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * Checks a table and reads it.
 *
 * @param rows of cells; the header may stand below other rows, and other columns beside it
 * @param version that this product reads
 * @throws FactsSheetProblem
 */
export async function sheetAnswers(
  rows: readonly (readonly unknown[])[],
  version: number,
  digest: Digest,
): Promise<SheetAnswers> {
  const lines = linesIn(rows);
  const first = lines.get(0)?.get(0) ?? "";
  const terms = termsIn(first);
  if (terms.version !== version) throw new FactsSheetProblem("facts-version");
  const end = jsonOf(lines.get(terms.answers + 1)?.get(0));
  if (end === null) throw new FactsSheetProblem("facts-cut", { rows: String(rows.length) });
  if (end["sha256"] !== (await digest(first))) throw new FactsSheetProblem("facts-edited", { part: "0" });
  const answers: (readonly Answer[])[] = [];
  const closings: string[] = [];
  for (let part = 1; part <= terms.answers; part++) {
    const { rows: answer, closing } = await answerIn(lines, part, digest);
    answers.push(answer);
    closings.push(closing);
  }
  if (end["all"] !== (await digest(closings.join("\n")))) throw new FactsSheetProblem("facts-mixed");
  return { terms, answers };
}

function linesIn(rows: readonly (readonly unknown[])[]): Lines {
  const places = resultPlaces(rows);
  if (places === null) throw new FactsSheetProblem("facts-no-table");
  const [part = 0, line = 0, value = 0] = places.columns;
  const filled = rows.slice(places.header + 1).filter((row) => textOf(row[value]) !== "");
  if (filled.length === 0) throw new FactsSheetProblem("facts-empty");
  const lines = new Map<number, Map<number, string>>();
  for (const row of filled) {
    const [p, l] = [Number(row[part]), Number(row[line])];
    if (!Number.isInteger(p) || !Number.isInteger(l))
      throw new FactsSheetProblem("facts-edited", { part: textOf(row[part]) });
    const mine = lines.get(p) ?? new Map<number, string>();
    if (mine.has(l)) throw new FactsSheetProblem("facts-edited", { part: String(p) });
    lines.set(p, mine.set(l, textOf(row[value])));
  }
  return lines;
}

/** What the first row says that the text was written for. */
function termsIn(first: string): SheetTerms {
  const terms = jsonOf(first);
  if (terms === null || typeof terms["version"] !== "number" || typeof terms["answers"] !== "number")
    throw new FactsSheetProblem("facts-foreign");
  return terms as unknown as SheetTerms;
}

/** The rows of an answer, and the one that closes it. */
async function answerIn(lines: Lines, part: number, digest: Digest) {
  const mine = lines.get(part);
  const last = mine?.get(Math.max(-1, ...mine.keys()));
  const closing = jsonOf(last);
  if (mine === undefined || closing?.["rows"] === undefined || closing["rows"] !== mine.size - 1)
    throw new FactsSheetProblem("facts-missing", { part: String(part) });
  const texts = Array.from({ length: mine.size - 1 }, (_, line) => mine.get(line) ?? "");
  const rows = texts.map(jsonOf);
  if (closing["sha256"] !== (await digest(texts.join("\n"))) || !rows.every((row) => row !== null))
    throw new FactsSheetProblem("facts-edited", { part: String(part) });
  return { rows, closing: last ?? "" };
}

/** An object in a text; null = the text is none. */
function jsonOf(text: string | undefined): Answer | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Answer) : null;
  } catch {
    return null;
  }
}
