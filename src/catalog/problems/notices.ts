import type { NoticeCode } from "../../core/quality/notice.ts";
import type { Text } from "../language.ts";

/** What a reader has to know before believing a number, one sentence each. */
export const NOTICES: Readonly<Record<NoticeCode, Text>> = {
  "unreadable-rows": {
    ja: "{all}行のうち{rows}行は日付か金額が読めず、集計に入っていません（例：{row}行目「{value}」{file}。日付だけが読めない行の金額は{sales}）。列や書き方を確かめてください。",
    en: "Of {all} rows, {rows} are left out because their date or amount cannot be read (for example “{value}” in row {row}{file}; those without a date state {sales}). Check the columns and how they are written.",
  },
  "customer-conflicts": {
    ja: "注文番号{all}件のうち{orders}件（「{id}」など）は、別々の顧客の行があるため集計に入っていません。注文番号と顧客IDの列を確かめてください。",
    en: "Of {all} order IDs, {orders} (such as “{id}”) are left out because they stand under several customers. Check the columns of the order ID and the customer ID.",
  },
  "total-conflicts": {
    ja: "注文番号{all}件のうち{orders}件は、行によって注文の合計金額が違うため、集計から外しています（「{id}」など）。行ごとの金額なら列を選び直し、番号が使い回されるなら「設定」シートの「1件の注文の見分け方」を「注文番号と注文日」にしてください。",
    en: 'Of {all} order IDs, {orders} are left out because their rows state different order totals (such as "{id}"). If the amounts are each row\'s own, choose the column anew; if IDs begin anew, set “What makes one order” on the Settings sheet to order ID and date.',
  },
  "amounts-with-fractions": {
    ja: "購入{all}件のうち{purchases}件の金額に小数があり（{amount}など）、小数のない通貨（円など）の金額には見えません。ほかの通貨のときは「設定」シートの「通貨」を選び、千円などの単位のときは列の見出しを「金額（千円）」のように直してください。",
    en: "{purchases} of {all} purchases have decimals (such as {amount}), which the currency they are counted in does not have. Choose the “Currency” on the Settings sheet; if they are in thousands, say so in the column's header, as in “Amount (thousands)”.",
  },
  "sum-lines": {
    ja: "明細が2行以上ある注文{all}件のうち{orders}件で、1行の金額がほかの行の合計と同じです（「{id}」など）。合計の行やセットの内訳なら、その分の売上が二重に数えられています。その行を除いた注文データを使うか、注文合計の列を選んでください。",
    en: "In {orders} of {all} orders of several rows, one row is the sum of the others (such as “{id}”). If these are lines of totals, or sets beside their parts, sales are counted twice: use orders without those rows, or choose a column of order totals.",
  },
  "twin-orders": {
    ja: "顧客・日・金額が同じで、注文番号が書き方か枝番だけ違う購入が{orders}件あります（「{id}」と「{other}」など）。同じ注文なら、その分の売上が二重に数えられています。番号の書き方をそろえるか、重なっている分を除いて取り込み直してください。",
    en: "Purchases with the customer, day and amount of another one, and an order ID that is only written differently or has another last part: {orders} (such as “{id}” and “{other}”). If they are the same order, those are counted twice: write the IDs alike, or import without those that overlap.",
  },
  "current-year-incomplete": {
    ja: "注文データは{date}からで、まだ1年分ありません。年商・年間LTV・F2転換率はここまでの分だけなので、1年分より小さく出ます。維持率・残存率・5年売上は、基点日が{from}以降になれば出せます（それより前の注文を取り込めば、早く出せます）。",
    en: "The orders begin on {date} and do not fill a year yet: annual sales, annual LTV and F2 conversion are of that time only, so lower than a year's. Retention, survival and five-year sales are there for anchor dates from {from} on, or sooner once earlier orders are imported.",
  },
  "previous-year-incomplete": {
    ja: "注文データは{date}からで、前年の1年分がそろっていません。維持率・残存率・5年売上は、基点日が{from}以降になれば出せます（それより前の注文を取り込めば、早く出せます）。それまでは、表に数字があっても参考値で、ランクも低めに出ます。",
    en: "The orders begin on {date} and do not fill the previous year: retention, survival and five-year sales are there for anchor dates from {from} on, or sooner once earlier orders are imported. Until then figures in the tables are small samples, and stages may be understated.",
  },
  "no-dormant-history": {
    ja: "前々年までの注文がないため、復帰率は出せません（基点日が{from}以降になれば出せます）。",
    en: "There are no orders from before the previous year, so there is no reactivation rate; there is one for anchor dates from {from} on.",
  },
  "projection-without-returns": {
    ja: "離れた顧客の復帰は、まだ率がないため5年予測に入れていません（維持率だけの計算です）。",
    en: "Without a reactivation rate the projection lets nobody come back: it uses retention only.",
  },
  "short-dormant-history": {
    ja: "前年より前の注文が1年分に足りません（{date}から）。復帰率は目安です。",
    en: "Less than a year of orders lies before the previous year (from {date}): take the reactivation rate with care.",
  },
  "no-previous-year": {
    ja: "前年に購入した顧客がいないため、維持率と5年予測は出せません。",
    en: "Nobody bought in the previous year, so there is no retention rate and no projection.",
  },
  "no-current-purchases": {
    ja: "直近1年に購入がありません（データにある最後の購入は{date}）。維持率・復帰率・5年予測は、出せるものも0になります。",
    en: "Nobody bought in the current year (the last purchase in the orders was on {date}): retention, reactivation and projection, where there are any, are 0.",
  },
  "tail-empty": {
    ja: "最後の購入（{date}）から基点日まで{days}日あり、その間の注文がありません。年商も率も低めに出ます。",
    en: "The last purchase ({date}) is {days} days before the anchor date. The end of the year is empty, so sales and rates are understated.",
  },
  "new-may-be-old": {
    ja: "注文データは{date}からです。新規とした顧客に、それより前からの顧客が混じることがあります。",
    en: "The orders begin on {date}: some new customers may be old ones without recorded history.",
  },
  "all-new": {
    ja: "全員（{people}人）が直近1年の新規顧客です。率は「—」になります。",
    en: "All {people} customers are new in the current year; the rates show —.",
  },
  "one-customer": {
    ja: "顧客が1人だけです。率は参考になりません。",
    en: "There is one customer only; the rates say nothing.",
  },
  "next-year-above-this": {
    ja: "5年予測の1年目の売上（{sales}）が年商（{annualSales}）を上回ります。直近1年に獲得した顧客が、来年は1年を通して買うとした計算だからです。",
    en: "The first year of the projection ({sales}) is above annual sales ({annualSales}): people won during the year count as buying all through the next one.",
  },
  unidentified: {
    ja: "顧客IDのない注文が{purchases}件（{sales}）あります。顧客の数と率には入れていません。",
    en: "Orders that name no customer: {purchases} ({sales}). They are in no customer count and no rate.",
  },
  "unknown-statuses": {
    ja: "集計してよいかわからない注文状況が{statuses}種類（{rows}行・{sales}）あり、集計に入れています（{items}）。除くものは設定「キャンセル扱いにする状況の語」に、数えてよいものは「集計する注文状況」に加えてください。",
    en: "Order statuses not known to count: {statuses} ({rows} rows, {sales}). They are counted: {items}. Add those to leave out to the setting “Words of cancelled statuses”, and those that count to “Statuses that count”.",
  },
  "excluded-items-unknown": {
    ja: "設定「除外する商品」の{items}は、どの行の商品コード・商品名とも一致しません。除かれていないので、注文データの書き方に合わせてください。",
    en: "In the setting “Products left out”, {items}: no row has this product code or name, so nothing is left out for it. Write it as it stands in the orders.",
  },
  "excluded-items-unpriced": {
    ja: "「除外する商品」の{rows}行に行ごとの金額がなく、ほかの商品もある注文の合計から引けません。その分は売上に入っています。",
    en: "Of the products left out, {rows} rows state no amount of their own, so nothing could be taken off the totals of their orders: these sales still hold them.",
  },
  "contacts-unread": {
    ja: "顧客のわからない注文のうち{purchases}件は、電話番号やメールアドレスが読めないためです（{row}行目「{value}」など）。表計算ソフトで開く前のファイルを取り込むと、顧客がわかります。",
    en: "For {purchases} of the orders that name no customer, the phone or e-mail cannot be read (row {row}: “{value}”). Import the file as it was before it was opened in a spreadsheet.",
  },
  "giant-customer": {
    ja: "顧客「{id}」が購入{all}件のうち{purchases}件を占め、次に多い顧客の20倍を超えています。ゲスト注文などの共通の番号なら、設定「顧客IDとみなさない語」に加えてください。",
    en: "The customer “{id}” has {purchases} of the {all} purchases, more than 20 times those of the next. If many people share this ID, such as guests, add it to the setting “Words that are no customer ID”.",
  },
  "many-contacts": {
    ja: "顧客「{id}」の購入{purchases}件に、3つ以上のメールアドレスか電話番号があります（同じような顧客はほかに{others}人）。複数の人が使う番号なら、設定「顧客IDとみなさない語」に加えてください。",
    en: "The {purchases} purchases of the customer “{id}” carry three or more e-mails or phones (other customers like this: {others}). If many people share this ID, add it to the setting “Words that are no customer ID”.",
  },
  "look-alike-ids": {
    ja: "先頭の0・全角と半角・大文字と小文字・見えない文字だけが違う顧客IDが{ids}個あります（00001と1など）。別の人として数えています。同じ人なら、名寄せ候補で結合してください。",
    en: "{ids} customer IDs differ from another only by zeros before them, width, case or signs that nobody sees (such as 00001 and 1). They count as different people; join those that are one person's on the sheet of join proposals.",
  },
  "ids-doubtful": {
    ja: "末尾が0の長い番号が{ids}個あり、偶然より多すぎます（{row}行目「{value}」など）。表計算ソフトで開いて保存したファイルが混じっているようです。元のファイルを取り込み直してください。",
    en: "{ids} long numbers end in zeros, more than chance would have it (row {row}: “{value}”). One of the files seems to have been saved by a spreadsheet: import it again as it was downloaded.",
  },
  "rows-are-purchases": {
    ja: "注文番号の列がないため、1行を1回の購入として数えています。",
    en: "There is no order-ID column, so every row counts as one purchase.",
  },
  "identical-rows": {
    ja: "顧客・日付・金額が同じ行が{rows}行あります。重複でないか確かめてください（数には入れています）。",
    en: "{rows} rows repeat a customer, date and amount; check that they are not duplicates (they are counted).",
  },
  "several-days": {
    ja: "{orders}件の注文番号に別の日の行があり（「{id}」など）、1件の注文として数えています。番号が使い回されるなら、「設定」シートの「1件の注文の見分け方」を「注文番号と注文日」にしてください。",
    en: 'Of {orders} order IDs the rows lie on several days (such as "{id}"); each counts as one order. If IDs begin anew, set “What makes one order” on the Settings sheet to order ID and date.',
  },
  "repeated-totals": {
    ja: "{orders}件の注文で、どの行にも同じ金額が入っています。金額が注文ごとの合計なら、売上が多く数えられています。行ごとの金額の列を選ぶか、注文を1行にしてください。",
    en: "In {orders} orders every row has the same amount. If it is the order's total, sales are counted more than once: choose the column with the row's amount, or keep one row per order.",
  },
  "filled-in": {
    ja: "{stages}は、実績がない率や年間の購入額を、全体の値で補って試算しています（顧客BSの試算の前提の * 印）。",
    en: "For {stages}, rates or sales per person without data are filled in from all stages for the what-if (marked * among its assumptions on the customer balance sheet).",
  },
  "after-anchor": {
    ja: "基点日より後の購入{purchases}件は使っていません。",
    en: "Purchases after the anchor date, which are not used: {purchases}.",
  },
};

/** One thing of what a notice lists as `{items}`. */
export const NOTICE_ITEMS: Readonly<Partial<Record<NoticeCode, Text>>> = {
  "unknown-statuses": { ja: "「{status}」{rows}行・{sales}", en: "“{status}” {rows} rows, {sales}" },
  "excluded-items-unknown": { ja: "「{name}」", en: "“{name}”" },
};

/** Stands between the things of a list. */
export const NOTICE_BETWEEN: Text = { ja: "、", en: "; " };
