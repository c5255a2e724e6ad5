/** From where LTV推移 counts: the first purchase of all, or that of the product in 設定「LTVの起点」. */
import { listed, say, type Text } from "../../catalog/language.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import { valueCohorts } from "../../core/facts/cohort-requests.ts";
import { rowsOf } from "../../core/facts/tables.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { rowsByValue } from "../../core/ltv/mature.ts";
import { paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { shortened } from "../page/words.ts";

/** Letters of the product's name on the sheet [count]. */
const LETTERS = 40;

/**
 * A text with the name of the product in both languages.
 *
 * @example
 * sinceText({ ja: "「{product}」から", en: "since {product}" }, "石けん") //=> { ja: "「石けん」から", en: "since 石けん" }
 */
export function sinceText(one: Text, since: string): Text {
  const product = shortened(since, LETTERS);
  return { ja: say(one, "ja", { product }), en: say(one, "en", { product }) };
}

/** The page with the product in its title. */
export const withStart = (page: Page<Ltv>): Page<Ltv> =>
  page.metrics.since === ""
    ? page
    : { ...page, texts: { ...page.texts, title: sinceText(T.titleSince, page.metrics.since) } };

/**
 * Whether somebody bought the product that LTV starts with.
 *
 * @example
 * [{ since: "", cohorts: { month: [] } }, { since: "石けん", cohorts: { month: [] } }].map(isStartKnown) //=> [true, false]
 */
export const isStartKnown = ({ since, cohorts }: Pick<Ltv, "since" | "cohorts">): boolean =>
  since === "" || cohorts.month.length > 0;

/** Products that are told where nobody bought the chosen one [count]. */
const MOST_KNOWN = 3;

/** What the sheet counts from, before it says what comes out; "" = the first purchase, as everybody expects. */
export function startSentence({ words, metrics, context }: Page<Ltv>): string {
  const { since } = metrics;
  if (since === "") return "";
  if (isStartKnown(metrics)) return words.say(sinceText(T.since, since));
  const { facts } = context.analysis;
  const bought = [...rowsByValue(rowsOf(facts, valueCohorts(facts.meta, "firstProduct"))).keys()];
  const names = bought.flatMap((name) => name || []).slice(0, MOST_KNOWN);
  const shown = names.map((name) => words.say(T.quoted, { name: shortened(name, LETTERS) }));
  const known = names.length === 0 ? "" : words.say(T.sinceKnown, listed({ names: shown }, context.language));
  return words.say(T.sinceNobody, { product: shortened(since, LETTERS), known });
}

/** Says of a part that it counts from the first purchase, where the sheet does not; gives the next row. */
export const putFromFirst = ({ sheet, words, context }: Page, row: number): number =>
  context.analysis.settings.ltvStart === ""
    ? row
    : paragraph(sheet, row, text(words.say(T.sinceAll), "note"));
