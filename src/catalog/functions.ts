/** The cell functions. */
import { type FunctionEntry, UPDATED, PARAMETERS, SUBSCRIPTION_PARAMETERS } from "./function-parameters.ts";
import { PERSON_FUNCTIONS } from "./person-functions.ts";

const ALL = [
  {
    name: "CPM_RETENTION",
    parameters: PARAMETERS,
    help: {
      ja: "顧客維持率：前年に購入した顧客のうち、直近1年にも購入した割合",
      en: "Retention rate: share of last year's customers who bought again this year",
    },
    returns: { ja: "0〜1の数。前年の顧客がいなければ「—」", en: "0 to 1; — when nobody bought last year" },
    example: "=CPM_RETENTION(注文!A1:F)",
  },
  {
    name: "CPM_REACTIVATION",
    parameters: PARAMETERS,
    help: {
      ja: "復帰率：前年は購入がなかった以前の顧客のうち、直近1年に購入した割合",
      en: "Reactivation rate: share of customers lapsed last year who bought this year",
    },
    returns: { ja: "0〜1の数。離脱顧客がいなければ「—」", en: "0 to 1; — when nobody had lapsed" },
    example: "=CPM_REACTIVATION(,,CPM_UPDATED)",
  },
  {
    name: "CPM_F2",
    parameters: PARAMETERS,
    help: {
      ja: "F2転換率：直近1年の新規顧客のうち、その1年で2回以上購入した割合",
      en: "F2 conversion: share of this year's new customers with two or more purchases this year",
    },
    returns: { ja: "0〜1の数。新規顧客がいなければ「—」", en: "0 to 1; — when there are no new customers" },
    example: "=CPM_F2(,,CPM_UPDATED)",
  },
  {
    name: "CPM_SURVIVAL",
    parameters: PARAMETERS,
    help: {
      ja: "残存率：新規顧客がF5継続まで残る割合（F2転換率×F2〜F5の維持率）",
      en: "Survival to F5: F2 conversion × retention of F2 to F5",
    },
    returns: { ja: "0〜1の数。途中の率がなければ「—」", en: "0 to 1; — when a step has no data" },
    example: "=CPM_SURVIVAL(,,CPM_UPDATED)",
  },
  {
    name: "CPM_ACTIVE",
    parameters: PARAMETERS,
    help: {
      ja: "稼働顧客：直近1年に購入した顧客の人数",
      en: "Active customers: people who bought this year",
    },
    returns: { ja: "人数", en: "people" },
    example: "=CPM_ACTIVE(,,CPM_UPDATED)",
  },
  {
    name: "CPM_BS",
    parameters: PARAMETERS,
    help: {
      ja: "顧客BS：5年先までの稼働顧客と売上の表（新規獲得なし）",
      en: "Customer balance sheet: active customers and sales five years ahead, no new customers",
    },
    returns: { ja: "見出しと6行の表", en: "a header and six rows" },
    example: "=CPM_BS(,,CPM_UPDATED)",
  },
  {
    name: "CPM_PLAN",
    parameters: PARAMETERS,
    help: {
      ja: "事業計画：直近1年と同じ人数の新規を毎年獲得するときの、5年先までの新規・稼働顧客・売上の表",
      en: "Business plan: new and active customers and sales five years ahead, winning as many a year as in the current one",
    },
    returns: {
      ja: "見出しと6行の表。計画が立てられなければ「—」",
      en: "a header and six rows; — where there is no plan",
    },
    example: "=CPM_PLAN(,,CPM_UPDATED)",
  },
  {
    name: "CPM_GOLDMAP",
    parameters: PARAMETERS,
    help: {
      ja: "ゴールド顧客育成マップ：F1〜F5の維持・離脱・復帰と残存率の表",
      en: "Gold customer map: retention, churn, reactivation and survival for F1 to F5",
    },
    returns: { ja: "見出しと5行の表", en: "a header and five rows" },
    example: "=CPM_GOLDMAP(,,CPM_UPDATED)",
  },
  {
    name: "CPM_RFM",
    parameters: PARAMETERS,
    help: {
      ja: "RFM：7つのランクの人数・構成比・売上の表",
      en: "RFM: people, share and sales of the seven ranks",
    },
    returns: { ja: "見出しと7行の表", en: "a header and seven rows" },
    example: "=CPM_RFM(,,CPM_UPDATED)",
  },
  {
    name: "CPM_FLOW",
    parameters: [
      {
        name: "scheme",
        type: "string",
        help: {
          ja: "（省略可）分け方：stage・rfm・nurture・cpm、または「RFMランク」などの名前。省略すると設定の分け方",
          en: "(optional) stage, rfm, nurture or cpm, or a name such as RFM rank; empty = the one in the settings",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "顧客の動き：前の日の区分から今の区分へ動いた人数と、新規・離れた・戻った・上がった・下がった・同じ",
      en: "Movements: people by their class then and now, as new, left, back, up, down or same",
    },
    returns: { ja: "見出しと、区分の組ごとの行の表", en: "a header and a row for each pair of classes" },
    example: '=CPM_FLOW("rfm",CPM_UPDATED)',
  },
  {
    name: "CPM_LTV",
    parameters: [
      {
        name: "days",
        type: "number",
        help: {
          ja: "（省略可）初回からの日数：30、60 … 720 か 365。省略すると365（通販LTV）",
          en: "(optional) days since the first purchase: 30, 60 … 720 or 365; empty = 365",
        },
      },
      {
        name: "cohort",
        type: "any",
        help: {
          ja: "（省略可）始めた月・四半期・年（2024-03、2024-Q1、2024）か、初回商品・初回チャネル・属性の名前。省略すると全体",
          en: "(optional) month, quarter or year of first purchase (2024-03, 2024-Q1, 2024), or a first product, first channel or attribute; empty = all",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "LTV：購入を始めてから示した日数以内に買った金額の、1人あたりの平均（前回のレポート）",
      en: "LTV: what people buy for within so many days of their first purchase, on average (last report)",
    },
    returns: {
      ja: "金額。全員がその日数を迎えるまでは「—」",
      en: "an amount; — until all have had so many days",
    },
    example: "=CPM_LTV(365,,CPM_UPDATED)",
  },
  {
    name: "CPM_COHORT",
    parameters: [
      {
        name: "measure",
        type: "string",
        help: {
          ja: "（省略可）数え方：人数・割合・売上・件数。省略すると人数",
          en: "(optional) Customers, Share, Sales or Orders; empty = Customers",
        },
      },
      {
        name: "cohort",
        type: "any",
        help: {
          ja: "（省略可）始めた月（2024-03）。省略するとすべての月",
          en: "(optional) month of first purchase (2024-03); empty = all months",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "リテンション：購入を始めた月ごとに、その後の月に購入した人の数・割合・売上・件数（前回のレポート、ショップ全体）",
      en: "Retention cohorts: who bought in each later month, by month of first purchase, of the last report, whole shop",
    },
    returns: {
      ja: "見出しと、始めた月ごとの行の表（右に月数＋2列の空きが必要）。終わっていない月は「途中」",
      en: "a header and a row for each month of first purchase, as wide as there are months, and two; “so far” for a month that is not over",
    },
    example: '=CPM_COHORT("割合",,CPM_UPDATED)',
  },
  {
    name: "CPM_KPI",
    parameters: [
      {
        name: "name",
        type: "string",
        help: {
          ja: "（省略可）KPIの名前（例 リピーター率）。省略するとすべてのKPIの表",
          en: "(optional) a KPI's name, such as Repeater share; empty = a table of all",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "KPI：F2転換率・リピーター率・受注単価・顧客単価・購入頻度など（前回のレポート、ショップ全体）",
      en: "KPI: F2 conversion, repeater share, average order, sales per customer, frequency and others, of the last report, whole shop",
    },
    returns: {
      ja: "率は0〜1の数、金額は通貨の単位。まだ出せないものは、いつから出せるか",
      en: "rates 0 to 1, money in whole units; what cannot be told yet says from when",
    },
    example: '=CPM_KPI("リピーター率",CPM_UPDATED)',
  },
  {
    name: "CPM_NEWREPEAT",
    parameters: [
      {
        name: "month",
        type: "any",
        help: {
          ja: "（省略可）月：日付のセルか 2024-03 のような文字。「すべて」で全部の月。省略すると、終わった最後の月",
          en: "(optional) a month: a date, or a text such as 2024-03; all = every month; empty = the last month that is over",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "新規・リピート：その月の新規とリピートの売上・顧客数・受注数（前回のレポート、ショップ全体）",
      en: "New and repeat: sales, customers and orders of a month, of the last report, whole shop",
    },
    returns: { ja: "見出しと月ごとの行。出せなければ「—」", en: "a header and a row a month, or —" },
    example: '=CPM_NEWREPEAT("2024-03",CPM_UPDATED)',
  },
  {
    name: "CPM_PRODUCT",
    parameters: [
      {
        name: "product",
        type: "string",
        help: {
          ja: "（省略可）商品名（またはカテゴリ名）。省略すると商品ごとの表",
          en: "(optional) a product's name, or a category's; empty = a row a product",
        },
      },
      {
        name: "measure",
        type: "string",
        help: {
          ja: "（省略可）商品リピート率・買った人・売上・F2転換率365日・LTV365日など。省略するとすべて",
          en: "(optional) Repeat rate, Buyers, Sales, F2 365 days, LTV 365 days and others; empty = all",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "商品：リピート率・売上と、その商品から始めた人のF2転換率・LTV（前回のレポート、ショップ全体）",
      en: "Products: repeat rate and sales, F2 and LTV of those who began with one, of the last report, whole shop",
    },
    returns: {
      ja: "率は0〜1の数、金額は通貨の単位。まだ日数がたっていないものは「—」",
      en: "rates 0 to 1, money in whole units; — where nobody is old enough yet",
    },
    example: '=CPM_PRODUCT("青汁","商品リピート率",CPM_UPDATED)',
  },
  {
    name: "CPM_SUBSCRIPTION",
    parameters: SUBSCRIPTION_PARAMETERS,
    help: {
      ja: "定期の継続率：そのお届けまで続く割合（前回のレポート、ショップ全体）",
      en: "Subscriptions: the share that comes to a delivery, of the last report, whole shop",
    },
    returns: {
      ja: "0〜1の数。まだ判定できる定期がないお届けは「—」",
      en: "0 to 1; — where no subscription can be judged yet",
    },
    example: '=CPM_SUBSCRIPTION(6,"青汁",CPM_UPDATED)',
  },
  ...PERSON_FUNCTIONS,
] as const satisfies readonly FunctionEntry[];

/** The name of a cell function. */
export type FunctionName = (typeof ALL)[number]["name"];

/** Every cell function, in the order of the help. */
export const FUNCTIONS: readonly (FunctionEntry & { readonly name: FunctionName })[] = ALL;
