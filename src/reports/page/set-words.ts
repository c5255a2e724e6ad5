import { LIST_TEXTS, SET_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { RANK_NAMES } from "../../catalog/metrics/segments.ts";
import type { CustomerSet, RestSet } from "../../core/segments/customer-sets.ts";
import type { Words } from "../context.ts";
import { frequencyClass, recencyClass } from "../rfm/rfm-words.ts";

/** 「F3 維持」「優良顧客」: what a group of customers is called. */
export function setName(set: CustomerSet, words: Words): string {
  if (set.kind === "rest") return words.say(LIST_TEXTS.rest, restNames(set, words));
  if (set.kind === "rank") return words.say(RANK_NAMES[set.rank]);
  if (set.kind === "board") return `${frequencyClass(set.f, words)} × ${recencyClass(set.r, words)}`;
  const name = words.say(SET_TEXTS[set.kind].name);
  return "stage" in set && set.stage !== null
    ? words.say(LIST_TEXTS.ofStage, { stage: `F${set.stage}`, set: name })
    : name;
}

/** Who is in it, in a sentence. */
export function setMeaning(set: CustomerSet, words: Words): string {
  if (set.kind === "rank") return words.say(LIST_TEXTS.rankMeaning, { rank: setName(set, words) });
  if (set.kind === "board") {
    const classes = { f: frequencyClass(set.f, words), r: recencyClass(set.r, words) };
    return words.say(LIST_TEXTS.boardMeaning, classes);
  }
  if (set.kind === "rest") return words.say(LIST_TEXTS.restMeaning, restNames(set, words));
  return words.say(SET_TEXTS[set.kind].meaning);
}

const restNames = ({ whole, part }: RestSet, words: Words) => ({
  whole: setName(whole, words),
  part: setName(part, words),
});
