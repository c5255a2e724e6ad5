import { shownCurrency } from "../../catalog/currency.ts";
import { settingsOf, soundSettings } from "../../catalog/settings/setting-values.ts";
import { type Language, say } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { cellUpdates, settingEdits } from "../../reports/lists/settings-edits.ts";
import {
  type LastUse,
  settingsSheet,
  type SettingsSheet,
  VALUE_COLUMN,
} from "../../reports/lists/settings-sheet.ts";
import { fileLocale } from "../../sheets/file.ts";
import { attempt, refusalOf, refusalWords } from "../../sheets/refusals.ts";
import type { ReadSettings } from "../../catalog/settings/setting-cells.ts";
import { readValues, updateCells, writeValues } from "../../sheets/pages/settings-sheet.ts";
import type { AnchorChoice } from "../contract.ts";
import {
  fileSettings,
  remember,
  type Remembered,
  remembered,
  settingsInForce,
  type ShownSettings,
} from "./file-settings.ts";

/**
 * What the file remembers, with what the user changed on the 設定 sheet since it was written or read last. Deleting
 * the sheet, or lines of it, changes nothing.
 *
 * @throws InputProblem "sheet-setting" naming the first cell whose value does not fit; nothing is taken over then
 */
export function withSheetSettings(before: Remembered, language: Language): Remembered {
  return withEdits(before, readShown(before.shown), language);
}

const readShown = (shown: ShownSettings | null): ReadSettings | null =>
  shown && readValues(shown.sheetId, VALUE_COLUMN);

function withEdits(before: Remembered, read: ReadSettings | null, language: Language): Remembered {
  const { shown } = before;
  if (shown === null || read === null) return before;
  const changes = settingEdits(read, shown.values, language);
  if (Object.keys(changes).length === 0) return before;
  const { anchorDaysAgo, ...values } = changes;
  return {
    ...before,
    values: { ...before.values, ...values },
    anchor: anchorDaysAgo === undefined ? before.anchor : anchorOf(anchorDaysAgo),
    shown: { ...shown, values: { ...shown.values, ...changes } },
  };
}

const anchorOf = (days: Settings["anchorDaysAgo"]): AnchorChoice =>
  days === null ? { kind: "default" } : { kind: "daysAgo", days };

/** Every setting as it stands now, what the user changed on the 設定 sheet included. */
export function settingsNow(language: Language): Settings {
  return fileSettings(soundSettings(withSheetSettings(remembered(), language).values));
}

/** Takes over what the user changed on the 設定 sheet, before anything is done with the settings. */
export function takeSheetSettings(language: Language): void {
  const before = remembered();
  const taken = withSheetSettings(before, language);
  if (taken !== before) remember(taken);
}

/**
 * Writes the 設定 sheet, or brings it up to date; what the user changed on it is taken over first.
 *
 * @returns where it stands
 * @throws InputProblem "sheet-setting", "too-many-cells"
 */
export function writeSettingsSheet(language: Language): { sheetId: number; name: string } {
  return show(remembered(), language);
}

/**
 * After a run the sheet says what was used; a cell that does not fit is left to the next run, which names it.
 *
 * @returns a sentence when Google does not let the sheet be written
 */
export function settingsWereUsed(used: LastUse, language: Language): string[] {
  const after = { ...remembered(), used };
  try {
    show(after, language);
    return [];
  } catch (thrown) {
    const problem = refusalOf(thrown) ?? thrown;
    if (!(problem instanceof InputProblem)) throw thrown;
    attempt(() => remember(after));
    if (!problem.code.startsWith("refused-")) return [];
    return [say(SHEET_TEXTS.settingsNotShown, language, { why: refusalWords(problem, language) })];
  }
}

function show(before: Remembered, language: Language): { sheetId: number; name: string } {
  const read = readShown(before.shown);
  const taken = withEdits(before, read, language);
  const settings = settingsInForce({ values: soundSettings(taken.values), anchor: taken.anchor });
  const initial = settingsOf({}, settings.language);
  const page = settingsSheet(settings, initial, taken.used);
  const standing = isPainted(taken.shown, settings) ? updated(taken.shown, read, page) : null;
  const { sheetId, name } = standing ?? written(page, settings);
  const shown = { sheetId, values: settings, painted: settings.rfmRanks, lastUse: page.lastUse };
  remember({ ...taken, shown });
  return { sheetId, name };
}

/** Whether the grid of ranks has the colours of its ranks; only the whole sheet is painted. */
const isPainted = (shown: ShownSettings | null, { rfmRanks }: Settings): boolean =>
  String(shown?.painted) === String(rfmRanks);

function written({ model }: SettingsSheet, settings: Settings): { sheetId: number; name: string } {
  const { language } = settings;
  const currency = shownCurrency(settings.currency, null, fileLocale());
  return writeValues(model, { language, currency });
}

/** Changes single cells, as long as the sheet has a line in this language for every setting; null = it has not. */
function updated(
  shown: ShownSettings | null,
  read: ReadSettings | null,
  page: SettingsSheet,
): { sheetId: number; name: string } | null {
  if (shown === null || read === null) return null;
  const changes = cellUpdates(read, shown.lastUse, page);
  if (changes === null) return null;
  updateCells(shown.sheetId, changes);
  return { sheetId: shown.sheetId, name: read.name };
}
