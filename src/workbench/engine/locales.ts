/** The locales a file may have, as o-spreadsheet describes them. */
import type { Locale } from "@odoo/o-spreadsheet";

export const AMERICAN: Locale = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 7,
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ",",
};

const OTHERS: Readonly<Record<string, Partial<Locale>>> = {
  ja_JP: { name: "Japanese", dateFormat: "yyyy/mm/dd" },
  en_GB: { name: "English (UK)", dateFormat: "dd/mm/yyyy", weekStart: 1 },
};

/**
 * o-spreadsheet's description of a locale; one it does not know counts like American English.
 *
 * @param code as `getSpreadsheetLocale()` answers, e.g. `ja_JP`
 */
export function engineLocale(code: string): Locale {
  return { ...AMERICAN, ...OTHERS[code], code };
}
