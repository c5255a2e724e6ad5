/** Sentences on limits: what they do to people's classes, and what would be wrong with them. */
import { type Language, say } from "../../catalog/language.ts";
import { AXIS_PARTS, LIMIT_TEXTS as T } from "../../catalog/texts/limit-texts.ts";
import type { AxisName } from "../../core/facts/cells.ts";
import type { Asks, Facts } from "../../core/facts/tables.ts";
import {
  type AxisPart,
  type GridPart,
  LimitProblem,
  partRequest,
  peopleIn,
} from "../../core/schemes/limit-faults.ts";
import { shownDay } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { numberText } from "../page/words.ts";

/**
 * A part of the grid in words.
 *
 * @example
 * partWords({ idleDays: { from: 61, below: 91 } }, "ja") //=> "最後の購入から61〜90日"
 * @example
 * partWords({ purchases: { from: 10, below: Infinity }, idleDays: { from: 0, below: 1 } }, "ja")
 * //=> "購入10回以上・最後の購入から0日"
 */
export const partWords = (part: GridPart, language: Language): string =>
  (Object.entries(part) as [AxisName, AxisPart][])
    .map(([of, values]) => say(AXIS_PARTS[of].part, language, { part: valuesWords(of, values, language) }))
    .join(say(T.both, language));

function valuesWords(of: AxisName, part: AxisPart, language: Language): string {
  const scaled = (value: number) => (of === "sales" ? majorOf(value) : value);
  const [first, last] = [scaled(part.from), scaled(part.below) - 1];
  const unit = say(AXIS_PARTS[of].unit, language);
  const [from, to] = [numberText(first, 0), numberText(last, 0)];
  if (last === Infinity) return say(T.andMore, language, { from, unit });
  return first === last ? say(T.one, language, { from, unit }) : say(T.fromTo, language, { from, to, unit });
}

/** Orders, and by which question their people are counted. */
export interface AskedPeople<Q> {
  readonly engine: { facts(question: Q, asks: Asks): Facts };
  readonly question: Q;
}

/** The same problem with the people that it is about, as of the question's anchor. */
export function withPeople<Q>(problem: LimitProblem, { engine, question }: AskedPeople<Q>): LimitProblem {
  const { part, code, values } = problem;
  const facts = engine.facts(question, ({ anchor }) => [partRequest(anchor, part)]);
  return new LimitProblem(code, values, { part, people: peopleIn(facts, part) });
}

/**
 * What settings were refused for; limits that do not fit with the people whom they are about, where these can be counted.
 *
 * @param ask counts them among orders that can be read in a moment, or throws
 */
export function peopleNamed<Q>(refused: unknown, ask: () => AskedPeople<Q>): unknown {
  if (!(refused instanceof LimitProblem)) return refused;
  try {
    return withPeople(refused, ask());
  } catch {
    return refused;
  }
}

/**
 * What the sentence of a problem with limits says of the grid.
 *
 * @example
 * limitValues({ part: { purchases: { from: 3, below: 6 } }, people: { customers: 12, anchor: 19_813 } }, "ja")
 * //=> { range: "購入3〜5回", people: "（2024/03/31時点で12人）" }
 */
export function limitValues({ part, people }: LimitProblem, language: Language) {
  const day = people && shownDay(people.anchor);
  return {
    range: partWords(part, language),
    people:
      people && day ? say(T.peopleNow, language, { n: numberText(people.customers, 0), anchor: day }) : "",
  };
}
