import type { Settings } from "../../catalog/settings/settings.ts";
import { type Remembered, rememberedIn, soundIn } from "../../reports/lists/remembered.ts";
import { fileLanguage, homeCurrency, todayIn } from "../../sheets/file.ts";
import { loadSettings, saveSettings } from "../../sheets/stores/settings-store.ts";

/** What the file remembers; nothing yet = no orders sheet, the default anchor. */
export const remembered = (): Remembered => rememberedIn(loadSettings());

/** Remembers it in place of what was remembered before. */
export function remember(what: Remembered): void {
  saveSettings({ ...what });
}

/** Remembers settings that somebody chose beside those that were chosen before. */
export function rememberValues(chosen: Remembered["values"]): void {
  const before = remembered();
  remember({ ...before, values: { ...before.values, ...chosen } });
}

/** The settings that hold in this file: those that were chosen and still fit, over its defaults. */
export const fileSettings = (of: Pick<Remembered, "values"> = remembered()): Settings =>
  soundIn(of, fileLanguage());

/**
 * What counts as a purchase, and whose it is: the settings with what the file knows besides.
 *
 * @param zone the file's
 * @param joins accepted joins of one person's IDs
 */
export const cleaningRules = (
  settings: Settings,
  zone: string,
  joins: ReadonlyMap<string, string> = new Map(),
) => ({ ...settings, today: todayIn(zone), homeCurrency: homeCurrency(), joins });
