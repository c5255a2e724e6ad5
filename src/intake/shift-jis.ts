import { once } from "../core/values/once.ts";
import { shiftJisLetters } from "../core/values/shift-jis.ts";
import { strictDecoder } from "./text-decoder.ts";

/** Made when first asked for. */
const letters = once(() => {
  const decoder = strictDecoder("shift_jis");
  return shiftJisLetters((bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  });
});

/** The mark of a letter that has no bytes. */
const NONE = [0x3f];

/**
 * A text's bytes in Shift_JIS; a question mark for each letter it does not have.
 *
 * @example
 * [...shiftJisBytes("a亜")] //=> [0x61, 0x88, 0x9f]
 */
export function shiftJisBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter < "\u0080") bytes.push(letter.charCodeAt(0));
    else bytes.push(...(letters().get(letter) ?? NONE));
  }
  return Uint8Array.from(bytes);
}
