/** 毎月ひとりでに: what a run of every month tells in the sidebar and by mail, and why one stops. */
import type { Text } from "../language.ts";
import type { ProblemText } from "../problems/problem-text.ts";

/** Why a run of every month stopped, besides what stops any run; printed into the list of sentences. */
export const MONTHLY_STOPS = {
  right: {
    message: {
      ja: "「{name}」の名前で出したGoogleの許可が切れているか、一部だけになっています。",
      en: "The permission that “{name}” gave on Google has ended, or covers only a part.",
    },
    hint: {
      ja: "そのアカウントでサイドバーを開いて許可し直してください。次の月からまた動きます。今月の分は［レポートを作成］で作れます。",
      en: "Open the sidebar with that account and allow it again: it runs again next month. This month's reports come with Create reports.",
    },
  },
  file: {
    message: {
      ja: "Googleが、時刻で動く実行にこのファイルを渡しませんでした。",
      en: "Google did not hand this file to what runs by the clock.",
    },
    hint: {
      ja: "［レポートを作成］で作ってください。次の月も同じなら、この機能はこのファイルでは使えないので止めてください。",
      en: "Press Create reports. If it is the same next month, this does not work in this file: stop it.",
    },
  },
  sheet: {
    message: {
      ja: "前回のレポートで読んだ注文のシートがなくなっています。ほかのシートからは作りません。",
      en: "The sheet of orders that the last reports were made from is gone; they are not made from another one.",
    },
    hint: {
      ja: "変更履歴からシートを戻すか、サイドバーで注文のシートを選んで［レポートを作成］を押してください。次の月からそのシートを読みます。",
      en: "Bring it back from the version history, or choose a sheet in the sidebar and press Create reports: from then on that one is read.",
    },
  },
  table: {
    message: {
      ja: "前回のレポートはBigQueryの注文から作ったもので、ひとりでには作り直せません。このファイルの注文シートからは作りません。",
      en: "The last reports are of orders in BigQuery, which cannot be counted by themselves; they are not made from this file's sheet of orders.",
    },
    hint: {
      ja: "サイドバーの［BigQueryの表から作る］で作り直してください。注文シートに戻すときは、そのシートを選んで［レポートを作成］を押します。",
      en: "Make them anew by “Make reports of a table in BigQuery” in the sidebar. To go back to a sheet, choose it there and press Create reports.",
    },
  },
  columns: {
    message: {
      ja: "シート「{sheet}」の列が前回と変わっています（{columns}）。違う列を読まないよう、作りませんでした。",
      en: "The columns of the sheet “{sheet}” are not those of last time ({columns}), so nothing was made of them.",
    },
    hint: {
      ja: "サイドバーの「列の対応」を確かめ、［レポートを作成］を押してください。次の月からその列を読みます。",
      en: "Look at Columns in the sidebar and press Create reports: from then on those columns are read.",
    },
  },
  limits: {
    message: {
      ja: "区分の境目が前回のレポートから変わったため、確かめるまで書き換えていません。",
      en: "Limits of classes were changed since the last reports, so nothing was overwritten before you look at it.",
    },
    hint: {
      ja: "サイドバーに、区分が変わる人数が出ています。よければ［この境目でレポートを作る］を押してください。",
      en: "The sidebar says how many people would change class. If that is right, press Make reports with these limits.",
    },
  },
  cancelled: {
    message: {
      ja: "作っている途中で、だれかが取り消しました。",
      en: "Somebody cancelled it while it was under way.",
    },
    hint: {
      ja: "作り直すときは［レポートを作成］を押してください。",
      en: "Press Create reports to make them.",
    },
  },
  others: {
    message: {
      ja: "ほかの人の実行や取り込みが続いていて、始められませんでした。",
      en: "Other runs or imports went on in this file, so it could not begin.",
    },
    hint: {
      ja: "終わってから［レポートを作成］を押してください。",
      en: "Press Create reports once they are over.",
    },
  },
  stuck: {
    message: {
      ja: "同じところで{n}回続けて止まりました（{why}）。",
      en: "It broke {n} times in a row at the same place ({why}).",
    },
    hint: {
      ja: "サイドバーを開いて［再開］か［レポートを作成］を押してください。",
      en: "Open the sidebar and press Resume or Create reports.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;

/** What the sidebar says of a schedule that did not do what it should. */
export const MONTHLY_ADVICE = {
  missed: {
    message: {
      ja: "{day} に作るはずでしたが、動いた記録がありません。",
      en: "Reports were due on {day}, but nothing tells that they were begun.",
    },
    hint: {
      ja: "「{name}」のGoogleの許可が切れたか、そのアカウントがこのファイルを編集できなくなったと考えられます。［止める］を押し、あらためて設定してください。今月の分は［レポートを作成］で作れます。",
      en: "The permission of “{name}” on Google may have ended, or that account may no longer edit this file. Press Stop and set it up again; this month's reports come with Create reports.",
    },
  },
  goneOn: {
    message: {
      ja: "{time} に始めた実行が、途中のままです。",
      en: "What began at {time} has not come to its end.",
    },
    hint: {
      ja: "翌日の決まった時刻に続きから動きます。待てないときは［再開］を押してください。",
      en: "It goes on at its hour tomorrow. Press Resume if that is too late.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;

/** What is told of a run that came to its end, and in mails. */
export const MONTHLY_TEXTS = {
  made: {
    ja: "{anchor} を基点に、レポート{n}枚を作り直しました。",
    en: "Reports made anew as of {anchor}: {n}.",
  },
  ordersEnd: {
    ja: "先月末（{end}）までの注文がまだ入っていないため、その前の月末を基点にしています。注文を入れてから［レポートを作成］を押してください。",
    en: "The orders do not reach the end of last month ({end}) yet, so an earlier month end was taken. Bring them in, then press Create reports.",
  },
  unwritten: {
    ja: "書けずに前のままのシート：{names}。理由は結果の「お知らせ」にあります。",
    en: "Sheets that could not be written and are as they were: {names}. The notices of the result say why.",
  },
  noAlarm: { ja: "維持率の警報は出ていません。", en: "There is no alarm on retention." },
  plans: { ja: "配信の予定（今日から30日間）：", en: "Mails due (30 days from today):" },
  planDay: { ja: "{day}　{plan}　{people}", en: "{day}  {plan}: {people}" },
  planPeople: { ja: "{n}人", en: "{n}" },
  moreDays: { ja: "ほか{n}日", en: "and {n} more days" },
  noPlanDays: {
    ja: "配信の予定は、今日から30日間ありません。",
    en: "No mail is due in the 30 days from today.",
  },
  planFaults: {
    ja: "配信計画に、読めない行や届く日が近すぎる組み合わせが{n}件あります。［配信カレンダーを作る］で確かめてください。",
    en: "Rows of the mail plans that cannot be read, or plans too close to each other: {n}. Make the mail calendar to see them.",
  },
  plansFailed: { ja: "配信の予定は数えられませんでした。{why}", en: "Mails due could not be counted. {why}" },
  seeSidebar: {
    ja: "理由と直し方は、サイドバーの「毎月ひとりでに」に出ています。",
    en: "Why, and what to do, is told in the sidebar under Every month by itself.",
  },
  between: { ja: "、", en: ", " },
  nothingWritten: {
    ja: "前のレポートはそのまま残っています。",
    en: "The previous reports are as they were.",
  },
  someWritten: {
    ja: "書き終えたレポートは{n}枚で、残りは前のままです。",
    en: "Reports already written: {n}; the others are as they were.",
  },
  mailed: { ja: "{to} にメールを送りました。", en: "A mail went to {to}." },
  mailUnsure: {
    ja: "メールは送る途中で止まったため、{to} に届いていないかもしれません。同じメールをもう一度送ることはしません。",
    en: "The mail broke off while it was sent and may not have reached {to}; it is not sent twice.",
  },
  mailRefused: {
    ja: "{to} へのメールは送れませんでした（{why}）。",
    en: "The mail to {to} was refused ({why}).",
  },
  subjectDone: {
    ja: "CPM Sheets：毎月のレポートができました（{anchor}）",
    en: "CPM Sheets: the monthly reports are ready ({anchor})",
  },
  subjectStopped: {
    ja: "CPM Sheets：毎月のレポートが止まりました",
    en: "CPM Sheets: the monthly reports stopped",
  },
  mailFrom: {
    ja: "「{name}」の名前で毎月動く設定からのメールです。個人の情報は入っていません。",
    en: "This comes from the schedule of “{name}”. It holds nothing personal.",
  },
  mailFile: { ja: "ファイル：{url}", en: "File: {url}" },
  mailStop: {
    ja: "止めるには、サイドバーの「毎月ひとりでに」で［止める］を押してください。",
    en: "To end it, press Stop under Every month by itself in the sidebar.",
  },
} as const satisfies Readonly<Record<string, Text>>;
