import { compareTexts } from "../values/column.ts";
import { indices } from "../values/grouping.ts";

/** What people are told apart by: person c's are the codes start[c] … start[c + 1] − 1 into the texts, none twice. */
export interface PeopleValues<Text = string> {
  readonly texts: readonly Text[];
  readonly start: Int32Array;
  readonly codes: Int32Array;
}

/** Of everybody nothing is told. */
export const everybody = (people: number): PeopleValues => ({
  texts: [""],
  start: indices(people + 1),
  codes: new Int32Array(people),
});

/**
 * The values of most people, by their people, then by their texts; last null, which stands for all others: whoever has
 * several of those has it once.
 *
 * @param most how many stand by themselves [count]
 * @param isCounted whether a person is one of those whose values are counted
 *
 * @example
 * // the first bought a and b, the second b, the third a and c
 * const values = { texts: ["a", "b", "c"], start: Int32Array.of(0, 2, 3, 5), codes: Int32Array.of(0, 1, 1, 0, 2) };
 * const { texts, codes } = commonValues(values, 1, () => true);
 * [texts, [...codes]] //=> [["a", null], [0, 1, 1, 0, 1]]
 */
export function commonValues(
  { texts, start, codes }: PeopleValues,
  most: number,
  isCounted: (person: number) => boolean,
): PeopleValues<string | null> {
  const people = new Int32Array(texts.length);
  for (let c = 0; c + 1 < start.length; c++) {
    if (!isCounted(c)) continue;
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++)
      people[codes[i] ?? 0] = (people[codes[i] ?? 0] ?? 0) + 1;
  }
  const common = texts
    .map((text, code) => ({ text, code, people: people[code] ?? 0 }))
    .sort((a, b) => b.people - a.people || compareTexts(a.text, b.text))
    .slice(0, most);
  const places = new Int32Array(texts.length).fill(common.length);
  common.forEach(({ code }, place) => (places[code] = place));
  return {
    texts: [...common.map(({ text }) => text), null],
    ...placed({ start, codes }, places, common.length),
  };
}

/** Codes as places, the rest once a person. */
function placed(
  { start, codes }: Pick<PeopleValues, "start" | "codes">,
  places: Int32Array,
  rest: number,
): Pick<PeopleValues, "start" | "codes"> {
  const [starts, kept] = [new Int32Array(start.length), new Int32Array(codes.length)];
  let length = 0;
  for (let c = 0; c + 1 < start.length; c++) {
    let hasRest = false;
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      const place = places[codes[i] ?? 0] ?? rest;
      if (place === rest && hasRest) continue;
      hasRest ||= place === rest;
      kept[length++] = place;
    }
    starts[c + 1] = length;
  }
  return { start: starts, codes: kept.subarray(0, length) };
}
