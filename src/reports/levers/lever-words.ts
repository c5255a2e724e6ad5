import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { MoneyLever, PeopleLever } from "../../core/cpm/levers.ts";
import type { Words } from "../context.ts";

/** 「F3の維持率」: a lever as the reader sees it. */
export function leverName(
  { kind, stage }: Pick<PeopleLever | MoneyLever, "kind" | "stage">,
  words: Words,
): string {
  return words.say(T[kind], { stage: `F${stage ?? 1}` });
}

/** Why a lever has to be read with care; "" for nothing. */
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
