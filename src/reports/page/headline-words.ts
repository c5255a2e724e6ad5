/** Why a headline figure is not said, in words. */
import {
  HEADLINE_NAMES,
  HEADLINE_PEOPLE,
  HEADLINE_TEXTS as T,
  WITHHELD_TEXTS,
} from "../../catalog/texts/headline-texts.ts";
import type { HeadlineFigure, Withheld } from "../../core/cpm/headlines.ts";
import type { Words } from "../context.ts";
import { valuesAsShown } from "./page.ts";

/**
 * The reason as a sentence that names the figure.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * withheldSentence("retention", { code: "fewPeople", values: { people: 12, minSample: 30, missing: 18 } }, words)
 * //=> "維持率は、前年の顧客が12人で、30人にあと18人足りないため出していません。"
 */
export function withheldSentence(figure: HeadlineFigure, withheld: Withheld, words: Words): string {
  return words.say(WITHHELD_TEXTS[withheld.code].sentence, shownValues(figure, withheld, words));
}

/**
 * The same, and that what the tables below it show is 参考値; there is nothing to show of nobody or before its time.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * const of = (code) => withheldAboveTables("f2", { code, values: { people: 0, minSample: 30, missing: 30 } }, words);
 * [of("nobody"), of("fewPeople").endsWith("下の表の数字は参考値です。")]
 * //=> ["新規がいないため、F2転換率は出せません。", true]
 */
export function withheldAboveTables(figure: HeadlineFigure, withheld: Withheld, words: Words): string {
  const shown = withheld.code !== "nobody" && withheld.code !== "history";
  return withheldSentence(figure, withheld, words) + (shown ? words.say(T.tables) : "");
}

/**
 * The reason as the two short lines of a card that bears the figure's name.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * const note = withheldNote("f2", { code: "fewPeople", values: { people: 12, minSample: 30, missing: 18 } }, words);
 * note.split("\n")[0] //=> "新規が12人"
 */
export function withheldNote(figure: HeadlineFigure, withheld: Withheld, words: Words): string {
  return words.say(WITHHELD_TEXTS[withheld.code].card, shownValues(figure, withheld, words));
}

function shownValues(
  figure: HeadlineFigure,
  { values, step }: Withheld,
  words: Words,
): Record<string, string> {
  const { share, next } = values;
  return {
    ...valuesAsShown(values),
    figure: words.say(HEADLINE_NAMES[figure]),
    who: whoseWords(figure, step, words),
    ...(typeof share === "number" ? { share: words.percent(share) } : {}),
    ...(typeof next === "number" ? { next: words.people(next) } : {}),
  };
}

/** 残存率 stands on five groups: the new ones, and last year's F2 … F5. */
function whoseWords(figure: HeadlineFigure, step: Withheld["step"], words: Words): string {
  if (step === undefined) return words.say(HEADLINE_PEOPLE[figure]);
  if (step === "f2") return words.say(HEADLINE_PEOPLE.f2);
  return words.say(HEADLINE_PEOPLE.goldSurvival, { stage: step.replace("r", "F") });
}
