/** The cell functions that are told whose numbers, and as of when. */
import {
  type FunctionCost,
  type FunctionEntry,
  type ShopAsk,
  shopParameters,
} from "./function-parameters.ts";
import type { Text } from "./language.ts";

/** A share is a number that the reader formats. */
const RATE: Text = { ja: "0〜1の数（表示形式を％に）", en: "0 to 1 (format the cell as %)" };
const PEOPLE: Text = { ja: "人数", en: "people" };
const MONEY: Text = { ja: "金額", en: "an amount" };

/** An entry whose parameters follow from how it may be asked. */
const shop = <Name extends string>(
  entry: Pick<FunctionEntry, "help" | "returns" | "none" | "example"> & {
    readonly name: Name;
    readonly asks: ShopAsk;
    readonly cost?: FunctionCost;
  },
) => ({ cost: "facts" as const, ...entry, parameters: shopParameters(entry.asks) });

const BY_STAGE: ShopAsk = { stage: "months", months: true, compared: true };
const BY_MONTH: ShopAsk = { months: true, compared: true };
const WHOLE: ShopAsk = {};

const NOBODY: Text = { ja: "人数は0になる", en: "people are 0" };

/** Numbers of one cell. */
const FIGURES = [
  shop({
    name: "CPM_RETENTION",
    asks: BY_STAGE,
    help: {
      ja: "顧客維持率：前年に購入した顧客のうち、直近1年にも購入した割合",
      en: "Retention rate: share of last year's customers who bought again this year",
    },
    returns: RATE,
    none: { ja: "前年の顧客がいなければ「—」", en: "— when nobody bought last year" },
    example: '=CPM_RETENTION("F2","2024-03",CPM_UPDATED)',
  }),
  shop({
    name: "CPM_REACTIVATION",
    asks: BY_STAGE,
    help: {
      ja: "復帰率：前年は購入がなかった以前の顧客のうち、直近1年に購入した割合",
      en: "Reactivation rate: share of customers lapsed last year who bought this year",
    },
    returns: RATE,
    none: { ja: "離脱顧客がいなければ「—」", en: "— when nobody had lapsed" },
    example: "=CPM_REACTIVATION(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_F2",
    asks: BY_MONTH,
    help: {
      ja: "F2転換率：直近1年の新規顧客のうち、その1年で2回以上購入した割合",
      en: "F2 conversion: share of this year's new customers with two or more purchases this year",
    },
    returns: RATE,
    none: { ja: "新規顧客がいなければ「—」", en: "— when there are no new customers" },
    example: "=CPM_F2(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_SURVIVAL",
    asks: BY_MONTH,
    help: {
      ja: "残存率：新規顧客がF5継続まで残る割合（F2転換率×F2〜F5の維持率）",
      en: "Survival to F5: F2 conversion × retention of F2 to F5",
    },
    returns: RATE,
    none: { ja: "途中の率がなければ「—」", en: "— when a step has no data" },
    example: '=CPM_SURVIVAL(,"2024-02",CPM_UPDATED)',
  }),
  shop({
    name: "CPM_ACTIVE",
    asks: BY_STAGE,
    help: {
      ja: "稼働顧客：直近1年に購入した顧客の人数",
      en: "Active customers: people who bought this year",
    },
    returns: PEOPLE,
    none: NOBODY,
    example: '=CPM_ACTIVE("F5",,CPM_UPDATED)',
  }),
  shop({
    name: "CPM_LAPSED",
    asks: BY_STAGE,
    help: {
      ja: "離脱顧客：以前に購入があり、直近1年は購入がない顧客の人数",
      en: "Lapsed customers: people who bought before and not in the current year",
    },
    returns: PEOPLE,
    none: NOBODY,
    example: "=CPM_LAPSED(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_NEW",
    asks: BY_MONTH,
    help: {
      ja: "新規獲得顧客：直近1年に初めて購入した顧客の人数",
      en: "New customers: people whose first purchase lies in the current year",
    },
    returns: PEOPLE,
    none: NOBODY,
    example: "=CPM_NEW(注文!A1:F)",
  }),
  shop({
    name: "CPM_SALES",
    asks: { stage: "anchor", months: true, compared: true },
    help: {
      ja: "年商：直近1年の売上（顧客IDが分かる人の注文）",
      en: "Annual sales: identified customers' sales of the current year",
    },
    returns: MONEY,
    none: { ja: "売上がなければ0", en: "0 without sales" },
    example: '=CPM_SALES(,"2024-02",CPM_UPDATED)',
  }),
  shop({
    name: "CPM_YEARLTV",
    asks: { stage: "anchor", months: true, compared: true },
    help: {
      ja: "年間LTV：直近1年の売上 ÷ 稼働顧客",
      en: "Annual LTV: the current year's sales ÷ active customers",
    },
    returns: MONEY,
    none: { ja: "稼働顧客がいなければ「—」", en: "— when nobody is active" },
    example: "=CPM_YEARLTV(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_MULTIPLE",
    asks: BY_MONTH,
    help: {
      ja: "年商倍率：5年間の売上の試算 ÷ 年商（月を指定すると維持率固定の試算）",
      en: "Multiple of annual sales: five projected years ÷ annual sales (of a month: at rates that stay)",
    },
    returns: { ja: "倍率", en: "a multiple" },
    none: { ja: "試算できなければ「—」", en: "— without a projection" },
    example: "=CPM_MULTIPLE(,,CPM_UPDATED)",
  }),
] as const;

/** Tables that spill. */
const SPILLED = [
  shop({
    name: "CPM_BS",
    asks: { compared: true },
    help: {
      ja: "顧客BS：5年先までの稼働顧客と売上の表（新規獲得なし）",
      en: "Customer balance sheet: active customers and sales five years ahead, no new customers",
    },
    returns: { ja: "見出しと6行の表", en: "a header and six rows" },
    none: { ja: "試算できない年は「—」", en: "— for years without a projection" },
    example: "=CPM_BS(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_PLAN",
    asks: WHOLE,
    help: {
      ja: "事業計画：直近1年と同じ人数の新規を毎年獲得するときの、5年先までの新規・稼働顧客・売上の表",
      en: "Business plan: new and active customers and sales five years ahead, winning as many a year as in the current one",
    },
    returns: { ja: "見出しと6行の表", en: "a header and six rows" },
    none: { ja: "計画が立てられなければ「—」", en: "— where there is no plan" },
    example: "=CPM_PLAN(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_GOLDMAP",
    asks: BY_MONTH,
    help: {
      ja: "ゴールド顧客育成マップ：F1〜F5の維持・離脱・復帰と残存率の表",
      en: "Gold customer map: retention, churn, reactivation and survival for F1 to F5",
    },
    returns: {
      ja: "見出しと5行の表。率の列は表示形式を％に",
      en: "a header and five rows; format the rates as %",
    },
    none: { ja: "出せない率は「—」", en: "— for a rate of nobody" },
    example: '=CPM_GOLDMAP(,"2024-02",CPM_UPDATED)',
  }),
  shop({
    name: "CPM_MONTHS",
    asks: WHOLE,
    help: {
      ja: "定点観測：月末ごとの稼働顧客・新規・維持率・復帰率・F2転換率・残存率・年商・月の売上などの表",
      en: "Month by month: active and new customers, rates, survival, annual and monthly sales at every month end",
    },
    returns: {
      ja: "見出しと月ごとの行の表。日付は表示形式を日付に、率の列は％に",
      en: "a header and a row a month; format the days as dates and the rates as %",
    },
    none: { ja: "出せない率は「—」", en: "— for a rate of nobody" },
    example: "=CPM_MONTHS(,,CPM_UPDATED)",
    cost: "months",
  }),
  shop({
    name: "CPM_LEVERS",
    asks: WHOLE,
    help: {
      ja: "施策の効き目：どの率を動かすと5年売上がいくら増えるか（1人あたりの大きい順）",
      en: "Levers: what moving each rate adds to five years' sales, most a person first",
    },
    returns: {
      ja: "見出しと率ごとの行の表。率の列は表示形式を％に",
      en: "a header and a row a rate; format the rates as %",
    },
    none: { ja: "試算できなければ「—」", en: "— without a projection" },
    example: "=CPM_LEVERS(,,CPM_UPDATED)",
  }),
  shop({
    name: "CPM_RFM",
    asks: { classes: "rfm" },
    help: {
      ja: "RFM：7つのランクの人数・構成比・売上の表",
      en: "RFM: people, share and sales of the seven ranks",
    },
    returns: {
      ja: "見出しと7行の表。構成比は表示形式を％に",
      en: "a header and seven rows; format the share as %",
    },
    none: NOBODY,
    example: '=CPM_RFM("優良顧客",,CPM_UPDATED)',
  }),
  shop({
    name: "CPM_NURTURE",
    asks: { classes: "nurture", months: true },
    help: {
      ja: "育成セグメント：6つのセグメントの人数・構成比・累計売上の表（月は直近13か月）",
      en: "Nurture segments: people, share and lifetime sales of the six (months: the latest 13)",
    },
    returns: {
      ja: "見出しと6行の表。構成比は表示形式を％に",
      en: "a header and six rows; format the share as %",
    },
    none: NOBODY,
    example: '=CPM_NURTURE("休眠顧客","2024-02",CPM_UPDATED)',
  }),
  shop({
    name: "CPM_PORTFOLIO",
    asks: { classes: "cpm", months: true },
    help: {
      ja: "顧客ポートフォリオ：CPM10群の人数・構成比・累計売上の表（月は直近24か月）",
      en: "Customer portfolio: people, share and lifetime sales of the ten CPM groups (months: the latest 24)",
    },
    returns: {
      ja: "見出しと10行の表。構成比は表示形式を％に",
      en: "a header and ten rows; format the share as %",
    },
    none: NOBODY,
    example: "=CPM_PORTFOLIO(,,CPM_UPDATED)",
  }),
] as const;

/** In the order of the help: numbers of one cell, then tables. */
export const SHOP_FUNCTIONS = [...FIGURES, ...SPILLED] as const satisfies readonly FunctionEntry[];
