import { STAGE_ADVICE } from "../../catalog/texts/advice-texts.ts";
import { MAP_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { text } from "../page/grid.ts";
import { type Page, putPoint } from "../page/page.ts";
import { stageRule } from "../page/stage-words.ts";

/** What to do next, a line a stage; gives the next row. */
export function putAdvice(page: Page, row: number): number {
  const { sheet, words, context } = page;
  let next = sheet.put(row, 0, [[text(words.say(T.advice), "section")]]);
  for (const stage of STAGES) {
    const name = `F${stage} ${stageRule(stage, context.analysis.settings.stageThresholds, words)}`;
    next = putPoint(
      page,
      next,
      words.say(T.adviceLine, { stage: name, advice: words.say(STAGE_ADVICE[stage]) }),
    );
  }
  return next + 1;
}
