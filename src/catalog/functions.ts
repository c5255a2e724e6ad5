import type { Text } from "./language.ts";

export interface FunctionParameter {
  readonly name: string;
  /** As JSDoc writes it. */
  readonly type: string;
  readonly help: Text;
}

/** A cell function: its help while typing, the README's table and the stub in the bundle are printed from this. */
export interface FunctionEntry {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly help: Text;
  readonly returns: Text;
  readonly example: string;
}

const PARAMETERS: readonly FunctionParameter[] = [
  {
    name: "orders",
    type: "Array<Array<any>>",
    help: {
      ja: "（省略可）見出しの行から始まる注文の範囲。省略すると前回のレポートの数字",
      en: "(optional) orders range, header row included; empty = the last report's figures",
    },
  },
  {
    name: "anchor",
    type: "Date|string",
    help: {
      ja: "（省略可）分析基点日。省略すると最後の購入までで最も新しい月末",
      en: "(optional) anchor date; empty = the latest month end not after the last purchase",
    },
  },
  {
    name: "updated",
    type: "any",
    help: {
      ja: "（省略可）CPM_UPDATED と書くと、レポートを作るたびに計算し直す",
      en: "(optional) CPM_UPDATED recalculates the cell after every report run",
    },
  },
];

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
] as const satisfies readonly FunctionEntry[];

/** The name of a cell function. */
export type FunctionName = (typeof ALL)[number]["name"];

/** Every cell function, in the order of the help. */
export const FUNCTIONS: readonly (FunctionEntry & { readonly name: FunctionName })[] = ALL;
