import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import type { Words } from "../context.ts";

/**
 * 「F3の維持率」: a lever as the reader sees it.
 *
 * @example
 * const words = { say: ({ ja }, { stage }) => ja.replace("{stage}", stage) };
 * [leverName({ kind: "f2", stage: null }, words), leverName({ kind: "retention", stage: 3 }, words)]
 * //=> ["F2転換率", "F3の維持率"]
 */
export function leverName(
  { kind, stage }: Pick<PeopleLever | MoneyLever, "kind" | "stage">,
  words: Words,
): string {
  return words.say(T[kind], { stage: `F${stage ?? 1}` });
}

/**
 * Why a lever has to be read with care; "" for nothing.
 *
 * @example
 * // a rate of 100 %, and one that stands in for the stage's own
 * const words = { say: ({ ja }) => ja };
 * const of = (lever) => leverRemark({ kind: "retention", people: 0, ...lever }, words);
 * [of({ step: 0, filled: false }), of({ step: 0.01, filled: true })] //=> ["これ以上は上がりません", "全体の率で補完"]
 */
export function leverRemark(lever: PeopleLever | MoneyLever, words: Words): string {
  const { kind, step, filled, salesGain } = lever;
  if (step === 0 && "people" in lever) return words.say(T.atTop);
  if (kind === "f2") return words.say(salesGain === null ? T.noSecondYet : T.sameNewCustomers);
  return filled ? words.say(T.filled) : "";
}

/**
 * Whole people; fewer than one are told in words.
 *
 * @example
 * [wholePeople(0.4), wholePeople(3.6)] //=> ["underOne", { count: 4 }]
 */
export function wholePeople(people: number): { readonly count: number } | "underOne" {
  return people > 0 && people < 1 ? "underOne" : { count: Math.round(people) };
}
