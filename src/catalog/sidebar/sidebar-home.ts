import type { ReportGroup } from "../report-groups.ts";
import type { Text } from "../language.ts";
import { STALE_TEXTS } from "../texts/stale-texts.ts";

/** What the groups of reports are called, by `group_` and their id. */
const GROUP_NAMES: Readonly<Record<`group_${ReportGroup}`, Text>> = {
  group_assets: { ja: "資産と育成", en: "Assets and nurture" },
  group_value: { ja: "いくらになるか", en: "What it is worth" },
  group_lasting: { ja: "つづくか", en: "Whether it lasts" },
  group_meeting: { ja: "品質と会議", en: "Quality and meetings" },
};

/** The sidebar's sections, the list of reports, and how the last run stands. */
export const SIDEBAR_HOME_TEXTS = {
  ...GROUP_NAMES,
  sectionReports: { ja: "レポート", en: "Reports" },
  sectionPeople: { ja: "顧客と施策", en: "Customers and campaigns" },
  sectionOrders: { ja: "取り込みと基点日", en: "Import and anchor date" },
  groupTitle: { ja: "{name}（{n}枚）", en: "{name} ({n})" },
  groupStale: { ja: "{name}（{n}枚・要更新{stale}）", en: "{name} ({n}, out of date: {stale})" },
  reportStale: { ja: "要更新", en: "out of date" },
  remake: { ja: "作り直す", en: "Renew" },
  remakeOne: { ja: "{name}を作り直す", en: "Renew {name}" },
  reportsNone: { ja: "レポートのシートがありません。", en: "No report has a sheet." },
  resultTook: { ja: "所要 {time}", en: "took {time}" },
  tookSeconds: { ja: "{s}秒", en: "{s} s" },
  tookMinutes: { ja: "{m}分{s}秒", en: "{m} min {s} s" },
  fresh: STALE_TEXTS.none,
  freshTable: {
    ja: "前回のレポートのあとの、設定の変更はありません。BigQueryの表の変更は、ここからは分かりません。",
    en: "No setting was changed since the last reports. What became of the table in BigQuery is not seen from here.",
  },
  formChanged: {
    ja: "ここで変えた設定は、次に作るレポートから効きます。",
    en: "What you changed here takes effect with the next reports.",
  },
  undo: { ja: "{date}時点のレポート（{time}作成）に戻す", en: "Back to the reports of {date} (made {time})" },
  undoNote: {
    ja: "数字・設定・基点日・定点観測が戻ります。黄色のセルに入れた値は残ります。戻したあと、もう一度押すと今のレポートに戻ります。",
    en: "Figures, settings, anchor date and monthly record come back; what you typed into yellow cells stays. Pressed again, it brings today's reports back.",
  },
  undoTitle: { ja: "前のレポートに戻す", en: "Bring the reports before back" },
  translateTo: {
    ja: "今あるシートを{language}に書き換える",
    en: "Write the sheets again in {language}",
  },
  translateNote: {
    ja: "保存した集計から書き換えます。注文は読み直さず、数字は変わりません。",
    en: "From the stored figures: no order is read again and no number changes.",
  },
  slowOpening: {
    ja: "時間がかかっています。複数のアカウントでログインしているときは、シークレットウィンドウでこのファイルのアカウントだけでログインして開いてください。",
    en: "This takes long. If you are signed in to several accounts, open the file in a private window with its account alone.",
  },
} as const satisfies Record<string, Text>;
