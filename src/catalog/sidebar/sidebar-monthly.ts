import type { Text } from "../language.ts";

/** 毎月ひとりでに in the sidebar, of the bundle that has it. */
export const SIDEBAR_MONTHLY_TEXTS = {
  monthly: { ja: "毎月ひとりでに", en: "Every month by itself" },
  monthlyNote: {
    ja: "毎月決めた日に、店全体のすべてのレポートを最新の月末で作り直し、警報と配信の予定を確かめます。サイドバーを閉じていても動きます。",
    en: "On a day of every month all reports of the whole shop are made anew as of the latest month end, and alarms and mails due are looked at. The sidebar need not be open.",
  },
  looking: { ja: "設定を確かめています…", en: "Looking at the schedule…" },
  first: { ja: "はじめに一度［レポートを作成］を押してください。", en: "Press Create reports once, first." },
  name: { ja: "だれの名前で動かすか", en: "Under whose name it runs" },
  nameNote: {
    ja: "いま使っているアカウントの許可で動きます。ほかの人に分かる名前を入れてください。",
    en: "It runs by the permission of the account you use now. Type a name that the others know.",
  },
  nameMissing: { ja: "名前を入れてください。", en: "Type a name." },
  day: { ja: "毎月の日", en: "Day of the month" },
  dayNote: { ja: "先月の注文がそろう日にします。", en: "Choose one by which last month's orders are in." },
  dayOption: { ja: "{n}日", en: "{n}" },
  hour: { ja: "時刻", en: "Hour" },
  hourOption: { ja: "{n}時台", en: "{n}:00–{n}:59" },
  mail: { ja: "結果を送るメールアドレス（なくてもよい）", en: "Mail address for the result (optional)" },
  mailNote: {
    ja: "できたとき・止まったときに1通だけ送ります。個人の情報は入りません。",
    en: "One mail when the reports are ready, or when they stopped. It holds nothing personal.",
  },
  set: { ja: "毎月作る", en: "Make them every month" },
  setting: { ja: "設定しています…", en: "Setting it up…" },
  runsUnder: {
    ja: "「{name}」の名前で、毎月{day}日 {hour}時台に作ります。",
    en: "Runs under the name “{name}”, on day {day} of every month between {hour}:00 and {hour}:59.",
  },
  next: { ja: "次は {day} です。", en: "Next on {day}." },
  running: { ja: "いま作っています。1分に1段階ずつ進みます。", en: "It is under way, one step a minute." },
  mailsTo: { ja: "結果は {mail} に送ります。", en: "The result goes to {mail}." },
  mailsNobody: { ja: "メールは送りません。", en: "No mail is sent." },
  notMine: {
    ja: "ほかのアカウントで設定されたものです。",
    en: "It was set up with another account.",
  },
  stop: { ja: "止める", en: "Stop" },
  stopping: { ja: "止めています…", en: "Stopping…" },
  records: { ja: "これまで", en: "So far" },
  recordDone: { ja: "できました", en: "ready" },
  recordStopped: { ja: "止まりました", en: "stopped" },
  recordTime: { ja: "{time}　{outcome}", en: "{time}: {outcome}" },
} as const satisfies Readonly<Record<string, Text>>;
