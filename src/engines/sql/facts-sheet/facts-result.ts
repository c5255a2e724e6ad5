import type { SheetDays } from "../../../core/facts/assumed-days.ts";
import { FACTS_VERSION } from "../../../core/facts/stored.ts";
import { type Day, isoOf } from "../../../core/values/day.ts";
import { type Counting, dayFrom, sourceOf } from "./facts-text.ts";
import { isAsked, sheetFacts } from "./sheet-facts.ts";
import { type Digest, sheetAnswers } from "./sheet-lines.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import type { SheetTerms } from "./sheet-terms.ts";

/** What a result is read for. */
export interface ResultAsk {
  /** As of which day, by the one on which the text was written (ISO); null = that of the text. */
  readonly anchor: (written: string) => Day | null;
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
  requireAnchor(terms, anchor(terms.today));
  const asked = { source: sourceOf(terms), days: daysOf(terms) };
  if (!(await isAsked(terms, { ...asked, ...(await counting(terms, "then")) }, digest)))
    throw new FactsSheetProblem("facts-version");
  return { ...(await sheetFacts(read, { ...asked, ...(await counting(terms, "now")) }, digest)), terms };
}

const daysOf = ({ anchor, firstPurchase, dataStart }: SheetTerms): SheetDays => ({
  anchor: dayFrom(anchor),
  ...{ firstPurchase: dayFrom(firstPurchase), dataStart: dayFrom(dataStart) },
});

/** @throws FactsSheetProblem "facts-anchor" where a result is of another day: reports of a month ago would pass for those of now */
function requireAnchor({ anchor: then }: SheetTerms, anchor: Day | null): void {
  if (anchor === null || anchor === dayFrom(then)) return;
  throw new FactsSheetProblem("facts-anchor", { then, now: isoOf(anchor) });
}
