/** Texts the sheets room shows: the menu, and what became of the user's own changes on a report. */
import type { Text } from "../language.ts";

export const SHEET_TEXTS = {
  /** The one menu entry; it opens the sidebar. */
  menuOpen: { ja: "サイドバーを開く", en: "Open sidebar" },
  /** A report in which the user wrote is kept beside the new one. */
  keptBeside: {
    ja: "「{name}」に書き込みがあったため、前のシートを「{kept}」として残しました",
    en: "“{name}” held changes of your own, so the previous sheet stays as “{kept}”",
  },
  /** Inputs the user changed, taken over into the new report. */
  inputsCarried: {
    ja: "「{name}」で変更した前提を引き継ぎました: {cells}",
    en: "Inputs you changed on “{name}” were carried over: {cells}",
  },
  /** The sheet that imported orders stand on. */
  orders: { ja: "注文データ", en: "Orders" },
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
