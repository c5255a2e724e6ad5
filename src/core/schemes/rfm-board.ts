import type { Analysis } from "../analysis.ts";
import type { CellRow } from "../facts/cells.ts";
import { classRequest, termsOf } from "./class-table.ts";
import { rowsOf } from "../facts/tables.ts";

/** People of one R and F class, counted from 0. */
export interface BoardCell extends CellRow {
  readonly r: number;
  readonly f: number;
}

/** The cells of the RFM board that somebody is in. */
export function boardCells({ facts, settings }: Pick<Analysis, "facts" | "settings">): BoardCell[] {
  return rowsOf(facts, classRequest("rfm", termsOf(facts.meta, settings))).map((cell) => {
    const [r = 0, f = 0] = cell.classes;
    return { ...cell, r, f };
  });
}

/** People per F class (down) and R class (across): the 6 × 6 board. */
export function rfmBoard(analysis: Pick<Analysis, "facts" | "settings">): readonly (readonly number[])[] {
  const { rfmPurchases, rfmDays } = analysis.settings;
  const board = [...rfmPurchases, 0].map(() => [...rfmDays, 0].map(() => 0));
  for (const { r, f, customers } of boardCells(analysis)) (board[f] ?? [])[r] = customers;
  return board;
}
