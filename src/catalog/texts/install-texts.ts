/** What `npm run install-sheet` and `npm run push` say. */
import type { Text } from "../language.ts";

export const INSTALL_TEXTS = {
  named: {
    ja: '店の名前を1つ、引用符で囲んで指定してください：npm run install-sheet -- "店の名前"',
    en: 'Give one name of the shop, in quotation marks: npm run install-sheet -- "Name of the shop"',
  },
  already: {
    ja: "このフォルダには、入れたスクリプト（{id}）がもう記録されています。新しい版を送るには npm run push を使ってください。もう1つ別のスプレッドシートを作るときは、{file} を別の名前に変えてから、もう一度実行してください。",
    en: "This folder already remembers a script it was installed as ({id}). To send a new version, use npm run push. To make another spreadsheet, rename {file} first and run this again.",
  },
  inTheWay: {
    ja: "{file} があるため、claspは一時フォルダ {folder} に新しいスクリプトを作れません。そのファイルを移すか、TMPDIR（Windowsでは TEMP）に別のフォルダを指定して、もう一度実行してください。",
    en: "clasp makes no new script in the temporary folder {folder} because of {file}. Move that file, or name another folder in TMPDIR (TEMP on Windows), and run this again.",
  },
  notLoggedIn: {
    ja: "Googleにログインしていません。npx clasp login を一度実行し、ブラウザで許可してから、もう一度実行してください。",
    en: "You are not logged in to Google. Run npx clasp login once, agree in the browser, and run this again.",
  },
  loginOver: {
    ja: "Googleへのログインの期限が切れました。npx clasp login でログインし直してから、もう一度実行してください。",
    en: "Your login to Google is no longer valid. Log in again with npx clasp login, and run this again.",
  },
  apiOff: {
    ja: "Apps Script APIがオフです。https://script.google.com/home/usersettings でオンにし、数分待ってから、もう一度実行してください。",
    en: "The Apps Script API is switched off. Switch it on at https://script.google.com/home/usersettings, wait a few minutes, and run this again.",
  },
  quota: {
    ja: "Googleの1日または1分あたりの上限に達しました。しばらく（1日の上限なら翌日まで）待ってから、もう一度実行してください。",
    en: "A limit of Google by day or by minute is reached. Wait for a while (until tomorrow for one by day) and run this again.",
  },
  network: {
    ja: "Googleにつながりません。ネットワーク（会社ならプロキシの設定）を確かめてから、もう一度実行してください。",
    en: "Google cannot be reached. Check the network (in a company: the proxy) and run this again.",
  },
  noRight: {
    ja: "Googleがこの操作を許していません（{why}）。ログインしたアカウントを npx clasp show-authorized-user で確かめ、会社のアカウントなら管理者にApps ScriptとDriveの利用を確認してください。",
    en: "Google does not allow this ({why}). See which account is logged in with npx clasp show-authorized-user; for an account of a company, ask its administrator about Apps Script and Drive.",
  },
  unknown: {
    ja: "claspが次のように答えました：{why}",
    en: "clasp answered: {why}",
  },
  maybeMade: {
    ja: "Googleドライブに「{name}」という空のスプレッドシートだけができていることがあります。あれば削除してください（もう一度実行すると、新しく作ります）。",
    en: "An empty spreadsheet “{name}” may stand in your Google Drive all the same. Delete it if so; running this again makes a new one.",
  },
  notPushed: {
    ja: "スプレッドシートはできましたが、アドオンはまだ入っていません：{address} 上のことを済ませて npm run push を実行すると、続きから入ります。",
    en: "The spreadsheet is made, but the add-on is not in it yet: {address} Once that is settled, npm run push goes on from there.",
  },
  done: {
    ja: "できました。「{name}」を開いてください：{address} 「拡張機能」の下にメニューが出ます（出ないときは一度読み込み直してください）。新しい版は npm run push で送ります。",
    en: "Done. Open “{name}”: {address} The menu stands under Extensions (reload once if it does not). New versions are sent by npm run push.",
  },
  whichScript: {
    ja: 'どのスクリプトに送りますか。はじめてなら npm run install-sheet -- "店の名前" を、今あるスクリプトなら一度だけ npm run push -- スクリプトID（Apps Script > プロジェクトの設定）を実行してください。',
    en: 'Which script? The first time, run npm run install-sheet -- "Name of the shop", or for a script you have, once: npm run push -- YOUR-SCRIPT-ID (Apps Script > Project Settings)',
  },
} as const satisfies Record<string, Text>;
