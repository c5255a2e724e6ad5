import type { Language } from "../../catalog/language.ts";
import { segmentFieldName, segmentUnit, segmentValueName } from "../../catalog/texts/segment-texts.ts";
import { checkedSegment } from "../../core/segments/checked-segment.ts";
import { dayFields } from "../../core/segments/people-columns.ts";
import { fieldEntry } from "../../core/segments/segment-fields.ts";
import type { PeopleColumns, PeopleField, Segment } from "../../core/segments/segment.ts";
import { type SuggestedSegment, suggestedSegments } from "./suggested.ts";

/** A field that conditions may be about, as the page shows it. */
export interface SegmentField {
  id: string;
  label: string;
  /** The unit behind a number: 回, 日, 円; "" = none. */
  unit: string;
  /**
   * What each text of a class or of goods is called, in the order of the column's texts; behind them what is said of
   * those of whom nothing is known (the value ""), where there is anybody.
   */
  labels: string[];
  /** What else it can be, though nobody is: conditions may name it all the same. */
  absent: { value: string; label: string }[];
}

/** Everybody with a purchase by the anchor, in codes: no ID and no contact. Kept in the page only. */
export interface SegmentPeople {
  people: number;
  anchor: string;
  fields: SegmentField[];
  columns: PeopleField[];
  saved: Segment[];
  /** Offered as they are; who of them there are is counted in the page. */
  suggested: SuggestedSegment[];
}

/** Who knows everybody in codes, the fields of some days among them, and how that is shown. */
interface ShownIn {
  readonly columns: (beside: readonly string[]) => PeopleColumns;
  /** Of the amounts (ISO 4217). */
  readonly currency: string;
  readonly language: Language;
}

/**
 * Everybody as a page needs them to count segments by itself.
 *
 * @param saved the segments of the file
 * @param asked the segment that the page opens with, as it sends it: it may be anything; null = none
 * @throws InputProblem as `checkedSegment` does
 */
export function segmentPeople(
  saved: readonly Segment[],
  asked: unknown,
  { columns, currency, language }: ShownIn,
): SegmentPeople {
  const segments = [...saved, ...(asked === null ? [] : [checkedSegment(asked)])];
  const shown = columns(dayFields(segments));
  const { people, anchor, fields } = shown;
  return {
    people,
    anchor,
    fields: shownFields(shown, currency, language),
    columns: [...fields],
    saved: [...saved],
    suggested: suggestedSegments(language),
  };
}

/**
 * The fields of people's columns as a page shows them.
 *
 * @param currency of the amounts (ISO 4217)
 *
 * @example
 * // everybody is F1; the other stages may be asked for all the same, and "" for those without one
 * const stage = { id: "stage", kind: "class", texts: ["1"], codes: [0, 0] };
 * shownFields({ fields: [stage] }, "JPY", "ja")[0].absent.map(({ value }) => value) //=> ["2", "3", "4", "5", ""]
 */
export function shownFields({ fields }: PeopleColumns, currency: string, language: Language): SegmentField[] {
  const called = ({ id }: PeopleField, text: string): string => segmentValueName(id, text, language);
  return fields.map((field) => ({
    id: field.id,
    label: segmentFieldName(field.id, language),
    unit: segmentUnit(field.id, currency, language),
    labels: textsOf(field).map((text) => called(field, text)),
    absent: absentFrom(field).map((value) => ({ value, label: called(field, value) })),
  }));
}

function textsOf(field: PeopleField): readonly string[] {
  if (!("texts" in field)) return [];
  return field.codes.includes(-1) ? [...field.texts, ""] : field.texts;
}

function absentFrom(field: PeopleField): string[] {
  if (!("texts" in field)) return [];
  const held = new Set(textsOf(field));
  return [...(fieldEntry(field.id)?.values ?? []), ""].filter((value) => !held.has(value));
}
