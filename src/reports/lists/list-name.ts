/** What no name of a sheet has everywhere: Excel refuses it, and formulas would need it in quotation marks. */
const IN_NO_NAME = /['*?:/\\[\]]/g;

/**
 * The name of a list's sheet: days in it are written with dashes.
 *
 * @example
 * listName("優良 → 離反（2022/01/08から） 2024-03-31") //=> "優良 → 離反（2022-01-08から） 2024-03-31"
 */
export const listName = (words: string): string => words.replace(IN_NO_NAME, "-");
