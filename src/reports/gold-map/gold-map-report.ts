import { MAP_METHOD, MAP_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { liveSentence } from "../../catalog/formula.ts";
import type { About, Formula } from "../../catalog/report-model.ts";
import { type Analysis, narrowestStep } from "../../core/analysis.ts";
import type { Balance } from "../../core/cpm/balance.ts";
import { rateOf, ratio } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { askedYear, figureCell } from "../cells/figure-cell.ts";
import { shopAsked } from "../cells/shop-part.ts";
import { report } from "../report.ts";
import { goldMapTable } from "./map-cells.ts";
import { goldMapJson } from "./map-json.ts";
import { liveCount, livePeople } from "../page/live-words.ts";
import { putAdvice } from "./map-advice.ts";
import { putBoard } from "./map-board.ts";
import { CONTINUED, newCustomersNow, peopleCell } from "./map-places.ts";
import { putSteps } from "./map-steps.ts";
import { stepName } from "./map-words.ts";
import { withheldAboveTables } from "../page/headline-words.ts";

/** Seven boxes (新規獲得, F1 … F5, F5継続) with an arrow between each two. */
const COLUMN_WIDTHS = [132, 78, 132, 78, 132, 78, 132, 78, 132, 78, 132, 78, 132];

/** ゴールド顧客育成マップ: where newly won customers get lost on the way to F5. */
export const goldCustomerMap = report({
  id: "goldCustomerMap",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: MAP_METHOD },
  forManagement: true,
  asks: () => [],
  metrics: (analysis) => analysis,
  widths: COLUMN_WIDTHS,
  put(page) {
    putHead(page, sentence(page), SENTENCE_TELLS);
    let row = putBoard(page);
    row = putAdvice(page, putSteps(page, row));
    row = putNotices(page, row);
    putMethod(page, row);
  },
  json: goldMapJson,
  cells: {
    CPM_RETENTION: figureCell(({ kept, base }) => ratio(kept, base)),
    CPM_REACTIVATION: figureCell(({ returned, dormant }) => ratio(returned, dormant)),
    CPM_F2: figureCell((_, { f2 }) => rateOf(f2)),
    CPM_SURVIVAL: figureCell((_, { survival }) => survival[CONTINUED] ?? null),
    CPM_NEW: figureCell((_, { newCustomers }) => newCustomers),
    CPM_GOLDMAP: ({ analysis }, language, asked) =>
      goldMapTable(askedYear(analysis, shopAsked(asked)), language),
  },
});

/** It mentions new customers, what is left of them, and the narrowest of the steps between. */
const SENTENCE_TELLS: readonly About[] = [
  { metric: "f2ConversionRate" },
  { metric: "survivors", box: CONTINUED },
];

/** The point in one sentence; the people in it follow the simulated number of new customers. */
function sentence({ context, words }: Page): string | Formula {
  const { goldMap, balance, headlines } = context.analysis;
  const narrow = narrowWords(context.analysis, words);
  const gold = goldMap.people[CONTINUED] ?? null;
  const { value, withheld } = headlines.goldSurvival;
  if (withheld)
    return newWords(balance, words) + withheldAboveTables("goldSurvival", withheld, words) + narrow;
  return liveSentence(T.sentence[context.language], {
    new: liveCount(newCustomersNow(balance), goldMap.newCustomers, words),
    gold: livePeople(peopleCell(CONTINUED), gold ?? 0, words),
    rate: words.percent(value),
    narrow,
  });
}

/** What became of the new customers so far; "" without any. */
const newWords = ({ newCustomers, newWithSecond }: Balance, words: Words): string =>
  newCustomers === 0
    ? ""
    : words.say(T.sentenceNew, { new: words.count(newCustomers), second: words.count(newWithSecond) });

/** Where it is narrowest, and what may not be read into it; "" where nothing is. */
function narrowWords(analysis: Analysis, words: Words): string {
  const narrow = narrowestStep(analysis);
  if (narrow === null) return "";
  return words.say(T.narrow, {
    step: stepName(narrow.step, words),
    rate: words.percent(narrow.rate),
    small: narrow.smallSample ? words.say(T.narrowSmall) : "",
    chance: narrow.maybeChance ? words.say(T.narrowChance) : "",
    f2: narrow.step === "f2" ? words.say(T.narrowF2) : "",
  });
}
