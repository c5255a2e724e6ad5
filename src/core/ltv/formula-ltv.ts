import type { Analysis } from "../analysis.ts";
import { windowsOf } from "../cpm/windows.ts";
import { rowsOf } from "../facts/tables.ts";
import type { Day } from "../values/day.ts";
import { ratio } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";
import { patternRequest } from "../facts/pattern.ts";

/** 式によるLTV, the common textbook form, with its three factors; null = one of them has no answer. */
export interface FormulaLtv {
  /** 平均受注単価 [minor units]. */
  readonly orderValue: number | null;
  /** 年間購入回数: purchases of the current year per buyer of it. */
  readonly yearlyPurchases: number | null;
  /** 継続年数: the mean time from first to last purchase, too short as people go on buying [years of 365 days]. */
  readonly years: number | null;
  /** Their product [minor units]. */
  readonly ltv: number | null;
}

/** Everybody in one row: what they bought, and how long [days]. */
const everybodyRequest = (anchor: Day) =>
  ({ table: "cells", anchor, since: windowsOf(anchor).previousEnd, axes: [] }) as const;

/** The tables of 式によるLTV beside those of every analysis. */
export const formulaRequests = (anchor: Day) => [everybodyRequest(anchor)];

/** Facts → 式によるLTV (definitions.md 9). */
export function formulaLtv({ facts, settings }: Pick<Analysis, "facts" | "settings">): FormulaLtv {
  const { anchor } = facts.meta;
  const all = rowsOf(facts, everybodyRequest(anchor));
  const buyers = rowsOf(facts, patternRequest(anchor, settings.stageThresholds)).filter(
    (row) => row.current > 0,
  );
  const orderValue = ratio(sumOf(all, "sales"), sumOf(all, "purchases"));
  const yearlyPurchases = ratio(sumOf(buyers, "currentPurchases"), sumOf(buyers, "customers"));
  const days = ratio(sumOf(all, "tenureDays"), sumOf(all, "customers"));
  const years = days === null ? null : days / YEAR;
  const known = orderValue !== null && yearlyPurchases !== null && years !== null;
  return { orderValue, yearlyPurchases, years, ltv: known ? orderValue * yearlyPurchases * years : null };
}

/** Days of a year. */
const YEAR = 365;
