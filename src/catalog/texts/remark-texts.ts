import type { Text } from "../language.ts";

/** What is said of the way a file or a sheet is read, without being asked. */
export const REMARK_TEXTS = {
  sheetsLeft: {
    ja: "シート「{sheet}」を読みました。ほかのシート（{left}）は読みません。",
    en: "The sheet “{sheet}” was read; its other sheets ({left}) are not.",
  },
  errorIds: {
    ja: "列「{header}」の{count}行はエラー（{word}、例：{row}行目）なので、番号のない行として読みました。",
    en: "{count} rows hold an error in “{header}” ({word}, for example row {row}) and are read as rows without that number.",
  },
  unitRead: {
    ja: "列「{header}」は、見出しの単位のとおり1を{times}として読みます。違うときは、見出しの単位を直して読み直してください。",
    en: "“{header}” is read in the unit of its header: 1 is {times}. If that is wrong, mend the unit in the header and read it again.",
  },
  dateStandsIn: {
    ja: "注文日の列がないため、「{header}」の日付で集計します。ほかの列にするときは「注文日」の列を選び直してください。",
    en: "No column holds the day of the order, so “{header}” is used; choose another column for the order date if there is one.",
  },
  dayNumbers: {
    ja: "日付が数値なので、{number}を{day}として読みます。日が違うとき（1904年から数えるファイルでは約4年ずれます）は、セルを日付の表示形式にして保存し直してください。",
    en: "Dates are numbers here, and {number} is read as {day}. If that is wrong (files that count from 1904 are four years off), format the cells as dates and save the file again.",
  },
  amountChosen: {
    ja: "金額は「{header}」で集計します（{others}とは値の違う行があります）。違うときは「金額」の列を選び直してください。",
    en: "“{header}” counts as the amount; it differs from {others} in some rows. Choose another column for the amount if that is wrong.",
  },
  taxLeftOut: {
    ja: "金額は税抜の「{header}」です。税込の列も消費税の列も使えないため、売上は税抜で集計します。",
    en: "Amounts are those of “{header}”, without tax; no column has them with tax, so sales are counted without it.",
  },
  discountUnused: {
    ja: "値引きらしい列「{header}」は売上から引いていません（金額の列は商品の合計のようです）。引く場合は「値引き」の列に選んでください。",
    en: "“{header}” looks like discounts and is not taken off the sales, though the amounts seem to be those of the goods; choose it as the discount column to take it off.",
  },
  refundUnused: {
    ja: "返金らしい列「{header}」は売上から引いていません。引く場合は「返金額」の列に選んでください。",
    en: "“{header}” looks like refunds and is not taken off the sales; choose it as the refund column to take it off.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What a table is that is no list of orders, and the way out. */
export const OTHER_TABLE_TEXTS = {
  months: {
    ja: "月が列に並んだ集計表で、注文の一覧ではありません。注文1件につき1行（注文日・顧客ID・金額）の注文データを書き出してください。",
    en: "Months stand as columns here, so this is a summary; export the orders with one row an order (order date, customer ID, amount).",
  },
  customers: {
    ja: "顧客1人につき1行の顧客の一覧で、注文の一覧ではありません。注文1件につき1行の注文データ（受注CSV）を書き出してください。",
    en: "This is a list of customers, one row each, and not of orders; export the orders with one row an order.",
  },
  rfm: {
    ja: "RFM分析の結果の表で、注文の一覧ではありません。もとの注文データ（注文1件につき1行）を使ってください。",
    en: "This is the result of an RFM analysis and not a list of orders; use the orders it was made from, one row an order.",
  },
  payments: {
    ja: "決済・入金の明細で、手数料や出金の行が混ざっています。ショップの注文データを使ってください。",
    en: "This is a statement of payments, with fees and payouts among its rows; use the shop's orders instead.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What an import would have asked, said of rows that were pasted. */
export const SHEET_OPEN: Text = {
  ja: "確かめてください：{question}。いまの集計は「{now}」です。違うときは、列を選び直すか、CSVファイルを取り込んでください（取り込むときに選べます）。",
  en: "Please check: {question} Counted now: {now}. If that is wrong, choose the columns anew, or import the CSV file, which asks.",
};
