import { isTold, shownRows, shownSteps } from "../segments/shown-rows.ts";
import type { Day } from "../values/day.ts";
import type { CohortCell, LtvCohort } from "./cohort-list.ts";
import type { AxisLtv, Ltv, LtvCurve } from "./ltv.ts";
import { isMature, type LtvCell, type PooledLtv } from "./mature.ts";

/** Months of the first purchase that may be shown, and the steps at which. */
export interface ToldMonths {
  readonly days: readonly number[];
  /** Oldest first; of their cells those of the steps. */
  readonly cohorts: readonly LtvCohort[];
}

/** What of LTV推移 may be told where no number may be of few people. */
export interface ToldLtv {
  /** Its curves, their steps and the values of its axes that may be told. */
  readonly ltv: Ltv;
  /** null = of no month anything may be told. */
  readonly months: ToldMonths | null;
}

/** By whom numbers may be told, and when. */
interface Terms {
  readonly anchor: Day;
  /** The fewest people a number may tell of [count, ≥ 1]. */
  readonly least: number;
}

/**
 * LTV推移 without numbers of few people, and without those that give one away: from step to step nobody comes back, or
 * people enough, and nobody goes missing between the months or the values shown and what they come to together.
 */
export function toldLtv(ltv: Ltv, terms: Terms): ToldLtv {
  const { least } = terms;
  const curve = toldCurve(ltv.curve, least);
  const steps = curve?.cells.map(({ days }) => days) ?? [];
  const axes = ltv.axes.flatMap((axis) => toldAxis(axis, steps, least));
  return {
    ltv: { ...ltv, curve, ...toldYears(ltv, least), axes },
    months: toldMonths(ltv, steps, terms),
  };
}

/** What has come by a step: people with a second purchase, and purchases after the first. */
const come = ({ seconds, repeatPurchases }: LtvCell): number[] => [seconds, repeatPurchases];

function toldCurve(curve: LtvCurve | null, least: number): LtvCurve | null {
  const all = curve?.cells[0]?.customers ?? 0;
  if (curve === null || !isTold(all, least)) return null;
  const cells = shownSteps(curve.cells, come, { all, least });
  return cells.length === 0 ? null : { ...curve, cells };
}

/** The two years of LTV, where their people and all others are enough. */
function toldYears({ curve, recent, before }: Ltv, least: number): Pick<Ltv, "recent" | "before"> {
  const last = curve?.cells[curve.cells.length - 1];
  const counts = (one: LtvCell): number[] => [one.customers - one.seconds, ...come(one)];
  const isAlone = (years: readonly (PooledLtv | null)[]): boolean => {
    const told = years.flatMap((one) => (one ? [counts(one)] : []));
    const rest = counts(last ?? NOBODY).map((n, i) => told.reduce((left, one) => left - (one[i] ?? 0), n));
    return [...told.flat(), ...rest].every((n) => isTold(n, least));
  };
  if (isAlone([recent, before])) return { recent, before };
  return { recent: isAlone([recent]) ? recent : null, before: null };
}

const NOBODY: LtvCell = {
  ...{ days: 0, customers: 0, seconds: 0, firstSales: 0, sales: 0 },
  ...{ repeatSales: 0, purchases: 0, repeatPurchases: 0 },
};

/** A row's numbers: all its people, those without a second purchase, and what came from step to step. */
function countsOf(customers: number, cells: readonly LtvCell[]): number[] {
  const last = cells[cells.length - 1]?.seconds ?? 0;
  const steps = cells.flatMap((cell, i) => {
    const before = cells[i - 1];
    return come(cell).map((n, kind) => n - (before ? (come(before)[kind] ?? 0) : 0));
  });
  return [customers, customers - last, ...steps];
}

/** Fewer steps where many rows would be of few people: those of 商品, or the last one alone. */
const COARSE: readonly number[] = [90, 180, 365];
const choices = (steps: readonly number[]): number[][] => [
  [...steps],
  steps.filter((days) => COARSE.includes(days)),
  steps.slice(-1),
];

/** The rows by the steps at which most people stand in them: the more steps, the better, as long as half of all do. */
function widest<Row>(
  rows: readonly Row[],
  steps: readonly number[],
  { told, peopleOf }: { told: (days: readonly number[]) => Row[]; peopleOf: (row: Row) => number },
): { readonly days: readonly number[]; readonly rows: Row[] } {
  const people = (of: readonly Row[]): number => of.reduce((sum, row) => sum + peopleOf(row), 0);
  const found = choices(steps)
    .filter(({ length }) => length > 0)
    .map((days) => ({ days, rows: told(days) }));
  const most = found.find(({ rows: shown }) => people(shown) * 2 >= people(rows));
  return most ?? found[found.length - 1] ?? { days: [], rows: [] };
}

function toldAxis({ axis, values }: AxisLtv, steps: readonly number[], least: number): AxisLtv[] {
  const cellsAt = ({ curve }: AxisLtv["values"][number], days: readonly number[]): readonly PooledLtv[] =>
    curve.cells.filter((cell) => days.includes(cell.days));
  const peopleOf = ({ curve }: AxisLtv["values"][number]): number => curve.cells[0]?.customers ?? 0;
  const told = (days: readonly number[]) =>
    shownRows(values, (one) => countsOf(peopleOf(one), cellsAt(one, days)), least);
  const { days, rows } = widest(values, steps, { told, peopleOf });
  const shown = rows.map((one) => ({ ...one, curve: { ...one.curve, cells: cellsAt(one, days) } }));
  return shown.length === 0 ? [] : [{ axis, values: shown }];
}

function toldMonths({ cohorts, basis }: Ltv, steps: readonly number[], terms: Terms): ToldMonths | null {
  const months = cohorts.month;
  const cellsAt = (one: LtvCohort, days: readonly number[]): readonly CohortCell[] =>
    one.cells.filter((cell) => days.includes(cell.days) && cell.mature);
  const blocks = blocksOf(months, { ...terms, basis });
  const told = (days: readonly number[]) =>
    blocks.flatMap((block) =>
      shownRows(block, (one) => countsOf(one.customers, cellsAt(one, days)), terms.least),
    );
  const { days, rows } = widest(months, steps, { told, peopleOf: ({ customers }) => customers });
  const shown = rows
    .sort((a, b) => a.end - b.end)
    .map((one) => ({ ...one, cells: one.cells.filter((cell) => days.includes(cell.days)) }));
  return shown.length === 0 ? null : { days, cohorts: shown };
}

const MONTHS = 12;

/**
 * Months that every sum a copy shows has all of, or none: those that are so many days old, and the latest twelve of them.
 * Left out of one block are people enough, then, and so it is of any of those sums.
 */
function blocksOf(
  months: readonly LtvCohort[],
  { anchor, basis }: Terms & Pick<Ltv, "basis">,
): LtvCohort[][] {
  const ages = [0, ...COARSE, ...(basis === null ? [] : [basis])];
  const byAge = ages.map((days) => months.filter(({ end }) => isMature(end, days, anchor)));
  const placeIn = (old: readonly LtvCohort[], one: LtvCohort): number => {
    const i = old.indexOf(one);
    return i < 0 ? -1 : Math.min(2, Math.floor((old.length - 1 - i) / MONTHS));
  };
  const blocks = new Map<string, LtvCohort[]>();
  for (const one of months) {
    const key = byAge.map((old) => placeIn(old, one)).join();
    blocks.set(key, [...(blocks.get(key) ?? []), one]);
  }
  return [...blocks.values()];
}
