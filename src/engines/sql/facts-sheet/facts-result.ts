import { anchorChoice, assumedAnchor, type WrittenAnchor } from "../../../core/cpm/anchor.ts";
import type { SheetDays } from "../../../core/facts/assumed-days.ts";
import { FACTS_VERSION } from "../../../core/facts/stored.ts";
import { type Counting, dayFrom, sourceOf } from "./facts-text.ts";
import { isAsked, sheetFacts } from "./sheet-facts.ts";
import { type Digest, sheetAnswers } from "./sheet-lines.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import type { SheetTerms } from "./sheet-terms.ts";

/** What a result is read for. */
export interface ResultAsk {
  /** "default" = that of the text. */
  readonly anchor: WrittenAnchor;
  /** By the settings that the text was written for, or by those of now. */
  readonly counting: (terms: SheetTerms, by: "then" | "now") => Promise<Counting>;
}

/** What a result holds: the facts, their currency, and what is to be said beside the numbers. */
export type ResultFacts = Awaited<ReturnType<typeof sheetFacts>> & { readonly terms: SheetTerms };

/**
 * Reads a result.
 *
 * @param rows its cells with their header
 * @throws FactsSheetProblem, ProfileProblem, NotInSql, InputProblem
 */
export async function resultFacts(
  rows: readonly (readonly unknown[])[],
  { anchor, counting }: ResultAsk,
  digest: Digest,
): Promise<ResultFacts> {
  const read = await sheetAnswers(rows, FACTS_VERSION, digest);
  const { terms } = read;
  requireAnchor(terms, anchor);
  const asked = { source: sourceOf(terms), days: daysOf(terms) };
  if (!(await isAsked(terms, { ...asked, ...(await counting(terms, "then")) }, digest)))
    throw new FactsSheetProblem("facts-version");
  return { ...(await sheetFacts(read, { ...asked, ...(await counting(terms, "now")) }, digest)), terms };
}

const daysOf = ({ anchor, firstPurchase, dataStart }: SheetTerms): SheetDays => ({
  anchor: dayFrom(anchor),
  ...{ firstPurchase: dayFrom(firstPurchase), dataStart: dayFrom(dataStart) },
});

/** @throws FactsSheetProblem where another anchor is asked for than the result has */
function requireAnchor({ anchor, today }: SheetTerms, asked: WrittenAnchor): void {
  const choice = anchorChoice(asked);
  if (choice.kind === "default" || assumedAnchor(choice, dayFrom(today)) === dayFrom(anchor)) return;
  throw new FactsSheetProblem("facts-settings");
}
