import type { Dialect } from "../dialect.ts";
import type { SqlShop, Step } from "../view.ts";

/* What statuses mean, as `core/orders/statuses.ts` reads them: every distinct one once, in each channel. */

/** How decisions stand in a column. */
export const DECISION = { counts: 0, cancelled: 1, unknown: 2 } as const;

/** Width, case and the ways of writing 取消 do not matter. */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/取り消/g, "取消");
const bare = (folded: string): string =>
  folded
    .replace(/^wc-/, "")
    .replace(/[\s_-]+/g, "")
    .replace(/済み/g, "済");

/** What fails, expires or is turned down is the order, unless something else is named beside. */
const CONDITIONAL: ReadonlySet<string> = new Set(["rejected", "declined", "failed", "expired"]);

/**
 * The distinct statuses of the rows, what each means, and the word that decided: `decision` in its channel, `plain`
 * wherever no channel is looked at.
 */
export function statusStep({ dialect: d, rules }: Pick<SqlShop, "dialect" | "rules">): Step {
  const folded = `TRIM(REPLACE(LOWER(${d.normal("status")}), '取り消', '取消'))`;
  const bareText = d.replaced(d.replaced(d.replaced("folded", "^wc-", ""), "[\\s_-]+", ""), "済み", "済");
  const off = wordOf(rules.cancelWords, (word) => isOff(d, word), d);
  const kept = wordOf(rules.keepWords, (word) => isIn(d, word), d);
  const good = [...new Map(rules.goodStatuses.map((word) => [bare(fold(word)), word]))];
  const goodWord = cases(
    good.map(([plain, word]) => [`bare = ${d.quoted(plain)}`, d.quoted(word)]),
    `CAST(NULL AS ${d.text})`,
  );
  const shopify = "STRPOS(place, 'shopify') > 0";
  const magento = "(STRPOS(place, 'magento') > 0 OR STRPOS(place, 'adobe commerce') > 0)";
  return {
    name: "said",
    sql: `WITH met AS (SELECT DISTINCT status, channel FROM placed WHERE status IS NOT NULL),
 folds AS (SELECT status, channel, ${folded} AS folded, LOWER(${d.normal("COALESCE(channel, '')")}) AS place FROM met),
 bared AS (SELECT status, channel, folded, place, ${bareText} AS bare FROM folds),
 worded AS (SELECT status, channel, folded, place, bare, ${off} AS off_word, ${kept} AS kept_word, ${goodWord} AS good_word FROM bared),
 plainly AS (SELECT status, channel, place, bare,
  CASE WHEN folded = '' THEN 0 WHEN off_word IS NOT NULL AND kept_word IS NULL THEN 1 WHEN off_word IS NULL AND good_word IS NULL THEN 2 ELSE 0 END AS plain,
  CASE WHEN folded = '' THEN NULL WHEN off_word IS NOT NULL THEN COALESCE(kept_word, off_word) ELSE good_word END AS plain_word FROM worded)
SELECT status, channel, plain,
 CASE WHEN bare = 'closed' AND ${shopify} THEN 0 WHEN bare = 'closed' AND ${magento} THEN 1 ELSE plain END AS decision,
 CASE WHEN bare = 'closed' AND (${shopify} OR ${magento}) THEN status ELSE plain_word END AS word
FROM plainly`,
  };
}

/** The first word of a list that holds; null = none. */
function wordOf(words: readonly string[], holds: (word: string) => string, d: Dialect): string {
  return cases(
    words.map((word) => [holds(word), d.quoted(word)]),
    `CAST(NULL AS ${d.text})`,
  );
}

function cases(all: readonly (readonly [when: string, then: string])[], otherwise: string): string {
  if (all.length === 0) return otherwise;
  return `CASE ${all.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(" ")} ELSE ${otherwise} END`;
}

/** A word of up to three Latin letters has to stand by itself. */
function isIn(d: Dialect, word: string): string {
  const sought = fold(word);
  return /^[a-z]{1,3}$/.test(sought)
    ? d.matches("folded", `(^|[^a-z])${sought}($|[^a-z])`)
    : `STRPOS(folded, ${d.quoted(sought)}) > 0`;
}

function isOff(d: Dialect, word: string): string {
  const held = isIn(d, word);
  return CONDITIONAL.has(fold(word))
    ? `(${held} AND NOT ${d.matches("folded", "return|refund|cancel|deliver")})`
    : held;
}

/**
 * Whether a text is a shop's own trial: it begins with test or テスト, not with a longer word (see `isTestText`).
 *
 * @example
 * isTest({ normal: (text) => text, matches: (text) => `m(${text})` }, "product") //=> "COALESCE(m(TRIM(LOWER(product))), FALSE)"
 */
export function isTest(d: Pick<Dialect, "normal" | "matches">, column: string): string {
  return `COALESCE(${d.matches(`TRIM(LOWER(${d.normal(column)}))`, TEST_BEGINNING)}, FALSE)`;
}

/** テスト but not テストステロン (testosterone), without looking ahead. */
const TEST_BEGINNING = "^(test($|[^a-z])|テスト($|[^ス]|ス($|[^テ])|ステ($|[^ロ])|ステロ($|[^ン])))";
