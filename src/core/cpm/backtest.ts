import type { Analysis } from "../analysis.ts";
import { knownRequest } from "../facts/known.ts";
import { patternRequest } from "../facts/pattern.ts";
import { type Facts, type FactsRequest, rowsOf } from "../facts/tables.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import { balanceAt } from "./balance.ts";
import { assumptionsOf, peopleNow, project, type ProjectedYear } from "./projection.ts";
import { type ProjectionBand, bandDays, bandOf, bandRequests } from "./band.ts";
import { type DataSpan, LATE_START_DAYS } from "./reach.ts";
import type { AnalysisSettings, ProjectionModel, StageThresholds } from "../settings.ts";
import { ratio } from "../values/share.ts";

/** People and money of one year: as projected, or as it came. */
export interface YearFigures {
  /** Active customers [people]. */
  readonly active: number;
  /** Minor units. */
  readonly sales: number;
}

/** How far a projected figure lay from what happened: projected − actual, so more than 0 is too high. */
export interface Miss {
  /** People, or minor units. */
  readonly difference: number;
  /** difference ÷ actual [ratio]; null when nothing happened. */
  readonly share: number | null;
}

/** What a model said of a year, and how far off it was. */
export interface ModelYear extends YearFigures {
  readonly miss: { readonly active: Miss; readonly sales: Miss };
}

/** One year after the anchor: what happened, and what each model had said. */
export interface BacktestYear {
  readonly year: number;
  readonly end: Day;
  readonly actual: YearFigures & { readonly cumulativeSales: number };
  readonly static: ModelYear;
  readonly migration: ModelYear;
  /** Whether the band of then, in the model in force, held what happened; null without a band. */
  readonly held: {
    readonly active: boolean;
    readonly sales: boolean;
    readonly cumulativeSales: boolean;
  } | null;
}

/** The projection as of an earlier day, beside what happened since. */
export interface Backtest {
  readonly anchor: Day;
  readonly yearsBack: number;
  readonly band: ProjectionBand | null;
  /** Year 1 up to the year that ends at today's anchor. */
  readonly years: readonly BacktestYear[];
}

/** Which model was nearer to what happened; null where they could not differ. */
export type Nearer = ProjectionModel | "equal" | null;

/** 実績との照合: every rewind the data allow, one year back first. */
export interface TrackRecord {
  readonly backtests: readonly Backtest[];
  /** By the sum of misses, of the second year on: in year 1 the models say the same. */
  readonly nearer: { readonly active: Nearer; readonly sales: Nearer };
}

/** How far back the projection is tried [years]. */
const MOST_YEARS_BACK = 3;

/**
 * The days Y(1), Y(2), Y(3) as of which the projection can be tried: those with two full years of data before, of which
 * the first may begin a month late (definitions.md section 10.4).
 *
 * @example
 * // anchor 2023-09-30, data from 2020-10-31 on: 31 days late for 2022-09-30; 2021-09-30 would need 2019-10-31
 * rewindDays({ anchor: 19_630, dataStart: 18_566 }) //=> [19_265]
 */
export function rewindDays({ anchor, dataStart }: DataSpan): Day[] {
  const days: Day[] = [];
  for (let k = 1; k <= MOST_YEARS_BACK && dataStart <= yearsBefore(anchor, k + 2) + LATE_START_DAYS; k++) {
    days.push(yearsBefore(anchor, k));
  }
  return days;
}

/**
 * The tables of the track record: of each rewind its own pattern, those of its band, and what came after.
 *
 * @example
 * // one year back can be tried: its pattern and what came after; the years before it are too short for a band
 * const [pattern, known] = trackRequests({ anchor: 19_630, dataStart: 18_566 }, [1, 2, 3, 4, 5]);
 * [pattern.windows.anchor, known] //=> [19_265, { table: "known", known: 19_265, ends: [19_630] }]
 */
export function trackRequests(span: DataSpan, limits: StageThresholds): FactsRequest[] {
  return rewindDays(span).flatMap((day, i) => [
    patternRequest(day, limits),
    ...bandRequests({ ...span, anchor: day }, limits),
    knownRequest(span.anchor, i + 1),
  ]);
}

/**
 * The projection's track record: rewind one, two and three years, project from the rates and people of then, and set
 * what the people known then did beside it. New customers since then are in neither.
 *
 * @returns no backtest where the data do not reach two full years before the anchor one year back
 * @throws RangeError when nobody asked for the `trackRequests`
 *
 * @example
 * // then two of four had been kept, so one of the two active was expected a year later; both came
 * const once = { older: 0, previous: 1, customers: 2 };
 * const pattern = [{ ...once, current: 1, currentAmount: 2_000 }, { ...once, current: 0, currentAmount: 0 }];
 * const known = [{ end: 19_630, customers: 2, sales: 3_000 }];
 * const tables = new Proxy({}, { get: (_, asked) => (asked.includes("known") ? known : pattern) });
 * const facts = { meta: { anchor: 19_630, dataStart: 18_566 }, tables };
 * const settings = { stageThresholds: [1, 2, 3, 4, 5], includeReactivation: true };
 * const [{ yearsBack, years }] = trackRecordOf({ facts, settings }).backtests;
 * [yearsBack, years[0].static.miss.active] //=> [1, { difference: -1, share: -0.5 }]
 */
export function trackRecordOf({ facts, settings }: Pick<Analysis, "facts" | "settings">): TrackRecord {
  const backtests = rewindDays(facts.meta).flatMap((_, i) => backtestOf(facts, settings, i + 1));
  return {
    backtests,
    nearer: { active: nearer(backtests, "active"), sales: nearer(backtests, "sales") },
  };
}

/** Nothing where nobody was active in the year before the anchor: then there was no projection. */
function backtestOf(facts: Facts, settings: AnalysisSettings, yearsBack: number): Backtest[] {
  const later = knownRequest(facts.meta.anchor, yearsBack);
  const { known } = later;
  const limits = settings.stageThresholds;
  const balance = balanceAt(facts, known, limits);
  const assumptions = assumptionsOf(balance, limits);
  if (!assumptions) return [];
  const people = peopleNow(balance);
  const run = (projectionModel: ProjectionModel) =>
    project(people, assumptions, { ...settings, projectionModel });
  const runs = { static: run("static"), migration: run("migration") };
  const span = { ...facts.meta, anchor: known };
  const balances = bandDays(span).map((day) => balanceAt(facts, day, limits));
  const band = bandOf(balances, people, settings);
  let cumulativeSales = 0;
  const years = rowsOf(facts, later).map(({ end, customers, sales }, i): BacktestYear => {
    cumulativeSales += sales;
    const actual = { active: customers, sales, cumulativeSales };
    return {
      year: i + 1,
      end,
      actual,
      static: modelYear(runs.static[i], actual),
      migration: modelYear(runs.migration[i], actual),
      held: band && heldIn(band, i, actual),
    };
  });
  return [{ anchor: known, yearsBack, band, years }];
}

function modelYear(projected: ProjectedYear | undefined, actual: YearFigures): ModelYear {
  const active = projected?.activeTotal ?? 0;
  const sales = projected?.sales ?? 0;
  return {
    active,
    sales,
    miss: { active: missOf(active, actual.active), sales: missOf(sales, actual.sales) },
  };
}

function missOf(projected: number, actual: number): Miss {
  const difference = projected - actual;
  return { difference, share: ratio(difference, actual) };
}

/** Rounding of the projection must not push a figure that lies on an end out of the band. */
const ROUNDING = 1e-9;

function heldIn(band: ProjectionBand, i: number, actual: BacktestYear["actual"]): BacktestYear["held"] {
  const [low, high] = [band.low[i], band.high[i]];
  const inside = (value: number, name: "activeTotal" | "sales" | "cumulativeSales"): boolean =>
    value >= (low?.[name] ?? Infinity) * (1 - ROUNDING) && value <= (high?.[name] ?? 0) * (1 + ROUNDING);
  return {
    active: inside(actual.active, "activeTotal"),
    sales: inside(actual.sales, "sales"),
    cumulativeSales: inside(actual.cumulativeSales, "cumulativeSales"),
  };
}

function nearer(backtests: readonly Backtest[], figure: "active" | "sales"): Nearer {
  const later = backtests.flatMap(({ years }) => years.slice(1));
  if (later.length === 0) return null;
  const off = (model: ProjectionModel) =>
    later.reduce((sum, year) => sum + Math.abs(year[model].miss[figure].difference), 0);
  const [fixed, moving] = [off("static"), off("migration")];
  if (Math.abs(fixed - moving) <= ROUNDING * Math.max(fixed, moving)) return "equal";
  return fixed < moving ? "static" : "migration";
}
