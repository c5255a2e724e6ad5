/** The cell functions that tell of the functions, and of the file. */
import { type FunctionEntry, UPDATED } from "./function-parameters.ts";

export const FILE_FUNCTIONS = [
  {
    name: "CPM_HELP",
    parameters: [
      {
        name: "name",
        takes: "word",
        help: {
          ja: "（省略可）関数の名前（例 CPM_LTV）。省略するとすべての関数",
          en: "(optional) a function's name, such as CPM_LTV; empty = all functions",
        },
      },
    ],
    help: { ja: "関数の一覧、または1つの関数の使い方", en: "All functions, or how one is used" },
    returns: {
      ja: "見出しと、関数か引数ごとの行の表",
      en: "a header and a row for each function or argument",
    },
    none: { ja: "知らない名前は、近い名前を示す", en: "an unknown name is told the nearest ones" },
    example: '=CPM_HELP("CPM_LTV")',
    cost: "nothing",
  },
  {
    name: "CPM_STATUS",
    parameters: [UPDATED],
    help: {
      ja: "前回のレポートの状態：基点日・作成日時・注文の行数・対象・そのあとの変更",
      en: "How the last report stands: anchor, when it was made, rows, whom it is of, what changed since",
    },
    returns: {
      ja: "項目と内容の表。日付は表示形式を日付に",
      en: "a table of items; format the days as dates",
    },
    none: { ja: "レポートがまだなければ、その文", en: "a sentence where no report was made yet" },
    example: "=CPM_STATUS(CPM_UPDATED)",
    cost: "status",
  },
] as const satisfies readonly FunctionEntry[];
