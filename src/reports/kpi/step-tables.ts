import { KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { GAP_ENDS } from "../../core/facts/steps.ts";
import { MOST_STEPS, type PurchaseStep } from "../../core/kpi/purchase-steps.ts";
import type { PurchaseSet } from "../../core/segments/purchase-sets.ts";
import { isSmallSample, rateOf, type Share } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { num, paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** Steps whose days stand in the table of days [count]. */
const GAP_STEPS = 5;

/** What a step is called: 「1回目→2回目」. */
const stepName = ({ step }: Pick<PurchaseStep, "step">, words: Words): string =>
  words.say(T.stepName, { from: step, to: step + 1 });

/** From the k-th purchase to the next: people, rates, days; gives the next row. */
export function putSteps(page: Page<KpiMetrics>, row: number): number {
  const { sheet, words, metrics } = page;
  const names = [
    ...[T.stepPeople, T.wentOn, T.conversion, T.interval, T.stopped],
    ...[T.medianDays, T.survivalHead, T.oldEnoughHead, T.withinYearHead],
  ];
  const header = [
    text(words.say(T.step), "headerLeft"),
    ...names.map((name) => text(words.say(name), "header")),
  ];
  const lines = metrics.steps.map((step) => stepLine(page, step));
  const end = putTable(page, row, { title: words.say(T.steps), header, lines });
  const last = metrics.steps[MOST_STEPS - 1];
  if (last === undefined || last.next === 0) return end + 1;
  return paragraph(sheet, end, text(words.say(T.lastStep, { n: MOST_STEPS + 1 }), "note")) + 1;
}

const bought = (least: number, most: number | null): PurchaseSet => ({
  ...({ kind: "purchases", least, most, among: "everybody" } as const),
});

function stepLine({ words, context }: Page, one: PurchaseStep): Cell[] {
  const { step, people, next, conversion, settledConversion, survival } = one;
  const { minSample } = context.analysis.settings;
  const rate = (share: Share, metric: MetricId): Cell => {
    const style = isSmallSample(share, minSample) ? "mutedNumber" : "number";
    return about(num(rateOf(share), "rate", style), metric, { share });
  };
  const isLast = step === MOST_STEPS;
  return [
    text(stepName(one, words)),
    about(num(people, "count"), "stepPeople", { set: bought(step, null) }),
    isLast
      ? about(num(next, "count"), "stepGap", { people: next })
      : about(num(next, "count"), "stepPeople", { set: bought(step + 1, null) }),
    rate(conversion, "stepConversion"),
    {
      ...text(intervalText(conversion, words), "mutedNumber"),
      tells: [{ metric: "stepConversion", share: conversion }],
    },
    isLast
      ? about(num(people - next, "count"), "stepGap", { people: people - next })
      : about(num(people - next, "count"), "stepStopped", { set: bought(step, step) }),
    about(num(one.medianDays, "decimal"), "stepMedianDays", { people: next }),
    rate(survival, "purchaseCountSurvival"),
    about(num(settledConversion.denominator, "count"), "stepWithinYear", { share: settledConversion }),
    rate(settledConversion, "stepWithinYear"),
  ];
}

/** The fewest people that a class of days has: sums give it away as soon as the others are known. */
const fewest = ({ gaps }: PurchaseStep): number => Math.min(...gaps.filter((people) => people > 0), Infinity);

/** The steps with people who went on, whose days are shown. */
export const gapSteps = ({ steps }: KpiMetrics): readonly PurchaseStep[] =>
  steps.filter(({ next }) => next > 0).slice(0, GAP_STEPS);

/** The classes of days to the next purchase, a column a step; gives the next row. */
export function putGaps(page: Page<KpiMetrics>, row: number): number {
  const { words, metrics } = page;
  const steps = gapSteps(metrics);
  if (steps.length === 0) return row;
  const header = [
    text(words.say(T.gapDays), "headerLeft"),
    ...steps.map((step) => text(stepName(step, words), "header")),
  ];
  const lines = [...GAP_ENDS, null].map((_, i) => [
    text(gapName(i, words)),
    ...steps.map((step) => {
      const people = step.gaps[i] ?? 0;
      return about(num(people, "count"), "stepGap", { people: fewest(step) });
    }),
  ]);
  const sums = steps.map((step) =>
    about(num(step.next, "count", "total"), "stepPeople", { set: bought(step.step + 1, null) }),
  );
  lines.push([text(words.say(COMMON_TEXTS.total), "totalLabel"), ...sums]);
  return putTable(page, row, { title: words.say(T.gaps), header, lines }) + 1;
}

/** 「当日」「1〜10日」「361日以上」 */
function gapName(i: number, words: Words): string {
  const from = (GAP_ENDS[i - 1] ?? -1) + 1;
  const to = GAP_ENDS[i];
  if (to === undefined) return words.say(T.daysFrom, { from });
  return to === 0 ? words.say(T.days0) : words.say(T.daysUpTo, { from, to });
}
