import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { mainProjection } from "../../core/analysis.ts";
import { rateForSales, rateForSurvival, type RateForTarget } from "../../core/cpm/rate-for-target.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { about } from "../page/about.ts";
import type { Words } from "../context.ts";
import { type Page, pageWidth } from "../page/frame.ts";
import { HEADER_HEIGHT, num, paragraph, text } from "../page/grid.ts";
import { leverRate } from "./lever-abouts.ts";
import { leverName } from "./lever-words.ts";
import { percentText } from "../page/words.ts";

/** Five-year sales so much above the present projection [ratio]. */
const MORE_SALES = [0.05, 0.1, 0.2] as const;
/** 残存率 so much above the present one [ratio]. */
const MORE_SURVIVAL = [0.01, 0.03] as const;

/** What each rate alone would have to be to meet some targets; gives the next row. */
export function putTargets(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { analysis } = context;
  const sales = mainProjection(analysis)?.[4]?.cumulativeSales ?? 0;
  const survival = analysis.goldMap.goldSurvivalRate;
  const salesTargets = MORE_SALES.map((more) => ({ more, target: sales * (1 + more) }));
  const survivalTargets = survival === null ? [] : MORE_SURVIVAL.map((more) => Math.min(1, survival + more));
  sheet.put(row, 0, [[text(words.say(T.targets), "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  const header = [
    text("", "headerLeft"),
    text(words.say(T.targetsHeader), "headerLeft"),
    text(words.say(T.rate), "header"),
    ...salesTargets.map(({ more, target }) =>
      text(words.say(T.targetSales, { percent: percentText(more), money: words.money(target) }), "header"),
    ),
    ...survivalTargets.map((rate) =>
      text(words.say(T.targetSurvival, { rate: percentText(rate) }), "header"),
    ),
  ];
  const lines = targetLevers().map((lever) => {
    const bySales = salesTargets.map(({ target }) =>
      lever.kind === "f2" ? null : rateForSales(analysis, lever.kind, lever.stage, target),
    );
    const id = lever.kind === "f2" ? "f2" : lever.kind === "retention" ? stepId(lever.stage) : null;
    const bySurvival = survivalTargets.map((target) =>
      id === null ? null : rateForSurvival(analysis, id, target),
    );
    const present = presentRate(page, lever);
    return [
      text(""),
      text(leverName(lever, words)),
      leverRate(lever, num(present, "rate")),
      ...[...bySales, ...bySurvival].map((answer) => about(answerCell(answer, words), "rateForTarget")),
    ];
  });
  const end = sheet.put(row + 1, 0, [header, ...lines]);
  const marked = lines
    .flat()
    .some(({ value }) => typeof value === "string" && value.endsWith(words.say(T.fallsMark)));
  return (marked ? paragraph(sheet, end, words.say(T.falls), "note", pageWidth(page)) : end) + 1;
}

interface TargetLever {
  readonly kind: "f2" | "retention" | "reactivation";
  readonly stage: number;
}

function targetLevers(): TargetLever[] {
  const of = (kind: "retention" | "reactivation") => STAGES.map((stage) => ({ kind, stage }));
  return [{ kind: "f2", stage: 1 }, ...of("retention"), ...of("reactivation")];
}

/** The map's step that a stage's 維持率 is; F1's is none. */
function stepId(stage: number): "r2" | "r3" | "r4" | "r5" | null {
  return ([null, null, "r2", "r3", "r4", "r5"] as const)[stage] ?? null;
}

function presentRate({ context }: Page, { kind, stage }: TargetLever): number | null {
  const { analysis } = context;
  if (kind !== "f2") return analysis.assumptions?.stages[stage - 1]?.[kind] ?? null;
  const share = analysis.goldMap.steps[0]?.share;
  return share && share.denominator > 0 ? share.numerator / share.denominator : null;
}

function answerCell(answer: (RateForTarget & { falls?: boolean }) | null, words: Words): Cell {
  if (answer === null || answer.outcome === "unknown") return num(null, "text");
  if (answer.outcome === "impossible") return text(words.say(T.impossible), "mutedNumber");
  if (answer.outcome === "reached") return text(words.say(T.reached), "mutedNumber");
  if (answer.falls) return text(percentText(answer.rate) + words.say(T.fallsMark), "number");
  return num(answer.rate, "rate");
}
