import { ARGUMENTS as A } from "../function-parameters.ts";
import type { ProblemText } from "./problem-text.ts";

/** Why a function in a cell cannot say whose numbers it is asked for, or as of when, in both languages. */
export const PART_PROBLEMS = {
  "argument-of": {
    message: {
      ja: `引数 ${A.of}の「{value}」に当たる部分がありません。`,
      en: 'There is no part called "{value}" (argument of).',
    },
    hint: {
      ja: "{known} のどれかか、注文の範囲を入れてください。ほかの部分は、サイドバーの「絞り込み・比較」で比べるとセルでも使えます。",
      en: "Use one of {known}, or a range of orders. Other parts can be told once they are compared in the sidebar.",
    },
  },
  "argument-of-nothing": {
    message: {
      ja: `{name} の引数 ${A.of}に名前を入れられる部分が、前回のレポートにありません。`,
      en: "The last report has no part that {name} could be asked for by a name (argument of).",
    },
    hint: {
      ja: "空けるか注文の範囲を入れてください。部分の数字は、サイドバーの「絞り込み・比較」でその部分のレポートを作ると使えます。",
      en: "Leave it empty or use a range of orders. Make reports of a part in the sidebar to ask for its numbers.",
    },
  },
  "argument-no-stage": {
    message: { ja: "{name} にF1〜F5別の数字はありません。", en: "{name} has no numbers by stage." },
    hint: {
      ja: `引数 ${A.of}を空けるか、F1〜F5の表 CPM_GOLDMAP を使ってください。`,
      en: "Leave the argument of empty, or use CPM_GOLDMAP, the table of F1 to F5.",
    },
  },
  "argument-no-month": {
    message: {
      ja: "{name} は、前回のレポートの基点日 {stored} の数字だけです。",
      en: "{name} is of the last report's anchor alone, {stored}.",
    },
    hint: {
      ja: `引数 ${A.when}を空けるか、引数 ${A.of}に注文の範囲も入れてください。`,
      en: "Leave the argument when empty, or give the orders range as the argument of, too.",
    },
  },
  "argument-cells": {
    message: {
      ja: "引数 {argument}に複数のセルが入っています。",
      en: "The argument {argument} is several cells.",
    },
    hint: { ja: "1つのセルか、文字や数を入れてください。", en: "Use one cell, a text or a number." },
  },
  "argument-date": {
    message: { ja: "引数 {argument}に日付が入っています。", en: "The argument {argument} is a date." },
    hint: {
      ja: "引数の順番を確かめて、ここには文字か数を入れてください。使い方は =CPM_HELP() で分かります。",
      en: "Check the order of the arguments: here belongs a word or a number. =CPM_HELP() tells how.",
    },
  },
  "argument-function": {
    message: { ja: "「{value}」という関数はありません。", en: 'There is no function called "{value}".' },
    hint: {
      ja: "{known} などがあります。すべては =CPM_HELP() で分かります。",
      en: "There are {known} and others; =CPM_HELP() lists all.",
    },
  },
  "stage-no-month": {
    message: {
      ja: "{name} の月ごとの数字は、F1〜F5を分けていません。",
      en: "{name} of a month is not kept by stage.",
    },
    hint: {
      ja: `引数 ${A.of}と ${A.when}のどちらか一方だけにしてください。`,
      en: "Give only one of the arguments of and when.",
    },
  },
  "part-only-compared": {
    message: {
      ja: "「{value}」は比較しただけの部分なので、{name} の数字がありません。",
      en: '"{value}" was only compared, so there are no numbers of it for {name}.',
    },
    hint: {
      ja: "サイドバーの「絞り込み・比較」でその部分に絞り込んでレポートを作り直してください。",
      en: "Make the reports of that part alone in the sidebar.",
    },
  },
  "part-no-months": {
    message: {
      ja: "比較しただけの部分には、基点日 {stored} の数字だけがあります。",
      en: "Of a part that was only compared there are numbers of the anchor alone, {stored}.",
    },
    hint: {
      ja: `引数 ${A.when}を空けるか、サイドバーでその部分に絞り込んでレポートを作り直してください。`,
      en: "Leave the argument when empty, or make the reports of that part alone in the sidebar.",
    },
  },
  "part-nobody": {
    message: {
      ja: "「{value}」には、基点日までに購入した人がいません。",
      en: 'Nobody in "{value}" bought up to the anchor.',
    },
    hint: {
      ja: "サイドバーの「絞り込み・比較」で条件を見直してください。",
      en: "Look at its conditions in the sidebar.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
