import { type Language, listed, say } from "../../catalog/language.ts";
import {
  OTHER_STARTS,
  PLAN_COLUMNS,
  PLAN_TEXTS as T,
  type PlanColumnId,
} from "../../catalog/texts/step-texts.ts";
import { conditionsOf } from "../../core/segments/conditions-text.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { MOST_ORDER, MOST_STEP_DAYS, type StepPlan } from "../../core/steps/step-plan.ts";
import { textOf } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { problemSentence } from "../page/failure-words.ts";
import { faultyCellWords, folded, stateRule, stateSaid } from "../page/filled-page.ts";
import { startSaid, startWords, stopSaid } from "./plan-words.ts";

/** A row of 配信計画 by its columns. */
export interface PlanRow {
  /** As the sheet counts it, 1 = first. */
  readonly row: number;
  readonly cells: Readonly<Record<PlanColumnId, unknown>>;
}

/** 配信計画 as it stands. */
export interface PlanSheet {
  readonly name: string;
  readonly rows: readonly PlanRow[];
}

/** A plan that is in use. */
export interface AskedPlan {
  readonly plan: StepPlan;
  readonly row: number;
  /** A saved segment, or conditions as they are typed; null = everybody. */
  readonly asked: Segment | string | null;
}

/** A cell that a plan cannot be read from, and the way out in words. */
export interface CellFault {
  readonly row: number;
  readonly column: PlanColumnId;
  readonly value: string;
  readonly rule: string;
}

/** The plans in use, and what is wrong with the others; a row that is switched off is nobody's business. */
export interface ReadPlans {
  readonly plans: readonly AskedPlan[];
  readonly faults: readonly CellFault[];
}

/** Letters of a mail's name. */
const MOST_NAME = 60;

/**
 * Reads the rows of 配信計画. A row with a fault is no plan: nobody is due by it, and its fault is told.
 *
 * @param saved the segments that the file keeps
 * @param language of the rules
 *
 * @example
 * // a row that is in use, and one that counts from nothing we know
 * const cells = { state: "使う", name: "お礼", start: "初回購入", days: "１４日後", segment: "", stops: "" };
 * const rows = [{ row: 2, cells }, { row: 3, cells: { ...cells, name: "御礼", start: "入会日" } }];
 * const { plans, faults } = readPlans({ name: "配信計画", rows }, [], "ja");
 * [plans.map(({ plan }) => [plan.name, plan.days]), faults.map(({ row, column }) => [row, column])]
 * //=> [[["お礼", 14]], [[3, "start"]]]
 */
export function readPlans({ rows }: PlanSheet, saved: readonly Segment[], language: Language): ReadPlans {
  const plans: AskedPlan[] = [];
  const faults: CellFault[] = [];
  for (const row of rows) {
    const found = planIn(row, { saved, before: plans, language });
    if (found === null) continue;
    if ("plan" in found) plans.push(found);
    else faults.push(found);
  }
  return { plans, faults };
}

interface Known {
  readonly saved: readonly Segment[];
  readonly before: readonly AskedPlan[];
  readonly language: Language;
}

/** A row's plan, or its first fault; null = it is not in use. */
function planIn({ row, cells }: PlanRow, known: Known): AskedPlan | CellFault | null {
  const { language } = known;
  const said = (column: PlanColumnId): string => textOf(cells[column]);
  const fault = (column: PlanColumnId, rule: string): CellFault => ({
    ...{ row, column, value: said(column), rule },
  });
  if (COLUMNS.every((column) => said(column) === "")) return null;
  const state = stateSaid(said("state"));
  if (state === "off") return null;
  if (state === null) return fault("state", stateRule(language).help);
  const nameRule = nameFault(said("name"), known);
  if (nameRule !== null) return fault("name", nameRule);
  const start = startSaid(said("start"));
  if (start === null) return fault("start", startRule(language));
  const days = daysSaid(said("days"));
  if (days === null) return fault("days", say(T.helpDays, language, { most: MOST_STEP_DAYS }));
  const segment = segmentSaid(said("segment"), known);
  if ("rule" in segment) return fault("segment", segment.rule);
  return { plan: { name: said("name"), start, days, stops: stopSaid(said("stops")) }, row, ...segment };
}

const COLUMNS = Object.keys(PLAN_COLUMNS) as readonly PlanColumnId[];

function nameFault(name: string, { before, language }: Known): string | null {
  if (name === "" || name.length > MOST_NAME) return say(T.ruleName, language, { most: MOST_NAME });
  const other = before.find(({ plan }) => folded(plan.name) === folded(name));
  return other === undefined ? null : say(T.ruleTwice, language, { other: other.row });
}

function startRule(language: Language): string {
  const [first, second] = [1, 2].map((k) => startWords({ from: "order", k }, language));
  const others = OTHER_STARTS.map(([text]) => say(text, language));
  const values = { first: first ?? "", second: second ?? "", most: MOST_ORDER, others };
  return say(T.ruleStart, language, listed(values, language));
}

/** Whole days; a cell may say 「7日」 or 「７」. */
function daysSaid(words: string): number | null {
  const digits = /^(\d{1,4})(?:日後?| ?days?)?$/.exec(folded(words))?.[1];
  return digits === undefined || Number(digits) > MOST_STEP_DAYS ? null : Number(digits);
}

function segmentSaid(
  words: string,
  { saved, language }: Known,
): Pick<AskedPlan, "asked"> | { readonly rule: string } {
  if (words === "") return { asked: null };
  const named = saved.find(({ name = "" }) => folded(name) === folded(words));
  if (named !== undefined) return { asked: named };
  try {
    conditionsOf(words);
    return { asked: words };
  } catch (problem) {
    if (!(problem instanceof InputProblem)) throw problem;
    if (problem.code !== "segment-text") return { rule: problemSentence(problem, language) };
    const names = saved.map(({ name = "" }) => name);
    const known = names.length === 0 ? [say(T.none, language)] : names;
    return { rule: say(T.ruleSegment, language, listed({ known }, language)) };
  }
}

/**
 * What is wrong with a row, in one sentence with the way out.
 *
 * @param sheet the sheet's name
 *
 * @example
 * const fault = { row: 3, column: "days", value: "", rule: "0〜730の数字を入れてください。" };
 * cellFaultWords(fault, "配信計画", "ja") //=> "「配信計画」3行目の何日後が空です。0〜730の数字を入れてください。"
 */
export const cellFaultWords = ({ column, ...cell }: CellFault, sheet: string, language: Language): string =>
  faultyCellWords({ ...cell, column: PLAN_COLUMNS[column] }, sheet, language);
