import type { Analysis } from "../analysis.ts";
import { type CellRow, SEASON_PLACES } from "../facts/cells.ts";
import { rowsOf } from "../facts/tables.ts";
import { classRequest, termsOf } from "../schemes/class-table.ts";
import type { SchemeTerms } from "../schemes/scheme.ts";
import { schemeOf, type SchemeId } from "../schemes/schemes.ts";
import { sumOf } from "../values/sum.ts";
import type { ClassSet } from "./class-sets.ts";
import type { SeasonalKind } from "./seasons.ts";

/** 季節客, or 季節客かも, among those of a class, or among those who lapsed. */
export interface SeasonSet {
  readonly kind: "season";
  readonly season: Season;
  readonly among:
    Extract<ClassSet, { readonly kind: "class" }> | { readonly kind: "lapsed"; readonly stage: null };
}

/** The kinds of 季節客 that reports count. */
export const SEASONS = ["seasonal", "maybe"] as const satisfies readonly SeasonalKind[];
export type Season = (typeof SEASONS)[number];

/**
 * The request for the classes of a scheme as of the terms' day, each class divided further by who is 季節客.
 *
 * @example
 * const terms = { anchor: 19_813, limits: { stageThresholds: [1, 2, 3, 4, 5] } };
 * seasonRequest("stage", terms).axes.map(({ of }) => of) //=> ["seasonal", "purchases", "idleDays"]
 */
export const seasonRequest = (id: SchemeId, terms: SchemeTerms) => {
  const request = classRequest(id, terms);
  const seasonal = { of: "seasonal", at: terms.anchor, lowerEnds: [1, 2] } as const;
  return { ...request, axes: [seasonal, ...request.axes] } as const;
};

/**
 * How many 季節客, or 季節客かも, a class or those who lapsed have among them, from the facts [count].
 *
 * @throws RangeError when nobody asked for the `seasonRequest` of the scheme; for those who lapsed it is `stage`
 *
 * @example
 * // nine 季節客 are F1: six of them have lapsed
 * const rows = [{ classes: [2, 1, 1], customers: 6 }, { classes: [2, 1, 0], customers: 3 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 };
 * seasonPeople({ facts, settings }, { season: "seasonal", among: { kind: "lapsed", stage: null } }) //=> 6
 */
export function seasonPeople(
  analysis: Pick<Analysis, "facts" | "settings">,
  { season, among }: SeasonSet,
): number {
  const id = among.kind === "class" ? among.scheme : "stage";
  const { classOf, away } = schemeOf(id);
  const wanted: readonly string[] = among.kind === "class" ? [among.is] : away;
  const { facts, settings } = analysis;
  const isOf = ({ classes: [kind, ...place] }: CellRow): boolean =>
    kind === SEASON_PLACES.indexOf(season) && wanted.includes(classOf(place, settings));
  return sumOf(rowsOf(facts, seasonRequest(id, termsOf(facts.meta, settings))).filter(isOf), "customers");
}

/**
 * How many people of the whole shop are 季節客, and how many 季節客かも, from the facts [count].
 *
 * @throws RangeError when nobody asked for the `seasonRequest` of `stage`
 *
 * @example
 * // by kind of 季節客, stage and whether lapsed: 40 are none, one may be, nine are
 * const rows = [{ classes: [0, 1, 0], customers: 40 }, { classes: [1, 1, 0], customers: 1 }, { classes: [2, 2, 1], customers: 9 }];
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => rows }) };
 * seasonTotals({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 } })
 * //=> { seasonal: 9, maybe: 1 }
 */
export function seasonTotals({
  facts,
  settings,
}: Pick<Analysis, "facts" | "settings">): Readonly<Record<Season, number>> {
  const rows = rowsOf(facts, seasonRequest("stage", termsOf(facts.meta, settings)));
  const people = (season: Season) =>
    sumOf(
      rows.filter(({ classes }) => classes[0] === SEASON_PLACES.indexOf(season)),
      "customers",
    );
  return { seasonal: people("seasonal"), maybe: people("maybe") };
}
