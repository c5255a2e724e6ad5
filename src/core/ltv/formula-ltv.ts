import type { Analysis } from "../analysis.ts";
import { windowsOf } from "../cpm/windows.ts";
import { rowsOf } from "../facts/tables.ts";
import type { Day } from "../values/day.ts";
import { ratio, rateOf, type Share } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";
import { patternRequest } from "../facts/pattern.ts";

/** 式によるLTV, the common textbook form, with its three factors. Money in minor units, purchases and people in counts. */
export interface FormulaLtv {
  /** 平均受注単価: sales by purchases. */
  readonly orderValue: Share;
  /** 年間購入回数: purchases of the current year by buyers of it. */
  readonly yearlyPurchases: Share;
  /** 継続年数: the mean time from first to last purchase, too short as people go on buying [years of 365 days]. */
  readonly years: number | null;
  /** Their product; null = one of them has no answer. */
  readonly ltv: number | null;
  /** 顧客LTV（累計）: sales by customers, whenever they began. */
  readonly salesPerCustomer: Share;
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
  const customers = sumOf(all, "customers");
  const orderValue = { numerator: sumOf(all, "sales"), denominator: sumOf(all, "purchases") };
  const yearlyPurchases = {
    numerator: sumOf(buyers, "currentPurchases"),
    denominator: sumOf(buyers, "customers"),
  };
  const years = ratio(sumOf(all, "tenureDays"), customers * YEAR);
  const salesPerCustomer = { numerator: sumOf(all, "sales"), denominator: customers };
  const [value, yearly] = [rateOf(orderValue), rateOf(yearlyPurchases)];
  const ltv = value === null || yearly === null || years === null ? null : value * yearly * years;
  return { orderValue, yearlyPurchases, years, ltv, salesPerCustomer };
}

/** Days of a year. */
const YEAR = 365;
