import type { ProblemText } from "./problem-text.ts";

/** Why a campaign cannot be recorded, in both languages. */
export const CAMPAIGN_PROBLEMS = {
  "campaign-name": {
    message: {
      ja: "施策の名前がないか、長すぎます（{length}文字）。",
      en: "The campaign has no name, or one that is too long ({length} characters).",
    },
    hint: { ja: "1〜{most}文字の名前を付けてください。", en: "Give it a name of 1 to {most} characters." },
  },
  "campaign-name-taken": {
    message: {
      ja: "「{name}」という施策はもう記録されています。",
      en: "A campaign called “{name}” is recorded already.",
    },
    hint: {
      ja: "別の名前にしてください。やり直すときは、「キャンペーン記録」のその行と、リストのシートの両方を先に削除してください。",
      en: "Choose another name. To do it over, first delete both its row on “Campaigns” and its list sheet.",
    },
  },
  "campaign-date": {
    message: {
      ja: "配信日「{value}」が日付として読めません。",
      en: "The day it is sent, “{value}”, is not a date.",
    },
    hint: { ja: "2026-04-01 のように書いてください。", en: "Write it like 2026-04-01." },
  },
  "campaign-far-off": {
    message: {
      ja: "配信日 {date} は、{days}日より先です。",
      en: "The day it is sent, {date}, is more than {days} days ahead.",
    },
    hint: {
      ja: "{last} までの日付にするか、配信日が近づいてから記録してください。",
      en: "Choose a day up to {last}, or record the campaign when the day is nearer.",
    },
  },
  "campaign-before-data": {
    message: {
      ja: "配信日 {date} は、最初の注文 {first} より前です。",
      en: "The day it is sent, {date}, is before the first order, {first}.",
    },
    hint: { ja: "{first} 以降の日付にしてください。", en: "Choose {first} or a later day." },
  },
  "campaign-window": {
    message: {
      ja: "効果を数える日数に「{value}」は使えません。",
      en: "The days that are counted cannot be “{value}”.",
    },
    hint: { ja: "1〜{most}の整数を入れてください。", en: "Enter a whole number from 1 to {most}." },
  },
  "campaign-cost": {
    message: { ja: "1通の費用に「{value}」は使えません。", en: "The cost per message cannot be “{value}”." },
    hint: {
      ja: "0以上の金額を入れるか、空欄にしてください。",
      en: "Enter an amount of 0 or more, or leave it empty.",
    },
  },
  "campaign-share": {
    message: { ja: "比較用の割合に「{value}」は使えません。", en: "The control share cannot be “{value}”." },
    hint: {
      ja: "0〜{most}にしてください。",
      en: "Use 0 to {most}.",
    },
  },
  "campaign-rate": {
    message: {
      ja: "ふだんの購入率に「{value}」は使えません。",
      en: "The usual buying rate cannot be “{value}”.",
    },
    hint: {
      ja: "0%より大きく100%より小さい数を入れてください。",
      en: "Enter more than 0% and less than 100%.",
    },
  },
  "campaign-no-control": {
    message: {
      ja: "{n}人の{share}では、比較用の人が1人も残りません。",
      en: "{share} of {n} people holds nobody back.",
    },
    hint: {
      ja: "比較用の割合を上げるか、条件を広げてください。0%にすると、比較なしで全員に送れます。",
      en: "Raise the control share or widen the conditions. With 0% everybody gets it, and nothing is compared.",
    },
  },
  "campaign-no-sent": {
    message: {
      ja: "{n}人の{share}を比較用に残すと、送る人が1人もいません。",
      en: "With {share} of {n} people held back, nobody is left to send to.",
    },
    hint: {
      ja: "比較用の割合を下げるか、条件を広げてください。",
      en: "Lower the control share, or widen the conditions.",
    },
  },
  "campaign-plain-list": {
    message: {
      ja: "連絡先のない一覧は、施策として記録できません。",
      en: "A list without contacts cannot be recorded as a campaign.",
    },
    hint: {
      ja: "渡す先（配信ツールや「CSV」など）を選んでください。",
      en: "Choose a target, such as a mailing tool or CSV.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
