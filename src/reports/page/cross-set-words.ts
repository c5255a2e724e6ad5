import { AXIS_NAMES, axisValueName } from "../../catalog/texts/axis-texts.ts";
import { CROSS_DEED_TEXTS, CROSS_JOINTS, CROSS_SET_TEXTS as T } from "../../catalog/texts/cross-set-texts.ts";
import { type Text, say } from "../../catalog/language.ts";
import { LTV_TEXTS } from "../../catalog/texts/ltv-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { CrossChoice } from "../../core/facts/cross.ts";
import type { CrossSet } from "../../core/segments/cross-sets.ts";
import type { PivotPart, PivotSet } from "../../core/segments/pivot-sets.ts";
import type { Words } from "../context.ts";
import { shortened } from "./words.ts";

/** Letters of a name that the name of a list holds [count]. */
export const LONGEST_GOODS = 40;

/** 「石けん」か「化粧水」: the products of a base. */
export function baseWords(
  { base, match }: Pick<CrossChoice, "base" | "match">,
  words: Words,
  longest = LONGEST_GOODS,
): string {
  const names = base.map((name) => words.say(T.quoted, { name: shortened(name, longest) }));
  return names.join(words.say(CROSS_JOINTS[match]));
}

/** What people by what they bought beside what are called. */
export function crossSetName({ choice, other, did }: CrossSet, words: Words): string {
  const base = baseWords(choice, words);
  if (other === null) return words.say(T.base, { base });
  return words.say(CROSS_DEED_TEXTS[did].name, { base, other: shortened(other, LONGEST_GOODS) });
}

/** Who they are, in a sentence. */
export function crossSetMeaning({ choice, other, did }: CrossSet, words: Words): string {
  const base = baseWords(choice, words);
  if (other === null) return words.say(T.baseMeaning, { base, how: periodWords(choice, words) });
  const values = { base, other: shortened(other, LONGEST_GOODS), how: howWords(choice, words) };
  return words.say(CROSS_DEED_TEXTS[did].meaning, values);
}

/** 「2024/03/31まで」 */
export const periodWords = ({ from, to }: Pick<CrossChoice, "from" | "to">, words: Words): string =>
  from === null
    ? words.say(T.until, { to: words.day(to) })
    : words.say(T.between, { from: words.day(from), to: words.day(to) });

/** The period, and which orders do not count. */
export function howWords(choice: CrossChoice, words: Words): string {
  const parts = [
    periodWords(choice, words),
    choice.sameOrder ? "" : words.say(T.apart),
    choice.afterFirst ? words.say(T.after) : "",
  ];
  return parts.filter((part) => part !== "").join(words.say(COMMON_TEXTS.listComma));
}

/** 「F2 稼働 × 本店」 */
export const pivotSetName = ({ parts }: PivotSet, words: Words): string =>
  parts.map((part) => words.say(partName(part))).join(words.say(T.times));

/** A value or a class as it is called; of all rarer ones how many stand above. */
export function partName({ axis, is, beyond: n = 0 }: PivotPart): Text {
  if (is !== null) return axisValueName(axis, is);
  return { ja: say(LTV_TEXTS.restOf, "ja", { n }), en: say(LTV_TEXTS.restOf, "en", { n }) };
}

/** 「性別「女」」: a value with what it is a value of. */
export const partWords = (part: PivotPart, words: Words): string =>
  words.say(T.part, { axis: words.say(AXIS_NAMES[part.axis]), value: words.say(partName(part)) });

/** The same in a sentence. */
export function pivotSetMeaning({ parts }: PivotSet, words: Words): string {
  const said = parts.map((part) => partWords(part, words));
  return words.say(T.pivotMeaning, { parts: said.join(words.say(COMMON_TEXTS.listComma)) });
}
