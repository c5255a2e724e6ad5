import { type Language, listed, say } from "../catalog/language.ts";
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from "../catalog/settings/settings.ts";
import { CELL_TEXTS as T } from "../catalog/texts/cell-texts.ts";
import type { ReportedRun } from "./reported-run.ts";

/** What a run finds out for itself, or says in its own words. */
const OWN: readonly SettingKey[] = ["currency", "language", "anchorDaysAgo"];

/** The file as the next run would find it. */
interface FileNow {
  readonly values: Settings;
  /** Of the orders sheet, below its header [count]. */
  readonly rows: number;
}

/**
 * What changed since a run, in one sentence; null = nothing that can be told.
 *
 * @example
 * const run = { settings: { minSample: 30 }, facts: { meta: { rows: 41 } } };
 * [41, 42].map((rows) => changedSince(run, { values: { minSample: 30 }, rows }, "en"))
 * //=> [null, "The orders are others now: make the reports again."]
 */
export function changedSince(
  { settings, facts }: Pick<ReportedRun, "settings" | "facts">,
  { values, rows }: FileNow,
  language: Language,
): string | null {
  if (rows !== facts.meta.rows) return say(T.ordersChanged, language);
  const isSame = (key: SettingKey): boolean => JSON.stringify(values[key]) === JSON.stringify(settings[key]);
  const changed = SETTING_KEYS.filter((key) => !OWN.includes(key) && !isSame(key));
  if (changed.length === 0) return null;
  const names = changed.map((key) => say(SETTINGS[key].label, language));
  return say(T.settingsChanged, language, listed({ names }, language));
}
