import type { Language } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { mainProjection } from "../../core/analysis.ts";
import {
  type LeverTarget as CoreTarget,
  ratesForTarget,
  type TargetedLever as CoreLever,
} from "../../core/cpm/lever-targets.ts";
import { leversOf, type PeopleLever } from "../../core/cpm/levers.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { restOf } from "../../core/segments/rest-set.ts";
import { majorOf, minorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { type OfferedSegment, offeredSegment } from "../segments/offered-segment.ts";
import { leverName } from "./lever-words.ts";
import { costJson } from "./levers-json.ts";

/** What is to be reached: five-year sales in whole currency units, or a 残存率 [ratio, 0 to 1]. */
export type LeverTarget = { kind: "sales"; amount: number } | { kind: "survival"; rate: number };

/** One rate raised by a point, or by what is left to 100 %; its segment are the people who may still move it. */
export interface RankedLever extends OfferedSegment {
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
  /** What moving one person once may cost, in whole currency units, each null where there is no such cost; null = no margin is set. */
  affordableCost: { fiveYears: number | null; firstYear: number | null } | null;
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

/** A run whose levers are asked for. */
type LeversRun = Pick<ReportContext, "analysis" | "currency" | "slice">;

/**
 * どの施策が効くか of the last run, and what a target asks of each rate: no order is read.
 *
 * @param asked a target as the page sends it, or null
 * @throws InputProblem "request-refused" for no such target
 */
export function leversAnswer(run: LeversRun, asked: unknown, language: Language): LeversAnswer {
  const { analysis, currency } = run;
  const target = asked === null ? null : knownTarget(asked);
  const words = wordsOf({ language, currency });
  return {
    slice: run.slice ? sliceTitle(run.slice, language) : null,
    currency,
    fiveYearSales: majorOf(mainProjection(analysis)?.[4]?.cumulativeSales ?? null),
    goldSurvivalRate: analysis.goldMap.goldSurvivalRate,
    rankings: rankings(run, { words, language }),
    targeted: target && ratesForTarget(analysis, target).map((lever) => targeted(lever, words)),
  };
}

/** In which words the answer is given. */
interface Said {
  readonly words: Words;
  readonly language: Language;
}

function rankings(run: LeversRun, said: Said): LeversAnswer["rankings"] {
  const levers = leversOf(run.analysis);
  if (levers === null) return null;
  const lines = (list: readonly PeopleLever[]) => list.map((lever) => ranked(lever, run, said));
  return { byPerson: lines(levers.byPerson), byPoint: lines(levers.byPoint) };
}

function ranked(lever: PeopleLever, { analysis, slice }: LeversRun, { words, language }: Said): RankedLever {
  const { kind, rate, step, filled, people, survivalGain } = lever;
  return {
    name: leverName(lever, words),
    rate,
    step,
    filled,
    ofNewCustomers: kind === "f2",
    peopleAYear: people,
    salesGain: majorOf(lever.salesGain),
    salesGainPerPerson: majorOf(lever.salesGainPerPerson),
    affordableCost: costJson(lever, analysis),
    survivalGain,
    ...offeredSegment(leverPeople(lever), { slice, language, limits: analysis.settings }),
  };
}

/** Whom a lever is about from the anchor on: active to be kept, lapsed to come back, new ones to buy a second time. */
function leverPeople({ kind, stage }: Pick<PeopleLever, "kind" | "stage">): CustomerSet {
  if (kind === "f2") return restOf({ kind: "new" }, { kind: "newWithSecond" });
  return { kind: kind === "retention" ? "active" : "lapsed", stage };
}

function targeted(lever: CoreLever, words: Words): TargetedLever {
  const { present, filled, answer, people } = lever;
  return {
    name: leverName(lever, words),
    rate: present,
    filled,
    outcome: answer.outcome,
    needed: "rate" in answer ? answer.rate : null,
    peopleAYear: people,
    falls: answer.falls,
  };
}

/** A target as the page sends it; a page may send anything. */
function knownTarget(asked: unknown): CoreTarget {
  const { kind, amount, rate } = (asked ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === "sales" && isBetween(0, Number.MAX_SAFE_INTEGER / 100, amount))
    return { kind, sales: minorOf(amount) };
  if (kind === "survival" && isBetween(0, 1, rate)) return { kind, rate };
  throw new InputProblem("request-refused");
}

function isBetween(least: number, most: number, value: unknown): value is number {
  return typeof value === "number" && value >= least && value <= most;
}
