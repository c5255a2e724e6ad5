import { MAP_METHOD, MAP_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { liveSentence } from "../../catalog/formula.ts";
import type { Formula, ReportModel } from "../../catalog/report-model.ts";
import type { ReportContext } from "../context.ts";
import { modelOf, type Page, putHead, putMethod, putNotices, pageOf } from "../page/frame.ts";
import { liveCount, livePeople } from "../page/live-words.ts";
import { putBoard } from "./map-board.ts";
import { CONTINUED, newCustomersNow, peopleCell } from "./map-places.ts";
import { putSteps } from "./map-steps.ts";
import { stepName } from "./map-words.ts";
import { marked } from "../page/stage-words.ts";

/** Seven boxes (新規獲得, F1 … F5, F5継続) with an arrow between each two. */
const COLUMN_WIDTHS = [132, 78, 132, 78, 132, 78, 132, 78, 132, 78, 132, 78, 132];

/** ゴールド顧客育成マップ: where newly won customers get lost on the way to F5. */
export function goldCustomerMap(context: ReportContext): ReportModel {
  const page = pageOf(context, COLUMN_WIDTHS);
  putHead(page, T.title, sentence(page));
  let row = putBoard(page);
  row = putSteps(page, row);
  row = putNotices(page, row);
  putMethod(page, row, MAP_METHOD);
  return modelOf(page, "goldCustomerMap", T.sheetName);
}

/** The point in one sentence; the people in it follow the simulated number of new customers. */
function sentence({ context, words }: Page): string | Formula {
  const { goldMap, balance } = context.analysis;
  const { bottleneck } = goldMap;
  const step = bottleneck && {
    step: stepName(bottleneck.step, words),
    stepRate: words.percent(bottleneck.rate),
    small: bottleneck.smallSample ? words.say(T.sentenceSmall) : "",
  };
  // Where the bottleneck is marked, every step is, and the sentence's end says it of all.
  const small = goldMap.smallSample && bottleneck?.smallSample !== true;
  const gold = goldMap.people[CONTINUED];
  if (gold !== null && gold !== undefined && step) {
    return liveSentence(T.sentence[context.language], {
      new: liveCount(newCustomersNow(balance), goldMap.newCustomers, words),
      gold: livePeople(peopleCell(CONTINUED), gold, words),
      rate: marked(words.percent(goldMap.goldSurvivalRate), small, words),
      ...step,
    });
  }
  const missing = goldMap.steps.find((one) => one.share.denominator === 0);
  const none = words.say(T.sentenceNone, { stage: missing ? stepName(missing.id, words) : "" });
  return step ? none + words.say(T.sentenceNoneStep, step) : none;
}
