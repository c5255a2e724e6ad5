/** The file's settings as the user left them. */
import { loadValue, saveValue } from "./properties.ts";

const NAME = "settings";

/** The stored settings by key; empty when the file has none. */
export function loadSettings(): Record<string, unknown> {
  const stored = loadValue(NAME);
  return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
}

/** Stores the settings in place of those before. */
export function saveSettings(values: Readonly<Record<string, unknown>>): void {
  saveValue(NAME, values);
}
