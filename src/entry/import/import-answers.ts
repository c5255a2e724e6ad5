/** What the file remembers of what the user said of imports. */
import type { Language } from "../../catalog/language.ts";
import type { FileMapping } from "../../intake/mapping.ts";
import type { StatusAnswers } from "../../intake/questions.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";
import type { ImportFile } from "../contract.ts";
import { remember, remembered } from "../settings/file-settings.ts";
import { settingsNow } from "../settings/settings-sheet.ts";

const MAPPINGS = "mappings";

/** So many headers are remembered, the latest; each takes about 1 kB of the 500 kB that a file's properties hold. */
const MOST_MAPPINGS = 60;

type Stored = readonly { readonly signature: string; readonly mapping: FileMapping }[];

const stored = (): Stored => (loadValue(MAPPINGS) as Stored | null) ?? [];

/**
 * The mappings remembered for these headers.
 *
 * @param signatures see `signatureOf`
 */
export function rememberedMappings(signatures: readonly string[]): Record<string, FileMapping> {
  const wanted = stored().filter(({ signature }) => signatures.includes(signature));
  return Object.fromEntries(wanted.map(({ signature, mapping }) => [signature, mapping]));
}

/** Remembers the mappings with which files are imported, in place of older ones for the same headers. */
export function rememberMappings(files: readonly ImportFile[]): void {
  const fresh = new Map(files.map(({ signature, mapping }) => [signature, mapping]));
  const older = stored().filter(({ signature }) => !fresh.has(signature));
  const newest = [...fresh].map(([signature, mapping]) => ({ signature, mapping }));
  saveValue(MAPPINGS, [...newest, ...older].slice(0, MOST_MAPPINGS));
}

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
