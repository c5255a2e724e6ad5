import { MAP_METHOD, MAP_TEXTS as T } from "../catalog/report-texts.ts";
import type { ReportModel } from "../catalog/report-model.ts";
import { type ReportContext, wordsOf } from "./context.ts";
import { modelOf, type Page, putExcluded, putHead, putMethod, putNotices } from "./frame.ts";
import { grid } from "./grid.ts";
import { putBoard } from "./map-board.ts";
import { putSteps } from "./map-steps.ts";
import { stepName } from "./map-words.ts";

/** Seven boxes (新規獲得, F1 … F5, F5継続) with an arrow between each two. */
const COLUMN_WIDTHS = [132, 78, 132, 78, 132, 78, 132, 78, 132, 78, 132, 78, 132];

/** ゴールド顧客育成マップ: where newly won customers get lost on the way to F5. */
export function goldCustomerMap(context: ReportContext): ReportModel {
  const page: Page = {
    context,
    words: wordsOf(context),
    sheet: grid(COLUMN_WIDTHS.length),
    columnWidths: COLUMN_WIDTHS,
  };
  let row = putHead(page, T.title, sentence(page));
  row = putBoard(page, row);
  row = putSteps(page, row);
  row = putNotices(page, row);
  row = putExcluded(page, row, [0, 2, 4, 6]);
  putMethod(page, row, MAP_METHOD);
  return modelOf(page, "goldCustomerMap", T.sheetName);
}

function sentence({ context, words }: Page): string {
  const { goldMap } = context.analysis;
  const { bottleneck } = goldMap;
  const step = bottleneck && {
    step: stepName(bottleneck.step, words),
    stepRate: words.percent(bottleneck.rate),
    small: bottleneck.smallSample ? words.say(T.sentenceSmall) : "",
  };
  const gold = goldMap.people[5];
  if (gold !== null && gold !== undefined && step) {
    const rate = words.percent(goldMap.goldSurvivalRate);
    return words.say(T.sentence, {
      new: words.count(goldMap.newCustomers),
      gold: words.people(gold),
      rate,
      ...step,
    });
  }
  const missing = goldMap.steps.find((one) => one.share.denominator === 0);
  const none = words.say(T.sentenceNone, { stage: missing ? stepName(missing.id, words) : "" });
  return step ? none + words.say(T.sentenceNoneStep, step) : none;
}
