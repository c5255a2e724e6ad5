import type { CohortAxis } from "../../core/facts/cohorts.ts";
import { LIMIT_SCHEMES } from "../../core/schemes/schemes.ts";
import type { CrossAxis } from "../../core/settings.ts";
import type { SliceField } from "../../core/slices/slices.ts";
import { sameText, type Text } from "../language.ts";
import { className, SCHEME_NAMES } from "../metrics/classes.ts";
import { SLICE_FIELD_NAMES, sliceValueName } from "./slice-texts.ts";

/** What the people of a cohort, or of クロス集計, are told apart by; most of it is called as slices call it. */
export const VALUE_AXIS_NAMES: Readonly<Record<CohortAxis, Text>> = {
  firstProduct: SLICE_FIELD_NAMES.firstProduct,
  firstCategory: { ja: "初回カテゴリ", en: "First category" },
  firstChannel: SLICE_FIELD_NAMES.firstChannel,
  prefecture: SLICE_FIELD_NAMES.prefecture,
  sex: SLICE_FIELD_NAMES.sex,
  ageBand: SLICE_FIELD_NAMES.ageBand,
  attribute: SLICE_FIELD_NAMES.attribute,
};

/** All that people are told apart by in クロス集計: a way to divide them, their first purchase, or who they are. */
export const AXIS_NAMES: Readonly<Record<CrossAxis, Text>> = { ...SCHEME_NAMES, ...VALUE_AXIS_NAMES };

/**
 * A value of an axis as it is called; "" = nothing is said.
 *
 * @example
 * [axisValueName("rfm", "loyal").ja, axisValueName("firstChannel", "本店").ja] //=> ["優良顧客", "本店"]
 */
export function axisValueName(axis: CrossAxis, value: string): Text {
  const scheme = LIMIT_SCHEMES.find((id) => id === axis);
  if (scheme !== undefined) return className(scheme, value) ?? sameText(value);
  const field = axis === "firstCategory" ? "category" : (axis as SliceField);
  return { ja: sliceValueName(field, value, "ja"), en: sliceValueName(field, value, "en") };
}
