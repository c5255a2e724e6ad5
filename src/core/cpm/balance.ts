import { type PatternRow, patternRequest } from "../facts/pattern.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { Day } from "../values/day.ts";
import { ratio, rateOf, type Share } from "../values/share.ts";
import type { StageThresholds } from "../settings.ts";
import {
  type CustomerYears,
  isInYearSet,
  STAGE_SETS,
  stageFor,
  type StageSetKind,
  type WholeSetKind,
  type YearSet,
} from "../segments/year-sets.ts";
import { STAGES, stageOf } from "./stages.ts";

/** What a stage did in a year: sets of people [count], and money in minor units. */
export interface StageYear {
  /** 1 … 5; 0 for the total. */
  readonly stage: number;
  /** 前年稼働: bought in W1, stage at Y(1) [people]. */
  readonly base: number;
  /** 維持: of the base, bought again in W0. */
  readonly kept: number;
  /** 前年離脱: bought before W1, not in W1. */
  readonly dormant: number;
  /** 復帰: of the dormant, bought in W0. */
  readonly returned: number;
  /** Sales in W0 of the kept and of the returned. */
  readonly keptSales: number;
  readonly returnedSales: number;
}

/** One stage of the customer balance sheet. */
export interface StageBalance extends StageYear {
  /** 現在の稼働顧客 / 離脱顧客, stage at the anchor. */
  readonly activeNow: number;
  readonly lapsedNow: number;
  /** Sales in W0 of the active. */
  readonly activeSales: number;
  /** Of the base, people whose stage at the anchor is higher. */
  readonly promoted: number;
}

/** The customer balance sheet of one anchor as counts and sums; rates are divisions of these. */
export interface Balance {
  readonly stages: readonly StageBalance[];
  readonly total: StageBalance;
  /** 実際の新規獲得顧客: first purchase in W0; and those of them with two or more in W0. */
  readonly newCustomers: number;
  readonly newWithSecond: number;
  readonly newSales: number;
  /** Of that, the second purchases. */
  readonly newSecondSales: number;
  /** 年商: identified sales of W0 [minor units]. */
  readonly annualSales: number;
  readonly annualOrders: number;
  readonly previousSales: number;
  /** 維持率 of people new in W1 and of older customers. */
  readonly newRetention: Share;
  readonly existingRetention: Share;
  /** kept (returned) people of stage i at Y(1) by their stage j at the anchor: moves[i − 1][j − 1]. */
  readonly keptMoves: readonly (readonly number[])[];
  readonly returnedMoves: readonly (readonly number[])[];
}

/** A row of the pattern table as its customers stand in sets. */
interface YearRow extends CustomerYears {
  readonly row: PatternRow;
}
/** The rows of each set: entry 0 those of all stages, entry 1 … 5 those of F1 … F5. */
type RowsOfSets = Readonly<Record<StageSetKind, readonly YearRow[][]>>;

/**
 * The rows of a pattern table that are in a set.
 *
 * @example
 * // one who bought last year and this year, and one who did last year only
 * const [kept, lost] = [1, 0].map((current) => ({ older: 0, previous: 1, current, customers: 1 }));
 * patternRowsIn([kept, lost], [1, 2, 3, 4, 5], { kind: "lost", stage: 1 })
 * //=> [{ older: 0, previous: 1, current: 0, customers: 1 }]
 */
export const patternRowsIn = (
  table: readonly PatternRow[],
  limits: StageThresholds,
  set: YearSet,
): PatternRow[] => rowsIn(yearRows(table, limits), set).map(({ row }) => row);

/**
 * The rows of a pattern table as customers stand in sets; counts capped at T5 come to the same stages.
 *
 * @example
 * // one purchase by the end of the previous year, three by the anchor
 * const [row] = yearRows([{ older: 1, previous: 0, current: 2 }], [1, 2, 3, 6, 12]);
 * [row.stageBefore, row.stage] //=> [1, 3]
 */
export const yearRows = (table: readonly PatternRow[], limits: StageThresholds): YearRow[] =>
  table.map((row) => {
    const { older, previous, current } = row;
    const stageBefore = stageOf(older + previous, limits);
    return {
      older,
      previous,
      current,
      stageBefore,
      stage: stageOf(older + previous + current, limits),
      row,
    };
  });

/**
 * The customer balance sheet as of a day that the facts were asked for.
 *
 * @param limits F1…F5 [lifetime purchases]
 * @throws RangeError when the facts were not asked for that day
 *
 * @example
 * // seven people, all new this year; the facts answer with them whatever is asked for
 * const facts = { tables: new Proxy({}, { get: () => [{ older: 0, previous: 0, current: 1, customers: 7 }] }) };
 * balanceAt(facts, 19_813, [1, 2, 3, 4, 5]).newCustomers //=> 7
 */
export function balanceAt(facts: Pick<Facts, "tables">, anchor: Day, limits: StageThresholds): Balance {
  return balanceOf(rowsOf(facts, patternRequest(anchor, limits)), limits);
}

/**
 * Pattern facts → customer balance sheet.
 *
 * @param table counts by window, capped at T5
 * @param limits F1…F5 [lifetime purchases]
 *
 * @example
 * // three people with one purchase last year: one came back, for 9.00
 * const once = { older: 0, previous: 1 };
 * const back = { ...once, current: 1, customers: 1, currentAmount: 900 };
 * const table = [back, { ...once, current: 0, customers: 2, currentAmount: 0 }];
 * const { base, kept, lapsedNow, keptSales } = balanceOf(table, [1, 2, 3, 4, 5]).stages[0];
 * [base, kept, lapsedNow, keptSales] //=> [3, 1, 2, 900]
 */
export function balanceOf(table: readonly PatternRow[], limits: StageThresholds): Balance {
  const rows = yearRows(table, limits);
  const sets = rowsOfSets(rows);
  return {
    stages: STAGES.map((stage) => stageBalance(sets, stage)),
    total: stageBalance(sets, 0),
    ...companyTotals(rows),
    keptMoves: sets.kept.slice(1).map(movesOf),
    returnedMoves: sets.returned.slice(1).map(movesOf),
  };
}

function rowsOfSets(rows: readonly YearRow[]): RowsOfSets {
  const sets = STAGE_SETS.map((kind) => {
    const all = rowsIn(rows, { kind, stage: null });
    return [kind, [all, ...STAGES.map((stage) => all.filter((row) => stageFor(kind, row) === stage))]];
  });
  return Object.fromEntries(sets) as RowsOfSets;
}

const rowsIn = (rows: readonly YearRow[], set: YearSet): YearRow[] =>
  rows.filter((row) => isInYearSet(set, row));

const sum = (rows: readonly YearRow[], of: keyof PatternRow): number =>
  rows.reduce((total, { row }) => total + row[of], 0);
const people = (rows: readonly YearRow[]): number => sum(rows, "customers");
const sales = (rows: readonly YearRow[]): number => sum(rows, "currentAmount");

function stageBalance(sets: RowsOfSets, stage: number): StageBalance {
  const of = (kind: StageSetKind) => sets[kind][stage] ?? [];
  return {
    stage,
    base: people(of("base")),
    kept: people(of("kept")),
    dormant: people(of("dormant")),
    returned: people(of("returned")),
    activeNow: people(of("active")),
    lapsedNow: people(of("lapsed")),
    keptSales: sales(of("kept")),
    returnedSales: sales(of("returned")),
    activeSales: sales(of("active")),
    promoted: people(of("promoted")),
  };
}

function companyTotals(rows: readonly YearRow[]) {
  const of = (kind: WholeSetKind) => rowsIn(rows, { kind });
  const share = (top: WholeSetKind, bottom: WholeSetKind): Share => ({
    numerator: people(of(top)),
    denominator: people(of(bottom)),
  });
  return {
    newCustomers: people(of("new")),
    newWithSecond: people(of("newWithSecond")),
    newSales: sales(of("new")),
    newSecondSales: sum(of("new"), "secondAmount"),
    annualSales: sales(rows),
    annualOrders: sum(rows, "currentPurchases"),
    previousSales: sum(rows, "previousAmount"),
    newRetention: share("newKept", "newBase"),
    existingRetention: share("olderKept", "olderBase"),
  };
}

/** People by their stage at the anchor. */
const movesOf = (rows: readonly YearRow[]): number[] =>
  STAGES.map((stage) => people(rows.filter((row) => row.stage === stage)));

/**
 * 維持率 of a stage (or the total): of last year's active people, those who bought again in the current year.
 *
 * @example
 * retention({ kept: 3, base: 4 }) //=> { numerator: 3, denominator: 4 }
 */
export const retention = (stage: StageYear): Share => ({ numerator: stage.kept, denominator: stage.base });

/**
 * 復帰率 of a stage (or the total): of the people who were dormant last year, those who bought in the current year.
 *
 * @example
 * reactivation({ returned: 1, dormant: 5 }) //=> { numerator: 1, denominator: 5 }
 */
export const reactivation = (stage: StageYear): Share => ({
  numerator: stage.returned,
  denominator: stage.dormant,
});

/**
 * 昇格率: of last year's active people of a stage, those now in a higher one; nobody leaves F5 upward, so null there.
 *
 * @example
 * promotion({ stage: 2, promoted: 1, base: 4 }) //=> { numerator: 1, denominator: 4 }
 */
export const promotion = (stage: StageBalance): Share | null =>
  stage.stage === 5 ? null : { numerator: stage.promoted, denominator: stage.base };

/**
 * F2転換率 of the map: of the year's new customers, those with two or more purchases in it.
 *
 * @example
 * f2Conversion({ newWithSecond: 3, newCustomers: 10 }) //=> { numerator: 3, denominator: 10 }
 */
export const f2Conversion = (balance: Balance): Share => ({
  numerator: balance.newWithSecond,
  denominator: balance.newCustomers,
});

/**
 * 維持客LTV [minor units per person and year]; null when nobody was kept.
 *
 * @example
 * salesPerRetained({ keptSales: 900, kept: 3 }) //=> 300
 */
export const salesPerRetained = (stage: StageYear): number | null => ratio(stage.keptSales, stage.kept);

/**
 * 復帰客LTV [minor units per person and year]; null when nobody returned.
 *
 * @example
 * salesPerReturned({ returnedSales: 0, returned: 0 }) //=> null
 */
export const salesPerReturned = (stage: StageYear): number | null =>
  ratio(stage.returnedSales, stage.returned);

/**
 * 年間LTV: annual sales ÷ active customers [minor units]; null when nobody is active.
 *
 * @example
 * salesPerActive({ activeSales: 1_000, activeNow: 4 }) //=> 250
 */
export const salesPerActive = ({ activeSales, activeNow }: Pick<StageBalance, "activeSales" | "activeNow">) =>
  ratio(activeSales, activeNow);

/**
 * 維持率 as a number [ratio]; null when nobody was active last year.
 *
 * @example
 * retentionRate({ kept: 3, base: 4 }) //=> 0.75
 */
export const retentionRate = (stage: StageYear): number | null => rateOf(retention(stage));

/**
 * 復帰率 as a number [ratio]; null when nobody was dormant.
 *
 * @example
 * reactivationRate({ returned: 1, dormant: 4 }) //=> 0.25
 */
export const reactivationRate = (stage: StageYear): number | null => rateOf(reactivation(stage));
