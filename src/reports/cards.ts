import type { Cell } from "../catalog/report-model.ts";
import { type Grid, text } from "./grid.ts";

/** A headline number with its name above and what it is made of below. */
export interface Card {
  readonly label: string;
  readonly value: Cell;
  /** Up to two short lines. */
  readonly note: string;
  /** Name of the headline cell, so that users' formulas can rely on it. */
  readonly name?: string;
}

/**
 * A row of cards, each as wide as some columns; gives the first row below them.
 *
 * @param spans first column and number of columns of each card
 */
export function putCards(
  sheet: Grid,
  row: number,
  cards: readonly Card[],
  spans: readonly (readonly [number, number])[],
): number {
  cards.forEach((card, i) => {
    const [column, columns] = spans[i] ?? [0, 1];
    sheet.put(row, column, [
      [text(card.label, "cardLabel")],
      [{ ...card.value, style: "cardValue" }],
      [text(card.note, "cardNote")],
    ]);
    for (let line = 0; line < 3; line++) sheet.merges.push({ row: row + line, column, rows: 1, columns });
    sheet.boxes.push({ row, column, rows: 3, columns });
    if (card.name) sheet.headlines.push({ name: card.name, row: row + 1, column });
  });
  sheet.rowHeights[row] = 24;
  sheet.rowHeights[row + 1] = 36;
  sheet.rowHeights[row + 2] = 36;
  return row + 3;
}
