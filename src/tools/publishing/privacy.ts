/** The privacy statement: every sentence with what proves it, from what is pushed. A test asks every proof. */
import type { Text } from "../../catalog/language.ts";

/** What is pushed to Google. */
export interface Pushed {
  /** Rights of the manifest, without the address in front. */
  readonly scopes: readonly string[];
  /** Code.js, sidebar.html and parts.html in one. */
  readonly code: string;
}

export interface Sentence {
  readonly says: Text;
  readonly holds: (pushed: Pushed) => boolean;
}

const lacks =
  (...words: readonly RegExp[]) =>
  ({ code }: Pushed): boolean =>
    words.every((word) => !word.test(code));

/**
 * Ways out of a page or a script. PapaParse, which splits CSV text, holds a reader of addresses that nobody calls: it is
 * the one XMLHttpRequest, and only its `download` option leads there.
 */
const OUTSIDE =
  /\bfetch\(|WebSocket|sendBeacon|EventSource|UrlFetchApp|\bnew Image\b|importScripts|JDBC|\bJdbc\b/;

/** A page loads nothing from elsewhere. */
const LOADED = /<(?:script|link|img|iframe)[^>]+(?:src|href)=|@import|url\(\s*["']?https?:/i;

const onlyPapaParse = ({ code }: Pushed): boolean =>
  (code.match(/XMLHttpRequest/g) ?? []).length <= 1 && !/\bdownload:\s*(?:!0|true)/.test(code);

export const PRIVACY: readonly Sentence[] = [
  {
    says: {
      ja: "注文や顧客の情報を、アドオンの作者にも、ほかのだれにも送りません。",
      en: "No orders and nothing about customers are sent to the author of the add-on or to anybody else.",
    },
    holds: (pushed) =>
      lacks(OUTSIDE, /MailApp|GmailApp|DriveApp/)(pushed) &&
      onlyPapaParse(pushed) &&
      !pushed.scopes.some((scope) => /external_request|send_mail|drive|gmail/.test(scope)),
  },
  {
    says: {
      ja: "外部のサーバーと通信しません。画面は、文字・画像・プログラムを外から読み込みません。",
      en: "No outside server is contacted; the pages load no font, picture or program from elsewhere.",
    },
    holds: (pushed) => lacks(OUTSIDE, LOADED)(pushed) && onlyPapaParse(pushed),
  },
  {
    says: {
      ja: "開いているスプレッドシートのほかのファイルを読みません。",
      en: "No file but the spreadsheet that is open is read.",
    },
    holds: ({ scopes, code }) =>
      scopes.includes("spreadsheets.currentonly") &&
      !scopes.includes("spreadsheets") &&
      !/openById|openByUrl|DriveApp/.test(code),
  },
  {
    says: {
      ja: "利用者の名前もメールアドレスも読みません。読むのは表示の言語だけです。",
      en: "Neither the name nor the e-mail address of whoever uses it is read, only the language of the display.",
    },
    holds: ({ scopes, code }) =>
      !scopes.some((scope) => /userinfo|email|profile/.test(scope)) &&
      !/getActiveUser\(|getEffectiveUser|getEmail\(/.test(code) &&
      /getActiveUserLocale/.test(code),
  },
  {
    says: {
      ja: "利用の記録（アクセス解析、クッキー、ブラウザの保存領域）を取りません。",
      en: "Use is not recorded: no analytics, no cookies, no storage of the browser.",
    },
    holds: lacks(/localStorage|sessionStorage|indexedDB|document\.cookie|google-analytics|gtag\(/),
  },
  {
    says: {
      ja: "設定と途中の状態は、そのファイルの文書プロパティに残ります。言語の選択だけは、利用者ごとに残ります。",
      en: "Settings and what is under way are kept in the document properties of the file; the choice of language alone is kept for each user.",
    },
    holds: ({ code }) =>
      /getDocumentProperties/.test(code) &&
      !/getScriptProperties|CacheService/.test(code) &&
      (code.match(/getUserProperties\(\)/g) ?? []).length === 2,
  },
  {
    says: {
      ja: "アドオンが自分で動くことはありません。利用者がメニューかサイドバーを使ったとき、またはセルの関数が計算されるときだけ動きます。",
      en: "It never runs by itself: only when somebody uses its menu or sidebar, or a function in a cell is computed.",
    },
    holds: ({ scopes, code }) =>
      !scopes.includes("script.scriptapp") && !/ScriptApp|onEdit\b.*function/.test(code),
  },
  {
    says: {
      ja: "何を読み何を書いたかを、Googleのログに残しません。",
      en: "What was read or written is not put into Google's logs.",
    },
    holds: ({ code }) => !/console\.(?:log|info|error)|Logger\.log/.test(code),
  },
];
