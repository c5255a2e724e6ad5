import { ID_ROLES, longIdWatch } from "../core/rows/long-ids.ts";
import type { LostId } from "../core/rows/lost-ids.ts";
import { textOf } from "../core/values/cells.ts";
import type { FileMapping } from "./mapping.ts";
import { columnsOf, roleCell } from "./row-mapper.ts";
import { UnreadableFile } from "./unreadable.ts";

/** An ID of a file that a spreadsheet destroyed, with its column. */
export interface LostColumnId extends LostId {
  /** Counted from 0. */
  readonly column: number;
}

/** Takes the rows of a file in, one by one. */
export interface IdSurvey {
  /** @param fileRow the row as the file counts it (1 = first) */
  add(row: readonly unknown[], fileRow: number): void;
  /** The first column of IDs that names nobody any more; null = none. */
  finish(): LostColumnId | null;
}

/** An empty survey of a file's order, customer and line IDs. */
export function idSurvey(mapping: FileMapping): IdSurvey {
  const watches = ID_ROLES.flatMap((role) => {
    const [column] = columnsOf(mapping, role);
    const cell = roleCell(mapping, role);
    return column === undefined ? [] : [{ role, column, cell, watch: longIdWatch() }];
  });
  return {
    add(row, fileRow) {
      for (const { cell, watch } of watches) watch.add(textOf(cell(row)), fileRow);
    },
    finish() {
      for (const { role, column, watch } of watches) {
        const { lost } = watch.finish();
        if (lost !== null) return { role, column, value: lost.text, row: lost.at };
      }
      return null;
    },
  };
}

/**
 * The refusal of a file whose IDs a spreadsheet destroyed; null where none is.
 *
 * @param names the header's cells
 */
export function lostIdRefusal(lost: LostColumnId | null, names: readonly string[]): UnreadableFile | null {
  if (lost === null) return null;
  const { column, row, value } = lost;
  return new UnreadableFile("ids-destroyed", { column: names[column] ?? "", row, value });
}
