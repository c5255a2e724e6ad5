/** The one writer of text: what is text stays text, whatever it starts with. */

/** Starts that Sheets would read as a formula, a number or a mark of its own. */
const ACTIVE_START = /^[=+\-@'\t\r]/;

/** The number format that keeps text as it is; set before the value is written. */
export const TEXT_FORMAT = "@";

/**
 * Text as it has to be handed to `setValues` so that the cell holds exactly this text: the cell's format is
 * `TEXT_FORMAT` already, and an apostrophe goes before a start that could become a formula.
 *
 * @example
 * plainText("=1+1") //=> "'=1+1"
 */
export function plainText(text: string): string {
  return ACTIVE_START.test(text) ? `'${text}` : text;
}
