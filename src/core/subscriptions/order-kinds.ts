import type { CleaningRules } from "../settings.ts";

/** The lists of words by which 注文種別 is read. */
export type KindWords = Pick<CleaningRules, "subscriptionWords" | "oneOffWords">;
/** By what a line of a subscription is read: these, and the words that stand in a column of IDs for none. */
export type DeliveryWords = KindWords & Pick<CleaningRules, "placeholderIds">;
/** 定期, or 通常. */
export type OrderKind = "subscription" | "oneOff";

/**
 * Tells what 注文種別 says by the words of the settings; width and case do not matter.
 *
 * @returns null for a text that holds no word of either list
 *
 * @example
 * const kindOf = kindReader({ subscriptionWords: ["定期"], oneOffWords: ["通常", "単品", "非定期"] });
 * ["定期購入", "通常", "非定期", "単品定期", "電話"].map(kindOf)
 * //=> ["subscription", "oneOff", "oneOff", "subscription", null]
 */
export function kindReader({
  subscriptionWords,
  oneOffWords,
}: KindWords): (text: string) => OrderKind | null {
  const ofSubscription = subscriptionWords.map(folded);
  const holds = (text: string, words: readonly string[]): boolean =>
    words.some((word) => text.includes(word));
  const oneOff = oneOffWords.map(folded);
  const denied = oneOff.filter((word) => holds(word, ofSubscription));
  return (text) => {
    const said = folded(text);
    if (holds(said, denied)) return "oneOff";
    if (holds(said, ofSubscription)) return "subscription";
    return holds(said, oneOff) ? "oneOff" : null;
  };
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** A delivery beyond this is no number of one but a date, or an ID [count]. */
export const MOST_DELIVERIES = 999;

/**
 * The number that 定期回数 says; null where it says none.
 *
 * @example
 * ["3", "第３回", "2回目", "0", "初回", "20240105"].map(deliveryNumber) //=> [3, 3, 2, null, null, null]
 */
export function deliveryNumber(text: string): number | null {
  const found = /^第?(\d+)(?:\.0+)?(?:回目?)?$/.exec(text.normalize("NFKC").trim());
  const number = Number(found?.[1] ?? NaN);
  return number >= 1 && number <= MOST_DELIVERIES ? number : null;
}
