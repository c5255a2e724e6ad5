/** Why each right is asked for, as the consent screen's form and the reviewers want it. */
import type { Text } from "../../catalog/language.ts";

export interface ScopeReason {
  /** After `https://www.googleapis.com/auth/`. */
  readonly scope: string;
  readonly why: Text;
  /** Why a narrower one would not do. */
  readonly narrower: Text;
}

/** One for each right of the manifest; a test compares them. */
export const SCOPE_REASONS: readonly ScopeReason[] = [
  {
    scope: "spreadsheets.currentonly",
    why: {
      ja: "開いているスプレッドシートの注文を読み、そのスプレッドシートにレポート・顧客リスト・設定を書くために使います。ほかのファイルは開けません。",
      en: "Used to read the orders of the spreadsheet that is open and to write reports, lists of customers and settings into that spreadsheet. No other file can be opened.",
    },
    narrower: {
      ja: "スプレッドシートを読み書きする権限のうち、最も狭いものです。レポートを書くため、読み取りだけでは足りません。",
      en: "It is the narrowest right that reads and writes a spreadsheet. Reading alone would not do, because reports are written.",
    },
  },
  {
    scope: "script.container.ui",
    why: {
      ja: "注文ファイルを選び、設定を決め、結果を見るサイドバーを表示するために使います。",
      en: "Used to show the sidebar in which order files are chosen, settings made and results read.",
    },
    narrower: {
      ja: "サイドバーを表示できる権限はこれだけです。",
      en: "No other right lets a script show a sidebar.",
    },
  },
];
