/** What cell functions are asked with, what one costs, and what an entry of the catalogue says. */
import type { Language, Text } from "./language.ts";

/** What an argument may be: several cells (orders, IDs), or one cell that holds a word, a number, a month or a day. */
export type Takes = "cells" | "part" | "word" | "number" | "when" | "any";

/**
 * What parameters are called in Japanese: the name that Google shows while one types, and what it is. In English the name
 * says it.
 */
export const ARGUMENTS = {
  of: "of（対象）",
  when: "when（基点）",
  ids: "ids（顧客ID）",
  scheme: "scheme（分け方）",
  days: "days（日数）",
  cohort: "cohort（始めた時期）",
  measure: "measure（数字）",
  month: "month（月）",
  product: "product（商品）",
  delivery: "delivery（お届け回）",
  name: "name（名前）",
  updated: "updated（更新）",
} as const;

/**
 * What a parameter is called in a language.
 *
 * @example
 * [argumentName("days", "ja"), argumentName("days", "en")] //=> ["days（日数）", "days"]
 */
export function argumentName(name: string, language: Language): string {
  const names: Readonly<Record<string, string>> = ARGUMENTS;
  return language === "ja" ? (names[name] ?? name) : name;
}

export interface FunctionParameter {
  readonly name: string;
  readonly takes: Takes;
  readonly help: Text;
}

/** What a call reads, and so what it costs. */
export type FunctionCost = "facts" | "months" | "orders" | "status" | "nothing";

/** How a number of the whole shop may be asked for. */
export interface ShopAsk {
  /** By F1 … F5: at the anchor alone, or at any month end of 定点観測, too. */
  readonly stage?: "anchor" | "months";
  /** By the names of the classes of a scheme. */
  readonly classes?: "rfm" | "nurture" | "cpm";
  /** At the month ends that are kept. */
  readonly months?: true;
  /** Of a slice that was only compared; others need the reports of that slice. */
  readonly compared?: true;
}

/** A cell function: its help while typing, `CPM_HELP`, the printed page and the stub in the bundle are made from this. */
export interface FunctionEntry {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly help: Text;
  readonly returns: Text;
  /** What it shows where there is no answer. */
  readonly none: Text;
  readonly example: string;
  readonly cost: FunctionCost;
  /** Of those that are told whose numbers and as of when. */
  readonly asks?: ShopAsk;
}

/** What one function in a cell costs. */
interface CostEntry {
  /** Service calls, at most [count]. */
  readonly calls: number;
  /** True where dates make it more, by up to two for each month between the first and the last of them. */
  readonly byMonth?: true;
  readonly about: Text;
}

export const FUNCTION_COSTS: Readonly<Record<FunctionCost, CostEntry>> = {
  facts: {
    calls: 15,
    about: {
      ja: "保存した集計を1回読む（注文の行数によらない）",
      en: "one reading of the stored figures, however many orders",
    },
  },
  months: {
    calls: 15,
    byMonth: true,
    about: {
      ja: "保存した集計を1回読み、日付を月ごとに確かめる",
      en: "one reading of the stored figures; the date of every month is asked for",
    },
  },
  orders: {
    calls: 35,
    byMonth: true,
    about: {
      ja: "注文のシートを1回読み、日付を月ごとに確かめる",
      en: "one reading of the orders sheet; the dates of every month are asked for",
    },
  },
  status: {
    calls: 30,
    about: {
      ja: "保存した集計と「設定」シートを1回ずつ読み、注文のシートの行数と最初・最後の行を見る",
      en: "one reading of the stored figures and of the sheet Settings, and a look at the orders sheet: its length, first and last row",
    },
  },
  nothing: { calls: 6, about: { ja: "設定だけを読む", en: "the settings alone" } },
};

/** Rows that a function counts, of a range with its header or of the orders sheet [count]: it has 30 seconds. */
export const MOST_RANGE_ROWS = 100_000;

export const UPDATED: FunctionParameter = {
  name: "updated",
  takes: "any",
  help: {
    ja: "（省略可）CPM_UPDATED と書くと、レポートを作るたびに計算し直す",
    en: "(optional) CPM_UPDATED recalculates the cell after every report run",
  },
};

/** Whose numbers: told by what the function can tell apart. */
const OF = {
  stage: {
    ja: "（省略可）F1〜F5、比較した部分の名前、または見出しから始まる注文の範囲。省略すると全体",
    en: "(optional) F1 to F5, a compared part's name, or an orders range with its header; empty = everybody",
  },
  classes: {
    ja: "（省略可）区分の名前（その人数）、絞り込みの名前、または見出しから始まる注文の範囲。省略すると全体の表",
    en: "(optional) a class's name (its people), the slice's name, or an orders range with its header; empty = a table of all",
  },
  part: {
    ja: "（省略可）比較した部分の名前、または見出しから始まる注文の範囲。省略すると全体",
    en: "(optional) a compared part's name, or an orders range with its header; empty = everybody",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** As of when. */
const WHEN = {
  months: {
    ja: "（省略可）2024-03 のような月（その月末の数字）か日付。省略すると前回の基点日",
    en: "(optional) a month such as 2024-03 (as of its end) or a date; empty = the last report's anchor",
  },
  range: {
    ja: "（省略可）注文の範囲の分析基点日（月か日付）。省略すると最後の購入までで最も新しい月末",
    en: "(optional) the anchor of an orders range, a month or a date; empty = its latest month end",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The parameters of a function that is told whose numbers and as of when. */
export const shopParameters = ({ stage, classes, months }: ShopAsk): readonly FunctionParameter[] => [
  { name: "of", takes: "part", help: stage ? OF.stage : classes ? OF.classes : OF.part },
  { name: "when", takes: "when", help: months ? WHEN.months : WHEN.range },
  UPDATED,
];

export const ID_PARAMETERS: readonly FunctionParameter[] = [
  {
    name: "ids",
    takes: "cells",
    help: {
      ja: "顧客IDのセル、または顧客IDの1列（例 A2:A100）",
      en: "a cell with a customer ID, or one column of them (e.g. A2:A100)",
    },
  },
  UPDATED,
];

export const ID_RETURNS: Text = {
  ja: "区分の名前。列なら縦に並ぶ。注文が約10万行を超えると、最後に書いた顧客一覧から調べる",
  en: "the class's name, a column for a column; beyond some 100,000 rows of orders looked up on the sheet of customers written last",
};

export const ID_NONE: Text = {
  ja: "購入のないIDは「—」、空欄は空欄",
  en: "— for an ID without purchases, blank for blank",
};
