import type { SettingValues, SidebarState } from "../src/entry/contract.ts";

/** The lists of words by which the file's settings tell what a status means. */
export type StatusLists = Readonly<Record<"cancelWords" | "keepWords" | "goodStatuses", readonly string[]>>;

/** What of a file decides about what is asked: its lists of statuses, the currency it keeps and that of its locale. */
export interface FileRules extends StatusLists {
  /** ISO 4217; null = the one that the orders are in. */
  readonly currency: string | null;
  readonly homeCurrency: string;
}

/** These of a file; a list that is not stored is empty. */
export function fileRules({
  settings,
  homeCurrency,
}: Pick<SidebarState, "settings" | "homeCurrency">): FileRules {
  const { currency = "auto" } = settings;
  return {
    cancelWords: wordsIn(settings, "cancelWords"),
    keepWords: wordsIn(settings, "keepWords"),
    goodStatuses: wordsIn(settings, "goodStatuses"),
    currency: currency === "auto" ? null : String(currency),
    homeCurrency,
  };
}

function wordsIn(settings: SettingValues, key: keyof StatusLists): string[] {
  const words = settings[key];
  return Array.isArray(words) ? words.map(String) : [];
}
