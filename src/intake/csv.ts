import { parsedText } from "./csv-parser.ts";
import type { Division } from "./delimiter.ts";
import { checkRows } from "./row-checks.ts";

/** Takes a table's text in piece by piece and gives its rows; cells are text as they stand. */
export interface CsvReader {
  /** The rows that are complete now. */
  push(text: string): string[][];
  /** The last rows. */
  end(): string[][];
}

/**
 * Divides text with line ends \n into rows. Blank lines are rows of one blank cell; `="00123"` is 00123.
 *
 * @throws UnreadableFile "open-quotes", "stray-quotes", "long-cell" or "many-columns", with the row (1 = first)
 */
export function csvReader({ delimiter, columns }: Division): CsvReader {
  let waiting = "";
  /** Text without a complete row is not looked at again before it has doubled. */
  let worthReading = 0;
  let nextRow = 1;

  function take(part: "whole" | "start"): string[][] {
    const { rows, faults, end } = parsedText(waiting, delimiter, { part });
    checkRows(
      rows,
      faults.filter(({ row = 0 }) => row < rows.length),
      columns,
      nextRow,
    );
    waiting = part === "whole" ? "" : waiting.slice(end);
    worthReading = 2 * waiting.length;
    nextRow += rows.length;
    return rows;
  }

  return {
    push(text) {
      waiting += text;
      return waiting.length < worthReading ? [] : take("start");
    },
    end: () => (waiting === "" ? [] : take("whole")),
  };
}
