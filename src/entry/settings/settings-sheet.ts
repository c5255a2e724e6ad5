import type { Language } from "../../catalog/language.ts";
import {
  type Remembered,
  settingsInForce,
  type ShownSettings,
  withAsked,
  withEdits,
} from "../../reports/lists/remembered.ts";
import { settingsPage } from "../../reports/lists/settings-page.ts";
import { type LastUse, VALUE_COLUMN } from "../../reports/lists/settings-sheet.ts";
import { fileLanguage, fileLocale } from "../../sheets/file.ts";
import { attempt, problemOf } from "../../sheets/refusals.ts";
import { notShownWords, readValues, updateCells, writeValues } from "../../sheets/pages/settings-sheet.ts";
import { cleaningRules, fileSettings, remember, remembered, rememberValues } from "./file-settings.ts";

/**
 * What the file remembers, with what the user changed on the 設定 sheet since it was written or read last. Deleting
 * the sheet, or lines of it, changes nothing.
 *
 * @throws InputProblem "sheet-setting" naming the first cell whose value does not fit; nothing is taken over then
 */
const withSheetSettings = (before: Remembered, language: Language): Remembered =>
  withEdits(before, readShown(before.shown), language);

const readShown = (shown: ShownSettings | null) => shown && readValues(shown.sheetId, VALUE_COLUMN);

/**
 * The settings that a run asks for, over those that are remembered; what the user changed on the 設定 sheet wins.
 *
 * @returns the anchor and every setting in force, whether the sheet had changed, and what remembers them with the orders
 * @throws InputProblem "sheet-setting", "setting" for a value that does not fit
 */
export function settingsTaken(asked: Parameters<typeof withAsked>[1], language: Language) {
  const before = remembered();
  const taken = withSheetSettings(withAsked(before, asked, language), language);
  return {
    settings: settingsInForce(taken, fileLanguage()),
    values: taken.values,
    anchor: taken.anchor,
    changed: taken.shown !== before.shown,
    remember: (orders: Remembered["orders"]) => remember({ ...taken, orders }),
  };
}

/** What the file remembers, with what the user changed on the 設定 sheet. @throws InputProblem "sheet-setting" */
export const rememberedNow = (language: Language): Remembered => withSheetSettings(remembered(), language);

/** Remembers what an earlier run was made from, and says what holds from now on. */
export function rememberBack(back: Pick<Remembered, "values" | "anchor" | "orders">) {
  remember({ ...remembered(), ...back });
  return { settings: settingsInForce(back, fileLanguage()), anchor: back.anchor };
}

/** Takes over what the user changed on the 設定 sheet, before anything is done with the settings. */
function takeSheetSettings(language: Language): void {
  const before = remembered();
  const taken = withSheetSettings(before, language);
  if (taken !== before) remember(taken);
}

/** The file's settings as a call in a language finds and changes them. */
export const settingsIn = (language: Language) => ({
  /** Every setting as it stands now, what the user changed on the 設定 sheet included. */
  now: () => fileSettings(rememberedNow(language)),
  /** As they are stored: names in the file stand in their language. */
  stored: fileSettings,
  remembered,
  /** Those that somebody asks for, see `settingsTaken`. */
  taken: (asked: Parameters<typeof settingsTaken>[0]) => settingsTaken(asked, language),
  /** What counts as a purchase, nobody joined. */
  rules: cleaningRules,
  takeSheet: () => takeSheetSettings(language),
  choose: rememberValues,
  chooseOrders: (orders: Remembered["orders"]) => remember({ ...remembered(), orders }),
});

/**
 * Writes the 設定 sheet, or brings it up to date; what the user changed on it is taken over first.
 *
 * @returns where it stands
 * @throws InputProblem "sheet-setting", "too-many-cells"
 */
export const writeSettingsSheet = (language: Language) => show(remembered(), language);

/**
 * After a run the sheet says what was used; a cell that does not fit is left to the next run, which names it.
 *
 * @param ampleRoom true = the file is known to have room for the sheet
 * @returns a sentence when Google does not let the sheet be written
 */
export function settingsWereUsed(used: LastUse, ampleRoom: boolean, language: Language): string[] {
  const after = { ...remembered(), used };
  try {
    show(after, language, ampleRoom);
    return [];
  } catch (thrown) {
    const problem = problemOf(thrown);
    attempt(() => remember(after));
    return notShownWords(problem, language);
  }
}

function show(before: Remembered, language: Language, ampleRoom = false): { sheetId: number; name: string } {
  const read = readShown(before.shown);
  const taken = withEdits(before, read, language);
  const { says, whole, showing, changes } = settingsPage(taken, read, fileLocale());
  const standing = taken.shown && read && changes && { sheetId: taken.shown.sheetId, name: read.name };
  if (standing && changes) updateCells(standing.sheetId, changes);
  const sheet = standing ?? writeValues(whole, showing, ampleRoom);
  remember({ ...taken, shown: { sheetId: sheet.sheetId, ...says } });
  return sheet;
}
