import { shownCurrency } from "../../catalog/currency.ts";
import { languageOf } from "../../catalog/language.ts";
import type { ReadSettings } from "../../catalog/settings/setting-cells.ts";
import { settingsOf, soundSettings } from "../../catalog/settings/setting-values.ts";
import { type Remembered, settingsInForce } from "./remembered.ts";
import { cellUpdates } from "./settings-edits.ts";
import { settingsSheet } from "./settings-sheet.ts";

/**
 * The 設定 sheet of a file: the whole of it, and the single cells that bring a standing one up to date.
 *
 * @param read the sheet as it stands; null = the file has none
 * @param locale the file's
 */
export function settingsPage(taken: Remembered, read: ReadSettings | null, locale: string) {
  const values = soundSettings(taken.values);
  const settings = settingsInForce({ values, anchor: taken.anchor }, languageOf(locale));
  const { language } = settings;
  const currency = shownCurrency(settings.currency, taken.used?.currency ?? null, locale);
  const page = settingsSheet(settings, settingsOf({}, language), { use: taken.used, currency });
  const shown = taken.shown !== null && read !== null ? taken.shown : null;
  // Only the whole sheet is painted, says amounts in another currency, and is as high as its notes need.
  const proposes = taken.used?.stages !== undefined;
  const isDressed =
    String(shown?.painted) === String(settings.rfmRanks) &&
    shown?.currency === currency &&
    (shown.proposes ?? false) === proposes;
  return {
    /** What the sheet says from now on. */
    says: { values: settings, painted: settings.rfmRanks, currency, proposes, lastUse: page.lastUse },
    whole: page.model,
    showing: { language, currency },
    /** null = it has to be written as a whole. */
    changes: shown && read && isDressed ? cellUpdates(read, shown.lastUse, page) : null,
  };
}
