import type { About, Cell, Formula } from "../../catalog/report-model.ts";
import { type Grid, LOOSE_HEIGHT, text } from "./grid.ts";

/** A headline number with its name above and what it is made of below. */
export interface Card {
  readonly label: string;
  readonly value: Cell;
  /** Up to two short lines. */
  readonly note: string | Formula;
  /** What the lines tell of besides the number itself. */
  readonly tells?: readonly About[];
  /** Name of the headline cell, so that users' formulas can rely on it. */
  readonly name?: string;
}

const noteTells = ({ value, tells = [] }: Card): About[] => [...(value.about ? [value.about] : []), ...tells];

/** Rows a card takes: its name, its number, what it is made of. */
export const CARD_LINES = 3;

/**
 * Cards side by side, each as wide as some columns, in as many lines as they need; gives the first row below them.
 *
 * @param spans first column and number of columns of each card of a line
 *
 * @example
 * // three cards, two of which stand side by side: two lines of three rows
 * const sheet = { rowHeights: {}, merges: [], boxes: [], headlines: [], put: () => 0 };
 * const card = { label: "稼働顧客", value: { value: 9 }, note: "" };
 * const next = putCards(sheet, 10, { cards: [card, card, card], spans: [[0, 2], [2, 2]] });
 * [next, sheet.boxes.map(({ row, column }) => [row, column])] //=> [16, [[10, 0], [10, 2], [13, 0]]]
 */
export function putCards(
  sheet: Grid,
  row: number,
  {
    cards,
    spans,
  }: { readonly cards: readonly Card[]; readonly spans: readonly (readonly [number, number])[] },
): number {
  const lines = Math.ceil(cards.length / spans.length);
  cards.forEach((card, i) => {
    const [column, columns] = spans[i % spans.length] ?? [0, 1];
    putCard(sheet, card, { row: row + CARD_LINES * Math.floor(i / spans.length), column, columns });
  });
  for (let line = 0; line < lines; line++)
    CARD_HEIGHTS.forEach((height, i) => (sheet.rowHeights[row + CARD_LINES * line + i] = height));
  return row + CARD_LINES * lines;
}

/** Pixels of a card's name, its number, what it is made of. */
const CARD_HEIGHTS = [LOOSE_HEIGHT, 36, 36] as const;

function putCard(
  sheet: Grid,
  card: Card,
  { row, column, columns }: { readonly row: number; readonly column: number; readonly columns: number },
): void {
  sheet.put(row, column, [
    [text(card.label, "cardLabel")],
    [{ ...card.value, style: "cardValue" }],
    [{ value: card.note, unit: "text", style: "cardNote", tells: noteTells(card) }],
  ]);
  for (let line = 0; line < CARD_LINES; line++)
    sheet.merges.push({ row: row + line, column, rows: 1, columns });
  sheet.boxes.push({ row, column, rows: CARD_LINES, columns });
  if (card.name) sheet.headlines.push({ name: card.name, row: row + 1, column });
}
