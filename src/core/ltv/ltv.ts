import type { Analysis } from "../analysis.ts";
import { countsOldAsNew } from "../cpm/reach.ts";
import {
  COHORT_UNITS,
  cohortEnds,
  type CohortStart,
  type CohortUnit,
  monthCohorts,
  valueCohorts,
  YEAR_STEPS,
} from "../facts/cohort-requests.ts";
import { COHORT_AXES, type CohortAxis } from "../facts/cohorts.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import type { AnalysisSettings } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { cohortList, type LtvCohort } from "./cohort-list.ts";
import { type FormulaLtv, formulaLtv, formulaRequests } from "./formula-ltv.ts";
import { type CohortTable, isMature, pooledAt, type PooledLtv, rowsByValue } from "./mature.ts";

/** 通販LTV is measured over a year [days]. */
export const YEAR_LTV_DAYS = 365;

/** What one group of people had bought at each step, all steps of the same people. */
export interface LtvCurve {
  /** Of first purchases up to this day. */
  readonly end: Day;
  readonly cells: readonly PooledLtv[];
}

/** People who began alike. */
export interface ValueLtv {
  /** "" = nothing is said; null = all rarer values together. */
  readonly value: string | null;
  readonly curve: LtvCurve;
}

/** People told apart by an axis that the sheet has, at least two values, that of most people first. */
export interface AxisLtv {
  readonly axis: CohortAxis;
  readonly values: readonly ValueLtv[];
}

/** LTV推移 of a shop. */
export interface Ltv {
  /** The product whose first purchase is everybody's first here; "" = the first purchase of all (設定「LTVの起点」). */
  readonly since: string;
  readonly cohorts: Readonly<Record<CohortUnit, readonly LtvCohort[]>>;
  /** The step at which the cohorts of all curves are mature: a year, in a younger shop the longest there is; null = none. */
  readonly basis: number | null;
  /** All mature cohorts; null = none is. */
  readonly curve: LtvCurve | null;
  /** The cohorts of the twelve latest months that are mature after a year, and of the twelve before; null = there are none. */
  readonly recent: PooledLtv | null;
  readonly before: PooledLtv | null;
  readonly axes: readonly AxisLtv[];
  readonly formula: FormulaLtv;
}

type Start = Pick<AnalysisSettings, "ltvStart">;

/** From where cohorts count by the settings. */
const startOf = ({ ltvStart }: Start): CohortStart => (ltvStart === "" ? {} : { since: ltvStart });

/** The tables of LTV推移; those since a product beside those that the payback stands on. */
export const ltvRequests = (meta: MetaFacts, settings: Start): FactsRequest[] => [
  ...[{}, startOf(settings)].flatMap((start) => [
    monthCohorts(meta, start),
    ...COHORT_AXES.map((axis) => valueCohorts(meta, axis, start)),
  ]),
  ...formulaRequests(meta.anchor),
];

/** The month cohorts of a shop, as facts hold them. */
export function monthTable({ facts }: Pick<Analysis, "facts">, start: CohortStart = {}): CohortTable {
  const request = monthCohorts(facts.meta, start);
  return { rows: rowsOf(facts, request), steps: request.steps, anchor: facts.meta.anchor };
}

type Source = Pick<Analysis, "facts" | "settings">;

/** Facts → LTV推移 (definitions.md 9). */
export function ltvOf(analysis: Source): Ltv {
  const { meta } = analysis.facts;
  const { ltvStart: since } = analysis.settings;
  const months = monthTable(analysis, startOf(analysis.settings));
  const basis = basisOf(months);
  return {
    since,
    cohorts: Object.fromEntries(
      COHORT_UNITS.map((unit) => [unit, cohortList(months, unit, meta)]),
    ) as unknown as Ltv["cohorts"],
    basis,
    curve: basis === null ? null : curveOf(months, basis),
    ...twoYears(months, meta),
    axes: COHORT_AXES.flatMap((axis) => axisOf(analysis, axis, basis)),
    formula: formulaLtv(analysis),
  };
}

/** The longest step up to a year at which some cohort is mature. */
function basisOf({ rows, anchor }: CohortTable): number | null {
  const mature = YEAR_STEPS.filter((days) => rows.some(({ end }) => isMature(end, days, anchor)));
  return mature[mature.length - 1] ?? null;
}

function curveOf(table: CohortTable, basis: number): LtvCurve | null {
  const cells = YEAR_STEPS.filter((days) => days <= basis).flatMap(
    (days) => pooledAt(table, days, basis) ?? [],
  );
  const [first] = cells;
  return first === undefined ? null : { end: first.end, cells };
}

function twoYears(months: CohortTable, meta: MetaFacts): Pick<Ltv, "recent" | "before"> {
  const mature = cohortEnds("month", meta).filter((end) => isMature(end, YEAR_LTV_DAYS, months.anchor));
  const among = (ends: readonly Day[]): PooledLtv | null =>
    pooledAt({ ...months, rows: months.rows.filter(({ end }) => ends.includes(end)) }, YEAR_LTV_DAYS);
  const [start, ...before] = mature.slice(-(MONTHS + MONTHS + 1), -MONTHS);
  const isComparable = start !== undefined && !countsOldAsNew(start + 1, meta.dataStart);
  return { recent: among(mature.slice(-MONTHS)), before: isComparable ? among(before) : null };
}

const MONTHS = 12;

function axisOf({ facts, settings }: Source, axis: CohortAxis, basis: number | null): AxisLtv[] {
  const request = valueCohorts(facts.meta, axis, startOf(settings));
  const all = rowsOf(facts, request);
  if (basis === null || all.length === 0) return [];
  const { steps } = request;
  const values = [...rowsByValue(all)].flatMap(([value, rows]) => {
    const curve = curveOf({ rows, steps, anchor: facts.meta.anchor }, basis);
    return curve === null ? [] : [{ value, curve }];
  });
  return values.length < 2 ? [] : [{ axis, values }];
}
