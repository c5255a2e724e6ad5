/** Marks behind which a line of Japanese breaks well, the better one first. */
const MARKS = ["。", "、"] as const;

/** So few signs are no line of their own [count]. */
const LEAST = 5;

/**
 * A text in two parts: behind its last sentence, else behind its last comma outside of brackets.
 *
 * @param fits whether a text stands on one line
 * @returns null where no such part fits
 *
 * @example
 * partedText("石けんが（赤、白）一番、売れています。", () => true) //=> ["石けんが（赤、白）一番、", "売れています。"]
 */
export function partedText(text: string, fits: (part: string) => boolean): [string, string] | null {
  for (const mark of MARKS) {
    const end = lastOutside(text.slice(0, -LEAST), mark) + 1;
    if (end > 0 && fits(text.slice(end))) return [text.slice(0, end), text.slice(end)];
  }
  return null;
}

/** Where a sign stands last outside of brackets; -1 = nowhere. */
function lastOutside(text: string, mark: string): number {
  let [depth, found] = [0, -1];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "（") depth++;
    else if (text[i] === "）") depth--;
    else if (text[i] === mark && depth === 0) found = i;
  }
  return found;
}
