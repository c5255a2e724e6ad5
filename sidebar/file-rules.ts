import type { Settings, SidebarState } from "../src/entry/contract.ts";

/** The settings that decide about what is asked of a file: the lists that tell statuses, and the currency that is kept. */
type AskedSettings = Pick<Settings, "cancelWords" | "keepWords" | "goodStatuses" | "currency">;

/** The lists of words by which the file's settings tell what a status means. */
export type StatusLists = Omit<AskedSettings, "currency">;

/** These settings, and the currency of the file's locale. */
export type FileRules = AskedSettings & Pick<SidebarState, "homeCurrency">;

/** The rules before the file has said its own. */
export const NO_RULES: FileRules = {
  cancelWords: [],
  keepWords: [],
  goodStatuses: [],
  currency: "auto",
  homeCurrency: "JPY",
};

/** The rules of a file. */
export function fileRules({
  settings,
  homeCurrency,
}: Pick<SidebarState, "settings" | "homeCurrency">): FileRules {
  const { cancelWords, keepWords, goodStatuses, currency } = settings;
  return { cancelWords, keepWords, goodStatuses, currency, homeCurrency };
}
