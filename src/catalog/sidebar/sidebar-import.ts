import type { Text } from "../language.ts";

/** The sidebar's import: from the files a user drops to the orders sheet. */
export const SIDEBAR_IMPORT_TEXTS = {
  import: { ja: "注文ファイルの取り込み", en: "Import order files" },
  importLead: {
    ja: "カートやモールの注文データ（CSV・TSV・Excel・ZIP）をそのまま読み取ります。",
    en: "Reads order exports of carts and malls (CSV, TSV, Excel, ZIP) as they are.",
  },
  importChoose: { ja: "ファイルを選ぶ", en: "Choose files" },
  importDrop: { ja: "またはここにドロップ", en: "or drop them here" },
  importDropNow: { ja: "ここで放すと読み取ります", en: "Let go to read them" },
  importMore: { ja: "ファイルを追加", en: "Add files" },
  importLocal: {
    ja: "ファイルはこの画面の中で読み取ります。取り込むまで、どこにも書きません。",
    en: "Files are read inside this panel. Nothing is written until you import.",
  },
  importFiles: { ja: "選んだファイル", en: "Chosen files" },
  importRemove: { ja: "「{file}」を外す", en: "Leave out {file}" },
  importBad: {
    ja: "読み取れないファイルがあります：{files}",
    en: "These files cannot be read: {files}",
  },
  importWithout: { ja: "これを除いて続ける", en: "Go on without them" },
  importLeave: { ja: "取り込みをやめる", en: "Do not import" },

  fileReading: { ja: "読み取り中", en: "being read" },
  fileReadingAt: { ja: "読み取っています… {done} / {total}", en: "Reading… {done} of {total}" },
  fileFacts: { ja: "{rows}行・{encoding}", en: "Rows: {rows}, {encoding}" },
  fileCurrency: { ja: "通貨：{currencies}", en: "Currency: {currencies}" },
  fileCurrencyField: { ja: "通貨", en: "Currency" },
  fileCurrencyNote: {
    ja: "選んだファイルすべてに使い、「設定」に残します。",
    en: "For all chosen files; it is kept in the settings.",
  },
  fileCurrencyNone: { ja: "選んでください", en: "Choose" },
  fileCurrencyDoubt: {
    ja: "{amount} のように小数のある金額が多く、{usual}の金額には見えません。通貨を選んでください（{usual}のままでもかまいません）。",
    en: "Many amounts have decimals, such as {amount}, which {usual} has not. Choose the currency; it may still be {usual}.",
  },
  filePeriod: { ja: "{first}～{last}", en: "{first} to {last}" },
  fileReady: { ja: "取り込めます", en: "ready" },
  fileOpen: { ja: "確認が必要です", en: "needs a look" },
  fileRefused: { ja: "読み取れません", en: "cannot be read" },
  fileProfile: { ja: "{channel}の形式として読みました。", en: "Read as an export of {channel}." },
  fileByNames: { ja: "列の名前から読みました。", en: "Read by the names of its columns." },
  fileRemembered: {
    ja: "前回と同じ列の対応で読みました。",
    en: "Read with the columns you chose last time.",
  },
  fileHeaderRowNote: {
    ja: "見出しがあるのはファイルの何行目か",
    en: "Which row of the file holds the headers",
  },
  fileChannel: { ja: "チャネル名", en: "Channel name" },
  fileChannelNote: {
    ja: "どの店の注文か。空欄でもかまいません。",
    en: "Which shop the orders are from; may stay empty.",
  },
  fileChannelColumn: {
    ja: "「{header}」の列から読みます。空欄の行だけ、この名前になります。",
    en: "Read from the column {header}; this name is for rows where it is empty.",
  },
  unreadDates: {
    ja: "日付を読めない行が{n}行あります（{rows}）。",
    en: "Rows whose date cannot be read: {n} ({rows}).",
  },
  unreadAmounts: {
    ja: "金額を読めない行が{n}行あります（{rows}）。",
    en: "Rows whose amount cannot be read: {n} ({rows}).",
  },
  unreadNote: {
    ja: "そのまま取り込み、集計から除いてデータ品質に載せます。ファイルの日付を 2024/03/31、金額を 1,234 や -1,234 のように書き直すと読めます。",
    en: "They are imported as they stand, left out of the figures and listed under data quality. Dates written as 2024/03/31 and amounts as 1,234 or -1,234 can be read.",
  },
  unreadStop: {
    ja: "半分以上の行が読めないので、このままでは取り込めません。列を選び直すか、ファイルの日付を 2024/03/31、金額を 1,234 や -1,234 のように書き直して選び直してください。",
    en: "Most rows cannot be read, so the file cannot be imported like this. Choose the columns anew, or write dates as 2024/03/31 and amounts as 1,234 or -1,234 in the file and choose it again.",
  },
  layoutLeft: {
    ja: "合計や見出しの行が{n}行あります（{row}行目から）。集計から除き、データ品質に載せます。",
    en: "Totals and headers among the rows: {n}, first in row {row}. They do not count and are listed under data quality.",
  },
  layoutFilled: {
    ja: "結合で空いた注文日・顧客などを、上の行から補います（{n}行、{row}行目から）。",
    en: "Blanks left by merged cells take the values above: {n} rows, first in row {row}.",
  },
  layoutNamed: {
    ja: "{row}行目の「{text}」は、注文の行として数えます。",
    en: "“{text}” in row {row} counts as an order.",
  },
  unreadRow: { ja: "{row}行目", en: "row {row}" },
  unreadCell: { ja: "{row}行目「{cell}」", en: "row {row}: “{cell}”" },
  unreadMore: { ja: "{rows}など", en: "{rows}, …" },

  columnAskCustomer: {
    ja: "顧客ID・メールアドレス・電話番号のどれかの列を選んでください。",
    en: "Choose a column for the customer ID, e-mail or phone.",
  },
  columnAskAmount: {
    ja: "注文合計か金額の列を選んでください。単価と数量の列でもかまいません。",
    en: "Choose a column for the order total or the amount; unit price and quantity will do too.",
  },
  columnsOther: { ja: "その他の列", en: "Other columns" },
  columnsReach: { ja: "氏名・住所・配信・クーポンの列", en: "Names, addresses, consent, coupons" },
  columnsSet: { ja: "{group}（{n}列を使用）", en: "{group} (in use: {n})" },
  columnJoined: { ja: "{columns}をつないで読む", en: "{columns}, joined" },

  importStart: { ja: "取り込む（{files}ファイル・{rows}行）", en: "Import (files: {files}, rows: {rows})" },
  importNothing: { ja: "取り込む", en: "Import" },
  importResume: { ja: "取り込みを続ける", en: "Go on with the import" },
  statusImportReady: {
    ja: "取り込めます。レポートも続けて作ります。",
    en: "Ready to import. The reports follow by themselves.",
  },
  statusImportOther: {
    ja: "取り込めます。ほかの注文から作った今のレポートは、まだ変わりません。",
    en: "Ready to import. The reports, made of other orders, stay as they are for now.",
  },
  statusImportCustomers: { ja: "取り込めます。", en: "Ready to import." },
  statusImportReading: { ja: "ファイルを読み取っています…", en: "Reading the files…" },
  statusImportOpen: {
    ja: "「{file}」に確認が必要です。",
    en: "{file} needs a look.",
  },
  statusImportCurrency: { ja: "通貨を選んでください。", en: "Choose the currency." },
  statusImportRefused: {
    ja: "「{file}」は取り込めません。一覧から外してください。",
    en: "{file} cannot be imported. Leave it out.",
  },
  statusImportNone: { ja: "取り込むファイルを選んでください。", en: "Choose files to import." },
  statusImportUnfinished: { ja: "取り込みが途中です。", en: "The import is unfinished." },
  statusImportDone: { ja: "取り込みました。レポートを作成できます。", en: "Imported. Ready to create." },
  statusImportCancelled: {
    ja: "取り込みを取り消しました。注文は元のままです。",
    en: "The import was taken back. The orders are as they were.",
  },
  importPreparing: { ja: "取り込みの準備をしています…", en: "Getting ready to import…" },
  importCancelling: { ja: "取り込みを取り消しています…", en: "Taking the import back…" },

  importUnfinished: { ja: "前回の取り込みが途中です", en: "The last import is unfinished" },
  importUnfinishedAt: {
    ja: "{files}：{total}行のうち{done}行まで届いています。注文シートはまだ変わっていません。",
    en: "{files}: {done} of {total} rows have arrived. The orders sheet has not changed yet.",
  },
  importUnfinishedHow: {
    ja: "続けるには、同じファイルをもう一度選んでください。",
    en: "To go on, choose the same files again.",
  },
  importUnfinishedWaits: {
    ja: "届いたデータを注文シートにまとめるところで止まっています。",
    en: "All rows have arrived; bringing them into the orders sheet was not finished.",
  },
  importOther: {
    ja: "選んだファイルは、途中になっている取り込みと同じではありません。",
    en: "The files you chose are not the ones of the unfinished import.",
  },
  importOtherHint: {
    ja: "同じファイルを選び直すか、途中の取り込みを取り消してください。",
    en: "Choose the same files, or discard the unfinished import.",
  },
  importDiscard: { ja: "途中の取り込みを取り消す", en: "Discard the unfinished import" },

  imported: { ja: "取り込みの結果", en: "Imported" },
  importedInto: { ja: "シート「{sheet}」に入れました。", en: "It is all in the sheet {sheet}." },
  importedFile: {
    ja: "追加 {added}件・更新 {updated}件・変更なし {unchanged}件",
    en: "Added {added}, updated {updated}, unchanged {unchanged}",
  },
  importedWithout: {
    ja: "取り込んでいないファイル：{files}。注文はこの分だけ足りません。",
    en: "Not imported: {files}. Their orders are missing.",
  },
  importedSame: { ja: "すでに取り込んである内容と同じでした。", en: "All of it had been imported before." },

  joins: { ja: "名寄せ候補を見る", en: "See who may be one customer" },
  joinsNote: {
    ja: "同じ人らしい顧客IDの組を一覧にします。",
    en: "Lists customer IDs that look like one person.",
  },
  joinsWorking: { ja: "候補を探しています…", en: "Looking for pairs…" },
  joinsMade: {
    ja: "「{name}」に候補を{proposals}組まとめました（承認済み {accepted}組）。",
    en: "{name} lists {proposals} pairs (accepted: {accepted}).",
  },
  allSettings: { ja: "すべての設定", en: "All settings" },
  allSettingsNote: {
    ja: "「設定」シートを開きます。そこで直した値は次の作成から使います。",
    en: "Opens the settings sheet. Values changed there count from the next run on.",
  },
} as const satisfies Record<string, Text>;
