/** The cell functions that are told of the last run's facts alone what they are to show. */
import { type FunctionEntry, UPDATED } from "./function-parameters.ts";

export const FACTS_FUNCTIONS = [
  {
    name: "CPM_FLOW",
    parameters: [
      {
        name: "scheme",
        takes: "word",
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
    none: {
      ja: "比べる日がまだなければ、いつから出せるか",
      en: "from when it can be told, where no earlier day is known",
    },
    example: '=CPM_FLOW("rfm",CPM_UPDATED)',
    cost: "facts",
  },
  {
    name: "CPM_LTV",
    parameters: [
      {
        name: "days",
        takes: "number",
        help: {
          ja: "（省略可）初回からの日数：30、60 … 720 か 365。省略すると365（通販LTV）",
          en: "(optional) days since the first purchase: 30, 60 … 720 or 365; empty = 365",
        },
      },
      {
        name: "cohort",
        takes: "when",
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
    returns: { ja: "金額", en: "an amount" },
    none: { ja: "全員がその日数を迎えるまでは「—」", en: "— until all have had so many days" },
    example: "=CPM_LTV(365,,CPM_UPDATED)",
    cost: "facts",
  },
  {
    name: "CPM_COHORT",
    parameters: [
      {
        name: "measure",
        takes: "word",
        help: {
          ja: "（省略可）数え方：人数・割合・売上・件数。省略すると人数",
          en: "(optional) Customers, Share, Sales or Orders; empty = Customers",
        },
      },
      {
        name: "cohort",
        takes: "when",
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
      ja: "見出しと、始めた月ごとの行の表（右に月数＋2列の空きが必要）。割合は表示形式を％に",
      en: "a header and a row for each month of first purchase, as wide as there are months, and two; format shares as %",
    },
    none: { ja: "終わっていない月は「途中」", en: "“so far” for a month that is not over" },
    example: '=CPM_COHORT("割合",,CPM_UPDATED)',
    cost: "facts",
  },
  {
    name: "CPM_KPI",
    parameters: [
      {
        name: "name",
        takes: "word",
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
      ja: "率は0〜1の数（表示形式を％に）、金額は通貨の単位",
      en: "rates 0 to 1 (format as %), money in whole units",
    },
    none: { ja: "まだ出せないものは、いつから出せるか", en: "what cannot be told yet says from when" },
    example: '=CPM_KPI("リピーター率",CPM_UPDATED)',
    cost: "facts",
  },
  {
    name: "CPM_NEWREPEAT",
    parameters: [
      {
        name: "month",
        takes: "when",
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
    returns: { ja: "見出しと月ごとの行", en: "a header and a row a month" },
    none: { ja: "終わった月がなければ「—」", en: "— before a month is over" },
    example: '=CPM_NEWREPEAT("2024-03",CPM_UPDATED)',
    cost: "facts",
  },
  {
    name: "CPM_PRODUCT",
    parameters: [
      {
        name: "product",
        takes: "word",
        help: {
          ja: "（省略可）商品名（またはカテゴリ名）。省略すると商品ごとの表",
          en: "(optional) a product's name, or a category's; empty = a row a product",
        },
      },
      {
        name: "measure",
        takes: "word",
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
      ja: "率は0〜1の数（表示形式を％に）、金額は通貨の単位",
      en: "rates 0 to 1 (format as %), money in whole units",
    },
    none: { ja: "まだ日数がたっていないものは「—」", en: "— where nobody is old enough yet" },
    example: '=CPM_PRODUCT("青汁","商品リピート率",CPM_UPDATED)',
    cost: "facts",
  },
  {
    name: "CPM_SUBSCRIPTION",
    parameters: [
      {
        name: "delivery",
        takes: "number",
        help: {
          ja: "（省略可）何回目のお届けか。省略すると1回目からの表",
          en: "(optional) which delivery; empty = a row a delivery",
        },
      },
      {
        name: "name",
        takes: "word",
        help: {
          ja: "（省略可）最初に届いた商品、または最初のお届けのチャネル。省略すると全体",
          en: "(optional) first product, or channel of the first delivery; empty = all",
        },
      },
      UPDATED,
    ],
    help: {
      ja: "定期の継続率：そのお届けまで続く割合（前回のレポート、ショップ全体）",
      en: "Subscriptions: the share that comes to a delivery, of the last report, whole shop",
    },
    returns: { ja: "0〜1の数（表示形式を％に）", en: "0 to 1 (format as %)" },
    none: { ja: "まだ判定できる定期がないお届けは「—」", en: "— where no subscription can be judged yet" },
    example: '=CPM_SUBSCRIPTION(6,"青汁",CPM_UPDATED)',
    cost: "facts",
  },
] as const satisfies readonly FunctionEntry[];
