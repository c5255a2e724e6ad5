import type { SettingValues } from "../src/entry/contract.ts";

/** What of a file's settings decides about what is asked: its lists of statuses, and the currency that is kept. */
export type FileRules = Readonly<
  Record<"cancelWords" | "keepWords" | "goodStatuses", readonly string[]> & { currency: string | null }
>;

/** These among a file's settings; a list that is not stored is empty. */
export function fileRules(settings: SettingValues): FileRules {
  const list = (key: "cancelWords" | "keepWords" | "goodStatuses"): string[] => {
    const words = settings[key];
    return Array.isArray(words) ? words.map(String) : [];
  };
  const { currency = "auto" } = settings;
  return {
    cancelWords: list("cancelWords"),
    keepWords: list("keepWords"),
    goodStatuses: list("goodStatuses"),
    currency: currency === "auto" ? null : String(currency),
  };
}
