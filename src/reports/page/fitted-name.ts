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
 */
export function fitted(name: string, room: number): string {
  if (textPixels(name) <= room) return name;
  let left = room - textPixels("…");
  const letters = [...name];
  const end = letters.findIndex((letter) => (left -= textPixels(letter)) < 0);
  return `${letters.slice(0, end).join("")}…`;
}

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
