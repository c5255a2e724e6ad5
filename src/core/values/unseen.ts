/** Marks of the writing direction, spaces of no width, and hyphens that show only at a line's end. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A text without the signs that nobody sees.
 *
 * @example
 * withoutUnseen("C\u200b1") //=> "C1"
 */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, "");
