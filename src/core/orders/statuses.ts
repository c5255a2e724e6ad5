import type { CleaningRules } from "../settings.ts";

type StatusWords = Pick<CleaningRules, "cancelWords" | "keepWords">;

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/**
 * The word for which a status means that the order is off; null = it stands. Width and case do not matter.
 *
 * @param words a status that holds one of `cancelWords` and none of `keepWords` is off
 *
 * @example
 * cancelWordOf("ｷｬﾝｾﾙ済み", { cancelWords: ["返品", "キャンセル"], keepWords: [] }) //=> "キャンセル"
 * @example
 * cancelWordOf("Partially refunded", { cancelWords: ["refunded"], keepWords: ["partial"] }) //=> null
 */
export function cancelWordOf(status: string, { cancelWords, keepWords }: StatusWords): string | null {
  const folded = fold(status);
  if (keepWords.some((word) => folded.includes(fold(word)))) return null;
  return cancelWords.find((word) => folded.includes(fold(word))) ?? null;
}

/** TEST 太郎, test1@…, テスト注文; neither testarossa nor テストステロン (testosterone). */
const TEST_BEGINNING = /^(test(?![a-z])|テスト(?!ステロン))/;

/**
 * Whether a buyer, e-mail address or product is a shop's own trial: it begins with test or テスト, whatever its width
 * and case; not with a longer word that begins so.
 *
 * @example
 * isTestText("ＴＥＳＴ 太郎") //=> true
 * @example
 * isTestText("testarossa@example.com") //=> false
 */
export function isTestText(text: string): boolean {
  return TEST_BEGINNING.test(fold(text).trim());
}
