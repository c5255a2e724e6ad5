import { ENCODING_NAMES } from "./encoding.ts";
import { garbledIn } from "./garbled.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Looks at all rows of a file as they pass. */
export interface FileChecks {
  /** The rows to hand on: blank ones wait until a filled one follows, so that none stands at the end. */
  passed(rows: string[][]): string[][];
  /** What can be said only when all rows were seen. */
  end(): void;
}

/** Filled rows that show whether a file's text is garbled. */
const ROWS_JUDGED = 1000;

/**
 * @throws UnreadableFile "lost-characters" or "garbled-text" with the row; at the end "no-text" or "header-only"
 */
export function fileChecks(): FileChecks {
  let waiting: string[][] = [];
  let rowsSeen = 0;
  let filledRows = 0;

  return {
    passed(rows) {
      rows.forEach((row, i) => refuseLost(row, rowsSeen + i + 1));
      if (filledRows < ROWS_JUDGED) refuseGarbled(rows, rowsSeen + 1);
      rowsSeen += rows.length;
      const last = rows.reduce((found, row, i) => (isBlank(row) ? found : i), -1);
      filledRows += rows.filter((row) => !isBlank(row)).length;
      if (last < 0) {
        waiting = waiting.concat(rows);
        return [];
      }
      const ready = waiting.concat(rows.slice(0, last + 1));
      waiting = rows.slice(last + 1);
      return ready;
    },
    end() {
      if (filledRows === 0) throw new UnreadableFile("no-text", { rows: rowsSeen });
      if (filledRows === 1) throw new UnreadableFile("header-only");
    },
  };
}

/** True for a row without any filled cell. */
export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === "");

function refuseLost(row: readonly string[], number: number): void {
  if (row.some((cell) => cell.includes("\uFFFD")))
    throw new UnreadableFile("lost-characters", { row: number });
}

function refuseGarbled(rows: readonly (readonly string[])[], firstRow: number): void {
  const garbled = garbledIn(rows, firstRow);
  if (garbled === null || !garbled.isSure) return;
  const { row, value, encoding } = garbled;
  throw new UnreadableFile("garbled-text", { row, value, encoding: ENCODING_NAMES[encoding] });
}
