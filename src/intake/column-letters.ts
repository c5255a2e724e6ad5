/**
 * A column's letters as a sheet shows them.
 *
 * @param index 0 for the first column
 *
 * @example
 * columnLetters(27) //=> "AB"
 */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
