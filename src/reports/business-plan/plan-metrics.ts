import type { Analysis } from "../../core/analysis.ts";
import { tooFew, type Withheld } from "../../core/cpm/headlines.ts";
import {
  type PlanAnswer,
  type PlanBasis,
  planOf,
  planRequests,
  type PlanRow,
  planRows,
  usualInputs,
} from "../../core/outlook/business-plan.ts";
import { outlookHeadline } from "../../core/outlook/outlook-headline.ts";
import { outlookOf } from "../../core/outlook/outlook.ts";
import { adCostsRequest } from "../../core/facts/ad-costs.ts";
import { valueCohorts } from "../../core/facts/cohort-requests.ts";
import { type PlanCost, planCost } from "../../core/ltv/plan-cost.ts";
import type { Page } from "../page/page.ts";
import type { ReportAsks } from "../report.ts";

/** A plan that goes on as it was. */
export interface UsualPlan {
  readonly basis: PlanBasis;
  readonly rows: readonly PlanRow[];
}

/** What 事業計画 computes from the facts. */
export interface PlanMetrics {
  readonly answer: PlanAnswer;
  /** null = there is none, and `answer` says why. */
  readonly plan: UsualPlan | null;
  /** What a new customer of the shop cost by 広告費, or why it does not say so. */
  readonly cost: PlanCost;
  /** Why sentence and cards do not say the plan; null = they do. */
  readonly withheld: PlanWithheld | null;
}

/** A reason, and whose people are too few: the plan's own new customers, or those of the outlook. */
export interface PlanWithheld {
  readonly figure: "plan" | "outlook";
  readonly reason: Withheld;
}

/** The page of 事業計画 while it is laid out; `PlanPage` has a plan. */
export type AnyPlanPage = Page<PlanMetrics>;
export type PlanPage = Page<PlanMetrics & { readonly plan: UsualPlan }>;

export const hasPlan = (page: AnyPlanPage): page is PlanPage => page.metrics.plan !== null;

export const planAsks: ReportAsks = (meta, _, kept) => [
  ...planRequests(meta),
  valueCohorts(meta, "firstChannel"),
  adCostsRequest(meta, kept),
];

export function planMetrics(analysis: Analysis): PlanMetrics {
  const answer = planOf(analysis);
  const { basis } = answer;
  const plan = basis && { basis, rows: planRows(basis, usualInputs(basis.first)) };
  return { answer, plan, withheld: withheldOf(analysis, answer), cost: planCost(analysis) };
}

/** Too short a history first, then too few new customers, then whatever keeps the outlook from being said. */
function withheldOf(analysis: Analysis, { first, missing }: PlanAnswer): PlanWithheld | null {
  const { minSample } = analysis.settings;
  const { withheld } = outlookHeadline(analysis, outlookOf(analysis.facts));
  const early = withheld?.code === "history" || missing === "noPair";
  if (!early && first.customers < minSample)
    return { figure: "plan", reason: tooFew(first.customers, minSample) };
  if (!withheld) return null;
  const ofPeople = withheld.code === "fewPeople" || withheld.code === "nobody";
  return { figure: ofPeople ? "outlook" : "plan", reason: withheld };
}
