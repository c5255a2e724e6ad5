import { textPixels } from "./grid.ts";

/**
 * A name as far as there is room for it; the last letter of one that is cut is an ellipsis.
 *
 * @param room [pixels]
 *
 * @example
 * [fitted("石けん", 100), fitted("石けん石けん", 50)] //=> ["石けん", "石けん…"]
 */
export function fitted(name: string, room: number): string {
  if (textPixels(name) <= room) return name;
  let left = room - textPixels("…");
  const letters = [...name];
  const end = letters.findIndex((letter) => (left -= textPixels(letter)) < 0);
  return `${letters.slice(0, end).join("")}…`;
}
