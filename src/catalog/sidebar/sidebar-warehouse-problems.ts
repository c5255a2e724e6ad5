import type { Text } from "../language.ts";

/** What is wrong with a table or a result, in the panel's own words: the command's sentences tell of options. */
export const OWN_PROBLEMS = {
  "profile-not-off": {
    ja: "設定「{setting}」は「いいえ」ですが、{role}の列が選ばれていないので、金額から引いていません。「どの列が何か」で選んで、SQLを作り直してください。",
    en: "The setting “{setting}” says no, but no column of {role} is chosen, so that nothing is taken off the amounts. Choose it among the table's columns and write the SQL anew.",
  },
  "sql-list-fields": {
    ja: "SQLではまだ選べない条件か、表に列がない条件があります: {fields}。別の人を選ぶか、その列を「どの列が何か」で選んでください。",
    en: "These conditions cannot be asked in SQL yet, or the table has no column for them: {fields}. Choose other people, or that column.",
  },
  "sql-list-email": {
    ja: "メールアドレスの列がないため、配信リストのSQLは作れません。「どの列が何か」で選んでください。",
    en: "There is no column of e-mail addresses to make a mailing list of. Choose it among the table's columns.",
  },
  "facts-no-table": {
    ja: "シートに part、line、value の3列が見つかりません。SQLの最後の文の結果を、見出しごと貼り付けてください。",
    en: "The sheet has no columns part, line and value. Paste the result of the text's last statement with its header.",
  },
  "facts-cut": {
    ja: "結果が途中で切れています（{rows}行で終わり）。結果をGoogle スプレッドシートに保存し直して、最後の行まで貼り付けてください。",
    en: "The result is cut: it ends after {rows} rows. Save it to Google Sheets again and paste it to its last row.",
  },
  "facts-anchor": {
    ja: "この結果は {then} 時点で集計したものですが、今の基点日は {now} です。パネルに戻って基点日を {then} にするか、SQLを作り直して、BigQueryでもう一度実行してください。",
    en: "This result was counted as of {then}, but the anchor date is {now}. Set it to {then} on the panel, or write the SQL anew and run it in BigQuery again.",
  },
  "facts-slice-days": {
    ja: "絞り込み・比較の注文は、{firsts} に始まっていました。その日を入れたので、「SQLを作る」でもう一度作り、BigQueryで実行してください。",
    en: "Orders within the slices begin on {firsts}. These days are filled in: write the SQL anew and run it in BigQuery again.",
  },
  "facts-days": {
    ja: "最初の購入は {firstPurchase}、履歴の始まりは {dataStart} でした。日付を直したので、SQLを作り直して、BigQueryでもう一度実行してください。",
    en: "The first purchase was on {firstPurchase}, and history begins on {dataStart}. The days are put right: write the SQL anew and run it in BigQuery again.",
  },
  "facts-not-in-sql": {
    ja: "BigQueryの注文では、設定「{setting}」の今の値はまだ使えません。「設定」シートで既定に戻してから、SQLを作り直してください。",
    en: "Orders in BigQuery cannot be counted with what the setting “{setting}” says. Set it back on the Settings sheet, then write the SQL anew.",
  },
  "profile-needs": {
    ja: "必要な列が足りません: {missing}。「どの列が何か」で選ぶか、表の種類を選び直してください。",
    en: "Columns are missing: {missing}. Choose them below, or choose another kind of table.",
  },
  "profile-type": {
    ja: "列「{column}」は {type} の型で、{role} として読めません。別の列を選んでください。",
    en: 'The column "{column}" is of type {type}, which cannot be read as {role}. Choose another one.',
  },
  "profile-nobody": {
    ja: "{columns} がすべて空で、だれの注文か分かりません。顧客IDかメールアドレスの列を選び直してください。",
    en: "{columns} is empty in every row, so that no order has a buyer. Choose another column of customer IDs or e-mail addresses.",
  },
  "profile-repeated": {
    ja: "すべての列が同じ行がくり返されています（{all}行のうち{rows}行、例: 注文 {example}）。別の表との結合で行が増えていないか確かめてください。本当に別の明細なら、「明細番号」の列を選んでください。",
    en: "Rows repeat others in every column ({rows} of {all}, such as those of order {example}). Probably the table is joined with another. If they are lines of their own, choose the column of line IDs.",
  },
  "profile-repeats": {
    ja: "すべての列が同じ行が{rows}行あり、別の明細として数えました（例: 注文 {example}）。結合で増えた行なら、除いた表で作り直してください。「明細番号」の列を選ぶと確かめられます。",
    en: "{rows} rows repeat others in every column and were counted as lines of their own (such as those of order {example}). If a join made them, use a table without; a column of line IDs tells.",
  },
  "profile-tests": {
    ja: "テスト注文の印のある行が {rows} 行あります。除くには「設定」シートの「テスト注文を除く」を「はい」にして、SQLを作り直してください。",
    en: "{rows} rows say that they are test orders. To leave them out, set “Leave out test orders” on the Settings sheet to Yes and write the SQL anew.",
  },
  "profile-date-order": {
    ja: "{column} の日付は月が先か日が先か決まりません（例「{value}」）。表の種類を「自分の表」にして「文字の日付の並び」で選び、SQLを作り直してください。",
    en: 'The dates in {column} may begin with the month or the day (such as "{value}"). Choose a table of your own and the order of its dates, then write the SQL anew.',
  },
  "profile-date-said": {
    ja: "表の日付は、年で始まらない書き方です（{order}）。表の種類を「自分の表」にして「文字の日付の並び」で選び、SQLを作り直してください。",
    en: "Dates in the table do not begin with the year ({order}). Choose a table of your own and the order of its dates, then write the SQL anew.",
  },
  "profile-two-zones": {
    ja: "{column} に、時差付きの時刻（例「{zoned}」）と時差のない時刻（例「{clocked}」）が混ざっています。表の種類を「自分の表」にして「時刻の時差」を選び、SQLを作り直してください。",
    en: '{column} holds times with a zone (such as "{zoned}") and times without one (such as "{clocked}"). Choose a table of your own and the zone of its times, then write the SQL anew.',
  },
} as const satisfies Readonly<Record<string, Text>>;
