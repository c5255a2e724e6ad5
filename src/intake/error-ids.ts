import { isErrorWord, textOf } from "../core/values/cells.ts";
import type { FileMapping } from "./mapping.ts";
import { columnsOf, TELLING } from "./row-mapper.ts";

/** A column of IDs in which formulas found nothing. */
export interface ErrorIds {
  /** Counted from 0. */
  readonly column: number;
  /** Rows with such a cell [count]. */
  readonly count: number;
  /** The first one, and its row as the file counts it (1 = first). */
  readonly word: string;
  readonly row: number;
}

/** Takes the rows of a file in, one by one. */
export interface ErrorIdSurvey {
  add(row: readonly unknown[], fileRow: number): void;
  finish(): ErrorIds[];
}

/** An empty survey of the columns that tell orders and people apart. */
export function errorIdSurvey(mapping: FileMapping): ErrorIdSurvey {
  const columns = TELLING.flatMap((role) => columnsOf(mapping, role));
  const found = new Map<number, ErrorIds>();
  return {
    add(cells, row) {
      for (const column of columns) {
        const word = textOf(cells[column]);
        if (!isErrorWord(word)) continue;
        const known = found.get(column) ?? { column, count: 0, word, row };
        found.set(column, { ...known, count: known.count + 1 });
      }
    },
    finish: () => [...found.values()],
  };
}
