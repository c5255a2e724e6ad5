import type { Text } from "../language.ts";

/** How a question about a file is put into words. */
export interface QuestionTexts {
  readonly question: Text;
  /** The answers' words by their values; `*` for values that only a file knows. */
  readonly answers: Readonly<Record<string, Text>>;
  /** What answers it on the command line; `{value}` is the answer's. Null = it is never waited for there. */
  readonly option: string | null;
}

const ORDERS = {
  YMD: { ja: "年/月/日", en: "Year/month/day" },
  MDY: { ja: "月/日/年", en: "Month/day/year" },
  DMY: { ja: "日/月/年", en: "Day/month/year" },
} as const satisfies Record<string, Text>;

/** Everything a file may leave open, in the order in which it is asked. */
export const QUESTION_TEXTS = {
  sheet: {
    question: {
      ja: "注文のシートはどれですか（{count}枚あります）",
      en: "Which of the {count} sheets holds the orders?",
    },
    answers: {
      ":all": { ja: "すべて（1枚ずつ別のファイルとして）", en: "All of them, each as a file of its own" },
      "*": { ja: "「{sheet}」", en: "“{sheet}”" },
    },
    option: "--sheet '{value}'",
  },
  dateOrder: {
    question: { ja: "「{cell}」はいつの注文ですか", en: "Which day is “{cell}”?" },
    answers: {
      MDY: { ja: "{day}（月/日/年）", en: "{day} (month first)" },
      DMY: { ja: "{day}（日/月/年）", en: "{day} (day first)" },
      YMD: { ja: "{day}（年/月/日）", en: "{day} (year first)" },
    },
    option: "--set dateOrder={value}",
  },
  dateOrderPlain: {
    question: { ja: "日付はどの順に書かれていますか", en: "How are the dates written?" },
    answers: ORDERS,
    option: "--set dateOrder={value}",
  },
  amountStyle: {
    question: { ja: "金額「{cell}」はいくらですか", en: "How much is “{cell}”?" },
    answers: {
      comma: { ja: "{amount}（「,」が小数点）", en: "{amount} (decimal comma)" },
      point: { ja: "{amount}（「.」が小数点）", en: "{amount} (decimal point)" },
    },
    option: "--set amountStyle={value}",
  },
  garbled: {
    question: {
      ja: "{row}行目の「{cell}」は文字化け（{encoding}）のようにも見えます。このまま読みますか",
      en: "“{cell}” in line {row} may be garbled {encoding} text. Read it as it is?",
    },
    answers: { keep: { ja: "このまま読む", en: "Read as it is" } },
    option: "--keep-garbled",
  },
  longRows: {
    question: {
      ja: "{rows}行に、見出し（{names}列）より右の値があります（{row}行目は{cells}列）。「1,200」のような値が引用符で囲まれていないと、その右の列がずれます。下の読み取り例を確かめ、ずれていたらファイルを書き出し直してください",
      en: "{rows} rows have values to the right of the header’s {names} columns (row {row} has {cells}). Where a value such as 1,200 is not in quotation marks, everything behind it moves one column. Check the example below, and export the file again if values have moved.",
    },
    answers: { keep: { ja: "ずれていない（このまま読む）", en: "Nothing has moved: read it as it is" } },
    option: "--keep-long-rows",
  },
  amountLevel: {
    question: {
      ja: "注文「{order}」は{rows}行あり、どの行も金額が{amount}です。どちらの金額ですか",
      en: "Order “{order}” has {rows} rows, each with {amount}. Which amount is it?",
    },
    answers: {
      order: { ja: "注文全体の金額（合計 {total}）", en: "The whole order’s (total {total})" },
      line: { ja: "1行ごとの金額（合計 {total}）", en: "Each row’s own (total {total})" },
    },
    option: "--set amountLevel={value}",
  },
  sumRow: {
    question: {
      ja: "{row}行目「{text}」の金額は、その上の行の合計と同じです。合計の行ですか、注文の行ですか",
      en: "Row {row} (“{text}”) has the sum of the amounts above it. Is it a total or an order?",
    },
    answers: {
      total: { ja: "合計の行（数えない）", en: "A total (not counted)" },
      order: { ja: "注文の行（数える）", en: "An order (counted)" },
    },
    option: "--sum-rows {value}",
  },
  unknownStatus: {
    question: {
      ja: "ステータス「{status}」の注文（{rows}行・{amount}）を数えますか",
      en: "Do orders with the status “{status}” count (rows: {rows}, amount: {amount})?",
    },
    answers: {
      count: { ja: "数える（選ばないときも）", en: "Count them (also without an answer)" },
      leaveOut: { ja: "除く（キャンセルと同じ扱い）", en: "Leave them out, as if cancelled" },
    },
    option: null,
  },
  sameName: {
    question: {
      ja: "「{header}」という列が{count}つあり、{row}行目の値が違います。どちらを使いますか",
      en: "{count} columns are called “{header}”, and they differ in row {row}. Which one is to be used?",
    },
    answers: { "*": { ja: "{column}列（{cell}）", en: "Column {column} ({cell})" } },
    option: "--column {role}='{header}#{nth}'",
  },
  orderIdColumn: {
    question: {
      ja: "注文番号の列が見つかりません。「{header}」は{rows}行で同じ「{order}」です。注文番号の列はどれですか",
      en: "No column of order numbers was found; “{header}” has “{order}” on {rows} rows. Which column is the order number?",
    },
    answers: {
      none: { ja: "どれでもない（1行が1回の購入）", en: "None (each row is a purchase)" },
      "*": { ja: "「{header}」", en: "“{header}”" },
    },
    option: "--column orderId='{header}'",
  },
  sameDayLines: {
    question: {
      ja: "注文番号の列がなく、顧客「{customer}」の{day}の{rows}行は、商品が違い、金額がどれも{amount}です。これは何回の購入ですか",
      en: "There is no column of order numbers, and {rows} rows of customer “{customer}” on {day} have different products, each with {amount}. How many purchases are they?",
    },
    answers: {
      order: { ja: "1回（合計 {total}）", en: "One (total {total})" },
      line: { ja: "{rows}回（合計 {total}）", en: "{rows} (total {total})" },
    },
    option: "--set amountLevel={value}",
  },
  refundColumn: {
    question: {
      ja: "「{header}」（{example} など{rows}行）は、売上から引く返金額ですか",
      en: "Is “{header}” ({example} and others, {rows} rows) money refunded, to be taken off the sales?",
    },
    answers: {
      none: { ja: "引かない", en: "Take nothing off" },
      "*": { ja: "「{header}」を引く", en: "Take “{header}” off" },
    },
    option: "--column refund='{header}'",
  },
  offMark: {
    question: {
      ja: "「{header}」に値のある{rows}行（{example}など）は、キャンセル・返品された注文ですか",
      en: "Are the rows with something in “{header}” (rows: {rows}, such as “{example}”) orders that were cancelled or returned?",
    },
    answers: {
      none: { ja: "いいえ（数える）", en: "No, they count" },
      "*": { ja: "はい（除く）", en: "Yes, leave them out" },
    },
    option: "--column status='{header}'",
  },
  currency: {
    question: {
      ja: "いくつかの通貨（{list}）が混ざっています。どの通貨で集計しますか（ほかの通貨の行は除きます）",
      en: "The rows are in several currencies ({list}). Which one is analysed? Rows in others are left out.",
    },
    answers: { "*": { ja: "{code}（{rows}行）", en: "{code} (rows: {rows})" } },
    option: "--set currency={code}",
  },
  onlyNames: {
    question: {
      ja: "顧客ID・メールアドレス・電話番号の列がなく、「{header}」だけがあります。名前で顧客を分けますか（同姓同名は1人に、書き方が違えば別人になります）",
      en: "There is no customer ID, e-mail or phone, only “{header}”. Tell customers apart by name? (Two people of one name become one; one person written in two ways becomes two.)",
    },
    answers: { "*": { ja: "「{header}」を顧客IDとして使う", en: "Use “{header}” as the customer ID" } },
    option: "--column customer='{header}'",
  },
} as const satisfies Record<string, QuestionTexts>;

export type QuestionId = keyof typeof QUESTION_TEXTS;

/** How the command line says a question and what answers it. */
export const QUESTION_LINE_TEXTS = {
  line: {
    ja: "注文ファイル「{file}」：{question}。{answers} を付けてください。",
    en: 'Orders file "{file}": {question} Add {answers}.',
  },
  answer: { ja: "{label}なら {option}", en: "{option} for {label}" },
  between: { ja: "、", en: ", or " },
} as const satisfies Record<string, Text>;
