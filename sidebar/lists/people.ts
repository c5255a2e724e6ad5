import { countIn } from "../../src/core/segments/chosen.ts";
import type { PeopleField, Segment, SegmentPeople } from "../../src/entry/contract.ts";

/** A value of a field, and how many people have it. */
export interface ValueChoice {
  readonly value: string;
  readonly label: string;
  readonly people: number;
}

/** How many people are in a segment, counted in the page. */
export function peopleIn({ people, anchor, columns }: SegmentPeople, segment: Segment): number {
  return countIn({ people, anchor, fields: columns }, segment);
}

const known = new WeakMap<SegmentPeople, Map<string, readonly ValueChoice[]>>();

/** The values of a class or of goods that somebody has, as they are called; counted once. */
export function choicesOf(people: SegmentPeople, field: string): readonly ValueChoice[] {
  const counted = known.get(people) ?? new Map<string, readonly ValueChoice[]>();
  known.set(people, counted);
  const choices = counted.get(field) ?? countedChoices(people, field);
  counted.set(field, choices);
  return choices;
}

/** What a value is called, also one that nobody has; the value itself where nothing calls it otherwise. */
export function valueLabel(people: SegmentPeople, field: string, value: string): string {
  const column = people.columns.find(({ id }) => id === field);
  const shown = people.fields.find(({ id }) => id === field);
  const texts = column !== undefined && "texts" in column ? [...column.texts, ""] : [];
  const absent = shown?.absent.find((one) => one.value === value)?.label;
  return absent ?? shown?.labels[texts.indexOf(value)] ?? value;
}

function countedChoices(people: SegmentPeople, field: string): ValueChoice[] {
  const column = people.columns.find(({ id }) => id === field);
  if (column === undefined || !("texts" in column)) return [];
  const labels = people.fields.find(({ id }) => id === field)?.labels ?? [];
  const counts = countsOf(column);
  return [...column.texts, ""]
    .map((value, at) => ({ value, label: labels[at] ?? value, people: counts[at] ?? 0 }))
    .filter((choice) => choice.people > 0);
}

/** People by text; the last place is that of people of whom nothing is said. */
function countsOf(column: Extract<PeopleField, { texts: readonly string[] }>): number[] {
  const none = column.texts.length;
  const counts = Array.from({ length: none + 1 }, () => 0);
  const add = (code: number) => (counts[code < 0 ? none : code] = (counts[code < 0 ? none : code] ?? 0) + 1);
  if (column.kind === "class") column.codes.forEach(add);
  else for (let person = 0; person < column.start.length - 1; person++) codesOf(column, person).forEach(add);
  return counts;
}

/** What a person bought, each once. */
function codesOf({ start, codes }: Extract<PeopleField, { kind: "bought" }>, person: number): Set<number> {
  return new Set(codes.slice(start[person], start[person + 1]));
}
