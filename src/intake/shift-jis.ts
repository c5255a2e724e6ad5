import { strictDecoder } from "./text-decoder.ts";

/** The bytes of every letter beyond ASCII; made when first asked for. */
let known: ReadonlyMap<string, readonly number[]> | null = null;

/** The mark of a letter that has no bytes. */
const NONE = [0x3f];

/**
 * A text's bytes in Shift_JIS; a question mark for each letter it does not have.
 *
 * @example
 * [...shiftJisBytes("a亜")] //=> [0x61, 0x88, 0x9f]
 */
export function shiftJisBytes(text: string): Uint8Array {
  known ??= allLetters();
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter < "\u0080") bytes.push(letter.charCodeAt(0));
    else bytes.push(...(known.get(letter) ?? NONE));
  }
  return Uint8Array.from(bytes);
}

function allLetters(): ReadonlyMap<string, readonly number[]> {
  const letters = new Map<string, readonly number[]>();
  const decoder = strictDecoder("shift_jis");
  const add = (bytes: readonly number[]): void => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (!letters.has(letter)) letters.set(letter, bytes);
    } catch {
      // These bytes are no letter.
    }
  };
  for (let lead = 0xa1; lead <= 0xdf; lead++) add([lead]);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead > 0x9f && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) add([lead, trail]);
  }
  return letters;
}
