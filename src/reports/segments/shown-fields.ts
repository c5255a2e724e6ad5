import type { Language } from "../../catalog/language.ts";
import { segmentFieldName, segmentUnit, segmentValueName } from "../../catalog/texts/segment-texts.ts";
import { fieldEntry } from "../../core/segments/segment-fields.ts";
import type { PeopleColumns, PeopleField } from "../../core/segments/segment.ts";

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

/**
 * The fields of people's columns as a page shows them.
 *
 * @param currency of the amounts (ISO 4217)
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
