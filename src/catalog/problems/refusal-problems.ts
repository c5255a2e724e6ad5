import type { ProblemText } from "./problem-text.ts";

/** What Google refuses for as long as something stands in the way, and what to do about it. */
export const REFUSAL_PROBLEMS = {
  "refused-protected": {
    message: {
      ja: "書き込む先のセルかシートが保護されています。",
      en: "Cells or a sheet to write on are protected.",
    },
    hint: {
      ja: "メニューの［データ］→［シートと範囲を保護］で保護を外すか、編集できる人に加えてもらってください。",
      en: "Remove the protection under Data → Protect sheets and ranges, or ask to be added as an editor of it.",
    },
  },
  "refused-frozen": {
    message: {
      ja: "固定した行や列が、結合したセルの途中にかかっています。",
      en: "A frozen row or column cuts through merged cells.",
    },
    hint: {
      ja: "メニューの［表示］→［固定］で固定を解除してください。",
      en: "Unfreeze rows and columns under View → Freeze.",
    },
  },
  "refused-filter": {
    message: {
      ja: "シートにフィルタがかかっています。",
      en: "The sheet has a filter.",
    },
    hint: {
      ja: "メニューの［データ］→［フィルタを削除］でフィルタを外してください。",
      en: "Remove it under Data → Remove filter.",
    },
  },
  "refused-pivot": {
    message: {
      ja: "シートにピボットテーブルがあります。",
      en: "The sheet holds a pivot table.",
    },
    hint: {
      ja: "ピボットテーブルを別のシートに移してください。",
      en: "Move the pivot table to another sheet.",
    },
  },
  "refused-validation": {
    message: {
      ja: "セルの入力規則が書き込みを拒否しました。",
      en: "The data validation of a cell turned the entry away.",
    },
    hint: {
      ja: "メニューの［データ］→［データの入力規則］で、そのセルの規則を消してください。",
      en: "Remove the rule of the cell under Data → Data validation.",
    },
  },
  "refused-storage": {
    message: {
      ja: "このファイルの設定を保存する場所（500KB）がいっぱいです。",
      en: "The place where this file keeps settings (500 KB) is full.",
    },
    hint: {
      ja: "ほかのアドオンの保存データを消すか、ファイルのコピーを作ってそこで作業してください。",
      en: "Remove what other add-ons stored in the file, or work in a copy of the file.",
    },
  },
  "orders-protected": {
    message: {
      ja: "注文のシート「{sheet}」に、編集できない保護されたセルがあります。",
      en: 'The sheet of orders "{sheet}" has protected cells that you may not edit.',
    },
    hint: {
      ja: "メニューの［データ］→［シートと範囲を保護］で保護を外してから取り込んでください。まだ何も変えていません。",
      en: "Remove the protection under Data → Protect sheets and ranges, then import. Nothing was changed.",
    },
  },
  "store-protected": {
    message: {
      ja: "集計を保存する隠しシート「{sheet}」が保護されています。",
      en: 'The hidden sheet "{sheet}", which keeps the figures, is protected.',
    },
    hint: {
      ja: "メニューの［データ］→［シートと範囲を保護］で保護を外してから、もう一度レポートを作成してください。",
      en: "Remove its protection under Data → Protect sheets and ranges, then create the reports again.",
    },
  },
  "orders-moving": {
    message: {
      ja: "読み込んでいるあいだに、注文シートが何度も変わりました。",
      en: "The orders sheet changed again and again while it was being read.",
    },
    hint: {
      ja: "編集や自動の書き込みが止まってから、もう一度レポートを作成してください。",
      en: "Create the reports again once nobody edits it and nothing writes to it.",
    },
  },
  "no-undo": {
    message: {
      ja: "前のレポートの集計が残っていないため、戻せません。",
      en: "The figures of the reports before are not kept any more.",
    },
    hint: {
      ja: "基点日と設定を前のとおりにして［レポートを作成］を押すと、作り直せます。",
      en: "Set the anchor date and the settings as they were, and press [Create reports].",
    },
  },
  "facts-gone": {
    message: {
      ja: "レポートの作成中に、集計を保存した隠しシートが消されました。",
      en: "The hidden sheet with the stored figures was deleted while the reports were being made.",
    },
    hint: {
      ja: "もう一度レポートを作成してください。",
      en: "Create the reports again.",
    },
  },
} as const satisfies Record<string, ProblemText>;
