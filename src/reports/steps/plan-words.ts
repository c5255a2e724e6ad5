import { type Language, LANGUAGES, say } from "../../catalog/language.ts";
import { FIRST_ORDER, LATER_ORDER, OTHER_STARTS, STOP_NAMES } from "../../catalog/texts/step-texts.ts";
import { folded, says } from "../page/filled-page.ts";
import { MOST_ORDER, type StepStart, type StepStop } from "../../core/steps/step-plan.ts";

/**
 * From what a plan counts, as its row says; null = these are no such words.
 *
 * @example
 * startSaid("３回目の購入") //=> { from: "order", k: 3 }
 * @example
 * startSaid("入会日") //=> null
 */
export function startSaid(words: string): StepStart | null {
  if (says(words, FIRST_ORDER)) return { from: "order", k: 1 };
  const other = OTHER_STARTS.find(([text]) => says(words, text));
  return other === undefined ? orderSaid(folded(words)) : other[1];
}

function orderSaid(words: string): StepStart | null {
  for (const language of LANGUAGES) {
    const [before = "", after = ""] = folded(LATER_ORDER[language]).split("{k}");
    const middle = words.slice(before.length, words.length - after.length);
    if (before + middle + after !== words || !/^\d{1,4}$/.test(middle)) continue;
    const k = Number(middle);
    if (k >= 1 && k <= MOST_ORDER) return { from: "order", k };
  }
  return null;
}

/**
 * What a plan counts from, in words.
 *
 * @example
 * startWords({ from: "order", k: 2 }, "ja") //=> "2回目の購入"
 */
export function startWords(start: StepStart, language: Language): string {
  if (start.from === "order")
    return start.k === 1 ? say(FIRST_ORDER, language) : say(LATER_ORDER, language, { k: start.k });
  const same = ([, other]: (typeof OTHER_STARTS)[number]): boolean =>
    JSON.stringify(other) === JSON.stringify(start);
  const found = OTHER_STARTS.find(same);
  return found === undefined ? start.from : say(found[0], language);
}

/**
 * What stops a plan, as its row says; blank = any purchase, and what is neither of our words is a product.
 *
 * @example
 * stopSaid("石けん") //=> { on: "product", product: "石けん" }
 */
export function stopSaid(words: string): StepStop {
  if (words === "" || says(words, STOP_NAMES.purchase)) return { on: "purchase" };
  return says(words, STOP_NAMES.never) ? { on: "never" } : { on: "product", product: words };
}
