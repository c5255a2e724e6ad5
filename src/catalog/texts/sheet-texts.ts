/** Texts the sheets room shows: the menu, and what became of the user's own changes on a report. */
import type { Text } from "../language.ts";

export const SHEET_TEXTS = {
  /** The one menu entry; it opens the sidebar. */
  menuOpen: { ja: "サイドバーを開く", en: "Open sidebar" },
  /** A file that was made by ファイル → コピーを作成. */
  copiedFile: {
    ja: "このファイルは、ほかのファイルのコピーです。コピー元のレポート・リスト・施策は普通のシートとして残し（レポートは「（コピー元）」の付いた名前にします）、書き換えません。レポートは新しいシートに作り、設定ははじめの値から始めます。注文データ・顧客データ・名寄せ候補・配信計画・広告費は、このファイルでも続けて使います。別の店で使うときは、先にそれらのシートを削除してください。",
    en: "This file is a copy of another one. Reports, lists and campaigns of the original stay as plain sheets (reports with “(from the original)” after their names) and are not written on. Reports are made on new sheets, and settings begin with their defaults. Orders, customers, join proposals, mail plans and ad costs go on being used here. For another shop, delete those sheets first.",
  },
  copiedName: { ja: "{name}（コピー元）", en: "{name} (from the original)" },
  /** A report in which the user wrote is kept beside the new one. */
  keptBeside: {
    ja: "「{name}」に書き込みがあったため、前のシートを「{kept}」として残しました",
    en: "“{name}” held changes of your own, so the previous sheet stays as “{kept}”",
  },
  /** A report that Google would not let us write; `why` is a sentence. */
  reportRefused: {
    ja: "「{name}」は書き換えられなかったため、前のままです。{why}",
    en: "“{name}” could not be written and stays as it was. {why}",
  },
  /** The same of a report that is made for the first time. */
  reportNotMade: {
    ja: "「{name}」は作れませんでした。{why}",
    en: "“{name}” could not be made. {why}",
  },
  /** A report that could be neither written nor put back. */
  reportBeside: {
    ja: "「{name}」を書き終えることも元に戻すこともできなかったため、前のレポートを「{kept}」として残しました。妨げになっているもの（保護・固定・フィルタなど）を外して、レポートを作り直してください。",
    en: "“{name}” could be neither finished nor put back, so the previous report stays as “{kept}”. Remove what is in the way (a protection, a frozen edge, a filter) and make the reports again.",
  },
  /** An import whose rows could not be brought over. */
  rowsBeside: {
    ja: "「{name}」への取り込みを最後まで終えられなかったため、届いた行を「{kept}」に残しました。保護などを外して、同じファイルをもう一度取り込んでください（二重にはなりません）。",
    en: "The import into “{name}” could not be finished, so the rows that arrived stay on “{kept}”. Remove what is in the way, such as a protection, and import the same file again; nothing is doubled.",
  },
  /** Something of ours that could not be removed. */
  notRemoved: {
    ja: "「{name}」は消せませんでした。保護を外してから、手で削除してください。",
    en: "“{name}” could not be removed. Remove its protection and delete it by hand.",
  },
  /** A formula of the user that could not be written back into its cell. */
  formulaNotEntered: {
    ja: "「{sheet}」の{cell}に数式を書き込めませんでした。保護や入力規則を外して、{formula} を入れ直してください。",
    en: "The formula in {cell} of “{sheet}” could not be written. Remove the protection or rule there and enter {formula} again.",
  },
  /** Formulas that may show old numbers, as no argument of theirs changes; `cells` names the first few. */
  formulasWithoutUpdate: {
    ja: "CPM_UPDATEDを書いていないセルの関数が{n}個あります（{cells}）。入れ直しましたが、Googleスプレッドシートが前の結果を覚えていて古い数字のままのことがあります。=CPM_ACTIVE(,,CPM_UPDATED) のように書くと、レポートを作るたびに必ず計算し直されます。",
    en: "{n} formulas do not name CPM_UPDATED ({cells}). They were entered again, yet Google Sheets may remember their old results. Written like =CPM_ACTIVE(,,CPM_UPDATED), a formula is always computed again when reports are made.",
  },
  /** The settings sheet could not be brought up to date. */
  settingsNotShown: {
    ja: "「設定」シートを書き換えられませんでした。設定そのものは保存されています。{why}",
    en: "The settings sheet could not be updated; the settings themselves are kept. {why}",
  },
  /** Inputs the user changed, taken over into the new report. */
  inputsCarried: {
    ja: "「{name}」で変更した前提を引き継ぎました: {cells}",
    en: "Inputs you changed on “{name}” were carried over: {cells}",
  },
  /** Inputs that were not put back, as their places are not known for sure. */
  inputsMoved: {
    ja: "「{name}」は作成したときの形から変わっていて、黄色のセルの場所を確かめられないため、戻していないセルがあります。手で入れ直すか、そのシートを削除してからレポートを作り直してください。",
    en: "“{name}” is no longer as it was made, so some of its yellow cells could not be told for sure and stay as they are. Enter them by hand, or delete that sheet and make the reports again.",
  },
  /** Inputs that Google would not let us write; `why` is a sentence. */
  inputsNotPutBack: {
    ja: "「{name}」の黄色のセル{n}個は、元の値に戻せませんでした。{why}",
    en: "Yellow cells of “{name}” that could not be put back: {n}. {why}",
  },
  /** The sheet that imported orders stand on. */
  orders: { ja: "注文データ", en: "Orders" },
  customers: { ja: "顧客データ", en: "Customers" },
  /** Header of its last, hidden column: by it an edited row is told from one that arrives changed. */
  ordersPrint: { ja: "取込時の控え", en: "as imported" },
  /** A user's sheet already has the name of our orders sheet. */
  ordersNameTaken: {
    ja: "「{wanted}」という名前のシートがあるため、注文は「{name}」に入れました",
    en: "The file already has a sheet “{wanted}”, so the orders are on “{name}”",
  },
  /** Between two names in a list. */
  listComma: { ja: "、", en: ", " },
  /** Another sheet of the file already has the report's name. */
  nameTaken: {
    ja: "「{wanted}」という名前のシートがあるため、レポートは「{name}」に書き出しました",
    en: "The file already has a sheet “{wanted}”, so the report is on “{name}”",
  },
  /** A named range of the user already has the name of a headline. */
  headlineTaken: {
    ja: "名前付き範囲「{name}」は別の範囲に使われているため、付け替えていません",
    en: "The named range “{name}” is in use elsewhere and was left as it is",
  },
} as const satisfies Record<string, Text>;

/** The public function the menu entry calls. */
export const MENU_HANDLER = "cpmShowSidebar";
