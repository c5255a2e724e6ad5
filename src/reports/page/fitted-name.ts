import type { Cell } from "../../catalog/report-model.ts";
import { textPixels } from "./grid.ts";

/**
 * A name as far as there is room for it.
 *
 * @param room [pixels]
 *
 * @example
 * // each letter takes 13.5 pixels, and so does the sign of what is left out
 * fitted("石けんとクリーム", 60) //=> "石けん…"
 * // five capitals of 9 pixels each and the sign of 6.5
 * fitted("SOAP BAR", 48) //=> "SOAP…"
 */
export function fitted(name: string, room: number): string {
  const letters = [...name];
  if (letters.reduce((sum, letter) => sum + namePixels(letter), 0) <= room) return name;
  let left = room - namePixels("…");
  const end = letters.findIndex((letter) => (left -= namePixels(letter)) < 0);
  return `${letters.slice(0, end).join("")}…`;
}

/** Pixels of a letter; a name may be of capitals alone, which are wider than a sentence's letters. */
const namePixels = (letter: string): number => (/[A-Z]/.test(letter) ? 9 : textPixels(letter));

/**
 * A cell with a name: a long one is cut, and stands in full in the cell's note.
 *
 * @param cellOf makes the cell of what is shown
 *
 * @example
 * fittedName("石けんとクリーム", 60, (value) => ({ value })) //=> { value: "石けん…", note: "石けんとクリーム" }
 */
export function fittedName(name: string, room: number, cellOf: (shown: string) => Cell): Cell {
  const shown = fitted(name, room);
  return shown === name ? cellOf(name) : { ...cellOf(shown), note: name };
}
