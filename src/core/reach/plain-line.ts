// Control characters, the ends of lines and the mark that begins a file.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g;

/**
 * A text that stays in its line of a file.
 *
 * @example
 * plainLine(" a\r\nb\t") //=> "a b"
 */
export const plainLine = (text: string): string => text.replace(CONTROL, " ").trim();
