import type { CleaningRules } from "../settings.ts";

/** The lists of words by which statuses are read. */
export type StatusWords = Pick<CleaningRules, "cancelWords" | "keepWords" | "goodStatuses">;

/** What a status means for its rows. */
export interface StatusDecision {
  /** `unknown`: it counts, and the user is told. */
  readonly decision: "counts" | "cancelled" | "unknown";
  /** The word of the rules that decided; null = the status is blank or unknown. */
  readonly word: string | null;
}

/** Tells what statuses mean; the rules' words are looked at once. */
export type StatusReader = (status: string, channel?: string) => StatusDecision;

/**
 * Reads statuses by the words of the rules. Width and case do not matter. A status that holds a word of `cancelWords`
 * and none of `keepWords` is off; one that is neither, but equals one of `goodStatuses`, stands; any other is unknown.
 *
 * @example
 * const words = { cancelWords: ["返品", "キャンセル", "failed"], keepWords: ["一部", "not"], goodStatuses: ["発送済"] };
 * const read = statusReader(words);
 * ["ｷｬﾝｾﾙ済み", "一部返品", "発送済み", "pending", "Return failed"].map((status) => read(status).decision)
 *   //=> ["cancelled", "counts", "counts", "unknown", "unknown"]
 */
export function statusReader({ cancelWords, keepWords, goodStatuses }: StatusWords): StatusReader {
  const cancel = cancelWords.map(holder);
  const keep = keepWords.map(holder);
  const good = new Map(goodStatuses.map((word) => [bare(fold(word)), word]));

  return (status, channel = "") => {
    const folded = fold(status).trim();
    if (folded === "") return { decision: "counts", word: null };
    const ofChannel = isChannelStatus(status) ? channelDecision(channel) : null;
    if (ofChannel !== null) return { decision: ofChannel, word: status };
    const off = cancel.find(({ word, isIn }) => isIn(folded) && !isOfSomethingElse(word, folded));
    const kept = off && keep.find(({ isIn }) => isIn(folded));
    if (off !== undefined)
      return kept ? { decision: "counts", word: kept.word } : { decision: "cancelled", word: off.word };
    const word = good.get(bare(folded)) ?? null;
    return { decision: word === null ? "unknown" : "counts", word };
  };
}

/** Width, case and the ways of writing 取消 do not matter. */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/取り消/g, "取消");

/** A status as it is compared with good ones: without a shop system's prefix, marks between words, and み of 済み. */
const bare = (folded: string): string =>
  folded
    .replace(/^wc-/, "")
    .replace(/[\s_-]+/g, "")
    .replace(/済み/g, "済");

/** A word with whether a folded text holds it; one of up to three Latin letters has to stand by itself. */
function holder(word: string): { readonly word: string; isIn(folded: string): boolean } {
  const sought = fold(word);
  if (!/^[a-z]{1,3}$/.test(sought)) return { word, isIn: (folded) => folded.includes(sought) };
  const alone = new RegExp(`(^|[^a-z])${sought}($|[^a-z])`);
  return { word, isIn: (folded) => alone.test(folded) };
}

/** What fails, expires or is turned down is the order, unless something else is named beside. */
const CONDITIONAL: ReadonlySet<string> = new Set(["rejected", "declined", "failed", "expired"]);
const SOMETHING_ELSE = /return|refund|cancel|deliver/;

const isOfSomethingElse = (word: string, folded: string): boolean =>
  CONDITIONAL.has(fold(word)) && SOMETHING_ELSE.test(folded);

/**
 * Whether a status means one thing in one channel and another in the next, so that the channel has to decide.
 *
 * @example
 * [isChannelStatus("Closed"), isChannelStatus("shipped")] //=> [true, false]
 */
export const isChannelStatus = (status: string): boolean => bare(fold(status).trim()) === "closed";

/** Closed is what Shopify calls an order that is done, and Magento one that was refunded whole. */
function channelDecision(channel: string): "counts" | "cancelled" | null {
  const where = fold(channel);
  if (where.includes("shopify")) return "counts";
  return where.includes("magento") || where.includes("adobe commerce") ? "cancelled" : null;
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
  return TEST_BEGINNING.test(text.normalize("NFKC").toLowerCase().trim());
}
