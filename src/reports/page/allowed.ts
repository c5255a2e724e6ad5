import type { Allowed, Unit } from "../../catalog/report-model.ts";
import { INPUT_TEXTS as T } from "../../catalog/texts/input-texts.ts";
import type { Words } from "../context.ts";

/**
 * What may be entered into an input of a unit: rates from 0 to 1, all others from 0 upwards.
 *
 * @example
 * const words = { say: ({ ja }) => ja };
 * [allowedIn("rate", words).rule, allowedIn("people", words).rule]
 * //=> [{ kind: "between", least: 0, most: 1 }, { kind: "atLeast", least: 0 }]
 */
export function allowedIn(unit: Unit, words: Words): Allowed {
  return unit === "rate"
    ? { rule: { kind: "between", least: 0, most: 1 }, help: words.say(T.onlyRates) }
    : { rule: { kind: "atLeast", least: 0 }, help: words.say(T.onlyNumbers) };
}

/**
 * An input that is 1 for yes and 0 for no.
 *
 * @example
 * yesOrNo({ say: ({ ja }) => ja }).rule //=> { kind: "list", values: ["1", "0"] }
 */
export const yesOrNo = (words: Words): Allowed => ({
  rule: { kind: "list", values: ["1", "0"] },
  help: words.say(T.onlySwitch),
});
