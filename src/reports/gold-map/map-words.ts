import { MAP_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { SurvivalStep } from "../../core/cpm/survival.ts";
import type { Words } from "../context.ts";

/**
 * 「F2→F3」: a step as the reader sees it.
 *
 * @example
 * ["f2", "r3", "r5"].map((id) => stepName(id, { say: ({ ja }) => ja })) //=> ["F1→F2", "F3→F4", "F5→F5継続"]
 */
export function stepName(id: SurvivalStep["id"], words: Words): string {
  if (id === "f2") return "F1→F2";
  const stage = Number(id.slice(1));
  return stage === 5 ? `F5→${words.say(T.continued)}` : `F${stage}→F${stage + 1}`;
}
