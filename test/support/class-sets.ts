import type { Asks } from "../../src/core/facts/tables.ts";
import { classRequest, termsOf } from "../../src/core/schemes/class-table.ts";
import type { BoardAxis } from "../../src/core/schemes/rfm-board.ts";
import { flowRequest } from "../../src/core/schemes/flow.ts";
import { SCHEME_IDS, schemeOf } from "../../src/core/schemes/schemes.ts";
import { seasonRequest } from "../../src/core/segments/season-sets.ts";
import type { BoardSet, ClassSet } from "../../src/core/segments/class-sets.ts";
import { yearsBefore } from "../../src/core/values/day.ts";
import type { AnalysisSettings } from "../../src/core/settings.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";

const SIX = [0, 1, 2, 3, 4, 5];

/** Every class of every scheme. */
export const CLASSES = SCHEME_IDS.flatMap((scheme) =>
  schemeOf(scheme).classes.map((is) => ({ kind: "class", scheme, is }) as const),
);

/** The same, and every field of the RFM boards. */
export const CLASS_SETS: readonly ClassSet[] = [
  ...CLASSES,
  ...boardSets("f", "r"),
  ...boardSets("r", "m"),
  ...boardSets("f", "m"),
];

/** Every field of a board of two axes. */
export function boardSets(one: BoardAxis, other: BoardAxis): BoardSet[] {
  return SIX.flatMap((a) => SIX.map((b): BoardSet => ({ kind: "board", [one]: a, [other]: b })));
}

/** From and to every class of every scheme since a year before. */
export const flowSets = (anchor: number): ClassSet[] =>
  SCHEME_IDS.flatMap((scheme) => {
    const since = yearsBefore(anchor, 1);
    const { classes } = schemeOf(scheme);
    const of = (from: string | null, to: string | null) =>
      ({ kind: "flow", scheme, since, from, to }) as const;
    return [...classes.map((is) => of(is, null)), ...classes.map((is) => of(null, is)), of("", null)];
  });

/** What every report asks, with the classes of every scheme now and their flows since a year before. */
export const withClasses =
  (settings: AnalysisSettings): Asks =>
  (meta) => {
    const terms = termsOf(meta, settings);
    const since = yearsBefore(meta.anchor, 1);
    return [
      ...asksOf(REPORTS, settings)(meta),
      ...SCHEME_IDS.flatMap((id) => [
        classRequest(id, terms),
        seasonRequest(id, terms),
        flowRequest(id, terms, since),
      ]),
    ];
  };
