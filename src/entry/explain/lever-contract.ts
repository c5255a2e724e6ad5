import type { Language } from "../../catalog/language.ts";

/** What is to be reached: five-year sales in whole currency units, or a 残存率 [ratio, 0 to 1]. */
export type LeverTarget = { kind: "sales"; amount: number } | { kind: "survival"; rate: number };

/** One rate raised by a point, or by what is left to 100 %. */
export interface RankedLever {
  /** In the user's language, e.g. F2の維持率. */
  name: string;
  /** Now, and the step really taken [ratio]; 0 = it cannot rise further. */
  rate: number;
  step: number;
  /** True where all stages stand in for the stage's own missing rate. */
  filled: boolean;
  /** True for F2転換率: its money is that of one year's new customers, if they are as many as this year. */
  ofNewCustomers: boolean;
  /** People the step is, in year 1. */
  peopleAYear: number;
  /** More five-year sales of the step, and of moving one person once, in whole currency units; null = not known yet. */
  salesGain: number | null;
  salesGainPerPerson: number | null;
  /** More 残存率 [ratio]; null = it does not depend on this rate. */
  survivalGain: number | null;
}

export type LeverOrder = "byPerson" | "byPoint";

/** What one rate alone would have to be for a target. */
export interface TargetedLever {
  name: string;
  /** Now [ratio]; null = there is no such rate. */
  rate: number | null;
  filled: boolean;
  /** `unknown` = the target does not depend on this rate, or nobody stands behind one that the answer needs. */
  outcome: "reached" | "possible" | "impossible" | "unknown";
  /** The rate needed, where possible or reached. */
  needed: number | null;
  /** People more in year 1 at the needed rate; null where there is none. */
  peopleAYear: number | null;
  /** True where five-year sales fall somewhere on the way up. */
  falls: boolean;
}

/** Which rate is worth working on, of the last run's original assumptions. */
export interface LeversAnswer {
  /** The part of the shop it is of, in words; null = all of it. */
  slice: string | null;
  /** ISO 4217. */
  currency: string;
  /** As things are, in whole currency units; null = no projection. */
  fiveYearSales: number | null;
  /** As things are [ratio]; null = no answer. */
  goldSurvivalRate: number | null;
  /** Best first, filled-in rates last; null = no projection. */
  rankings: Record<LeverOrder, RankedLever[]> | null;
  /** Every rate for the target that was asked, the fewest people first; null = none was. */
  targeted: TargetedLever[] | null;
}

/** The call about levers. */
export interface LeverCalls {
  /** The levers, and what a target asks of each (null = no target), from what the last run stored: no order is read. */
  levers: { args: { target: LeverTarget | null; language: Language }; answer: LeversAnswer };
}
