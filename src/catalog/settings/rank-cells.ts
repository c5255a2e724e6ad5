/** The ranks of the RFM cells as the 設定 sheet shows them, and back. */
import { RANK_LETTERS, RFM_RANKS, type RfmRank } from "../../core/schemes/rfm-scheme.ts";
import { type Language, LANGUAGES, say } from "../language.ts";
import { RANK_NAMES } from "../metrics/classes.ts";

/** What the ranks are called, the best first. */
export const rankNames = (language: Language): string[] =>
  RFM_RANKS.map((rank) => say(RANK_NAMES[rank], language));

/** A word of a cell as it is compared: of any width and case. */
export const foldedWord = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/**
 * The letter of the rank that a cell names, in either language or by the letter itself; null = it names none.
 *
 * @example
 * ["有望顧客", "at risk", "ｇ", ""].map(rankLetter) //=> ["B", "D", "G", null]
 */
export function rankLetter(cell: string | number | boolean): string | null {
  const typed = foldedWord(String(cell));
  const isCalled = (rank: RfmRank, i: number): boolean =>
    [RANK_LETTERS.charAt(i), ...LANGUAGES.map((language) => RANK_NAMES[rank][language])]
      .map(foldedWord)
      .includes(typed);
  const found = RFM_RANKS.findIndex(isCalled);
  return found < 0 ? null : RANK_LETTERS.charAt(found);
}
