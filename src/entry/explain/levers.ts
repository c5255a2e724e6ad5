import type { Language } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { type Analysis, mainProjection } from "../../core/analysis.ts";
import {
  type LeverTarget as CoreTarget,
  ratesForTarget,
  type TargetedLever as CoreLever,
} from "../../core/cpm/lever-targets.ts";
import { leversOf, type PeopleLever } from "../../core/cpm/levers.ts";
import { majorOf, minorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type Words, wordsOf } from "../../reports/context.ts";
import { leverName } from "../../reports/levers/lever-words.ts";
import type { LeversAnswer, RankedLever, TargetedLever } from "./lever-contract.ts";
import { analysisOfRun, storedRun } from "../run/stored-run.ts";

/**
 * どの施策が効くか of the last run, and what a target asks of each rate: no order is read.
 *
 * @param asked a target as the page sends it, or null
 * @throws InputProblem "no-stored-facts", "facts-damaged", "request-refused" for no such target
 */
export function leversAnswer(asked: unknown, language: Language): LeversAnswer {
  const target = asked === null ? null : knownTarget(asked);
  const run = storedRun("last");
  const analysis = analysisOfRun(run);
  const { currency } = run.settings;
  const words = wordsOf({ language, currency });
  return {
    slice: run.slice ? sliceTitle(run.slice, language) : null,
    currency,
    fiveYearSales: majorOf(mainProjection(analysis)?.[4]?.cumulativeSales ?? null),
    goldSurvivalRate: analysis.goldMap.goldSurvivalRate,
    rankings: rankings(analysis, words),
    targeted: target && ratesForTarget(analysis, target).map((lever) => targeted(lever, words)),
  };
}

function rankings(analysis: Analysis, words: Words): LeversAnswer["rankings"] {
  const levers = leversOf(analysis);
  if (levers === null) return null;
  const lines = (list: readonly PeopleLever[]) => list.map((lever) => ranked(lever, words));
  return { byPerson: lines(levers.byPerson), byPoint: lines(levers.byPoint) };
}

function ranked(lever: PeopleLever, words: Words): RankedLever {
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
    survivalGain,
  };
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
