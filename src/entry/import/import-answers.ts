import type { Language } from "../../catalog/language.ts";
import type { StatusAnswers } from "../../intake/questions.ts";
import { remember, remembered } from "../settings/file-settings.ts";
import { settingsNow } from "../settings/settings-sheet.ts";

/** Adds statuses to the file's lists as the user said of them, so that they are not asked about again. */
export function rememberStatuses({ count, leaveOut }: StatusAnswers, language: Language): void {
  const { goodStatuses, cancelWords } = settingsNow(language);
  const before = remembered();
  const added = {
    goodStatuses: [...new Set([...goodStatuses, ...count])],
    cancelWords: [...new Set([...cancelWords, ...leaveOut])],
  };
  remember({ ...before, values: { ...before.values, ...added } });
}

/** Keeps the language of the reports that the user was asked for: the orders sheet is called in it, too. */
export function rememberReportLanguage(language: Language): void {
  const before = remembered();
  remember({ ...before, values: { ...before.values, language } });
}

/** Keeps the currency that the user chose among several: rows in others are left out from now on. */
export function rememberCurrency(currency: string): void {
  const before = remembered();
  remember({ ...before, values: { ...before.values, currency } });
}
