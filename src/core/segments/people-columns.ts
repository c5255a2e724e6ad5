import { hasColumn } from "../slices/slice-columns.ts";
import { isoOf } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import { classFieldParts } from "./class-fields.ts";
import { attributeFields } from "./named-attributes.ts";
import type { PeopleSeen } from "./people-seen.ts";
import type { Condition, PeopleColumns, PeopleField, Segment } from "./segment.ts";
import { fieldEntry, SEGMENT_FIELD_IDS } from "./segment-fields.ts";

/**
 * What segments of people are counted from, in the order of the people: neither ID nor contact.
 *
 * @param ids the fields that are needed; null = all that the sheet says
 * @param beside further fields, such as a class on an earlier day; one of a day after the anchor, which a segment saved in
 *   a later run may ask, is left out
 * @throws InputProblem "segment-field" for no such field, "slice-no-channel" and its like for one that the sheet does not
 *   say, "segment-after-anchor" for a class on a day after the anchor
 *
 * @example
 * // two people, whose last purchases are nine days and a day ago
 * peopleColumns({ anchor: 19_813, lives: [{ idleDays: 9 }, { idleDays: 1 }] }, ["idleDays"])
 * //=> { people: 2, anchor: "2024-03-31", fields: [{ id: "idleDays", kind: "number", values: [9, 1] }] }
 */
export function peopleColumns(
  people: PeopleSeen,
  ids: readonly string[] | null = null,
  beside: readonly string[] = [],
): PeopleColumns {
  const hasCome = (id: string): boolean => (classFieldParts(id)?.day ?? people.anchor) <= people.anchor;
  return {
    people: people.lives.length,
    anchor: isoOf(people.anchor),
    fields: [...(ids ?? offeredFields(people)), ...beside.filter(hasCome)].map((id) => fieldOf(people, id)),
  };
}

function offeredFields({ shop }: PeopleSeen): readonly string[] {
  const { rows } = shop.purchases;
  const said = SEGMENT_FIELD_IDS.filter((id) => {
    const says = fieldEntry(id)?.says;
    return says === undefined || hasColumn(rows, says);
  });
  return [...said, ...attributeFields(rows)];
}

function fieldOf(people: PeopleSeen, id: string): PeopleField {
  const entry = fieldEntry(id);
  if (entry === undefined)
    throw new InputProblem("segment-field", { value: id, known: offeredFields(people).join(", ") });
  return { id, ...entry.column(people) };
}

/**
 * The fields that a segment asks, those of segments within it included, each once.
 *
 * @example
 * const stage = { field: "stage", test: "oneOf", values: ["5"] };
 * fieldsOf({ conditions: [stage, { field: "segment", test: "among", segments: [{ conditions: [stage] }] }] }) //=> ["stage"]
 */
export function fieldsOf(segment: Segment): string[] {
  const asked = ({ conditions }: Segment): string[] => conditions.flatMap(askedBy);
  const askedBy = (one: Condition): string[] =>
    one.test === "among" ? one.segments.flatMap(asked) : [one.field];
  return [...new Set(asked(segment))];
}

/**
 * The fields of segments that tell a class on an earlier day: they are not offered, only asked for.
 *
 * @example
 * const was = { field: "rfmRank@2023-03-31", test: "oneOf", values: ["lost"] };
 * dayFields([{ conditions: [was] }, { conditions: [was, { ...was, field: "rfmRank" }] }]) //=> ["rfmRank@2023-03-31"]
 */
export const dayFields = (segments: readonly Segment[]): string[] => [
  ...new Set(segments.flatMap(fieldsOf).filter((id) => (classFieldParts(id)?.day ?? null) !== null)),
];
