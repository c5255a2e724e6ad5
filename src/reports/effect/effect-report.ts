import { EFFECT_METHOD, EFFECT_TEXTS as T } from "../../catalog/texts/effect-texts.ts";
import type { Effect } from "../../core/campaigns/effect.ts";
import { effectsOf, isJudged } from "../../core/campaigns/effects.ts";
import { campaignsRequest } from "../../core/facts/campaigns.ts";
import { text } from "../page/grid.ts";
import { type Page, putHead, putMethod, putPoint } from "../page/page.ts";
import { report } from "../report.ts";
import { CARD_SPANS, effectCards } from "./effect-cards.ts";
import { CHART_ROWS, putEffectChart } from "./effect-chart.ts";
import { effectsJson } from "./effect-json.ts";
import { effectSentence, headSentence, remarksOf } from "./effect-sentences.ts";
import { COLUMN_WIDTHS, putCounts, putResults } from "./effect-tables.ts";
import { putCards } from "../page/cards.ts";

/** 効果: what every campaign did, by who got it and who was held back. */
export const effect = report({
  id: "campaigns",
  group: "value",
  texts: { name: T.sheetName, title: T.title, method: EFFECT_METHOD },
  asks: (_, __, kept) => [campaignsRequest(kept)],
  metrics: ({ facts, settings }) => effectsOf(facts, settings),
  widths: COLUMN_WIDTHS,
  only: "campaigns",
  put(page) {
    const { words, metrics: effects } = page;
    const first = effects.find(isJudged) ?? effects[0];
    const row = putHead(page, first ? headSentence(first, page) : words.say(T.none));
    putMethod(page, effects.length === 0 ? row : putEffects(page, row));
  },
  json: (effects) => effectsJson(effects),
});

function putEffects(page: Page<readonly Effect[]>, row: number): number {
  const { sheet, words, metrics: effects } = page;
  const judged = effects.filter(isJudged);
  let next = row;
  if (judged[0]) next = putCards(sheet, next, { cards: effectCards(judged[0], page), spans: CARD_SPANS }) + 1;
  const table = judged.length > 0 ? next + CHART_ROWS + 1 : next;
  putEffectChart(page, next, table);
  next = putCounts(page, putResults(page, table));
  next = sheet.put(next, 0, [[text(words.say(T.verdicts), "section")]]);
  for (const one of effects) next = putPoint(page, next, effectSentence(one, page) + remarksOf(one, page));
  return next + 1;
}
