import { COLUMN_ROLES, type ColumnRole } from "../../core/rows/column-roles.ts";
import { ROLE_NAMES } from "../texts/entry-texts.ts";
import type { Text } from "../language.ts";
import { SIDEBAR_ERASE_TEXTS } from "./sidebar-erase.ts";
import { SIDEBAR_AD_COST_TEXTS } from "./sidebar-ad-costs.ts";
import { SIDEBAR_EXPLAIN_TEXTS } from "./sidebar-explain.ts";
import { SIDEBAR_HOME_TEXTS } from "./sidebar-home.ts";
import { SIDEBAR_IMPORT_TEXTS } from "./sidebar-import.ts";
import { SIDEBAR_LEVER_TEXTS } from "./sidebar-levers.ts";
import { SIDEBAR_MANAGEMENT_TEXTS } from "./sidebar-management.ts";
import { SIDEBAR_SETTING_TEXTS } from "./sidebar-settings.ts";
import { SIDEBAR_SLICE_TEXTS } from "./sidebar-slices.ts";
import { SIDEBAR_STEP_TEXTS } from "./sidebar-steps.ts";
import { SIDEBAR_TROUBLE_TEXTS } from "./sidebar-trouble.ts";

/** What a column holds, by its role. */
const ROLE_TEXTS = Object.fromEntries(
  COLUMN_ROLES.map((role) => [`role_${role}`, ROLE_NAMES[role]]),
) as Readonly<Record<`role_${ColumnRole}`, Text>>;

/** Every text of the sidebar's own; sentences about the user's data come from the server. */
export const SIDEBAR_TEXTS = {
  title: { ja: "新CPM分析", en: "CPM analysis" },
  otherLanguage: { ja: "English", en: "日本語" },
  opening: { ja: "シートを読んでいます…", en: "Reading your sheets…" },
  close: { ja: "閉じる", en: "Close" },
  warehouseAgain: { ja: "BigQueryから作り直す", en: "Make them anew from BigQuery" },
  statusTable: {
    ja: "レポートはBigQueryの注文から作りました。",
    en: "The reports are of orders in BigQuery.",
  },
  warehouse: { ja: "BigQueryの表から作る", en: "Make reports of a table in BigQuery" },
  noAnswer: { ja: "算出できません", en: "no answer" },

  firstRunLead: {
    ja: "注文の一覧から、顧客BS・ゴールド顧客育成マップ・RFMなどのシートを作ります。ファイルを選ぶと、確認が必要なところがなければレポートまで続けて作ります。",
    en: "Turns your list of orders into sheets: customer balance sheet, gold customer map, RFM and more. Choose a file, and unless something in it needs a look, everything up to the reports follows by itself.",
  },
  /** A file that was made by ファイル → コピーを作成 and has no report of its own yet. */
  fileIsCopy: {
    ja: "このファイルはコピーです。今あるレポートやリストはコピー元のもので、［レポートを作成］を押すと、このファイルの注文から新しいシートに作ります。別の店で使うときは、先に注文を入れ替えてください。",
    en: "This file is a copy. The reports and lists in it are the original's; [Create reports] makes new sheets from the orders in this file. For another shop, replace the orders first.",
  },
  firstRunOrders: { ja: "注文を用意する", en: "Bring in the orders" },
  firstRunAnchor: { ja: "基点日を決める", en: "Choose the anchor date" },
  firstRunCreate: { ja: "レポートを作る", en: "Create the reports" },
  firstRunCreateNote: {
    ja: "下のボタンを押します。注文シートは書き換えません。",
    en: "Press the button below. Your orders sheet is not changed.",
  },

  orders: { ja: "注文シート", en: "Orders sheet" },
  ordersNone: {
    ja: "注文シートはまだありません。ファイルを取り込むか、注文日・顧客ID・金額の見出しがあるシートを用意してください。",
    en: "There is no orders sheet yet. Import a file, or add a sheet with headers for date, customer and amount.",
  },
  ordersSheet: { ja: "集計するシート", en: "Sheet to analyse" },
  ordersChoose: { ja: "シートを選んでください", en: "Choose a sheet" },
  ordersReload: { ja: "シートを読み直す", en: "Read the sheets again" },
  ordersLike: { ja: "注文の一覧らしいシート", en: "Looks like orders" },
  ordersOther: { ja: "そのほかのシート", en: "Other sheets" },
  ordersOption: { ja: "{name}（{rows}行）", en: "{name} (rows: {rows})" },
  ordersReady: { ja: "{rows}行・列の対応を確認しました", en: "Columns found, rows: {rows}" },
  ordersOpen: { ja: "{rows}行・列の対応に確認が必要です", en: "Columns need a look, rows: {rows}" },
  ordersInspecting: { ja: "列を確認しています…", en: "Checking the columns…" },

  columns: { ja: "列の対応", en: "Columns" },
  headerRow: { ja: "見出しの行", en: "Header row" },
  headerRowNote: { ja: "見出しがあるのはシートの何行目か", en: "Which row of the sheet holds the headers" },
  columnMissing: { ja: "列を選んでください。", en: "Choose a column." },
  columnNone: { ja: "なし", en: "None" },
  columnOption: { ja: "{letter}列 {header}", en: "{letter}: {header}" },
  samples: { ja: "読み取り例", en: "How your rows are read" },
  sampleCustomer: { ja: "顧客", en: "Customer" },

  dateOrder: { ja: "日付の並び", en: "Date order" },
  dateOrderYMD: { ja: "年/月/日", en: "Year/month/day" },
  dateOrderMDY: { ja: "月/日/年", en: "Month/day/year" },
  dateOrderDMY: { ja: "日/月/年", en: "Day/month/year" },
  dateOrderOpen: { ja: "選んでください", en: "Choose" },
  dateQuestion: { ja: "「{cell}」はいつの注文ですか", en: "Which day is “{cell}”?" },
  dateQuestionPlain: { ja: "日付はどの順に書かれていますか", en: "How are the dates written?" },
  dateMonthFirst: { ja: "月/日/年", en: "month first" },
  dateDayFirst: { ja: "日/月/年", en: "day first" },
  dateAnswer: { ja: "{day}（{order}）", en: "{day} ({order})" },

  anchor: { ja: "基点日", en: "Anchor date" },
  anchorHow: { ja: "基点日の決め方", en: "How the anchor date is set" },
  anchorDefault: { ja: "最新の月末", en: "Latest month end" },
  anchorDate: { ja: "日付を指定", en: "A date" },
  anchorDaysAgo: { ja: "今日の何日前", en: "Days ago" },
  anchorDefaultNote: {
    ja: "最後の注文日までで、いちばん新しい月末です。",
    en: "The last month end up to the latest order.",
  },
  anchorDateField: { ja: "日付", en: "Date" },
  anchorDaysField: { ja: "何日前か", en: "Days" },
  anchorNote: { ja: "基点日は{date}です。", en: "The anchor date is {date}." },
  anchorDateMissing: { ja: "基点日を入れてください。", en: "Enter the anchor date." },
  anchorDaysWrong: { ja: "0以上の整数を入れてください。", en: "Enter a whole number, 0 or more." },

  create: { ja: "レポートを作成", en: "Create reports" },
  cancel: { ja: "キャンセル", en: "Cancel" },
  cancelling: { ja: "この段階が終わりしだい止めます…", en: "Stopping after this step…" },
  starting: { ja: "準備しています…", en: "Getting ready…" },
  progressCount: { ja: "{done}/{total}", en: "{done} of {total}" },
  progress: { ja: "作成の進み具合", en: "Progress" },
  statusReady: { ja: "作成できます。", en: "Ready to create." },
  statusLong: {
    ja: "{total}かかります（読み取り{read}、レポート{sheets}枚）。",
    en: "Takes {total}: reading {read}, {sheets} reports.",
  },
  statusRunningLong: { ja: "{label}（全体で{total}）", en: "{label} ({total} in all)" },
  seconds: { ja: "{low}秒", en: "{low} s" },
  secondsToSeconds: { ja: "{low}〜{high}秒", en: "{low}–{high} s" },
  secondsToMinutes: { ja: "{low}秒〜{high}分", en: "{low} s–{high} min" },
  minutes: { ja: "{low}分", en: "{low} min" },
  minutesToMinutes: { ja: "{low}〜{high}分", en: "{low}–{high} min" },
  about: { ja: "およそ{time}", en: "about {time}" },
  statusSheet: { ja: "注文シートを選んでください。", en: "Choose the orders sheet." },
  statusOrders: {
    ja: "注文シートに確認が必要なところがあります。",
    en: "The orders sheet needs a look.",
  },
  statusDateOrder: { ja: "日付の読み方を選んでください。", en: "Choose how the dates are read." },
  statusSettings: { ja: "詳細設定に直すところがあります。", en: "A setting needs a change." },
  statusCancelled: {
    ja: "取り消しました。まだ書いていないレポートは前のままです。",
    en: "Cancelled. Reports not yet written are as they were.",
  },
  statusDone: { ja: "レポートができました。", en: "The reports are ready." },
  statusRemade: { ja: "レポートを作り直しました。", en: "The report was made anew." },
  statusUndone: { ja: "選んだレポートに戻しました。", en: "Those reports are back." },
  statusTranslated: { ja: "レポートの言語を変えました。", en: "The reports changed their language." },
  statusUnfinished: { ja: "途中の作成があります。", en: "A run is unfinished." },

  unfinished: { ja: "前回の作成が途中です", en: "The last run is unfinished" },
  unfinishedAt: {
    ja: "{total}段階のうち{done}まで終わっています。",
    en: "{done} of {total} steps are done.",
  },
  classesChange: { ja: "区分が変わる人がいます", en: "People would change class" },
  classesChangeNote: {
    ja: "作ると、レポートは新しい境目で上書きされます。やめても設定の値は残るので、直してからもう一度作れます。",
    en: "The reports would be overwritten by the new limits. If you keep them, the settings stay as entered, to be changed before the next run.",
  },
  keepReports: { ja: "やめる（レポートは前のまま）", en: "Keep the reports as they are" },
  createAnyway: { ja: "この境目でレポートを作る", en: "Make reports with these limits" },
  statusQuestion: { ja: "区分が変わる人を確かめてください。", en: "See who would change class." },
  resume: { ja: "再開", en: "Resume" },
  discard: { ja: "取り消し", en: "Discard" },

  result: { ja: "結果", en: "Result" },
  resultAnchor: { ja: "基点日 {date}", en: "Anchor date {date}" },
  resultMade: { ja: "作成 {time}", en: "Made {time}" },
  cardActive: { ja: "稼働顧客", en: "Active customers" },
  cardActiveNote: { ja: "直近1年に購入", en: "bought in the last year" },
  cardRetention: { ja: "顧客維持率", en: "Retention rate" },
  cardRetentionNote: { ja: "{denominator}人のうち{numerator}人", en: "{numerator} of {denominator} people" },
  cardSurvival: { ja: "残存率", en: "Survival rate" },
  cardSurvivalNote: { ja: "新規からF5継続まで", en: "from new to staying F5" },
  cardSales: { ja: "5年売上の見通し", en: "Five-year sales (outlook)" },
  cardSalesNote: { ja: "年商の{multiple}倍", en: "{multiple} × annual sales" },
  cardSalesBand: { ja: "幅 {range}", en: "range {range}" },
  people: { ja: "{n}人", en: "{n}" },
  putBack: { ja: "入力を元の値に戻す", en: "Put inputs back" },
  putBackNote: {
    ja: "レポートの黄色のセルを、すべて元の値に戻します。",
    en: "Gives every yellow cell of the reports its original value again.",
  },
  putBackWorking: { ja: "戻しています…", en: "Putting back…" },
  putBackDone: {
    ja: "{names}の黄色のセル{n}個を元の値に戻しました。",
    en: "Yellow cells put back on {names}: {n}.",
  },
  putBackNone: {
    ja: "変更された黄色のセルはありませんでした。",
    en: "No yellow cell had been changed.",
  },
  notices: { ja: "読むときの注意", en: "Keep in mind" },
  excluded: { ja: "集計から除いた行（{n}行）", en: "Rows left out ({n})" },
  excludedLine: { ja: "{rows}行・{amount}", en: "Rows: {rows}, amount: {amount}" },

  ...ROLE_TEXTS,
  ...SIDEBAR_ERASE_TEXTS,
  ...SIDEBAR_EXPLAIN_TEXTS,
  ...SIDEBAR_HOME_TEXTS,
  ...SIDEBAR_IMPORT_TEXTS,
  ...SIDEBAR_LEVER_TEXTS,
  ...SIDEBAR_MANAGEMENT_TEXTS,
  ...SIDEBAR_SETTING_TEXTS,
  ...SIDEBAR_SLICE_TEXTS,
  ...SIDEBAR_STEP_TEXTS,
  ...SIDEBAR_AD_COST_TEXTS,
  ...SIDEBAR_TROUBLE_TEXTS,
} as const satisfies Record<string, Text>;
