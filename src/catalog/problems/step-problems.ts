import type { ProblemText } from "./problem-text.ts";

/** Why plans of mails cannot be read, or nobody is due by one, in both languages. */
export const STEP_PROBLEMS = {
  "plans-header": {
    message: {
      ja: "シート「{sheet}」の見出しの行が見つからないため、配信計画を読めません。",
      en: "The sheet “{sheet}” has lost headers, so its plans cannot be read.",
    },
    hint: {
      ja: "変更履歴から見出しの行を戻してください。作り直すときは、シートを削除すると、新しい配信計画が作られます。",
      en: "Bring the header row back from the version history; once the sheet is deleted, new plans are made.",
    },
  },
  "plan-gone": {
    message: {
      ja: "配信計画に、いま使える「{plan}」という文面がありません。",
      en: "The plans have no mail “{plan}” that is on and can be counted.",
    },
    hint: {
      ja: "配信計画の行を直し、配信カレンダーを作り直してから選んでください。",
      en: "Mend its row, make the calendar anew, then choose a day.",
    },
  },
  "plan-day": {
    message: {
      ja: "{value} は、今日から{days}日間の配信カレンダーにない日です。",
      en: "{value} is none of the {days} days from today.",
    },
    hint: {
      ja: "配信カレンダーを作り直して、日を選んでください。",
      en: "Make the calendar anew and choose a day of it.",
    },
  },
  "plan-plain-list": {
    message: {
      ja: "配信カレンダーの人は、連絡先のない一覧には書けません。",
      en: "People of a mail plan cannot go onto a list without contacts.",
    },
    hint: {
      ja: "渡す先（配信ツールや「CSV」など）を選んでください。",
      en: "Choose a target, such as a mailing tool or CSV.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
