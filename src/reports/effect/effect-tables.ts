import { EFFECT_TEXTS as T } from "../../catalog/texts/effect-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { lastDayOf } from "../../core/campaigns/campaign-days.ts";
import type { Ranged } from "../../core/campaigns/difference.ts";
import { buyersOf, type Effect, salesPerPerson } from "../../core/campaigns/effect.ts";
import { hasSmallGroup } from "../../core/campaigns/effects.ts";
import type { GroupSales } from "../../core/facts/campaigns.ts";
import { rateOf } from "../../core/values/share.ts";
import type { Told } from "../context.ts";
import { money, num, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";
import { effectAbout } from "./effect-abouts.ts";
import { verdictWords } from "./effect-sentences.ts";

/** The campaign, its day, a few words, nine numbers. */
export const COLUMN_WIDTHS = [210, 90, 170, ...Array.from({ length: 9 }, () => 98)];

/** Columns of the results that the chart draws. */
export const RESULT_COLUMN = { name: 0, difference: 3, low: 4, high: 5 } as const;

type EffectPage = Page<readonly Effect[]>;

const RESULTS: readonly Text[] = [
  ...[T.difference, T.low, T.high],
  ...[T.extraSales, T.salesLow, T.salesHigh],
  ...[T.profitColumn, T.profitLow, T.profitHigh],
];

/** Verdict, difference, sales and profit of every campaign with their ranges; gives the next row. */
export const putResults = (page: EffectPage, row: number): number =>
  putCampaigns(page, row, {
    title: T.results,
    headers: [T.campaign, T.sentOn, T.verdict, ...RESULTS],
    line: resultCells,
  });

const COUNTS: readonly Text[] = [
  ...[T.sentPeople, T.buyers, T.rate, T.salesPerPerson],
  ...[T.controlPeople, T.buyers, T.rate, T.salesPerPerson],
  T.extraBuyers,
];

/** People, buyers and sales of both groups; gives the next row. */
export const putCounts = (page: EffectPage, row: number): number =>
  putCampaigns(page, row, {
    title: T.counts,
    headers: [T.campaign, T.lastDay, T.remark, ...COUNTS],
    line: countCells,
  });

interface Table {
  readonly title: Text;
  /** Of the campaign, its day, the words, then the numbers. */
  readonly headers: readonly Text[];
  readonly line: (effect: Effect, told: Told) => readonly Cell[];
}

function putCampaigns(page: EffectPage, row: number, { title, headers, line }: Table): number {
  const { words, metrics: effects } = page;
  const header = headers.map((one, i) => text(words.say(one), i < 3 ? "headerLeft" : "header"));
  const lines = effects.map((effect) => line(effect, page));
  return putTable(page, row, { title: words.say(title), header, lines }) + 1;
}

function resultCells(effect: Effect, { words }: Told): Cell[] {
  const { difference, extraSales, profit, campaign } = effect;
  const about = effectAbout(effect);
  const pointCells = ends(difference).map((value) =>
    about(num(value === null ? null : value * 100, "decimal"), "campaignDifference"),
  );
  return [
    text(campaign.name),
    text(words.day(campaign.sentOn)),
    text(verdictWords(effect, words)),
    ...pointCells,
    ...ends(extraSales).map((value) => about(money(value), "campaignExtraSales")),
    ...ends(profit).map((value) => about(money(value), "campaignProfit")),
  ];
}

const ends = (range: Ranged | null): (number | null)[] =>
  range === null ? [null, null, null] : [range.value, range.low, range.high];

function countCells(effect: Effect, { context, words }: Told): Cell[] {
  const { campaign, sent, control, extraBuyers, fault } = effect;
  const isSmall = hasSmallGroup(effect, context.settings.minSample);
  const about = effectAbout(effect);
  const groupCells = (group: GroupSales): Cell[] => {
    const share = buyersOf(group);
    const counted = fault === null;
    return [
      about(num(counted ? group.people : null, "count"), "campaignPeople"),
      about(num(counted ? group.buyers : null, "count"), "campaignBuyers"),
      about(num(rateOf(share), "rate"), "campaignRate", share),
      about(money(salesPerPerson(group)), "campaignSalesPerPerson"),
    ];
  };
  return [
    text(campaign.name),
    text(words.day(lastDayOf(campaign))),
    text(isSmall ? words.say(COMMON_TEXTS.smallSample) : "", "muted"),
    ...groupCells(sent),
    ...groupCells(control),
    about(num(extraBuyers?.value ?? null, "decimal"), "campaignExtraBuyers"),
  ];
}
