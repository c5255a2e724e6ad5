import type { Text } from "../language.ts";

/** What the sidebar says when Google did not answer, to viewers, and before everything stored is removed. */
export const SIDEBAR_TROUBLE_TEXTS = {
  viewer: {
    ja: "レポートを作るには、このファイルの編集権限が必要です。",
    en: "You need edit access to this file to create reports.",
  },
  details: { ja: "詳しい内容", en: "Details" },
  tryAgain: { ja: "もう一度", en: "Try again" },
  trouble: {
    ja: "うまくいきませんでした。上の説明をご覧ください。",
    en: "That did not work. See the box above.",
  },

  partsMissing: {
    ja: "ファイルを読み取る準備ができませんでした。ファイルはまだ読んでいません。",
    en: "The part of this panel that reads files did not arrive. No file has been read yet.",
  },
  offline: { ja: "Googleにつながりませんでした。", en: "Google could not be reached." },
  offlineHint: {
    ja: "通信を確かめてから、もう一度押してください。",
    en: "Check your connection, then try again.",
  },
  timeout: { ja: "Googleの時間制限で止まりました。", en: "Google stopped the work at its time limit." },
  timeoutHint: {
    ja: "少し待って、もう一度押してください。",
    en: "Wait a moment, then try again.",
  },
  account: {
    ja: "別のアカウントで処理されたため、Googleが操作を許可しませんでした。",
    en: "Google did not allow this: it took you for another account.",
  },
  accountHint: {
    ja: "シークレットウィンドウを開き、このファイルを使うアカウントだけでログインして、開き直してください。アカウントが1つだけのときは、メニューから開き直し、許可の画面ですべて許可してください。",
    en: "Open a private window, sign in with the account of this file alone, and open the panel there. With one account only, open the panel from the menu again and allow everything it asks for.",
  },
  platform: { ja: "Google側で処理が止まりました。", en: "Google stopped the work." },
  platformHint: {
    ja: "もう一度押してください。続くときは、このパネルを開き直してください。",
    en: "Try again. If it happens again, close and reopen this panel.",
  },

  remove: { ja: "保存した内容を消す", en: "Remove stored data" },
  removeNote: {
    ja: "このファイルに保存した設定と集計を消します。レポートと顧客リストは普通のシートとして残ります。",
    en: "Removes the settings and figures stored in this file. Reports and lists of customers stay as plain sheets.",
  },
  removeAsk: { ja: "すべて消す…", en: "Remove everything…" },
  removeConfirm: { ja: "消しますか。元には戻せません。", en: "Remove everything? This cannot be undone." },
  removeYes: { ja: "消す", en: "Remove" },
  removeNo: { ja: "やめる", en: "Keep" },
  removing: { ja: "消しています…", en: "Removing…" },
  removed: { ja: "{n}件を消しました。", en: "Removed {n} stored items." },
} as const satisfies Record<string, Text>;
