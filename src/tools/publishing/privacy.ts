/** The privacy statement: every sentence with what proves it, from what is pushed. A test asks every proof. */
import type { Text } from "../../catalog/language.ts";

/** What is pushed to Google: one bundle. */
export interface Pushed {
  /** Rights of the manifest, without the address in front. */
  readonly scopes: readonly string[];
  /** Code.js, sidebar.html and the parts of the page in one. */
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

const count = (code: string, word: RegExp): number => (code.match(word) ?? []).length;

const onlyPapaParse = ({ code }: Pushed): boolean =>
  count(code, /XMLHttpRequest/g) <= 1 && !/\bdownload:\s*(?:!0|true)/.test(code);

/** All that is kept lies with the file, and `own` places in the script ask for what an account keeps. */
const keptWithFile = ({ code }: Pushed, own: number): boolean =>
  /getDocumentProperties/.test(code) &&
  !/getScriptProperties|CacheService/.test(code) &&
  count(code, /getUserProperties\(\)/g) === own;

export const PRIVACY = {
  sent: {
    says: {
      ja: "注文や顧客の情報を、アドオンの作者にも、ほかのだれにも送りません。",
      en: "No orders and nothing about customers are sent to the author of the add-on or to anybody else.",
    },
    holds: (pushed) =>
      lacks(OUTSIDE, /MailApp|GmailApp|DriveApp/)(pushed) &&
      onlyPapaParse(pushed) &&
      !pushed.scopes.some((scope) => /external_request|send_mail|drive|gmail/.test(scope)),
  },
  outside: {
    says: {
      ja: "外部のサーバーと通信しません。画面は、文字・画像・プログラムを外から読み込みません。",
      en: "No outside server is contacted; the pages load no font, picture or program from elsewhere.",
    },
    holds: (pushed) => lacks(OUTSIDE, LOADED)(pushed) && onlyPapaParse(pushed),
  },
  files: {
    says: {
      ja: "開いているスプレッドシートのほかのファイルを読みません。",
      en: "No file but the spreadsheet that is open is read.",
    },
    holds: ({ scopes, code }) =>
      scopes.includes("spreadsheets.currentonly") &&
      !scopes.includes("spreadsheets") &&
      !/openById|openByUrl|DriveApp/.test(code),
  },
  who: {
    says: {
      ja: "利用者の名前もメールアドレスも読みません。読むのは表示の言語だけです。",
      en: "Neither the name nor the e-mail address of whoever uses it is read, only the language of the display.",
    },
    holds: ({ scopes, code }) =>
      !scopes.some((scope) => /userinfo|email|profile/.test(scope)) &&
      !/getActiveUser\(|getEffectiveUser|getEmail\(/.test(code) &&
      /getActiveUserLocale/.test(code),
  },
  recorded: {
    says: {
      ja: "利用の記録（アクセス解析、クッキー）を取りません。ブラウザに残すのは、サイドバーのどの折りたたみを開けていたかだけです。",
      en: "Use is not recorded: no analytics, no cookies. The browser keeps which folds of the sidebar were open, and nothing else.",
    },
    holds: (pushed) =>
      lacks(/sessionStorage|indexedDB|document\.cookie|google-analytics|gtag\(/)(pushed) &&
      count(pushed.code, /localStorage/g) === 1 &&
      count(pushed.code, /\.setItem\(/g) === 1 &&
      pushed.code.includes("cpm.folds"),
  },
  kept: {
    says: {
      ja: "設定と途中の状態は、そのファイルの文書プロパティに残ります。言語の選択だけは、利用者ごとに残ります。",
      en: "Settings and what is under way are kept in the document properties of the file; the choice of language alone is kept for each user.",
    },
    holds: (pushed) => keptWithFile(pushed, 2),
  },
  itself: {
    says: {
      ja: "アドオンが自分で動くことはありません。利用者がメニューかサイドバーを使ったとき、またはセルの関数が計算されるときだけ動きます。",
      en: "It never runs by itself: only when somebody uses its menu or sidebar, or a function in a cell is computed.",
    },
    holds: ({ scopes, code }) =>
      !scopes.includes("script.scriptapp") && !/ScriptApp|onEdit\b.*function/.test(code),
  },
  logs: {
    says: {
      ja: "何を読み何を書いたかを、Googleのログに残しません。",
      en: "What was read or written is not put into Google's logs.",
    },
    holds: ({ code }) => !/console\.(?:log|info|error)|Logger\.log/.test(code),
  },
} satisfies Record<string, Sentence>;

/** What stands in place of sentences of the same name where 毎月ひとりでに is installed; the others hold there, too. */
export const MONTHLY_PRIVACY = {
  sent: {
    says: {
      ja: "結果のメールを1回に1通、設定した宛先にだけ送ります。顧客と注文は入らず、少ない人数は伏せます。ほかのだれにも、アドオンの作者にも、何も送りません。",
      en: "One mail a run tells the result, to the address that was typed alone; no customer and no order is in it, and small counts are hidden. Nothing is sent to anybody else, or to the author of the add-on.",
    },
    holds: (pushed) =>
      lacks(OUTSIDE, /GmailApp|DriveApp/)(pushed) &&
      onlyPapaParse(pushed) &&
      count(pushed.code, /MailApp/g) === 1 &&
      !pushed.scopes.some((scope) => /external_request|drive|gmail/.test(scope)),
  },
  kept: {
    says: {
      ja: "設定と途中の状態は、入力した名前と宛先も含めて、そのファイルの文書プロパティに残ります。利用者ごとに残るのは、言語の選択と、時刻で動く実行にGoogleがファイルを渡さなかったことだけです。",
      en: "Settings and what is under way, with the name and the address that were typed, are kept in the document properties of the file. For each user only the choice of language is kept, and that Google handed no file to what runs by the clock.",
    },
    holds: (pushed) => keptWithFile(pushed, 5),
  },
  itself: {
    says: {
      ja: "設定した日と時刻に自分で動き、レポートを作り直します。それを設定した人のアカウントで動き、サイドバーの［止める］で止まります。",
      en: "It runs by itself on the day and at the hour that were set, to make the reports anew: with the account of whoever set it, until Stop is pressed in the sidebar.",
    },
    holds: ({ scopes, code }) =>
      scopes.includes("script.scriptapp") &&
      count(code, /newTrigger/g) === 2 &&
      count(code, /\.timeBased\(\)/g) === 2 &&
      !/\.forSpreadsheet\(|\.onEdit\(/.test(code),
  },
} satisfies Partial<Record<keyof typeof PRIVACY, Sentence>>;

/** The same where the panel runs its SQL itself. */
export const BIGQUERY_PRIVACY = {
  bigquery: {
    says: {
      ja: "サイドバーで［実行する］を押したときだけ、その人の権限でBigQueryにSQLを送り、集計の結果を受け取ります。注文の行は受け取らず、BigQueryには何も書き込みません。",
      en: "Only when Run it is pressed in the sidebar is an SQL text sent to BigQuery, with the rights of whoever presses, and its counts and sums come back: no row of an order does, and nothing is written to BigQuery.",
    },
    holds: ({ scopes, code }) =>
      scopes.includes("bigquery.readonly") &&
      !scopes.includes("bigquery") &&
      count(code, /BigQuery\.Jobs\.query\(/g) === 2 &&
      !/BigQuery\.(?:Tabledata|Tables|Datasets|Models)|BigQuery\.Jobs\.insert/.test(code),
  },
} satisfies Record<string, Sentence>;
