import { type Language, say, type Text } from "../../catalog/language.ts";
import {
  SEGMENT_TEXTS as T,
  segmentFieldName,
  segmentUnit,
  segmentValueName,
} from "../../catalog/texts/segment-texts.ts";
import { SLICE_FIELD_NAMES, SLICE_TEXTS } from "../../catalog/texts/slice-texts.ts";
import type { Condition, Period, Segment } from "../../core/segments/segment.ts";
import type { ReportContext } from "../context.ts";
import { numberText } from "../page/words.ts";

/** How many values of a condition are named [count]. */
const MOST_NAMED = 3;

type Spoken = Pick<ReportContext, "language" | "currency">;
type Of<T extends Condition["test"]> = Extract<Condition, { readonly test: T }>;

/**
 * A segment's conditions in one line, as the head of a list says who is on it; its name is not in it.
 *
 * @example
 * segmentWords({ conditions: [{ field: "purchases", test: "between", from: 2, to: null }] }, { language: "ja", currency: "JPY" })
 * //=> "購入回数 2回以上"
 */
export function segmentWords({ conditions }: Segment, spoken: Spoken): string {
  const { language } = spoken;
  if (conditions.length === 0) return say(T.everybody, language);
  return conditions.map((one) => conditionWords(one, spoken)).join(say(SLICE_TEXTS.between, language));
}

function conditionWords(one: Condition, spoken: Spoken): string {
  const condition = plainWords(one, spoken);
  if (one.not !== true) return condition;
  return say(one.test === "bought" ? T.notBought : T.but, spoken.language, { condition });
}

function plainWords(one: Condition, spoken: Spoken): string {
  const { language } = spoken;
  const plain = (value: string): string =>
    say(T.plain, language, { field: segmentFieldName(one.field, language), value });
  switch (one.test) {
    case "oneOf":
      return plain(valueWords(one, language));
    case "between":
      return plain(numberWords(one, spoken));
    case "in":
      return plain(periodWords(one.period, language));
    case "bought":
      return boughtWords(one, language);
    case "among":
      return amongWords(one, spoken);
  }
}

function valueWords({ field, values }: Of<"oneOf" | "bought">, language: Language): string {
  const names = values.slice(0, MOST_NAMED).map((value) => segmentValueName(field, value, language));
  const first = names.join(say(SLICE_TEXTS.or, language));
  const left = values.length - names.length;
  return left === 0 ? first : say(SLICE_TEXTS.more, language, { first, n: left });
}

function numberWords({ field, from, to }: Of<"between">, { language, currency }: Spoken): string {
  const number = (value: number): string => numberText(value, Number.isInteger(value) ? 0 : 2);
  const unit = segmentUnit(field, currency, language);
  const counted = (value: number): string =>
    unit === "" ? number(value) : say(T.withUnit, language, { n: number(value), unit });
  if (from === null)
    return to === null ? say(T.anyNumber, language) : say(T.atMost, language, { n: counted(to) });
  if (to === null) return say(T.atLeast, language, { n: counted(from) });
  return from === to ? counted(to) : say(T.fromTo, language, { from: number(from), to: counted(to) });
}

function periodWords(period: Period, language: Language): string {
  if ("months" in period) return say(T.months, language, { n: period.months });
  const day = (iso: string): string => iso.replace(/-/g, "/");
  const { from, to } = period;
  if (from === null) return to === null ? say(T.anyDay, language) : say(T.until, language, { to: day(to) });
  if (to === null) return say(T.since, language, { from: day(from) });
  return say(T.fromTo, language, { from: day(from), to: day(to) });
}

/** What goods are, channels, and months. */
const BOUGHT: Readonly<
  Record<"goods" | "channel" | "orderMonth", Readonly<Record<"ever" | "first" | "in", Text>>>
> = {
  goods: { ever: T.bought, first: T.boughtFirst, in: T.boughtIn },
  channel: { ever: T.boughtAt, first: T.boughtAtFirst, in: T.boughtAtIn },
  orderMonth: { ever: T.boughtMonth, first: T.boughtMonthFirst, in: T.boughtMonthIn },
};

function boughtWords(one: Of<"bought">, language: Language): string {
  const { field, when } = one;
  const texts = BOUGHT[field === "channel" || field === "orderMonth" ? field : "goods"];
  const thing = field === "product" || field === "category" || field === "channel" ? field : null;
  const name = thing === null ? field : say(SLICE_FIELD_NAMES[thing], language);
  const said = { field: language === "en" ? name.toLowerCase() : name, value: valueWords(one, language) };
  if (typeof when === "string") return say(texts[when], language, said);
  return say(texts.in, language, { ...said, period: periodWords(when, language) });
}

function amongWords({ segments }: Of<"among">, spoken: Spoken): string {
  const { language } = spoken;
  const names = segments.map((segment) =>
    segment.name === undefined
      ? say(T.inBrackets, language, { conditions: segmentWords(segment, spoken) })
      : say(T.named, language, { name: segment.name }),
  );
  return names.join(say(T.either, language));
}
