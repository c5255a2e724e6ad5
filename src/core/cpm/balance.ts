import type { PatternRow, PatternTable } from "../facts.ts";
import { ratio, rateOf, type Share } from "../values/share.ts";
import type { StageThresholds } from "../settings.ts";
import { STAGES, stageOf } from "./stages.ts";

/** One stage of the customer balance sheet: sets of people [count], and money in minor units. */
export interface StageBalance {
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
  /** 現在の稼働顧客 / 離脱顧客, stage at the anchor. */
  readonly activeNow: number;
  readonly lapsedNow: number;
  /** Sales in W0 of the kept, the returned and the active. */
  readonly keptSales: number;
  readonly returnedSales: number;
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

type Tally<T> = { -readonly [K in keyof T]: T[K] extends number ? number : T[K] };

/**
 * Pattern facts → customer balance sheet.
 *
 * @param table counts by window, capped at T5
 * @param thresholds F1…F5
 */
export function balanceOf(table: PatternTable, thresholds: StageThresholds): Balance {
  const stages = STAGES.map(emptyStage);
  const keptMoves = STAGES.map(() => [0, 0, 0, 0, 0]);
  const returnedMoves = STAGES.map(() => [0, 0, 0, 0, 0]);
  for (const row of table.rows) {
    const before = stageOf(Math.min(row.older + row.previous, table.cap), thresholds);
    const now = stageOf(Math.min(row.older + row.previous + row.current, table.cap), thresholds);
    const bought = row.current > 0;
    if (row.previous > 0) addBase(at(stages, before), row, now > before);
    else if (row.older > 0) addDormant(at(stages, before), row);
    if (bought && before > 0)
      addMove(row.previous > 0 ? keptMoves : returnedMoves, before, now, row.customers);
    addCurrent(at(stages, now), row);
  }
  return { stages, total: sumStages(stages), ...companyTotals(table.rows), keptMoves, returnedMoves };
}

function addBase(stage: Tally<StageBalance>, row: PatternRow, promoted: boolean): void {
  stage.base += row.customers;
  if (row.current === 0) return;
  stage.kept += row.customers;
  stage.keptSales += row.currentAmount;
  if (promoted) stage.promoted += row.customers;
}

function addDormant(stage: Tally<StageBalance>, row: PatternRow): void {
  stage.dormant += row.customers;
  if (row.current === 0) return;
  stage.returned += row.customers;
  stage.returnedSales += row.currentAmount;
}

function addCurrent(stage: Tally<StageBalance>, row: PatternRow): void {
  if (row.current > 0) stage.activeNow += row.customers;
  else stage.lapsedNow += row.customers;
  stage.activeSales += row.currentAmount;
}

function addMove(moves: number[][], before: number, now: number, customers: number): void {
  const row = moves[before - 1];
  if (row) row[now - 1] = (row[now - 1] ?? 0) + customers;
}

function companyTotals(rows: readonly PatternRow[]) {
  const isNew = (row: PatternRow) => row.older === 0 && row.previous === 0;
  const inBase = rows.filter((row) => row.previous > 0);
  return {
    newCustomers: people(rows.filter(isNew)),
    newWithSecond: people(rows.filter((row) => isNew(row) && row.current >= 2)),
    newSales: sum(rows.filter(isNew), (row) => row.currentAmount),
    newSecondSales: sum(rows.filter(isNew), (row) => row.secondAmount),
    annualSales: sum(rows, (row) => row.currentAmount),
    annualOrders: sum(rows, (row) => row.currentPurchases),
    previousSales: sum(rows, (row) => row.previousAmount),
    newRetention: retentionOf(inBase.filter((row) => row.older === 0)),
    existingRetention: retentionOf(inBase.filter((row) => row.older > 0)),
  };
}

function retentionOf(base: readonly PatternRow[]): Share {
  return { numerator: people(base.filter((row) => row.current > 0)), denominator: people(base) };
}

function people(rows: readonly PatternRow[]): number {
  return sum(rows, (row) => row.customers);
}

function sum(rows: readonly PatternRow[], of: (row: PatternRow) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function emptyStage(stage: number): Tally<StageBalance> {
  return {
    stage,
    base: 0,
    kept: 0,
    dormant: 0,
    returned: 0,
    activeNow: 0,
    lapsedNow: 0,
    keptSales: 0,
    returnedSales: 0,
    activeSales: 0,
    promoted: 0,
  };
}

function sumStages(stages: readonly StageBalance[]): StageBalance {
  const total = emptyStage(0);
  const keys = Object.keys(total) as (keyof StageBalance)[];
  for (const key of keys) if (key !== "stage") total[key] = stages.reduce((n, stage) => n + stage[key], 0);
  return total;
}

function at(stages: Tally<StageBalance>[], stage: number): Tally<StageBalance> {
  const found = stages[stage - 1];
  if (!found) throw new RangeError(`stage ${stage} outside 1 to 5`);
  return found;
}

/** 維持率 of a stage (or the total) as a share. */
export const retention = (stage: StageBalance): Share => ({ numerator: stage.kept, denominator: stage.base });

/** 復帰率. */
export const reactivation = (stage: StageBalance): Share => ({
  numerator: stage.returned,
  denominator: stage.dormant,
});

/** 昇格率: of last year's active people of a stage, those now in a higher one; nobody leaves F5 upward, so null there. */
export const promotion = (stage: StageBalance): Share | null =>
  stage.stage === 5 ? null : { numerator: stage.promoted, denominator: stage.base };

/** F2転換率 of the map: of the year's new customers, those with two or more purchases in it. */
export const f2Conversion = (balance: Balance): Share => ({
  numerator: balance.newWithSecond,
  denominator: balance.newCustomers,
});

/** 維持客LTV [minor units per person and year]; null when nobody was kept. */
export const salesPerRetained = (stage: StageBalance): number | null => ratio(stage.keptSales, stage.kept);

/** 復帰客LTV [minor units per person and year]; null when nobody returned. */
export const salesPerReturned = (stage: StageBalance): number | null =>
  ratio(stage.returnedSales, stage.returned);

/** 年間LTV: annual sales ÷ active customers [minor units]; null when nobody is active. */
export const salesPerActive = (stage: StageBalance): number | null =>
  ratio(stage.activeSales, stage.activeNow);

/** 維持率 as a number; null when nobody was active last year. */
export const retentionRate = (stage: StageBalance): number | null => rateOf(retention(stage));

/** 復帰率 as a number; null when nobody was dormant. */
export const reactivationRate = (stage: StageBalance): number | null => rateOf(reactivation(stage));
