/** What cell functions are asked with. */
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

export const UPDATED: FunctionParameter = {
  name: "updated",
  type: "any",
  help: {
    ja: "（省略可）CPM_UPDATED と書くと、レポートを作るたびに計算し直す",
    en: "(optional) CPM_UPDATED recalculates the cell after every report run",
  },
};

export const PARAMETERS: readonly FunctionParameter[] = [
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
  UPDATED,
];

export const ID_PARAMETERS: readonly FunctionParameter[] = [
  {
    name: "ids",
    type: "any",
    help: {
      ja: "顧客IDのセル、または顧客IDの1列（例 A2:A100）",
      en: "a cell with a customer ID, or one column of them (e.g. A2:A100)",
    },
  },
  UPDATED,
];

export const ID_RETURNS: Text = {
  ja: "区分の名前。列なら縦に並ぶ。購入のないIDは「—」、空欄は空欄。注文が約10万行を超えると、最後に書いた顧客一覧から調べる",
  en: "the class's name, a column for a column; — for an ID without purchases, blank for blank; beyond some 100,000 rows of orders looked up on the sheet of customers written last",
};

export const SUBSCRIPTION_PARAMETERS: readonly FunctionParameter[] = [
  {
    name: "delivery",
    type: "number",
    help: {
      ja: "（省略可）何回目のお届けか。省略すると1回目からの表",
      en: "(optional) which delivery; empty = a row a delivery",
    },
  },
  {
    name: "name",
    type: "string",
    help: {
      ja: "（省略可）最初に届いた商品、または最初のお届けのチャネル。省略すると全体",
      en: "(optional) first product, or channel of the first delivery; empty = all",
    },
  },
  UPDATED,
];
