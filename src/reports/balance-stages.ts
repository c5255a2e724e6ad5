import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../catalog/report-texts.ts";
import type { Text } from "../catalog/language.ts";
import type { Cell, Style } from "../catalog/report-model.ts";
import {
  reactivation,
  reactivationRate,
  retention,
  retentionRate,
  salesPerRetained,
  salesPerReturned,
  type StageBalance,
} from "../core/balance.ts";
import { complement, isSmallSample, rateOf, type Share } from "../core/share.ts";
import type { Page } from "./frame.ts";
import { aside, HEADER_HEIGHT, money, num, text } from "./grid.ts";
import { intervalText, stageRule } from "./stage-words.ts";

const HEADERS: readonly Text[] = [
  COMMON_TEXTS.rule,
  T.base,
  T.kept,
  T.keptRate,
  T.range,
  T.churnRate,
  T.dormant,
  T.returned,
  T.returnRate,
  T.salesPerRetained,
  T.salesPerReturned,
  T.activeNow,
  T.lapsedNow,
];

/** What happened between last year and this one, stage by stage, with every count behind a rate; gives the next row. */
export function putStages(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { balance } = context.analysis;
  const header = [
    text(words.say(COMMON_TEXTS.stage), "headerLeft"),
    ...HEADERS.map((one) => text(words.say(one), "header")),
    aside(words.say(T.remark), "headerOpen"),
  ];
  sheet.put(row, 0, [[text(words.say(T.stages), "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  return (
    sheet.put(row + 1, 0, [
      header,
      ...balance.stages.map((stage) => stageLine(page, stage, `F${stage.stage}`, "number")),
      stageLine(page, balance.total, words.say(COMMON_TEXTS.total), "total"),
      splitLine(page, T.newRetention, balance.newRetention),
      splitLine(page, T.existingRetention, balance.existingRetention),
    ]) + 1
  );
}

function stageLine({ words, context }: Page, stage: StageBalance, name: string, style: Style): Cell[] {
  const { stageThresholds, minSample } = context.analysis.settings;
  const label = style === "total" ? "totalLabel" : "label";
  const rule = stage.stage === 0 ? "" : stageRule(stage.stage, stageThresholds, words);
  const remark = remarkText(stage, minSample);
  return [
    text(name, stage.stage === 5 ? "goldLabel" : label),
    text(rule, style),
    num(stage.base, "count", style),
    num(stage.kept, "count", style),
    num(retentionRate(stage), "rate", style),
    text(intervalText(retention(stage), words), style),
    num(rateOf(complement(retention(stage))), "rate", style),
    num(stage.dormant, "count", style),
    num(stage.returned, "count", style),
    num(reactivationRate(stage), "rate", style),
    money(salesPerRetained(stage), style),
    money(salesPerReturned(stage), style),
    num(stage.activeNow, "count", style),
    num(stage.lapsedNow, "count", style),
    aside(remark ? words.say(remark) : "", "note"),
  ];
}

function remarkText(stage: StageBalance, minSample: number): Text | null {
  const kept = isSmallSample(retention(stage), minSample);
  const back = isSmallSample(reactivation(stage), minSample);
  if (kept && back) return T.smallBoth;
  return kept ? T.smallRetention : back ? T.smallReactivation : null;
}

function splitLine({ words, context }: Page, label: Text, share: Share): Cell[] {
  const small = isSmallSample(share, context.analysis.settings.minSample);
  return [
    text(words.say(label), "muted"),
    text("", "muted"),
    num(share.denominator, "count", "mutedNumber"),
    num(share.numerator, "count", "mutedNumber"),
    num(rateOf(share), "rate", "mutedNumber"),
    text(intervalText(share, words), "mutedNumber"),
    num(rateOf(complement(share)), "rate", "mutedNumber"),
    ...Array.from({ length: 7 }, () => text("", "muted")),
    aside(small ? words.say(T.smallRetention) : "", "note"),
  ];
}
