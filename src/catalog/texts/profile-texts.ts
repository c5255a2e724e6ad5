import type { Text } from "../language.ts";

/** What is said of tables that are counted where they lie; a command's and a part's, none of the add-on's own bundle. */
export const PROFILE_TEXTS = {
  "profile-name": {
    ja: "プロファイル「{value}」はありません。使えるものは {known}、または自社の表の対応を書いた .json ファイルです。",
    en: 'There is no profile "{value}". It is one of {known}, or a .json file that says what the columns of your own table are.',
  },
  "profile-file": {
    ja: "{value} を読めませんでした。--profile で読めるのは、1行目が見出しのUTF-8のCSV（.csv、.csv.gz）か Parquet です。文字コードと場所を確かめてください。",
    en: "{value} cannot be read. With --profile a file is a CSV in UTF-8 whose first line names the columns (.csv, .csv.gz), or Parquet; check its encoding and its folder.",
  },
  "profile-engine": {
    ja: "--profile は --engine duckdb と一緒に指定してください。",
    en: "--profile goes with --engine duckdb.",
  },
  "profile-option": {
    ja: "--profile では {option} は使えません。対応のファイル（.json）に列を書いてください。",
    en: "With --profile there is no {option}: a mapping (.json) says what the columns are.",
  },
  "profile-json": {
    ja: '{value} を対応のファイルとして読めませんでした。{ "orderId": "order_no", "date": "created", … } の形のJSONにしてください。',
    en: '{value} cannot be read as a mapping. Write it as JSON: { "orderId": "order_no", "date": "created", … }.',
  },
  "profile-role": {
    ja: "対応のファイルに、ない役割「{role}」があります。使える役割: {known}。表の列: {columns}。",
    en: 'The mapping names a role "{role}" that does not exist. The roles are: {known}. The table has the columns: {columns}.',
  },
  "profile-column": {
    ja: "対応のファイルの {role} の列「{column}」が表にありません。表の列: {columns}。",
    en: 'The mapping says that {role} stands in "{column}", which the table does not have. Its columns are: {columns}.',
  },
  "profile-value": {
    ja: "対応のファイルの {role} に「{value}」は使えません。使えるもの: {known}。",
    en: 'In the mapping {role} cannot be "{value}". It may be: {known}.',
  },
  "profile-needs": {
    ja: "プロファイル {profile} に必要な列が表にありません: {missing}。表の列: {columns}。列の名前が違うときは、プロファイルの代わりに対応のファイル（.json）を指定してください。",
    en: "The table lacks columns that the profile {profile} needs: {missing}. Its columns are: {columns}. Where they have other names, name a mapping (.json) in place of the profile.",
  },
  "profile-type": {
    ja: "{role} の列「{column}」は {type} の型で、{role} として読めません。別の列を指定するか、型を直した表を使ってください。",
    en: 'The column "{column}" is of type {type}, which cannot be read as {role}. Name another column, or a table in which its type is mended.',
  },
  "profile-dates": {
    ja: "{column} の日付を読めませんでした（例「{value}」）。2024-01-31 か 2024/01/31 の形の文字、または日付の型にしてください。",
    en: 'The dates in {column} cannot be read (such as "{value}"). Write them as 2024-01-31 or 2024/01/31, or make the column one of dates.',
  },
  "profile-date-order": {
    ja: '{column} の日付は月が先か日が先か決まりません（例「{value}」）。対応のファイルに "dateOrder": "MDY"（月が先）か "DMY"（日が先）を書いてください。',
    en: 'The dates in {column} may begin with the month or the day (such as "{value}"). Write "dateOrder": "MDY" (month first) or "DMY" (day first) into the mapping.',
  },
  "profile-date-said": {
    ja: '表の日付は、年で始まらない書き方です。対応のファイルに "dateOrder": "{order}" を書いて、SQLを作り直してください。',
    en: 'Dates in the table do not begin with the year. Write "dateOrder": "{order}" into the mapping, and the SQL anew.',
  },
  "profile-two-zones": {
    ja: '{column} に、時差付きの時刻（例「{zoned}」）と時差のない時刻（例「{clocked}」）が混ざっています。1つの時差にそろえるか、対応のファイルに "timesIn": "UTC"（時差のない時刻はUTC）か "timesIn": "zone"（すべて店の時刻）を書いてください。',
    en: '{column} holds times with a zone (such as "{zoned}") and times without one (such as "{clocked}"). Bring them into one zone, or write "timesIn": "UTC" (those without are UTC) or "timesIn": "zone" (all are the shop\'s own) into the mapping.',
  },
  "profile-zone": {
    ja: "タイムゾーン「{value}」はありません。Asia/Tokyo のような名前を書いてください。",
    en: 'There is no time zone "{value}". Write a name such as Asia/Tokyo.',
  },
  "profile-nobody": {
    ja: "{columns} がすべて空で、だれの注文か分かりません。顧客IDかメールアドレスの列を customer か email に指定してください。",
    en: "{columns} is empty in every row, so that no order has a buyer. Name the column of customer IDs or e-mail addresses as customer or email.",
  },
  "profile-doubled": {
    ja: "同じ {key} の行が2回以上あります（{rows}行、例 {example}）。別の表との結合で行が増えていないか確かめ、1回ずつにした表を指定してください。",
    en: "Rows of the same {key} stand in the table more than once ({rows} rows, such as {example}). Probably it is joined with another table; name one in which each stands once.",
  },
  "profile-repeated": {
    ja: "すべての列が同じ行がくり返されています（{all}行のうち{rows}行、例: 注文 {example}）。別の表との結合で行が増えていないか確かめてください。本当に別の明細なら、明細番号の列を lineId に指定してください。",
    en: "Rows repeat others in every column ({rows} of {all}, such as those of order {example}). Probably the table is joined with another. If they are lines of their own, name the column that numbers lines as lineId.",
  },
  "profile-repeats": {
    ja: "すべての列が同じ行が{rows}行あり、別の明細として数えました（例: 注文 {example}）。結合で増えた行なら、除いた表を指定してください。明細番号の列があれば lineId に指定すると確かめられます。",
    en: "{rows} rows repeat others in every column and were counted as lines of their own (such as those of order {example}). If a join made them, name a table without; a column that numbers lines, named as lineId, tells.",
  },
  "profile-empty": {
    ja: "表に行がありません。表の名前と期間を確かめてください。",
    en: "The table has no rows. Check its name and the time that it covers.",
  },
  "profile-ga4": {
    ja: "GA4のデータは計測できた購入だけで、同じ人でも端末やブラウザごとに別の顧客になります。顧客数や継続率の正しい値は、カートや受注のデータで出してください。",
    en: "GA4 holds the purchases that it could measure, and one person is several customers by device and browser. Take the true numbers of customers and rates from the shop's own orders.",
  },
  "profile-by-email": {
    ja: "{column} がすべて空なので、メールアドレスか電話番号で顧客を見分けます。",
    en: "{column} is empty in every row; customers are told apart by e-mail address or phone number.",
  },
  "profile-not-off": {
    ja: "設定 {setting} を false にしていますが、表から {role} の列を読んでいないので、金額から引いていません。対応のファイルに {role} の列を書いてください。",
    en: "The setting {setting} is false, but no column of {role} is read of the table, so that nothing is taken off the amounts. Name the column in a mapping.",
  },
  "profile-tests": {
    ja: "テスト注文の印のある行が {rows} 行あります。除くには設定 excludeTestOrders を true にしてください。",
    en: "{rows} rows say that they are test orders. To leave them out, set excludeTestOrders to true.",
  },
} as const satisfies Readonly<Record<string, Text>>;
