import { ARGUMENTS as A } from "../function-parameters.ts";
import type { ProblemText } from "./problem-text.ts";

/** Why a function in a cell, or whoever else asks for the last run's figures, gets none, in both languages. */
export const FUNCTION_PROBLEMS = {
  "no-stored-facts": {
    message: { ja: "まだレポートが作られていません。", en: "No report has been made in this file yet." },
    hint: {
      ja: `サイドバーで［レポートを作成］を押すか、引数 ${A.of}に注文の範囲を入れてください。`,
      en: "Press Create reports in the sidebar, or give the orders range as the argument of.",
    },
  },
  "stored-anchor": {
    message: {
      ja: `引数 ${A.when}の {date} の数字は保存していません（基点日は {stored}）。`,
      en: "No figures are stored of {date} (argument when); the anchor is {stored}.",
    },
    hint: {
      ja: `{first}〜{last} の月（例 {last}）を入れるか、引数 ${A.of}に注文の範囲も入れてください。`,
      en: "Use a month from {first} to {last} (such as {last}), or give the orders range as the argument of, too.",
    },
  },
  "argument-range": {
    message: {
      ja: `引数 ${A.of}が注文の範囲ではありません。`,
      en: "The argument of is not a range of orders.",
    },
    hint: {
      ja: "見出しの行から始まる、日付・顧客・金額の列を含む範囲を選んでください（例 注文!A1:F）。",
      en: "Select a range that begins with the header row and holds date, customer and amount (e.g. Orders!A1:F).",
    },
  },
  "argument-when": {
    message: {
      ja: `引数 ${A.when}の「{value}」が月としても日付としても読めません。`,
      en: 'The argument when, "{value}", is neither a month nor a date.',
    },
    hint: {
      ja: '"2024-03" のような月か、日付のセルを入れてください。',
      en: 'Use a month like "2024-03" or a date cell.',
    },
  },
  "argument-ids": {
    message: {
      ja: `引数 ${A.ids}が、顧客IDのセルでも顧客IDの1列でもありません。`,
      en: "The argument ids is neither a cell with a customer ID nor one column of them.",
    },
    hint: {
      ja: "顧客IDの列を1列だけ選んでください（例 A2:A100）。",
      en: "Select the one column that holds customer IDs (e.g. A2:A100).",
    },
  },
  "argument-id-long": {
    message: {
      ja: `引数 ${A.ids}の {value} は長い数値なので、末尾の桁が失われています。`,
      en: "{value} in the argument ids is so long a number that its last digits are lost.",
    },
    hint: {
      ja: "顧客IDのセルを書式なしテキストにして、IDを入れ直してください。",
      en: "Format the cells as plain text and enter the customer IDs again.",
    },
  },
  "argument-scheme": {
    message: {
      ja: `引数 ${A.scheme}の「{value}」という分け方はありません。`,
      en: 'The argument scheme, "{value}", is no way to divide customers.',
    },
    hint: {
      ja: "{known} のどれかを入れてください。",
      en: "Use one of: {known}.",
    },
  },
  "argument-days": {
    message: {
      ja: `引数 ${A.days}の「{value}」という日数のLTVはありません。`,
      en: 'There is no LTV of "{value}" days (argument days).',
    },
    hint: {
      ja: "30、60、90 … 720（30日ごと）か 365 を入れてください。",
      en: "Use 30, 60, 90 … 720 (every 30 days) or 365.",
    },
  },
  "argument-cohort": {
    message: {
      ja: `引数 ${A.cohort}の「{value}」で購入を始めた人は、前回のレポートのLTV推移にいません。`,
      en: 'Nobody in the last report\'s LTV began with "{value}" (argument cohort).',
    },
    hint: {
      ja: "「2024-03」「2024-Q1」「2024」のような月・四半期・年か、LTV推移の表にある商品・チャネル・属性の名前を入れてください。",
      en: "Use a month, quarter or year such as 2024-03, 2024-Q1 or 2024, or a name that stands in a table of the LTV sheet.",
    },
  },
  "ltv-start": {
    message: {
      ja: "設定の「LTVの起点」の商品「{product}」を購入した人がいないので、LTVを出せません。",
      en: 'Nobody bought "{product}", the product that LTV starts with by the settings, so there is no LTV.',
    },
    hint: {
      ja: "「設定」シートの「LTVの起点」を注文データにある商品名にするか空欄にして、レポートを作り直してください。",
      en: "Set “LTV starts with” on the sheet “Settings” to a product of the orders, or empty it, and make the reports again.",
    },
  },
  "argument-cohort-month": {
    message: {
      ja: `引数 ${A.cohort}の「{value}」の月に購入を始めた人は、前回のレポートにいません。`,
      en: 'Nobody in the last report began to buy in the month "{value}" (argument cohort).',
    },
    hint: {
      ja: "「2024-03」のような月を入れるか、空けてください（すべての月が並びます）。",
      en: "Use a month such as 2024-03, or leave it empty for all months.",
    },
  },
  "argument-count": {
    message: {
      ja: `引数 ${A.measure}の「{value}」という数え方はありません。`,
      en: 'Cohorts are not counted in "{value}" (argument measure).',
    },
    hint: {
      ja: "{known} のどれかを入れてください。",
      en: "Use one of: {known}.",
    },
  },
  "argument-kpi": {
    message: {
      ja: "「{value}」というKPIはありません。",
      en: 'There is no KPI called "{value}".',
    },
    hint: {
      ja: "{known} のどれかを入れてください。",
      en: "Use one of: {known}.",
    },
  },
  "argument-month": {
    message: {
      ja: `引数 ${A.month}の「{value}」という月は、前回のレポートにありません。`,
      en: 'The last report has no month "{value}" (argument month).',
    },
    hint: {
      ja: "{first}〜{last} の月（例 2024-03）か日付のセル、または「すべて」を入れてください。",
      en: "Use a month from {first} to {last} (such as 2024-03), a date, or all.",
    },
  },
  "argument-product": {
    message: {
      ja: "「{value}」という商品は、買った人の多い{most}品にもカテゴリにもありません。",
      en: 'No product called "{value}" is among the {most} with the most buyers, nor is any category.',
    },
    hint: {
      ja: "「商品」シートにある名前を入れてください（例 {known}）。",
      en: "Use a name that stands on the sheet Products (such as {known}).",
    },
  },
  "argument-measure": {
    message: {
      ja: "商品の数字に「{value}」はありません。",
      en: 'There is no number of products called "{value}".',
    },
    hint: {
      ja: "{known} のどれかを入れてください。",
      en: "Use one of: {known}.",
    },
  },
  "argument-entry": {
    message: {
      ja: "「{value}」は、初回に買った人の多い{most}品に入っていないため、入口商品の数字がありません。",
      en: '"{value}" is not among the {most} products that most people bought first, so there is no number of those who began with it.',
    },
    hint: {
      ja: "この商品だけを見るには、「初回商品」で絞り込んでレポートを作ってください。",
      en: "To see it alone, make the reports of a slice by first product.",
    },
  },
  "argument-delivery": {
    message: {
      ja: `引数 ${A.delivery}の「{value}」は、お届けの回数ではありません。`,
      en: '"{value}" is no number of a delivery (argument delivery).',
    },
    hint: {
      ja: "1〜{most}の整数を入れてください。",
      en: "Use a whole number from 1 to {most}.",
    },
  },
  "argument-subscription": {
    message: {
      ja: "「{value}」という商品かチャネルで始まった定期は、前回のレポートの「定期」の表にありません。",
      en: 'No subscription of the last report began with a product or in a channel called "{value}".',
    },
    hint: {
      ja: "「定期」シートの表にある名前を入れてください（例 {known}）。",
      en: "Use a name that stands in a table of the sheet Subscriptions (such as {known}).",
    },
  },
  "too-many-orders": {
    message: {
      ja: "注文のシートが {rows} 行あり、顧客IDから調べる関数で読める {limit} 行を超えています。",
      en: "The orders sheet has {rows} rows; a function that looks up customer IDs can read {limit}.",
    },
    hint: {
      ja: "サイドバーの［リストを渡す］で渡す先に「顧客一覧のシート」を選び、全員を書いてください。以後はその一覧から調べます。",
      en: "In the sidebar, hand over everybody to “A sheet of customers, a row each”; from then on they are looked up there.",
    },
  },
  "list-outdated": {
    message: {
      ja: "「{sheet}」を書いた{madeAt}のあとに、レポートを作り直したか、注文か名寄せが変わっています。",
      en: "“{sheet}” is of {madeAt}; reports, orders or joins are newer.",
    },
    hint: {
      ja: "サイドバーの［リストを渡す］で顧客一覧を書き直してください。",
      en: "Write the sheet of customers anew in the sidebar, under handing over a list.",
    },
  },
  "list-changed": {
    message: {
      ja: "「{sheet}」の行か、顧客IDか区分のセルが、書いたときと違います。",
      en: "Rows, customer IDs or classes of “{sheet}” are not as they were written.",
    },
    hint: {
      ja: "サイドバーの［リストを渡す］で顧客一覧を書き直してください。並べ替えと絞り込みはできます。",
      en: "Write the sheet of customers anew in the sidebar; it may be sorted and filtered.",
    },
  },
  "list-too-large": {
    message: {
      ja: "「{sheet}」には {rows} 人いて、セルの関数で調べられる {limit} 人を超えています。",
      en: "“{sheet}” has {rows} people; a function can look through {limit}.",
    },
    hint: {
      ja: "サイドバーの［リストを渡す］で、条件で人を絞った顧客一覧を書いてください。",
      en: "Hand over fewer people to a sheet of customers in the sidebar, chosen by conditions.",
    },
  },
  "too-many-rows": {
    message: {
      ja: `引数 ${A.of}が {rows} 行あり、セルの関数で扱える {limit} 行を超えています。`,
      en: "The argument of has {rows} rows; a cell function takes {limit}.",
    },
    hint: {
      ja: "サイドバーでレポートを作り、引数なしで使ってください。",
      en: "Make the reports in the sidebar and use the function without a range.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
