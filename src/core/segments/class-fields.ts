import { classifier } from "../schemes/scheme.ts";
import { termsAt } from "../schemes/class-table.ts";
import { schemeOf, type SchemeId } from "../schemes/schemes.ts";
import { type Day, dayOfIso, isoOf } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import { classedBy } from "./person-life.ts";
import type { PeopleSeen } from "./people-seen.ts";
import type { PeopleField } from "./segment.ts";

/** For each scheme the segment field that tells somebody's class. */
export const CLASS_FIELDS = {
  stage: "stageClass",
  rfm: "rfmRank",
  nurture: "nurtureSegment",
  cpm: "cpmClass",
  score: "scoreGroup",
} as const satisfies Readonly<Record<SchemeId, string>>;
/** A segment field that tells a class. */
export type ClassFieldId = (typeof CLASS_FIELDS)[SchemeId];

/** Stands between a field and the earlier day that it is asked of. */
const AT = "@";

/**
 * The field of a scheme's class, at the anchor or on an earlier day.
 *
 * @example
 * classField("rfm", 19_417) //=> "rfmRank@2023-03-01"
 */
export const classField = (scheme: SchemeId, day: Day | null): string =>
  CLASS_FIELDS[scheme] + (day === null ? "" : AT + isoOf(day));

/**
 * What the name of a field says, read back: scheme and day (null = at the anchor); null = it is no field of a class.
 *
 * @example
 * classFieldParts("cpmClass@2023-03-01") //=> { scheme: "cpm", day: 19_417 }
 * @example
 * classFieldParts("cpmClass@soon") //=> null
 */
export function classFieldParts(id: string): { readonly scheme: SchemeId; readonly day: Day | null } | null {
  const [name = "", iso = null, more] = id.split(AT);
  const scheme = (Object.keys(CLASS_FIELDS) as SchemeId[]).find((one) => CLASS_FIELDS[one] === name);
  const day = iso === null ? null : dayOfIso(iso);
  return scheme === undefined || more !== undefined || (iso !== null && day === null)
    ? null
    : { scheme, day };
}

/**
 * Requires that classes are asked for by a day whose purchases count.
 *
 * @throws InputProblem "segment-after-anchor" for a later day than the anchor, whose purchases count nowhere
 *
 * @example
 * requireByAnchor(19_813, 19_813) //=> undefined
 */
export function requireByAnchor(day: Day, anchor: Day): void {
  if (day > anchor)
    throw new InputProblem("segment-after-anchor", { from: isoOf(day), anchor: isoOf(anchor) });
}

/**
 * Everybody's class in a scheme, as a column that segments are chosen by: −1 for those without a purchase by the day.
 *
 * @param day null = at the anchor
 * @throws InputProblem as `requireByAnchor` does
 *
 * @example
 * // one purchase, 190 days before the anchor; the day before it there was none
 * const ledger = { start: [0, 1], day: [10], amount: [500] };
 * const terms = { anchor: 200, limits: { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] } };
 * const classOn = (day) => classColumn({ shop: { ledger }, terms, places: [0] }, "nurture", day);
 * [classOn(null).texts[classOn(null).codes[0]], classOn(9).codes[0]] //=> ["dormant", -1]
 */
export function classColumn(
  { shop: { ledger }, terms, places }: PeopleSeen,
  scheme: SchemeId,
  day: Day | null,
): Omit<Extract<PeopleField, { readonly kind: "class" }>, "id"> {
  const texts = schemeOf(scheme).classes;
  const { anchor } = terms;
  const at = day ?? anchor;
  requireByAnchor(at, anchor);
  const classAt = classifier(schemeOf(scheme), termsAt(terms, at));
  const codes = Array.from(places, (place) => {
    const by = classedBy(ledger, place, at);
    return by === null ? -1 : texts.indexOf(classAt(by));
  });
  return { kind: "class", texts, codes };
}
