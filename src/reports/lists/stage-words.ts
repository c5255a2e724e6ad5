/** Where F3, F4 and F5 may begin by the shop's own counts, in words. */
import { type Language, say } from "../../catalog/language.ts";
import { STAGE_PROPOSAL_TEXTS as T } from "../../catalog/texts/limit-texts.ts";
import type { StageProposal } from "../../core/schemes/stage-proposal.ts";
import type { StageThresholds } from "../../core/settings.ts";
import { numberText } from "../page/words.ts";

/** The proposal as the sidebar shows it. */
export interface StageAdvice {
  /** The thresholds to take over; null = none are proposed, or those in force. */
  thresholds: StageThresholds | null;
  /** What is proposed and why, or why nothing is. */
  sentence: string;
}

/**
 * The proposal in a sentence: the people of each stage by it and by the thresholds in force, or why there is none.
 *
 * @example
 * const present = [1, 2, 3, 4, 5];
 * stageAdvice({ thresholds: null, people: [], present, peopleNow: [4, 0, 1], thrice: 5, least: 30 }, "ja").sentence
 * //=> "3回以上買った人は5人で、F3・F4・F5をどれも30人以上にする分け方がないため、購入回数の提案はありません（今の3/4/5回では、F3 4人・F4 0人・F5 1人）。"
 */
export function stageAdvice(found: StageProposal, language: Language): StageAdvice {
  const { thresholds, people, present, peopleNow } = found;
  const now = { begins: begins(present), peopleNow: stages(peopleNow, language) };
  if (thresholds === null) {
    const n = numberText(found.thrice, 0);
    const least = numberText(found.least, 0);
    return { thresholds, sentence: say(T.tooFew, language, { ...now, n, least }) };
  }
  const isPresent = String(thresholds) === String(present);
  const [, , , f4, f5] = thresholds;
  const values = { ...now, f4, f5, people: stages(people, language) };
  return {
    thresholds: isPresent ? null : thresholds,
    sentence: say(isPresent ? T.present : T.proposed, language, values),
  };
}

const begins = (thresholds: StageThresholds): string => thresholds.slice(2).map(String).join("/");

function stages(people: readonly number[], language: Language): string {
  const [f3 = "", f4 = "", f5 = ""] = people.map((count) => numberText(count, 0));
  return say(T.people, language, { f3, f4, f5 });
}

/**
 * The same beside the setting's cell, with what to type there.
 *
 * @example
 * const proposal = { thresholds: [1, 2, 3, 6, 12], people: [40, 35, 30], present: [1, 2, 3, 4, 5], peopleNow: [20, 15, 70] };
 * stageNote(proposal, "ja").endsWith("使うときは「1,2,3,6,12」と入れます。") //=> true
 */
export function stageNote(found: StageProposal, language: Language): string {
  const { thresholds, sentence } = stageAdvice(found, language);
  return thresholds === null ? sentence : sentence + say(T.howTo, language, { value: String(thresholds) });
}

/**
 * The longest that a note on stages becomes: a cell that has room for it has room for any.
 *
 * @example
 * longestStageNote("ja").includes("F3 99,999人・F4 99,999人・F5 99,999人") //=> true
 */
export const longestStageNote = (language: Language): string => stageNote(LONGEST, language);

const LONGEST: StageProposal = {
  thresholds: [1, 2, 3, 10, 30],
  people: [99_999, 99_999, 99_999],
  present: [1, 2, 10, 30, 99],
  peopleNow: [99_999, 99_999, 99_999],
  thrice: 99_999,
  least: 99,
};
