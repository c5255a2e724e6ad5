/** Equal texts of a column as one text: a large table holds few different ones, and each has to be kept once. */

/** A column with more different texts than this holds IDs: only neighbours are compared from there on. */
const MOST_TEXTS = 10_000;

/** A text of its own: one that was cut out of a larger text keeps all of that in memory. */
const ownText = (text: string): string => ` ${text}`.slice(1);

/**
 * Shares the texts of rows that come block by block.
 *
 * @returns of the next rows: the same rows, which take no more room than they need
 *
 * @example
 * const share = sharedTexts();
 * [...share([["O1", "Tokyo"]]), ...share([["O1", "Tokyo"]])] //=> [["O1", "Tokyo"], ["O1", "Tokyo"]]
 */
export function sharedTexts(): (rows: readonly string[][]) => string[][] {
  const known: Map<string, string>[] = [];
  let above: string[] = [];

  function shared(text: string, column: number): string {
    const texts = (known[column] ??= new Map());
    const before = texts.get(text);
    if (before !== undefined) return before;
    const own = ownText(text);
    if (texts.size < MOST_TEXTS) texts.set(own, own);
    return own;
  }

  return (rows) =>
    rows.map((row) => {
      above = row.map((text, i) => {
        const before = above[i];
        return text === before ? before : shared(text, i);
      });
      return above;
    });
}
