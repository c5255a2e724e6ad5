import { SEASON_TEXTS as S } from "../../catalog/texts/season-texts.ts";
import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import {
  reactivation,
  reactivationRate,
  retention,
  retentionRate,
  salesPerRetained,
  salesPerReturned,
  type StageBalance,
} from "../../core/cpm/balance.ts";
import type { WholeSetKind } from "../../core/segments/year-sets.ts";
import { SEASONS } from "../../core/segments/season-sets.ts";
import { complement, isSmallSample, rateOf, type Share } from "../../core/values/share.ts";
import { about, ofStage } from "../page/about.ts";
import { hasSeasons, seasonCell } from "../page/season-cell.ts";
import type { Page } from "../page/page.ts";
import { aside, money, num, text } from "../page/grid.ts";
import { putTable } from "../page/table.ts";
import { intervalText, stageRule } from "../page/stage-words.ts";

const HEADERS: readonly Text[] = [
  COMMON_TEXTS.rule,
  T.base,
  T.kept,
  T.keptRate,
  T.interval,
  T.churnRate,
  T.dormant,
  T.returned,
  T.returnRate,
  T.salesPerRetained,
  T.salesPerReturned,
  T.activeNow,
  T.lapsedNow,
];

/**
 * Lays out what happened between last year and this one: a row a stage, with every count behind a rate. Gives the next
 * row.
 */
export function putStages(page: Page, row: number): number {
  const { words, context } = page;
  const { balance } = context.analysis;
  const header = [
    text(words.say(COMMON_TEXTS.stage), "headerLeft"),
    ...HEADERS.map((one) => text(words.say(one), "header")),
    aside(words.say(T.remark), "headerOpen"),
  ];
  const lines = [
    ...balance.stages.map((stage) => stageLine(page, stage, { name: `F${stage.stage}`, style: "number" })),
    stageLine(page, balance.total, { name: words.say(COMMON_TEXTS.total), style: "total" }),
    splitLine(page, balance.newRetention, {
      label: T.newRetention,
      base: "newBase",
      kept: "newKept",
      lost: "newLost",
    }),
    splitLine(page, balance.existingRetention, {
      label: T.existingRetention,
      base: "olderBase",
      kept: "olderKept",
      lost: "olderLost",
    }),
    ...seasonLines(page),
  ];
  return putTable(page, row, { title: words.say(T.stages), header, lines }) + 1;
}

function stageLine(
  { words, context }: Page,
  stage: StageBalance,
  { name, style }: { readonly name: string; readonly style: "number" | "total" },
): Cell[] {
  const { stageThresholds, minSample } = context.analysis.settings;
  const label = style === "total" ? "totalLabel" : "label";
  const rule = stage.stage === 0 ? "" : stageRule(stage.stage, stageThresholds, words);
  const remark = remarkText(stage, minSample);
  return [
    text(name, stage.stage === 5 ? "goldLabel" : label),
    text(rule, style),
    ...stageNumbers(stage, text(intervalText(retention(stage), words), style), style),
    aside(remark ? words.say(remark) : "", "note"),
  ];
}

/** The cells of a stage, each with the metric that explains it; the 95 % interval stands behind its rate. */
function stageNumbers(stage: StageBalance, interval: Cell, style: Style): Cell[] {
  const of = ofStage(stage.stage);
  return [
    about(num(stage.base, "count", style), "baseCustomers", of),
    about(num(stage.kept, "count", style), "keptCustomers", of),
    about(num(retentionRate(stage), "rate", style), "retentionRate", of),
    about(interval, "retentionRate", of),
    about(num(rateOf(complement(retention(stage))), "rate", style), "churnRate", of),
    about(num(stage.dormant, "count", style), "dormantCustomers", of),
    about(num(stage.returned, "count", style), "returnedCustomers", of),
    about(num(reactivationRate(stage), "rate", style), "reactivationRate", of),
    about(money(salesPerRetained(stage), style), "salesPerRetained", of),
    about(money(salesPerReturned(stage), style), "salesPerReturned", of),
    about(num(stage.activeNow, "count", style), "activeCustomers", of),
    about(num(stage.lapsedNow, "count", style), "lapsedCustomers", of),
  ];
}

function remarkText(stage: StageBalance, minSample: number): Text | null {
  const kept = isSmallSample(retention(stage), minSample);
  const back = isSmallSample(reactivation(stage), minSample);
  if (kept && back) return T.smallBoth;
  return kept ? T.smallRetention : back ? T.smallReactivation : null;
}

function splitLine(
  { words, context }: Page,
  share: Share,
  { label, ...kinds }: Readonly<Record<"base" | "kept" | "lost", WholeSetKind>> & { readonly label: Text },
): Cell[] {
  const [base, kept] = [{ set: { kind: kinds.base } }, { set: { kind: kinds.kept } }];
  const small = isSmallSample(share, context.analysis.settings.minSample);
  return [
    text(words.say(label), "muted"),
    text("", "muted"),
    about(num(share.denominator, "count", "mutedNumber"), "baseCustomers", base),
    about(num(share.numerator, "count", "mutedNumber"), "keptCustomers", kept),
    about(num(rateOf(share), "rate", "mutedNumber"), "retentionRate", kept),
    about(text(intervalText(share, words), "mutedNumber"), "retentionRate", kept),
    about(num(rateOf(complement(share)), "rate", "mutedNumber"), "churnRate", { set: { kind: kinds.lost } }),
    ...Array.from({ length: 7 }, () => text("", "muted")),
    aside(small ? words.say(T.smallRetention) : "", "note"),
  ];
}

const LAPSED = { kind: "lapsed", stage: null } as const;
const SEASON_LINES = {
  seasonal: { label: S.lapsed, remark: S.adviceShort },
  maybe: { label: S.lapsedMaybe, remark: S.maybeShort },
} as const;

/** The lines that say how many of the lapsed are 季節客 and may come again with their season; none where nobody is. */
function seasonLines({ words, context: { analysis } }: Page): Cell[][] {
  if (!hasSeasons(analysis, [LAPSED])) return [];
  return SEASONS.map((season) => [
    text(words.say(SEASON_LINES[season].label), "muted"),
    ...HEADERS.slice(1).map(() => text("", "muted")),
    seasonCell(analysis, { season, among: LAPSED }, "mutedNumber"),
    aside(words.say(SEASON_LINES[season].remark), "note"),
  ]);
}
