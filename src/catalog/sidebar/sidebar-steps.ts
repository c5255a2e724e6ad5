import type { Text } from "../language.ts";

/** ステップメール: the card of mails by 配信計画. */
export const SIDEBAR_STEP_TEXTS = {
  steps: { ja: "ステップメール", en: "Follow-up mails" },
  stepsNote: {
    ja: "シート「配信計画」の行（初回購入の21日後、誕生日など）から、今日から30日間のだれに届ける日かを数えます。メールは送りません。",
    en: "Counts who is due in the 30 days from today, by the rows of the sheet “Mail plans” (21 days after the first order, birthdays and so on). It sends no mail.",
  },
  stepsAsk: { ja: "配信カレンダーを作る", en: "Make the mail calendar" },
  stepsWorking: { ja: "注文を読んで数えています…", en: "Reading the orders and counting…" },
  stepsMade: { ja: "シート「{name}」を書きました。", en: "The sheet “{name}” is ready." },
  stepsLine: { ja: "{day}　{plan}　{n}人", en: "{day}  {plan} (people: {n})" },
  stepsAll: { ja: "ほかの日も見る（{n}）", en: "Show all other days ({n})" },
} as const satisfies Readonly<Record<string, Text>>;
