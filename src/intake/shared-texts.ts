/** Equal texts of a column as one text: a large table holds few different ones, and each has to be kept once. */

/** A column with more different texts than this holds IDs: only neighbours are compared from there on. */
const MOST_TEXTS = 10_000;

/**
 * Shares the texts of rows that come block by block; the rows say what they said.
 *
 * @returns takes the next rows, in place
 *
 * @example
 * const rows = [["O1", "Tokyo"], ["O1", "Tokyo"]];
 * sharedTexts()(rows);
 * rows //=> [["O1", "Tokyo"], ["O1", "Tokyo"]]
 */
export function sharedTexts(): (rows: readonly string[][]) => void {
  const known: Map<string, string>[] = [];
  let above: readonly string[] = [];

  function shared(text: string, column: number): string {
    const texts = (known[column] ??= new Map());
    const before = texts.get(text);
    if (before === undefined && texts.size < MOST_TEXTS) texts.set(text, text);
    return before ?? text;
  }

  return (rows) => {
    for (const row of rows) {
      for (let i = 0; i < row.length; i++) {
        const [text = "", before] = [row[i], above[i]];
        row[i] = text === before ? before : shared(text, i);
      }
      above = row;
    }
  };
}
