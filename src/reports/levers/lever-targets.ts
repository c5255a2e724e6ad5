import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { mainProjection } from "../../core/analysis.ts";
import { type LeverTarget, presentRate, rateFor, TARGET_LEVERS } from "../../core/cpm/lever-targets.ts";
import type { RateForSales } from "../../core/cpm/rate-for-target.ts";
import { about } from "../page/about.ts";
import type { Words } from "../context.ts";
import { type Page } from "../page/page.ts";
import { num, paragraph, text } from "../page/grid.ts";
import { putTable } from "../page/table.ts";
import { leverRate } from "./lever-abouts.ts";
import { leverName } from "./lever-words.ts";
import { percentText } from "../page/words.ts";

/** Targets for five-year sales: how far above the present projection [ratio]. */
const MORE_SALES = [0.05, 0.1, 0.2] as const;
/** Targets for 残存率: how far above the present one [ratio]. */
const MORE_SURVIVAL = [0.01, 0.03] as const;

/** What each rate alone would have to be to meet some targets; gives the next row. */
export function putTargets(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { analysis } = context;
  const sales = mainProjection(analysis)?.[4]?.cumulativeSales ?? 0;
  const survival = analysis.goldMap.goldSurvivalRate;
  const salesTargets = MORE_SALES.map((more) => ({ more, target: sales * (1 + more) }));
  const survivalTargets = survival === null ? [] : MORE_SURVIVAL.map((more) => Math.min(1, survival + more));
  const targets: LeverTarget[] = [
    ...salesTargets.map(({ target }) => ({ kind: "sales", sales: target }) as const),
    ...survivalTargets.map((rate) => ({ kind: "survival", rate }) as const),
  ];
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
  const lines = TARGET_LEVERS.map((lever) => [
    text(""),
    text(leverName(lever, words)),
    leverRate(lever, num(presentRate(analysis, lever), "rate")),
    ...targets.map((target) => about(answerCell(rateFor(analysis, lever, target), words), "rateForTarget")),
  ]);
  const end = putTable(page, row, { title: words.say(T.targets), header, lines });
  const marked = lines
    .flat()
    .some(({ value }) => typeof value === "string" && value.endsWith(words.say(T.fallsMark)));
  return (marked ? paragraph(sheet, end, text(words.say(T.falls), "note")) : end) + 1;
}

function answerCell(answer: RateForSales, words: Words): Cell {
  if (answer.outcome === "unknown") return num(null, "text");
  if (answer.outcome === "impossible") return text(words.say(T.impossible), "mutedNumber");
  if (answer.outcome === "reached") return text(words.say(T.reached), "mutedNumber");
  if (answer.falls) return text(percentText(answer.rate) + words.say(T.fallsMark), "number");
  return num(answer.rate, "rate");
}
