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
export function leverRemark({ kind, step, filled }: PeopleLever | MoneyLever, words: Words): string {
  if (kind === "f2") return words.say(T.noNewCustomers);
  if (step === 0 && (kind === "retention" || kind === "reactivation")) return words.say(T.atTop);
  return filled ? words.say(T.filled) : "";
}
